package org.tftsr.documents.whys;

import org.tftsr.core.why.drawing.TextMeasure;
import org.tftsr.core.why.drawing.TextRole;

/**
 * How wide texts are in the fonts that a reader's machine has: not known, so rather too wide than too narrow. The widths of
 * classes of characters are those of DejaVu Sans, which is wider than what other systems use.
 */
final class EstimatedMeasure implements TextMeasure {

	private static final String NARROW = "iljI.,:;'|!()[] ";
	private static final String WIDE = "mwMW@%\u2026\u2192";
	private static final double NARROW_EM = 0.36;
	private static final double USUAL_EM = 0.62;
	private static final double CAPITAL_EM = 0.74;
	private static final double WIDE_EM = 1.0;
	private static final double BOLD = 1.1;
	private static final double MONOSPACE_EM = 0.61;
	/** From here on scripts whose characters are as wide as high, but for a few. */
	private static final int FIRST_WIDE_SCRIPT = 0x1100;

	@Override
	public double width(String text, TextRole role) {
		double em = text.codePoints().mapToDouble(c -> em(c, role)).sum();
		boolean bold = role == TextRole.QUESTION || role == TextRole.NUMBER;
		return em * size(role) * (bold ? BOLD : 1);
	}

	private static double em(int c, TextRole role) {
		if (c >= FIRST_WIDE_SCRIPT && c != '\u2026' && !(c >= 0x1E00 && c < 0x2100)) {
			return WIDE_EM;
		}
		if (role == TextRole.EVIDENCE) {
			return MONOSPACE_EM;
		}
		if (NARROW.indexOf(c) >= 0) {
			return NARROW_EM;
		}
		if (WIDE.indexOf(c) >= 0) {
			return WIDE_EM;
		}
		return Character.isUpperCase(c) ? CAPITAL_EM : USUAL_EM;
	}

	@Override
	public double lineHeight(TextRole role) {
		return Math.ceil(size(role) * 1.35);
	}

	/** The size of the font. */
	static double size(TextRole role) {
		return switch (role) {
		case QUESTION, ANSWER, MISSING -> 13;
		case NUMBER, ACTION -> 12;
		case LABEL, BUTTON -> 11;
		case EVIDENCE -> 10.5;
		};
	}
}
