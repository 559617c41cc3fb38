package org.tftsr.integrations.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementCounts;

/** Words that a person has typed for a search, made fit to leave. */
public final class TypedWords {

	private static final int LONGEST = 500;
	private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cntrl}]+");

	private TypedWords() {
	}

	/**
	 * The words one by one. They are redacted as a whole, since what stands around a value may be what tells it; then once more each, for
	 * a part of a value to be one.
	 *
	 * @param apart what words are parted by besides blanks; null for nothing
	 * @throws TftsrException {@code INVALID_INPUT} where it is too much for a search
	 */
	public static List<RedactedText> of(String typed, Pattern apart, ConfiguredDetector detector) throws TftsrException {
		if (typed.length() > LONGEST) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.TypedWords_what, NLS.bind(Messages.TypedWords_why, LONGEST),
					Messages.TypedWords_remedy);
		}
		Redactor redactor = new Redactor(detector, new Pseudonyms());
		String whole = redactor.redact(BETWEEN.matcher(typed).replaceAll(" ").strip()).text();
		List<RedactedText> words = new ArrayList<>();
		for (String word : (apart == null ? whole : apart.matcher(whole).replaceAll(" ")).split(" ")) {
			if (!word.isBlank()) {
				words.add(redactor.redact(word));
			}
		}
		return words;
	}

	/** How many values of which type stand as replacements in a query with such words. */
	public static Map<String, Integer> replaced(RedactedPhrase query, DetectionSettings settings) {
		// what parts a search engine from its operators stands within them
		return ReplacementCounts.of(query.text().replace("\\", ""), settings);
	}
}
