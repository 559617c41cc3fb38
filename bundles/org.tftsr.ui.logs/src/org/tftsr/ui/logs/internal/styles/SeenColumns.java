package org.tftsr.ui.logs.internal.styles;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;

/**
 * The columns of lines that a reader sees, or may see, as far as that can be told without laying lines out. Immutable.
 *
 * @param left    where they start, in pixels from the start of a line
 * @param right   where they end
 * @param letters of the font
 */
public record SeenColumns(double left, double right, Letters letters) {

	/** Letters differ in width in fonts of documents: none is as many times as wide as the average, or as many times narrower. */
	private static final int WIDTHS = 3;
	/** So many letters tell how wide one is. */
	private static final int SAMPLE = 100;
	/** Lines up to this length are laid out in no time, whatever is in them. */
	private static final int SHORT = 500;
	private static final char LATIN = '\u0250';
	private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

	/**
	 * How wide letters are, in pixels.
	 *
	 * @param narrowest of those of Latin script
	 * @param widest    of those of Latin script
	 * @param tab       from one stop of the tabulator to the next one
	 */
	record Letters(double narrowest, double widest, double tab) {

		static Letters of(StyledText widget) {
			GC gc = new GC(widget);
			double narrow = gc.textExtent("i".repeat(SAMPLE)).x; //$NON-NLS-1$
			double wide = gc.textExtent("W".repeat(SAMPLE)).x; //$NON-NLS-1$
			double letter = Math.max(1, gc.textExtent(" ".repeat(SAMPLE)).x / (double) SAMPLE); //$NON-NLS-1$
			double average = Math.max(1, gc.getFontMetrics().getAverageCharacterWidth());
			gc.dispose();
			double tab = Math.max(1, widget.getTabs()) * letter;
			return narrow == wide ? new Letters(letter, letter, tab) : new Letters(average / WIDTHS, average * WIDTHS, tab);
		}

		/** The place behind a character at the least, or at the most, of one that starts at a place. */
		private double behind(char c, double place, boolean most) {
			if (c == '\t') {
				return (Math.floor(place / tab) + 1) * tab;
			}
			boolean latin = c >= ' ' && c < '\u007F' || c > '\u00A0' && c < LATIN && c != '\u00AD';
			// of others some are as wide as two letters, and some have no width
			return place + (latin ? most ? widest : narrowest : most ? widest * WIDTHS : 0);
		}
	}

	/**
	 * A part of a line.
	 *
	 * @param first from 0
	 * @param end   behind the last one
	 */
	public record Part(int first, int end) {

		private static final Part ALL = new Part(0, Integer.MAX_VALUE);

		/** Whether any column of a stretch is in it. */
		public boolean touches(int start, int stop) {
			return stop > first && start < end;
		}
	}

	/**
	 * Those of a widget.
	 *
	 * @param beside how many screens beside it count as well
	 */
	static SeenColumns of(StyledText widget, int beside) {
		int width = Math.max(1, widget.getClientArea().width);
		double left = widget.getHorizontalPixel() - (double) beside * width;
		double right = widget.getWordWrap() ? Double.POSITIVE_INFINITY : widget.getHorizontalPixel() + (1.0 + beside) * width;
		return new SeenColumns(left, right, Letters.of(widget));
	}

	/** Whether it has all of these. */
	boolean contains(SeenColumns other) {
		return left <= other.left && other.right <= right && letters.equals(other.letters);
	}

	/** What of a line is in them; all of one that is short, or of which letters run from right to left as far as that matters. */
	public Part of(CharSequence line) {
		if (line.length() <= SHORT || right == Double.POSITIVE_INFINITY) {
			return Part.ALL;
		}
		double least = 0;
		double most = 0;
		int first = 0;
		int end = 0;
		for (; end < line.length() && least < right; end++) {
			char c = line.charAt(end);
			if (c >= FIRST_RIGHT_TO_LEFT && isRightToLeft(c)) {
				return Part.ALL;
			}
			least = letters.behind(c, least, false);
			most = letters.behind(c, most, true);
			if (most <= left) {
				first = end + 1;
			}
		}
		return new Part(first, end);
	}

	/** Letters outside of the first plane count as such: those of a script are not looked up. */
	private static boolean isRightToLeft(char c) {
		return switch (Character.getDirectionality(c)) {
		case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC, Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
				Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> true;
		default -> Character.isSurrogate(c);
		};
	}
}
