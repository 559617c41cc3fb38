package org.tftsr.ui.issues.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.issues.internal.IssueTextFilter;
import org.tftsr.ui.issues.internal.Labels;

/** Draws the cells of one column: an image and a colour for what has one, in bold what the filter looks for. */
final class IssueCellLabels extends StyledCellLabelProvider {

	private final IssueColumn column;
	private final IssueTextFilter filter;

	IssueCellLabels(IssueColumn column, IssueTextFilter filter) {
		this.column = column;
		this.filter = filter;
	}

	@Override
	public void update(ViewerCell cell) {
		IssueSummary row = (IssueSummary) cell.getElement();
		String text = column.text(row);
		cell.setText(text);
		cell.setImage(image(row.issue()));
		cell.setForeground(color(row.issue()));
		cell.setStyleRanges(matches(text));
		super.update(cell);
	}

	@Override
	public String getToolTipText(Object element) {
		Issue issue = ((IssueSummary) element).issue();
		return switch (column) {
		case TITLE -> issue.title();
		case UPDATED -> Labels.exact(issue.updatedAt());
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

	private StyleRange[] matches(String text) {
		if (!isSearched()) {
			return new StyleRange[0];
		}
		String lower = text.toLowerCase(Locale.getDefault());
		if (lower.length() != text.length()) {
			// A few letters change their length with their case; positions would be off, so nothing is marked.
			return new StyleRange[0];
		}
		boolean[] matched = new boolean[text.length()];
		for (String word : filter.words()) {
			for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
				Arrays.fill(matched, at, at + word.length(), true);
			}
		}
		return ranges(matched);
	}

	private boolean isSearched() {
		return switch (column) {
		case SEVERITY, TITLE, STATUS, DOMAIN -> true;
		case UPDATED, LOGS, WHYS -> false;
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
			StyleRange range = new StyleRange(start, i - start, null, null);
			range.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
			ranges.add(range);
		}
		return ranges.toArray(StyleRange[]::new);
	}
}
