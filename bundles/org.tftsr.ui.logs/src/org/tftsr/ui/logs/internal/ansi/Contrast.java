package org.tftsr.ui.logs.internal.ansi;

import org.eclipse.swt.graphics.RGB;

/**
 * Makes text readable on any background. Contrast is that of the Web Content Accessibility Guidelines 2.2: the relative
 * luminance of both colours, as 1:1 to 21:1.
 */
public final class Contrast {

	/** What text needs at least by the guidelines, level AA. */
	public static final double TEXT = 4.5;
	/** What text that is to stand back needs at least: that of large text in the guidelines. */
	public static final double FAINT = 3;

	private static final RGB BLACK = new RGB(0, 0, 0);
	private static final RGB WHITE = new RGB(255, 255, 255);
	/** So fine are the steps in which a colour is moved. */
	private static final int STEPS = 32;

	private Contrast() {
	}

	/** The contrast of two colours, from 1 to 21. */
	public static double of(RGB one, RGB other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	/**
	 * The colour, or else the one nearest to it towards black or white, that is told from a background.
	 *
	 * @param least the contrast it is to have, at most {@link #TEXT}: on every background black or white has that
	 */
	public static RGB readable(RGB color, RGB background, double least) {
		if (of(color, background) >= least) {
			return color;
		}
		RGB end = of(BLACK, background) > of(WHITE, background) ? BLACK : WHITE;
		for (int step = 1; step <= STEPS; step++) {
			RGB moved = mix(color, end, step / (double) STEPS);
			if (of(moved, background) >= least) {
				return moved;
			}
		}
		return end;
	}

	/**
	 * A colour between two.
	 *
	 * @param share of the second one, from 0 to 1
	 */
	public static RGB mix(RGB one, RGB other, double share) {
		return new RGB(mix(one.red, other.red, share), mix(one.green, other.green, share), mix(one.blue, other.blue, share));
	}

	private static int mix(int one, int other, double share) {
		return (int) Math.round(one + (other - one) * share);
	}
}
