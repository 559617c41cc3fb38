package org.tftsr.ui.issues.internal.view;

import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.Ellipsis;

/**
 * Draws the cells whose text has no room in its column, with an ellipsis where it ends: the table just cuts it, and nobody could tell that
 * there is more. Their text stays whole for screen readers; all other cells are drawn as ever.
 */
final class CutCells {

	private final Map<IssueColumn, IssueCellLabels> labels;

	/** @param labels of the columns whose words may have no room; may be filled after this */
	CutCells(Table table, Map<IssueColumn, IssueCellLabels> labels) {
		this.labels = labels;
		table.addListener(SWT.EraseItem, event -> {
			if (isCut(event)) {
				event.detail &= ~SWT.FOREGROUND;
			}
		});
		table.addListener(SWT.PaintItem, event -> {
			if (isCut(event)) {
				paint(event);
			}
		});
	}

	/** Whether a cell that is to be drawn has no room for its text. */
	boolean isCut(Event event) {
		TableItem row = (TableItem) event.item;
		if (!(row.getData() instanceof IssueSummary) || !labels.containsKey(IssueColumn.values()[event.index])) {
			return false;
		}
		String text = row.getText(event.index);
		StyleRange[] bold = bold(event);
		int room = room(event).width;
		if (bold.length == 0) {
			event.gc.setFont(row.getFont(event.index));
			return event.gc.textExtent(text).x > room;
		}
		TextLayout layout = layout(event);
		try {
			return width(layout, text, bold) > room;
		} finally {
			layout.dispose();
		}
	}

	private StyleRange[] bold(Event event) {
		return labels.get(IssueColumn.values()[event.index]).matches(((TableItem) event.item).getText(event.index));
	}

	private static Rectangle room(Event event) {
		TableItem row = (TableItem) event.item;
		return row.getTextBounds(event.index).intersection(row.getBounds(event.index));
	}

	private static TextLayout layout(Event event) {
		TextLayout layout = new TextLayout(event.display);
		layout.setFont(((TableItem) event.item).getFont(event.index));
		return layout;
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Rectangle room = room(event);
		StyleRange[] bold = bold(event);
		Rectangle clipping = gc.getClipping();
		TextLayout layout = layout(event);
		try {
			String shown = Ellipsis.fitting(((TableItem) event.item).getText(event.index), text -> width(layout, text, bold) <= room.width);
			// it has the text that was tried last
			width(layout, shown, bold);
			gc.setClipping(room);
			layout.draw(gc, room.x, room.y + Math.max(0, (room.height - layout.getBounds().height) / 2));
		} finally {
			gc.setClipping(clipping);
			layout.dispose();
		}
	}

	private static int width(TextLayout layout, String text, StyleRange[] bold) {
		layout.setText(text);
		for (StyleRange range : bold) {
			if (range.start < text.length()) {
				layout.setStyle(range, range.start, range.start + range.length - 1);
			}
		}
		return layout.getBounds().width;
	}
}
