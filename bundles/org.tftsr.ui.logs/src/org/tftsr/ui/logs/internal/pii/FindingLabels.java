package org.tftsr.ui.logs.internal.pii;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.PiiTypes;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.decision.Decision;

/** Says in plain words what a finding is, why it was found and what becomes of it. None of the words is its value. */
public final class FindingLabels {

	private static final String NAME_MARK = ": "; //$NON-NLS-1$
	private static final ResourceBundle WORDS = ResourceBundle
			.getBundle(FindingLabels.class.getPackageName() + ".labels"); //$NON-NLS-1$

	private FindingLabels() {
	}

	/**
	 * Two short lines.
	 *
	 * @param decision what the user decided about it; null for nothing
	 */
	public static String describe(Finding finding, Decision decision) {
		String type = TypeLabels.of(finding.span().type().name());
		String kind = kind(finding.kind());
		String what = reasons(finding.span())
				.map(reasons -> NLS.bind(Messages.Finding_whatAndWhy, new Object[] { type, kind, reasons }))
				.orElseGet(() -> NLS.bind(Messages.Finding_what, type, kind));
		return what + '\n' + outcome(finding, decision);
	}

	private static String outcome(Finding finding, Decision decision) {
		String words = switch (decision) {
		case APPROVED -> Messages.Finding_approved;
		case KEPT -> Messages.Finding_kept;
		case null -> Messages.Finding_becomes;
		};
		return NLS.bind(words, finding.replacement());
	}

	/**
	 * The words for what found it and what accepted it, under {@code found.detector} and {@code check.validator}. The
	 * sets are open; what has no words is passed over.
	 */
	private static Optional<String> reasons(PiiSpan span) {
		String type = span.type().name();
		if (PiiTypes.of(type).isEmpty()) {
			return Optional.of(NLS.bind(Messages.Finding_ownPattern, type));
		}
		return Stream.of(found(span.detector()), words("check." + span.validator())) //$NON-NLS-1$
				.flatMap(Optional::stream).reduce((first, second) -> NLS.bind(Messages.Finding_reasons, first, second));
	}

	/** A detector may name whose values it finds, as in {@code vendor token: Grafana}. */
	private static Optional<String> found(String detector) {
		int end = detector.indexOf(NAME_MARK);
		if (end < 0) {
			return words("found." + detector); //$NON-NLS-1$
		}
		String name = detector.substring(end + NAME_MARK.length());
		return words("found." + detector.substring(0, end)).map(words -> NLS.bind(words, name)); //$NON-NLS-1$
	}

	private static String kind(PiiKind kind) {
		return switch (kind) {
		case SECRET -> Messages.Kind_secret;
		case PERSONAL -> Messages.Kind_personal;
		case NETWORK -> Messages.Kind_network;
		};
	}

	private static Optional<String> words(String key) {
		return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
	}
}
