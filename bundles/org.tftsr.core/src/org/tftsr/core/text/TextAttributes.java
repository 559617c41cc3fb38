package org.tftsr.core.text;

/**
 * How a terminal shows a stretch of text.
 *
 * @param foreground {@link #DEFAULT}, 0 to 255 for a colour of the terminal's table, of which the first 16 are the base colours
 *                   and their bright forms, or {@link #RGB} with red, green and blue in a byte each
 * @param background the same
 * @param bold       whether it is bold
 * @param faint      whether it is faint
 * @param italic     whether it is italic
 * @param underline  whether it is underlined
 * @param inverse    whether foreground and background are swapped
 * @param struck     whether it is crossed out
 */
public record TextAttributes(int foreground, int background, boolean bold, boolean faint, boolean italic, boolean underline,
		boolean inverse, boolean struck) {

	/** The colour that text has where nothing is said. */
	public static final int DEFAULT = -1;
	/** Set in colours that are given by red, green and blue. */
	public static final int RGB = 1 << 24;

	/** Those of text of which nothing is said. */
	public static final TextAttributes NONE = new TextAttributes(DEFAULT, DEFAULT, false, false, false, false, false, false);

	private static final String CSI = "\u001b[";

	/** Those behind a control sequence; the same where it says nothing of them. */
	public TextAttributes after(String sequence) {
		int length = sequence.length();
		int start = sequence.startsWith(CSI) ? 2 : 1;
		boolean rendition = length > start && sequence.charAt(length - 1) == 'm'
				&& (start == 2 || sequence.charAt(0) == '\u009b');
		return rendition ? new GraphicRendition(this).after(sequence.substring(start, length - 1)) : this;
	}
}
