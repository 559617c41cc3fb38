package org.tftsr.ui.issues.internal.whys;

import java.util.Locale;

import org.eclipse.swt.graphics.Color;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.drawing.TextRole;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.ui.ThemeColors;

/** The colours of cards, as the theme and the user define them. A colour is never the only sign of something. */
enum WhyColors {
	PAGE, CARD, EDGE, TEXT, DIM, CHIP, LINK, MAIN, DIRECT, CONTRIBUTING, SYSTEMIC, CONFIRMED, PROPOSED, SELECTION, FOUND;

	private static final String BASE = "org.tftsr.ui.whys."; //$NON-NLS-1$
	private static final String PAPER = "org.tftsr.ui.paper.whys."; //$NON-NLS-1$

	/** The colour, owned by the theme. */
	Color get() {
		return ThemeColors.get(BASE + name().toLowerCase(Locale.ROOT));
	}

	/** The colour on paper, which is that of no screen. */
	Color onPaper() {
		return ThemeColors.get(PAPER + name().toLowerCase(Locale.ROOT));
	}

	static WhyColors of(CauseClass value) {
		return value == null ? EDGE : valueOf(value.name());
	}

	static WhyColors edge(WhyCard card) {
		return card.why().isProposed() ? PROPOSED : card.main() ? MAIN : EDGE;
	}

	static WhyColors text(TextRole role, Why why) {
		return switch (role) {
		case QUESTION, ANSWER, EVIDENCE -> TEXT;
		case NUMBER, MISSING -> DIM;
		case ACTION, BUTTON -> MAIN;
		case LABEL -> why.standing() == WhyStanding.CONFIRMED ? CONFIRMED : why.isProposed() ? PROPOSED : DIM;
		};
	}
}
