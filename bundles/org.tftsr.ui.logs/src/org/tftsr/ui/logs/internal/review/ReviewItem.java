package org.tftsr.ui.logs.internal.review;

import java.util.function.UnaryOperator;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/**
 * A finding in the list of a review. It does not hold the value.
 *
 * @param kind        why it is sensitive
 * @param place       where it is
 * @param masked      the value as the list shows it
 * @param replacement what stands for it in redacted text
 */
record ReviewItem(PiiKind kind, FindingPlace place, String masked, String replacement) {

	private static final String DOTS = "\u2022\u2022\u2022\u2022"; //$NON-NLS-1$
	/** A shorter value would be half told by its ends. */
	private static final int LONG_ENOUGH = 8;

	/** @param once gives the one text to keep of those that are equal */
	static ReviewItem of(PiiSpan span, String value, String replacement, UnaryOperator<String> once) {
		return new ReviewItem(span.type().kind(), FindingPlace.of(span, value),
				once.apply(mask(span.type().kind(), value)), once.apply(replacement));
	}

	boolean isKept(Decisions decisions) {
		return decisions.isKept(place);
	}

	/** What becomes of it, for a person. */
	String decisionLabel(Decisions decisions) {
		return switch (decisions.of(place).orElse(null)) {
		case KEPT -> Messages.Decision_kept;
		case APPROVED -> Messages.Decision_approved;
		case null -> Messages.Decision_none;
		};
	}

	/** Of a secret nothing is shown, of anything else that is long enough its ends, so that a person knows it again. */
	private static String mask(PiiKind kind, String value) {
		if (kind == PiiKind.SECRET || value.length() < LONG_ENOUGH || value.indexOf('\n') >= 0) {
			return DOTS;
		}
		int first = Character.charCount(value.codePointAt(0));
		int last = Character.charCount(value.codePointBefore(value.length()));
		return value.substring(0, first) + DOTS + value.substring(value.length() - last);
	}
}
