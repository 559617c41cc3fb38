package org.tftsr.ui.publish.internal.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;

/** What is there now beside what will be there, in the platform's viewer of differences, from memory to the screen. */
final class Difference {

	private static final Pattern BLOCK_END = Pattern
			.compile("</(?:p|h[1-6]|li|ul|ol|tr|table|pre|blockquote|div|ac:task|ac:task-list|ac:structured-macro)>(?=<)");

	/** Whether what both sides come from has a pane of its own, which it has not by itself. The platform has no other name for it. */
	private static final String ANCESTOR_VISIBLE = "org.eclipse.compare.AncestorVisible";

	private final TextMergeViewer viewer;

	Difference(Composite parent) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		configuration.setProperty(ANCESTOR_VISIBLE, Boolean.TRUE);
		configuration.setAncestorLabel(Messages.Difference_ancestor);
		configuration.setLeftLabel(Messages.Difference_after);
		configuration.setRightLabel(Messages.Difference_before);
		viewer = new TextMergeViewer(parent, SWT.NONE, configuration);
		name((Composite) viewer.getControl(), new ArrayDeque<>(List.of(Messages.Difference_ancestor, Messages.Difference_after,
				Messages.Difference_before)));
	}

	/** Names the texts of the viewer, which come in this order, for who does not see the heads over them. */
	private static void name(Composite parent, Queue<String> names) {
		for (Control child : parent.getChildren()) {
			if (child instanceof StyledText text && !names.isEmpty()) {
				AccessibleNames.set(text, names.remove());
			} else if (child instanceof Composite composite) {
				name(composite, names);
			}
		}
	}

	Control control() {
		return viewer.getControl();
	}

	/** @param ancestor what both have come from, so that it shows who has changed what; null where that is not known */
	void show(String title, String before, String ancestor, String after) {
		Side here = new Side(title, inLines(after));
		Side there = new Side(title, inLines(before));
		viewer.setInput(ancestor == null ? new DiffNode(here, there)
				: new DiffNode(Differencer.CONFLICTING | Differencer.CHANGE, new Side(title, inLines(ancestor)), here, there));
	}

	/** Services keep a text in one line; each of its blocks gets one here, as lines are what is compared. */
	private static String inLines(String text) {
		return BLOCK_END.matcher(text).replaceAll("$0\n");
	}

	/** A text without a file behind it. */
	private record Side(String title, String text) implements ITypedElement, IEncodedStreamContentAccessor {

		@Override
		public String getName() {
			return title;
		}

		@Override
		public Image getImage() {
			return Images.get(Images.DOCUMENT);
		}

		@Override
		public String getType() {
			return ITypedElement.TEXT_TYPE;
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}
}
