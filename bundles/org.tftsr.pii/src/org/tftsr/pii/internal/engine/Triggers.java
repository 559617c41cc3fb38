package org.tftsr.pii.internal.engine;

import java.util.List;

/**
 * The places at which a recogniser is asked.
 *
 * @param literals    it is asked where one of these stands at a word start or begins with a punctuation mark
 * @param ignoreCase  whether ASCII case in the literals does not matter
 * @param numbers     it is asked at each run of ASCII digits that starts a word and goes on as a number of several
 *                    groups or of at least {@value Scanner#LONG_NUMBER} digits
 * @param opaqueWords it is asked at each word of at least {@value Scanner#OPAQUE_WORD} letters and digits that has both
 */
public record Triggers(List<String> literals, boolean ignoreCase, boolean numbers, boolean opaqueWords) {

	/** At these texts, exactly as written. */
	public static Triggers literals(String... literals) {
		return new Triggers(List.of(literals), false, false, false);
	}

	/** At these texts, in capital or small letters. */
	public static Triggers anyCase(String... literals) {
		return new Triggers(List.of(literals), true, false, false);
	}

	/** At numbers. */
	public static Triggers atNumbers() {
		return new Triggers(List.of(), false, true, false);
	}

	/** At numbers and at these texts. */
	public static Triggers atNumbersAnd(String... literals) {
		return new Triggers(List.of(literals), false, true, false);
	}

	/** At long words that mix letters and digits. */
	public static Triggers atOpaqueWords() {
		return new Triggers(List.of(), false, false, true);
	}
}
