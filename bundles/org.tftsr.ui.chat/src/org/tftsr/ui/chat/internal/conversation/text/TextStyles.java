package org.tftsr.ui.chat.internal.conversation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Kind;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Span;
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Gives lines their looks in a text widget, in the fonts and colours of the theme. */
final class TextStyles {

	private static final int STEP = 18;
	static final int GAP = 9;
	private static final double[] HEADING_SIZES = { 1.45, 1.25, 1.1, 1, 1, 1 };

	private final StyledText text;
	private final LocalResourceManager fonts;
	private double columnWidth = 1;

	TextStyles(StyledText text) {
		this.text = text;
		fonts = new LocalResourceManager(JFaceResources.getResources(), text);
	}

	/** The colours of the page, as the theme has them now. */
	void applyTheme() {
		text.setBackground(ThemeColors.get(ChatColors.PAGE));
		text.setForeground(ThemeColors.get(ChatColors.TEXT));
		text.setFont(JFaceResources.getDialogFont());
	}

	/** How many characters of the font of code fit beside each other. */
	int columns() {
		GC gc = new GC(text);
		try {
			gc.setFont(JFaceResources.getTextFont());
			columnWidth = gc.textExtent("m".repeat(50)).x / 50.0;
			int room = text.getClientArea().width - text.getLeftMargin() - text.getRightMargin() - STEP;
			return (int) (Math.max(room, 0) / Math.max(columnWidth, 1));
		} finally {
			gc.dispose();
		}
	}

	/** How wide so many characters of the font of code are. */
	int width(int characters) {
		return (int) (characters * columnWidth);
	}

	/**
	 * Gives lines their looks.
	 *
	 * @param first  the line of the text at which they begin, from 0
	 * @param offset where it begins
	 * @param length how long they are together
	 */
	void apply(List<TextLine> lines, int first, int offset, int length) {
		List<StyleRange> ranges = new ArrayList<>();
		int at = offset;
		for (TextLine line : lines) {
			for (Span span : line.spans()) {
				ranges.add(range(span, at + span.start()));
			}
			at += line.text().length() + 1;
		}
		text.replaceStyleRanges(offset, length, ranges.toArray(StyleRange[]::new));
		for (int i = 0; i < lines.size();) {
			TextLine line = lines.get(i);
			int end = i + 1;
			while (end < lines.size() && looksAlike(line, lines.get(end))) {
				end++;
			}
			set(first + i, end - i, background(line.kind()), text::getLineBackground, text::setLineBackground);
			set(first + i, end - i, indent(line), text::getLineIndent, text::setLineIndent);
			set(first + i, end - i, indent(line) + hang(line), text::getLineWrapIndent, text::setLineWrapIndent);
			i = end;
		}
		for (int i = 0; i < lines.size(); i++) {
			int gap = lines.get(i).gap() ? gap(lines.get(i)) : 0;
			if (text.getLineVerticalIndent(first + i) != gap) {
				text.setLineVerticalIndent(first + i, gap);
			}
		}
	}

	/** Sets something of lines. */
	@FunctionalInterface
	private interface Setter<T> {
		void set(int first, int count, T value);
	}

	/** Only where a line has something else: the widget lays out all lines above anew. */
	private static <T> void set(int first, int count, T value, IntFunction<T> now, Setter<T> setter) {
		for (int line = first; line < first + count; line++) {
			if (!Objects.equals(now.apply(line), value)) {
				setter.set(first, count, value);
				return;
			}
		}
	}

	private static boolean looksAlike(TextLine one, TextLine other) {
		return one.kind() == other.kind() && one.depth() == other.depth() && one.hang() == other.hang();
	}

	private static int gap(TextLine line) {
		return switch (line.kind()) {
		case QUESTION_HEAD, ANSWER_HEAD -> 2 * GAP;
		default -> GAP;
		};
	}

	/** Where a line begins, from the left margin. */
	static int indent(TextLine line) {
		return switch (line.kind()) {
		case CODE -> line.depth() * STEP + STEP / 2;
		default -> line.depth() * STEP;
		};
	}

	static boolean isTable(TextLine line) {
		return switch (line.kind()) {
		case TABLE, TABLE_HEAD, TABLE_END -> true;
		default -> false;
		};
	}

	/** By the usual width of a bullet or a number. */
	private static int hang(TextLine line) {
		return isTable(line) ? 0 : line.hang() * 6;
	}

	private Color background(Kind kind) {
		return switch (kind) {
		case QUESTION, QUESTION_HEAD -> ThemeColors.get(ChatColors.QUESTION);
		case CODE -> ThemeColors.get(ChatColors.CODE);
		default -> null;
		};
	}

	private StyleRange range(Span span, int start) {
		StyleRange range = new StyleRange();
		range.start = start;
		range.length = span.length();
		boolean bold = span.looks().contains(Look.BOLD) || span.level() > 0;
		boolean italic = span.looks().contains(Look.ITALIC);
		int style = (bold ? SWT.BOLD : SWT.NORMAL) | (italic ? SWT.ITALIC : SWT.NORMAL);
		if (span.looks().contains(Look.CODE)) {
			range.font = font(FontDescriptor.createFrom(JFaceResources.getTextFont()), style, 1);
		} else if (span.level() > 0) {
			range.font = font(FontDescriptor.createFrom(text.getFont()), style, HEADING_SIZES[span.level() - 1]);
		} else {
			range.fontStyle = style;
		}
		range.strikeout = span.looks().contains(Look.STRIKE);
		if (span.color() != null) {
			range.foreground = ThemeColors.get(span.color());
		}
		if (span.link() instanceof String) {
			range.underline = true;
		}
		return range;
	}

	private Font font(FontDescriptor base, int style, double size) {
		FontDescriptor font = base.setStyle(style);
		if (size > 1) {
			font = font.setHeight((int) Math.round(base.getFontData()[0].getHeight() * size));
		}
		return fonts.create(font);
	}
}
