package org.tftsr.ui.logs.internal.ansi;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.tftsr.core.text.TextAttributes;

/**
 * What attributes of a terminal look like on a background. The 16 base colours are those of the theme; other colours are as
 * they were written, and moved towards black or white as far as it takes to read them. To be used on the user interface
 * thread only.
 */
final class AnsiPalette {

	/** How many colours are the theme's. */
	static final int BASE = 16;

	/** A base colour behind text is mixed with so much of the editor's background: it is there to mark, not to dazzle. */
	private static final double SOFT = 0.72;
	private static final double FAINT_SHARE = 0.4;
	private static final int CUBE = 6;
	private static final int GREYS = 232;

	private final IntFunction<RGB> base;
	private final RGB foreground;
	private final RGB background;
	private final Map<TextAttributes, StyleRange> known = new HashMap<>();

	/**
	 * @param base       the colours of the theme, by number
	 * @param foreground of text without attributes
	 * @param background of the editor
	 */
	AnsiPalette(IntFunction<RGB> base, RGB foreground, RGB background) {
		this.base = base;
		this.foreground = foreground;
		this.background = background;
	}

	/** Whether it is for such a text. */
	boolean isFor(RGB textForeground, RGB textBackground) {
		return foreground.equals(textForeground) && background.equals(textBackground);
	}

	/** The look of a stretch. */
	StyleRange style(int start, int length, TextAttributes attributes) {
		StyleRange style = (StyleRange) known.computeIfAbsent(attributes, this::make).clone();
		style.start = start;
		style.length = length;
		return style;
	}

	private StyleRange make(TextAttributes attributes) {
		RGB front = attributes.foreground() == TextAttributes.DEFAULT ? foreground : color(attributes.foreground());
		RGB back = back(attributes.background());
		if (attributes.inverse()) {
			RGB swapped = front;
			front = attributes.background() == TextAttributes.DEFAULT ? background : color(attributes.background());
			back = swapped;
		}
		RGB behind = back == null ? background : back;
		if (attributes.faint()) {
			front = Contrast.mix(front, behind, FAINT_SHARE);
		}
		front = Contrast.readable(front, behind, attributes.faint() ? Contrast.FAINT : Contrast.TEXT);
		StyleRange style = new StyleRange();
		style.foreground = front.equals(foreground) && back == null ? null : new Color(front);
		style.background = back == null ? null : new Color(back);
		style.fontStyle = (attributes.bold() ? SWT.BOLD : SWT.NORMAL) | (attributes.italic() ? SWT.ITALIC : SWT.NORMAL);
		style.underline = attributes.underline();
		style.strikeout = attributes.struck();
		return style;
	}

	private RGB back(int color) {
		if (color == TextAttributes.DEFAULT) {
			return null;
		}
		return color < BASE ? Contrast.mix(color(color), background, SOFT) : color(color);
	}

	private RGB color(int color) {
		if (color >= TextAttributes.RGB) {
			return new RGB(color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff);
		}
		if (color < BASE) {
			return base.apply(color);
		}
		if (color >= GREYS) {
			int grey = 8 + 10 * (color - GREYS);
			return new RGB(grey, grey, grey);
		}
		int place = color - BASE;
		return new RGB(level(place / CUBE / CUBE), level(place / CUBE % CUBE), level(place % CUBE));
	}

	/** The steps of the cube of colours that xterm has, and all others after it. */
	private static int level(int step) {
		return step == 0 ? 0 : 55 + 40 * step;
	}
}
