package org.tftsr.core.text;

/** Follows the parameters of SGR (ECMA-48, 8.3.117, and the colours of ISO 8613-6). Used once; not thread-safe. */
final class GraphicRendition {

	private static final int MOST = 9_999;
	/** That of a sub-parameter that is left out. */
	private static final int LEFT_OUT = -1;

	private final TextAttributes start;
	private int foreground;
	private int background;
	private boolean bold;
	private boolean faint;
	private boolean italic;
	private boolean underline;
	private boolean inverse;
	private boolean struck;

	GraphicRendition(TextAttributes start) {
		this.start = start;
		set(start);
	}

	private void set(TextAttributes to) {
		foreground = to.foreground();
		background = to.background();
		bold = to.bold();
		faint = to.faint();
		italic = to.italic();
		underline = to.underline();
		inverse = to.inverse();
		struck = to.struck();
	}

	/** @param parameters what stands between the introducer and the final {@code m} */
	TextAttributes after(String parameters) {
		if (parameters.chars().anyMatch(c -> (c < '0' || c > '9') && c != ';' && c != ':')) {
			// a private one, such as that of the keyboard
			return start;
		}
		String[] all = parameters.split(";", -1);
		for (int i = 0; i < all.length;) {
			i += take(all, i);
		}
		return new TextAttributes(foreground, background, bold, faint, italic, underline, inverse, struck);
	}

	/** Takes a parameter, and says how many it were. */
	private int take(String[] all, int at) {
		String[] parts = all[at].split(":", -1);
		int code = Math.max(0, number(parts[0]));
		if (code == 38 || code == 48) {
			boolean joined = parts.length > 1;
			int color = joined ? color(parts, 1, parts.length > 5 ? 3 : 2) : color(all, at + 1, at + 2);
			if (color != TextAttributes.DEFAULT) {
				foreground = code == 38 ? color : foreground;
				background = code == 48 ? color : background;
			}
			return joined ? 1 : 1 + length(all, at + 1);
		}
		if (code == 4 && parts.length > 1) {
			underline = number(parts[1]) != 0;
		} else if (parts.length == 1) {
			take(code);
		}
		return 1;
	}

	private void take(int code) {
		switch (code) {
		case 0 -> set(TextAttributes.NONE);
		case 1 -> bold = true;
		case 2 -> faint = true;
		case 3 -> italic = true;
		case 4, 21 -> underline = true;
		case 7 -> inverse = true;
		case 9 -> struck = true;
		case 22 -> {
			bold = false;
			faint = false;
		}
		case 23 -> italic = false;
		case 24 -> underline = false;
		case 27 -> inverse = false;
		case 29 -> struck = false;
		case 39 -> foreground = TextAttributes.DEFAULT;
		case 49 -> background = TextAttributes.DEFAULT;
		default -> takeBaseColor(code);
		}
	}

	private void takeBaseColor(int code) {
		if (code >= 30 && code <= 37) {
			foreground = code - 30;
		} else if (code >= 40 && code <= 47) {
			background = code - 40;
		} else if (code >= 90 && code <= 97) {
			foreground = code - 90 + 8;
		} else if (code >= 100 && code <= 107) {
			background = code - 100 + 8;
		}
	}

	/** How many parameters a colour has whose kind stands at a place. */
	private static int length(String[] all, int kind) {
		int wanted = kind >= all.length ? 0 : switch (number(all[kind])) {
		case 5 -> 2;
		case 2 -> 4;
		default -> 1;
		};
		return Math.min(wanted, all.length - kind);
	}

	/**
	 * A colour of the table or of its own.
	 *
	 * @param kind  where it is said which of both
	 * @param first where the first component of the latter stands
	 * @return {@link TextAttributes#DEFAULT} where it is none
	 */
	private static int color(String[] all, int kind, int first) {
		if (kind >= all.length) {
			return TextAttributes.DEFAULT;
		}
		if (number(all[kind]) == 5) {
			int index = kind + 1 < all.length ? number(all[kind + 1]) : LEFT_OUT;
			return index >= 0 && index <= 255 ? index : TextAttributes.DEFAULT;
		}
		if (number(all[kind]) != 2 || first + 2 >= all.length) {
			return TextAttributes.DEFAULT;
		}
		int rgb = 0;
		for (int i = first; i < first + 3; i++) {
			int part = Math.max(0, number(all[i]));
			if (part > 255) {
				return TextAttributes.DEFAULT;
			}
			rgb = rgb << 8 | part;
		}
		return TextAttributes.RGB | rgb;
	}

	private static int number(String digits) {
		int value = 0;
		for (int i = 0; i < digits.length(); i++) {
			value = Math.min(MOST, value * 10 + digits.charAt(i) - '0');
		}
		return digits.isEmpty() ? LEFT_OUT : value;
	}
}
