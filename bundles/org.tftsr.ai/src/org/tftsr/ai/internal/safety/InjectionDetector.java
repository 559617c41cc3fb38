package org.tftsr.ai.internal.safety;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.tftsr.ai.internal.Messages;

/**
 * Tells lines that talk to a model from lines that tell what a machine did. It finds what is known to be tried and can be led
 * astray; that nothing can be done by an answer is what protects, this only points the line out to a person. The patterns are
 * matched in linear time.
 */
public final class InjectionDetector {

	private static final int LONGEST = 6000;

	private InjectionDetector() {
	}

	/** Why a line is suspicious, for a person; empty where it is not. */
	public static Optional<String> why(String line) {
		String text = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
		if (HiddenCharacters.count(text) > 0) {
			boolean order = inForms(HiddenCharacters.tagsAsText(text)).isPresent();
			return Optional.of(order ? Messages.InjectionDetector_hiddenOrder : Messages.InjectionDetector_hidden);
		}
		return inForms(text).or(() -> inDecoded(text));
	}

	/** The text itself, and as it reads to those who do not look at single characters. */
	private static Optional<String> inForms(String text) {
		if (text.isBlank()) {
			return Optional.empty();
		}
		Set<String> forms = new LinkedHashSet<>();
		String plain = TextForms.plain(text);
		forms.add(plain);
		forms.add(TextForms.withoutLookalikes(plain));
		for (String form : forms) {
			Optional<String> why = OrderPatterns.any(form);
			if (why.isPresent()) {
				return why;
			}
		}
		for (String form : TextForms.disguised(TextForms.withoutLookalikes(plain))) {
			if (OrderPatterns.override(form)) {
				return Optional.of(Messages.InjectionDetector_disguised);
			}
		}
		return Optional.empty();
	}

	private static Optional<String> inDecoded(String text) {
		for (String decoded : EncodedText.decode(text)) {
			if (inForms(decoded).isPresent()) {
				return Optional.of(Messages.InjectionDetector_encoded);
			}
		}
		return Optional.empty();
	}
}
