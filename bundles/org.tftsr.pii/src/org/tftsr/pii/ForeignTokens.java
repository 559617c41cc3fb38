package org.tftsr.pii;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;

/** Tokens in texts that were redacted elsewhere, such as those of an issue that is imported. */
public final class ForeignTokens {

	private static final Pattern TOKEN = Pattern.compile("\\[([A-Z0-9_]++)-([0-9]{1,9})\\]");
	/** A stranger must not use up all numbers, of which there are some 16 million. */
	private static final int HIGHEST = 1_000_000;

	private ForeignTokens() {
	}

	/**
	 * Pseudonyms that take the numbers of the tokens out of use: what they stand for is not known here, and another value must not
	 * seem to be the same. Each type's highest one stands for itself.
	 *
	 * @param texts    with backslashes or without
	 * @param detector as the user has set it; it tells which types there are
	 */
	public static List<Pseudonym> reserved(String texts, ConfiguredDetector detector) {
		Set<String> types = Stream.concat(PiiTypes.all().stream(), detector.settings().ownPatterns().stream()
				.map(OwnPattern::type)).map(PiiType::name).collect(Collectors.toSet());
		Map<String, Integer> highest = new TreeMap<>();
		Matcher token = TOKEN.matcher(texts.replace("\\", ""));
		while (token.find()) {
			int number = Integer.parseInt(token.group(2));
			if (number > 0 && number <= HIGHEST && types.contains(token.group(1))) {
				highest.merge(token.group(1), number, Math::max);
			}
		}
		return highest.entrySet().stream().map(
				last -> new Pseudonym(last.getKey(), last.getValue(), Pseudonym.token(last.getKey(), last.getValue()))).toList();
	}
}
