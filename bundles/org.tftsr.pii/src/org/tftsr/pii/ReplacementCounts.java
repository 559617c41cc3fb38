package org.tftsr.pii;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;

/** Counts what stands in the place of values. */
public final class ReplacementCounts {

	private static final Pattern TOKEN = Pattern.compile("\\[([A-Z0-9_]++)-([0-9]{1,9})\\]");

	private ReplacementCounts() {
	}

	/**
	 * How many different values stand as replacements in a redacted text, by the name of their type; where the user wants no
	 * pseudonyms, how often one of the type stands there.
	 *
	 * @param settings those that know the user's own types
	 */
	public static Map<String, Integer> of(String redacted, DetectionSettings settings) {
		Set<String> types = Stream.concat(PiiTypes.all().stream(), settings.ownPatterns().stream().map(OwnPattern::type)).map(PiiType::name)
				.collect(Collectors.toSet());
		Map<String, Integer> counts = new TreeMap<>();
		types.forEach(type -> {
			int places = redacted.split(Pattern.quote('[' + PlainNames.of(type) + ']'), -1).length - 1;
			if (places > 0) {
				counts.put(type, places);
			}
		});
		Set<String> tokens = new HashSet<>();
		Matcher token = TOKEN.matcher(redacted);
		while (token.find()) {
			if (tokens.add(token.group()) && types.contains(token.group(1))) {
				counts.merge(token.group(1), 1, Integer::sum);
			}
		}
		return counts;
	}
}
