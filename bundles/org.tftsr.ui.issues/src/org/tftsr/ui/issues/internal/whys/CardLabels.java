package org.tftsr.ui.issues.internal.whys;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.drawing.CardWords;

/** The words on cards in the language of the workbench. */
final class CardLabels implements CardWords {

	private static final String DOT = " \u00b7 "; //$NON-NLS-1$
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

	static String of(WhyStanding standing) {
		return switch (standing) {
		case PROPOSED -> Messages.Card_proposed;
		case POSSIBLE -> Messages.Card_possible;
		case CONFIRMED -> Messages.Card_confirmed;
		};
	}

	static String of(CauseClass value) {
		return switch (value) {
		case DIRECT -> Messages.Card_direct;
		case CONTRIBUTING -> Messages.Card_contributing;
		case SYSTEMIC -> Messages.Card_systemic;
		};
	}

	/** What to say of evidence; empty where there is nothing to say. */
	static String of(EvidenceState state) {
		return switch (state) {
		case SAME -> ""; //$NON-NLS-1$
		case FILE_CHANGED -> Messages.Evidence_fileChanged;
		case LINE_CHANGED -> Messages.Evidence_lineChanged;
		case FILE_GONE -> Messages.Evidence_fileGone;
		case UNKNOWN_LOG -> Messages.Evidence_unknownLog;
		};
	}

	@Override
	public String label(Why why) {
		StringJoiner label = new StringJoiner(DOT);
		if (why.rootCause()) {
			label.add(Messages.Card_rootCause);
		}
		if (why.standing() != WhyStanding.POSSIBLE || why.isAnswered() && !why.rootCause()) {
			label.add(of(why.standing()));
		}
		if (why.causeClass() != null) {
			label.add(of(why.causeClass()));
		}
		return label.toString();
	}

	@Override
	public String noAnswer() {
		return Messages.Card_noAnswer;
	}

	@Override
	public String more(int count) {
		return NLS.bind(Messages.Card_more, count);
	}

	@Override
	public String action(WhyAction action) {
		StringJoiner words = new StringJoiner(DOT);
		words.add("\u2192 " + action.text().strip()); //$NON-NLS-1$
		if (!action.owner().isBlank()) {
			words.add(action.owner().strip());
		}
		if (action.due() != null) {
			words.add(DATE.format(action.due()));
		}
		return words.toString();
	}

	@Override
	public String accept() {
		return Messages.Action_accept.replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public String reject() {
		return Messages.Action_reject.replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
