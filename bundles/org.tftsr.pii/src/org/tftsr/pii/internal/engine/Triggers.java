package org.tftsr.pii.internal.engine;

import java.util.List;

/**
 * The places at which a recogniser is asked. Its conditions only spare calls in vain: they are tables by the time of
 * the scan, far cheaper than a call.
 *
 * @param literals    it is asked where one of these stands at a word start or begins with a punctuation mark
 * @param ignoreCase  whether ASCII case in the literals does not matter
 * @param neighbours  what stands around the first unit of a literal
 * @param numbers     at which numbers it is asked; null for none
 * @param opaqueWords it is asked at each word of at least {@value Scanner#OPAQUE_WORD} letters and digits that has both
 * @param lineEnds    it is asked at the first unit of each line whose line before ends in one of these ASCII units; all
 *                    others pass where there is any
 */
public record Triggers(List<String> literals, boolean ignoreCase, Neighbours neighbours, NumberShape numbers,
		boolean opaqueWords, String lineEnds) {

	/** A condition on the units around the first unit of a literal. */
	@FunctionalInterface
	public interface Neighbours {

		/**
		 * @param before the ASCII unit before the literal, NUL at the start of the text; all others fit
		 * @param next   the ASCII unit behind the literal's first one, DEL for all others
		 */
		boolean fit(char before, char next);
	}

	/**
	 * A condition on numbers: runs of ASCII digits that start a word and either go on behind a mark or have at least
	 * {@value Scanner#LONG_NUMBER} digits.
	 */
	@FunctionalInterface
	public interface NumberShape {

		/**
		 * @param joint  the hyphen or dot between more digits and this number, NUL where it follows neither
		 * @param digits how many digits the first run has; {@value Scanner#MOST_DIGITS} for more as well
		 * @param mark   the ASCII unit between it and more digits or a parenthesis, NUL where none of these follow; hyphen
		 *               and blank also stand for those of other kinds
		 * @param isLong whether all its groups together have {@value Scanner#LONG_NUMBER} digits or more
		 */
		boolean fits(char joint, int digits, char mark, boolean isLong);
	}

	private static final Neighbours ANY = (before, next) -> true;
	private static final NumberShape ANY_NUMBER = (joint, digits, mark, isLong) -> true;

	/** At any of these, whatever stands around them. */
	public Triggers(List<String> literals, boolean ignoreCase, boolean numbers, boolean opaqueWords) {
		this(literals, ignoreCase, ANY, numbers ? ANY_NUMBER : null, opaqueWords, "");
	}

	/** At these texts, exactly as written. */
	public static Triggers literals(String... literals) {
		return new Triggers(List.of(literals), false, ANY, null, false, "");
	}

	/** At these texts, in capital or small letters. */
	public static Triggers anyCase(String... literals) {
		return new Triggers(List.of(literals), true, ANY, null, false, "");
	}

	/** At numbers. */
	public static Triggers atNumbers() {
		return atNumbers(ANY_NUMBER);
	}

	/** At numbers of a shape. */
	public static Triggers atNumbers(NumberShape shape) {
		return new Triggers(List.of(), false, ANY, shape, false, "");
	}

	/** At numbers and at these texts. */
	public static Triggers atNumbersAnd(String... literals) {
		return literals(literals).or(ANY_NUMBER);
	}

	/** At long words that mix letters and digits. */
	public static Triggers atOpaqueWords() {
		return new Triggers(List.of(), false, ANY, null, true, "");
	}

	/** At lines behind a line that ends in one of these units. */
	public static Triggers atLinesBehind(String lineEnds) {
		return new Triggers(List.of(), false, ANY, null, false, lineEnds);
	}

	/** At the same literals, but only between such neighbours. */
	public Triggers between(Neighbours condition) {
		return new Triggers(literals, ignoreCase, condition, numbers, opaqueWords, lineEnds);
	}

	/** At the same places, and at numbers of a shape. */
	public Triggers or(NumberShape shape) {
		return new Triggers(literals, ignoreCase, neighbours, shape, opaqueWords, lineEnds);
	}
}
