package org.tftsr.ui.logs.internal.pii;

import static org.tftsr.ui.logs.internal.pii.TypeLabels.words;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.PiiTypes;
import org.tftsr.ui.logs.internal.Messages;

/** Says in plain words what a finding is, why it was found and what becomes of it. None of the words is its value. */
public final class FindingLabels {

	private static final String NAME_MARK = ": "; //$NON-NLS-1$

	private FindingLabels() {
	}

	/** Two short lines. */
	public static String describe(Finding finding) {
		String type = TypeLabels.of(finding.span().type().name());
		String kind = kind(finding.kind());
		return reasons(finding.span())
				.map(reasons -> NLS.bind(Messages.Finding_descriptionWithReasons,
						new Object[] { type, kind, reasons, finding.replacement() }))
				.orElseGet(() -> NLS.bind(Messages.Finding_description,
						new Object[] { type, kind, finding.replacement() }));
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
}
