package org.tftsr.ui.issues.internal.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.tftsr.ui.ColumnHeads;

/**
 * Keeps a column of few different words as narrow as those that are in it, which leaves more to the titles; never wider than it is in
 * every list, and never where the user made it wider or narrower.
 */
final class ColumnFit {

	/** Around the words of a cell, in points. */
	private static final int MARGIN = 14;
	/** An image, and what is between it and the words. */
	private static final int IMAGE = 20;

	private final IssueColumn column;
	private final TableColumn control;
	private final TableColumnLayout layout;
	private final int usual;
	/** What it was given; any other width, the user gave it. Before it is laid out, it has none. */
	private final Set<Integer> given = new HashSet<>(Set.of(0));
	private int last;

	/**
	 * On the user interface thread.
	 *
	 * @param kept  as the user made it; empty where nobody did
	 * @param usual has room for whatever may be in it
	 */
	ColumnFit(IssueColumn column, TableColumn control, TableColumnLayout layout, OptionalInt kept, int usual) {
		this.column = column;
		this.control = control;
		this.layout = layout;
		this.usual = usual;
		last = usual;
		given.add(usual);
		layout.setColumnData(control, new ColumnPixelData(kept.orElse(usual)));
		if (kept.isPresent()) {
			control.setWidth(kept.getAsInt());
		}
	}

	/** Makes it as wide as the longest of the words asks for; to be laid out after that. */
	void fit(Collection<PreparedIssue> issues) {
		if (isMadeByUser()) {
			return;
		}
		Set<String> words = issues.stream().map(issue -> column.text(issue.row())).collect(Collectors.toSet());
		int width = Math.min(usual, Math.max(ColumnHeads.width(control.getParent(), column.title(), 0), width(words)));
		last = width;
		given.add(width);
		layout.setColumnData(control, new ColumnPixelData(width));
	}

	private int width(Set<String> words) {
		Table table = control.getParent();
		GC gc = new GC(table);
		try {
			// what the filter looks for is shown in bold
			gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			int longest = words.stream().mapToInt(word -> gc.textExtent(word).x).max().orElse(0);
			return longest + MARGIN + (column.hasImage() ? IMAGE : 0);
		} finally {
			gc.dispose();
		}
	}

	/** What it has, or gets as soon as it is laid out. */
	int width() {
		return madeByUser().orElse(last);
	}

	/** Its width, where the user gave it another one than this. */
	OptionalInt madeByUser() {
		return isMadeByUser() ? OptionalInt.of(control.getWidth()) : OptionalInt.empty();
	}

	private boolean isMadeByUser() {
		return !given.contains(control.getWidth());
	}
}
