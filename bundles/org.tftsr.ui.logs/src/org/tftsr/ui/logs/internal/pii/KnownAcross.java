package org.tftsr.ui.logs.internal.pii;

import java.util.Optional;

/**
 * What stands on both sides of a place in a text and is replaced for it is known from elsewhere, though nothing around it tells that it is a
 * value: of the parts on each side nothing would be replaced.
 *
 * @param start where in the text it starts, before the place
 * @param end   where it ends, behind the place
 */
record KnownAcross(int start, int end) {

	/** So far on each side of a place it is looked for. */
	static final int REACH = 1 << 12;

	/**
	 * Looks for it.
	 *
	 * @param known what was found in the text, and what is known
	 * @param from  what starts before this is none
	 */
	static Optional<KnownAcross> of(Findings known, String text, int from, int place) {
		int first = Math.max(from, place - REACH);
		String around = text.substring(first, Math.min(text.length(), place + REACH));
		String hidden = known.hideKnown(around);
		int start = place - first;
		if (isBetween(known, around, hidden, start)) {
			return Optional.empty();
		}
		int end = start;
		do {
			start--;
		} while (isWithinWord(around, start) || !isBetween(known, around, hidden, start));
		do {
			end++;
		} while (isWithinWord(around, end) || !isBetween(known, around, hidden, end));
		return Optional.of(new KnownAcross(first + start, first + end));
	}

	/** Whether what is known is replaced on both sides of a place as it is in the whole. */
	private static boolean isBetween(Findings known, String whole, String hidden, int place) {
		return place <= 0 || place >= whole.length()
				|| hidden.equals(known.hideKnown(whole.substring(0, place)) + known.hideKnown(whole.substring(place)));
	}

	/** What is known stands as words of its own, so that it neither starts nor ends there. */
	private static boolean isWithinWord(String text, int place) {
		if (place <= 0 || place >= text.length()) {
			return false;
		}
		char before = text.charAt(place - 1);
		char behind = text.charAt(place);
		return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind) || Character.isSurrogatePair(before, behind);
	}
}
