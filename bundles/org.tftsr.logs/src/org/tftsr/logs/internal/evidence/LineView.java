package org.tftsr.logs.internal.evidence;

import java.util.Map;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.EvidenceLine;
import org.tftsr.core.analysis.EvidenceLine.Kind;
import org.tftsr.core.analysis.TextView;

/** Makes lines fit to be shown: through the view first, then cut, so that no cut can hide a value from the view. */
final class LineView {

	private static final int REASONS = 2;

	private final TextView view;
	private final Map<Long, CauseLine> causes;
	private final int maxLength;

	/**
	 * @param causes    the lines that may show the cause, by number
	 * @param maxLength how many UTF-16 units of a line are shown at most
	 */
	LineView(TextView view, Map<Long, CauseLine> causes, int maxLength) {
		this.view = view;
		this.causes = causes;
		this.maxLength = maxLength;
	}

	ShownLine show(NumberedLine line) {
		String text = view.line(line.number(), line.text());
		boolean whole = text.length() <= maxLength;
		CauseLine cause = causes.get(line.number());
		return new ShownLine(new EvidenceLine(whole ? Kind.WHOLE : Kind.CUT, line.number(), line.number(),
				whole ? text : start(text, maxLength), cause == null ? 0 : cause.rank(),
				cause == null ? "" : reason(cause)), line.level());
	}

	private static String reason(CauseLine cause) {
		return String.join("; ", cause.reasons().subList(0, Math.min(REASONS, cause.reasons().size())));
	}

	/** The start of a text; no character of two units is split. */
	static String start(String text, int length) {
		return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
	}
}
