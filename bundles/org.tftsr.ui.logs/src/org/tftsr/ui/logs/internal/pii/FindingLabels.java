package org.tftsr.ui.logs.internal.pii;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.Messages;

/** Says in plain words what a finding is, why it was found and what becomes of it. None of the words is its value. */
final class FindingLabels {

	/**
	 * Keys are {@code type.NAME}, {@code found.detector} and {@code check.validator}. The sets are open; what has no
	 * words here is told by its name, if it is a type, and is otherwise passed over.
	 */
	private static final ResourceBundle WORDS = ResourceBundle
			.getBundle(FindingLabels.class.getPackageName() + ".labels"); //$NON-NLS-1$

	private FindingLabels() {
	}

	/** Two short lines. */
	static String describe(Finding finding) {
		String type = type(finding.span().type());
		String kind = kind(finding.kind());
		return reasons(finding.span())
				.map(reasons -> NLS.bind(Messages.Finding_descriptionWithReasons,
						new Object[] { type, kind, reasons, finding.replacement() }))
				.orElseGet(() -> NLS.bind(Messages.Finding_description,
						new Object[] { type, kind, finding.replacement() }));
	}

	private static Optional<String> reasons(PiiSpan span) {
		return Stream.of(words("found." + span.detector()), words("check." + span.validator())) //$NON-NLS-1$ //$NON-NLS-2$
				.flatMap(Optional::stream).reduce((first, second) -> NLS.bind(Messages.Finding_reasons, first, second));
	}

	private static String type(PiiType type) {
		return words("type." + type.name()).orElseGet(() -> readable(type.name())); //$NON-NLS-1$
	}

	/** A name in capitals and underscores as words, as in "Badge number". */
	private static String readable(String name) {
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
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
