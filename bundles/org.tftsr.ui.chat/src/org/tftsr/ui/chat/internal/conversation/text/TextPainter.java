package org.tftsr.ui.chat.internal.conversation.text;

import java.util.function.IntFunction;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.chat.internal.conversation.ChatColors;

/** Draws what is no text: lines of tables, the bar beside a question, the frame of the part that is selected. */
final class TextPainter {

	private static final int BAR = 3;

	private final StyledText text;
	private final IntFunction<TextLine> lines;
	private int firstSelected = -1;
	private int lastSelected = -1;

	/** @param lines the line of a number of the text */
	TextPainter(StyledText text, IntFunction<TextLine> lines) {
		this.text = text;
		this.lines = lines;
		text.addPaintListener(this::paint);
	}

	/** Draws a frame around these lines; none where the first is negative. */
	void frame(int first, int last) {
		firstSelected = first;
		lastSelected = last;
		text.redraw();
	}

	private void paint(PaintEvent event) {
		GC gc = event.gc;
		Rectangle area = text.getClientArea();
		int count = text.getLineCount();
		for (int line = Math.max(text.getTopIndex() - 1, 0); line < count; line++) {
			int top = text.getLinePixel(line);
			if (top > area.height) {
				break;
			}
			TextLine shown = lines.apply(line);
			if (shown != null) {
				paint(gc, shown, top, text.getLinePixel(line + 1), area);
			}
		}
		if (firstSelected >= 0 && lastSelected < count) {
			int top = text.getLinePixel(firstSelected);
			int bottom = text.getLinePixel(lastSelected + 1);
			gc.setForeground(ThemeColors.get(ChatColors.ACCENT));
			gc.setLineWidth(2);
			gc.drawRoundRectangle(text.getLeftMargin() / 2, top + 1, area.width - text.getLeftMargin() / 2 - text.getRightMargin() / 2,
					bottom - top, 6, 6);
		}
	}

	private void paint(GC gc, TextLine line, int top, int bottom, Rectangle area) {
		int left = text.getLeftMargin() + TextStyles.indent(line);
		int right = area.width - text.getRightMargin();
		switch (line.kind()) {
		case QUESTION, QUESTION_HEAD -> {
			gc.setBackground(ThemeColors.get(ChatColors.ACCENT));
			gc.fillRectangle(0, top, BAR, bottom - top);
		}
		case QUOTE -> {
			gc.setBackground(ThemeColors.get(ChatColors.EDGE));
			gc.fillRectangle(left - 10, top, BAR, bottom - top);
		}
		case TABLE_HEAD -> line(gc, left, right, bottom - 1, ChatColors.DIM);
		case TABLE_END -> line(gc, left, right, bottom - 1, ChatColors.EDGE);
		case RULE -> line(gc, left, right, (top + bottom) / 2, ChatColors.EDGE);
		default -> {
			// is text alone
		}
		}
	}

	private static void line(GC gc, int left, int right, int y, String color) {
		gc.setForeground(ThemeColors.get(color));
		gc.setLineWidth(1);
		gc.drawLine(left, y, right, y);
	}
}
