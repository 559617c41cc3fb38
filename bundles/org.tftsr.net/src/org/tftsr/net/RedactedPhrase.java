package org.tftsr.net;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.tftsr.pii.RedactedText;

/**
 * A text in a language of a protocol, such as a query, with values in it. Like {@link RedactedJson} it has no method that takes a plain
 * string, and how a value is written so that it stays one value is one of {@link Escape}. Not thread-safe.
 */
public final class RedactedPhrase {

	/** How a value is written within a phrase. */
	public enum Escape {
		/** As it is. */
		NONE {
			@Override
			String apply(String value) {
				return value;
			}
		},
		/** Between single quotes: a quote is doubled, as SQL and WIQL want it. */
		DOUBLED_QUOTES {
			@Override
			String apply(String value) {
				return value.replace("'", "''");
			}
		},
		/** Between double quotes: a quote and a backslash have a backslash before them, as CQL wants it. */
		BACKSLASHES {
			@Override
			String apply(String value) {
				return value.replace("\\", "\\\\").replace("\"", "\\\"");
			}
		},
		/**
		 * Between double quotes, as a word that CQL searches texts for: what the search engine takes for an operator has a backslash before
		 * it too, and its words for them are in small letters.
		 */
		SEARCHED_WORD {
			@Override
			String apply(String value) {
				String word = OPERATORS.contains(value) ? value.toLowerCase(Locale.ROOT) : RESERVED.matcher(value).replaceAll("\\\\$0");
				return BACKSLASHES.apply(word);
			}
		},
		/** Within an address: percent-encoded. */
		PERCENT {
			@Override
			String apply(String value) {
				return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
			}
		};

		private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");
		private static final Pattern RESERVED = Pattern.compile("[+\\-&|!(){}\\[\\]^\"~*?:\\\\/]");

		abstract String apply(String value);
	}

	private final StringBuilder text = new StringBuilder();

	private RedactedPhrase() {
	}

	/** Without anything in it. */
	public static RedactedPhrase empty() {
		return new RedactedPhrase();
	}

	/** Goes on with words of the protocol. */
	public <E extends Enum<E> & Word> RedactedPhrase word(E word) {
		text.append(word.word());
		return this;
	}

	/** Goes on with redacted text. */
	public RedactedPhrase text(RedactedText value, Escape escape) {
		text.append(escape.apply(value.text()));
		return this;
	}

	/** Goes on with what the user has set, or a name that a server has handed out. */
	public RedactedPhrase setting(Setting value, Escape escape) {
		text.append(escape.apply(value.text()));
		return this;
	}

	/** Goes on with a number. */
	public RedactedPhrase number(long number) {
		text.append(number);
		return this;
	}

	/** How many UTF-16 units it has. */
	public int length() {
		return text.length();
	}

	/** The phrase as far as it goes. */
	public String text() {
		return text.toString();
	}

	@Override
	public String toString() {
		return text();
	}
}
