package org.tftsr.ui.issues.internal.view;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.issues.internal.Labels;

/**
 * Shows the cells of one column: an image and a colour for what has one, in bold what the filter looks for. While it looks for
 * nothing, the table draws most cells by itself, which takes a fraction of the time.
 */
final class IssueCellLabels extends StyledCellLabelProvider {

	private static final String EXPANDED = "\u25BE"; //$NON-NLS-1$
	private static final String COLLAPSED = "\u25B8"; //$NON-NLS-1$
	/** So much of the text before the first word that was found is shown, in a column that may be narrow. */
	private static final int BEFORE_MATCH = 12;

	private final IssueColumn column;
	private final IssueRows rows;
	private final Table table;
	private final CutCells cutCells;

	IssueCellLabels(IssueColumn column, IssueRows rows, Table table, CutCells cutCells) {
		this.cutCells = cutCells;
		this.column = column;
		this.rows = rows;
		this.table = table;
		filterChanged();
	}

	/**
	 * Looks whether there is something to be shown in bold; to be told before cells are shown anew. What has a sign and a colour is
	 * drawn by us in any case: of a virtual table, SWT on GTK makes room for images in one column alone, and once anything is drawn by
	 * others it forgets the colours of the rest.
	 */
	void filterChanged() {
		setOwnerDrawEnabled(column.hasImage() || !rows.filter().words().isEmpty());
	}

	@Override
	public void update(ViewerCell cell) {
		if (cell.getElement() instanceof IssueGroup group) {
			update(cell, group);
		} else if (column == IssueColumn.FOUND) {
			updateFound(cell, ((IssueSummary) cell.getElement()).issue());
		} else {
			update(cell, (IssueSummary) cell.getElement());
		}
		if (isOwnerDrawEnabled()) {
			super.update(cell);
		}
	}

	@Override
	protected void paint(Event event, Object element) {
		if (!cutCells.isCut(event)) {
			super.paint(event, element);
		}
	}

	private void update(ViewerCell cell, IssueSummary row) {
		String text = column.text(row);
		cell.setText(text);
		cell.setImage(image(row.issue()));
		cell.setForeground(color(row.issue()));
		cell.setFont(null);
		cell.setStyleRanges(matches(text));
	}

	/** A group is named in the column of titles, the widest; the column on the left shows whether it is open. */
	private void update(ViewerCell cell, IssueGroup group) {
		String count = NumberFormat.getIntegerInstance().format(group.count());
		String name = column == IssueColumn.TITLE ? NLS.bind(Messages.IssueCellLabels_group, group.key().label(), count) : ""; //$NON-NLS-1$
		String sign = group.expanded() ? EXPANDED : COLLAPSED;
		cell.setText(isLeftmost() ? (sign + ' ' + name).strip() : name);
		cell.setImage(null);
		cell.setForeground(null);
		cell.setFont(bold());
		cell.setStyleRanges(new StyleRange[0]);
	}

	private boolean isLeftmost() {
		return table.getColumnOrder()[0] == column.ordinal();
	}

	private void updateFound(ViewerCell cell, Issue issue) {
		String marked = fromMatch(rows.snippet(issue).replaceAll("\\s+", " ")); //$NON-NLS-1$ //$NON-NLS-2$
		StringBuilder text = new StringBuilder();
		List<StyleRange> ranges = new ArrayList<>();
		int start = 0;
		for (char c : marked.toCharArray()) {
			if (c == SearchHit.MATCH_START) {
				start = text.length();
			} else if (c == SearchHit.MATCH_END) {
				ranges.add(bold(start, text.length()));
			} else {
				text.append(c);
			}
		}
		cell.setText(text.toString());
		cell.setImage(null);
		cell.setForeground(null);
		cell.setFont(null);
		cell.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	/** The text from a word before the first match on. */
	private static String fromMatch(String marked) {
		int match = marked.indexOf(SearchHit.MATCH_START);
		int word = marked.indexOf(' ', match - BEFORE_MATCH);
		return match > BEFORE_MATCH && word >= 0 && word < match ? '\u2026' + marked.substring(word + 1) : marked;
	}

	@Override
	public String getToolTipText(Object element) {
		if (!(element instanceof IssueSummary row)) {
			return ((IssueGroup) element).key().label();
		}
		Issue issue = row.issue();
		return switch (column) {
		case TITLE -> issue.title();
		case DOMAIN -> Labels.domain(issue).isEmpty() ? null : Labels.domain(issue);
		case UPDATED -> Labels.exact(issue.updatedAt());
		case FOUND -> rows.snippet(issue).isEmpty() ? null : rows.snippet(issue)
				.replaceAll("[" + SearchHit.MATCH_START + SearchHit.MATCH_END + ']', ""); //$NON-NLS-1$ //$NON-NLS-2$
		default -> null;
		};
	}

	private Image image(Issue issue) {
		return switch (column) {
		case SEVERITY -> Images.get(Images.of(issue.severity()));
		case STATUS -> Images.get(Images.of(issue.status()));
		default -> null;
		};
	}

	private Color color(Issue issue) {
		return switch (column) {
		case SEVERITY -> ThemeColors.get(ThemeColors.id(issue.severity()));
		case STATUS -> ThemeColors.get(ThemeColors.id(issue.status()));
		default -> null;
		};
	}

	/** What is to be in bold of the text of a cell. */
	StyleRange[] matches(String text) {
		if (!isSearched()) {
			return new StyleRange[0];
		}
		String lower = text.toLowerCase(Locale.ROOT);
		if (lower.length() != text.length()) {
			// A few letters change their length with their case; positions would be off, so nothing is marked.
			return new StyleRange[0];
		}
		boolean[] matched = new boolean[text.length()];
		for (String word : rows.filter().words()) {
			for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
				Arrays.fill(matched, at, at + word.length(), true);
			}
		}
		return ranges(matched);
	}

	private boolean isSearched() {
		return switch (column) {
		case SEVERITY, TITLE, STATUS, DOMAIN -> true;
		case UPDATED, LOGS, WHYS, FOUND -> false;
		};
	}

	private static StyleRange[] ranges(boolean[] matched) {
		List<StyleRange> ranges = new ArrayList<>();
		for (int i = 0; i < matched.length; i++) {
			if (!matched[i]) {
				continue;
			}
			int start = i;
			while (i < matched.length && matched[i]) {
				i++;
			}
			ranges.add(bold(start, i));
		}
		return ranges.toArray(StyleRange[]::new);
	}

	private static StyleRange bold(int start, int end) {
		StyleRange range = new StyleRange(start, end - start, null, null);
		range.font = bold();
		return range;
	}

	private static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}
}
