package org.tftsr.ui.chat.internal.conversation.text;

import java.util.function.IntFunction;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Kind;

/** Draws what is no text: lines of tables, the bar beside a question, the frame of the part that is selected. */
final class TextPainter {

	private static final int BAR = 3;

	private final StyledText text;
	private final TextStyles styles;
	private final IntFunction<TextLine> lines;
	private int firstSelected = -1;
	private int lastSelected = -1;

	/** @param lines the line of a number of the text */
	TextPainter(StyledText text, TextStyles styles, IntFunction<TextLine> lines) {
		this.text = text;
		this.styles = styles;
		this.lines = lines;
		text.addPaintListener(this::paint);
	}

	/** Draws a frame around these lines; none where the first is negative. */
	void frame(int first, int last) {
		if (first != firstSelected || last != lastSelected) {
			firstSelected = first;
			lastSelected = last;
			// measures all that is seen anew
			text.redraw();
		}
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
				paint(gc, shown, top, text.getLinePixel(line + 1), text.getLineVerticalIndent(line), area);
				if (shown.kind() == Kind.ANSWER_HEAD && line > 0 && isQuestion(lines.apply(line - 1))) {
					band(gc, top, TextStyles.GAP, area.width);
				}
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

	/** @param gap how much room there is above its text, which belongs to it */
	private void paint(GC gc, TextLine line, int top, int bottom, int gap, Rectangle area) {
		int left = text.getLeftMargin() + TextStyles.indent(line);
		int right = area.width - text.getRightMargin();
		switch (line.kind()) {
		case QUESTION_HEAD -> question(gc, top + gap / 2, top + gap, bottom, area.width);
		case QUESTION -> question(gc, top, top + gap, bottom, area.width);
		case QUOTE -> {
			gc.setBackground(ThemeColors.get(ChatColors.EDGE));
			gc.fillRectangle(left - 10, top + gap, BAR, bottom - top - gap);
		}
		case TABLE_HEAD -> line(gc, left, Math.min(left + styles.width(line.hang()), right), bottom - 1, ChatColors.DIM);
		case TABLE_END -> line(gc, left, Math.min(left + styles.width(line.hang()), right), bottom - 1, ChatColors.EDGE);
		case RULE -> line(gc, left, right, (top + gap + bottom) / 2, ChatColors.EDGE);
		default -> {
			// is text alone
		}
		}
	}

	private static boolean isQuestion(TextLine line) {
		return line.kind() == Kind.QUESTION || line.kind() == Kind.QUESTION_HEAD;
	}

	/** Its background reaches from edge to edge; behind the text the widget itself draws it. */
	private void question(GC gc, int top, int text, int bottom, int width) {
		band(gc, top, text - top, width);
		gc.setBackground(ThemeColors.get(ChatColors.QUESTION));
		gc.fillRectangle(0, text, this.text.getLeftMargin(), bottom - text);
		gc.fillRectangle(width - this.text.getRightMargin(), text, this.text.getRightMargin(), bottom - text);
		gc.setBackground(ThemeColors.get(ChatColors.ACCENT));
		gc.fillRectangle(0, top, BAR, bottom - top);
	}

	private static void band(GC gc, int top, int height, int width) {
		gc.setBackground(ThemeColors.get(ChatColors.QUESTION));
		gc.fillRectangle(0, top, width, height);
		gc.setBackground(ThemeColors.get(ChatColors.ACCENT));
		gc.fillRectangle(0, top, BAR, height);
	}

	private static void line(GC gc, int left, int right, int y, String color) {
		gc.setForeground(ThemeColors.get(color));
		gc.setLineWidth(1);
		gc.drawLine(left, y, right, y);
	}
}
