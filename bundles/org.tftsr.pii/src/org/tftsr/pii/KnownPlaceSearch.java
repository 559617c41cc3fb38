package org.tftsr.pii;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.pii.internal.engine.DenseLine;
import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.ValueIndex;

/**
 * Goes through one text and finds tokens, and known values outside them, as words of their own. Of several at one place
 * it takes the longest. Its time is linear in the text and does not depend on how many values are known: a line that would
 * take more is not searched, and hidden as a whole. Used once.
 */
final class KnownPlaceSearch {

	/**
	 * How many units may be read for each unit of the text. Common texts need less than 1; a text made up of starts of a
	 * long value could ask for any number.
	 */
	private static final long READS = 64;
	/** What a text may ask for at its very start. */
	private static final int FIRST_READS = 1 << 16;

	private final TextPart text;
	private final Tokens tokens;
	private final List<KnownValues> values;
	private final boolean hides;
	private final List<KnownPlace> places = new ArrayList<>();
	private long read;

	/**
	 * @param values whose places are wanted; of two that find a place of the same length the first one counts
	 * @param hides  whether lines that would take too long are hidden; if not, they are passed over
	 */
	KnownPlaceSearch(TextPart text, Tokens tokens, List<KnownValues> values, boolean hides) {
		this.text = text;
		this.tokens = tokens;
		this.values = values;
		this.hides = hides;
	}

	/** The places, none overlapping. */
	List<KnownPlace> run() {
		char[] chars = text.chars();
		int end = text.end();
		int i = text.start();
		while (i < end) {
			char c = chars[i];
			int behind = c == '[' || mayStartWith(c) ? place(i, c) : i;
			if (behind > i) {
				// no word goes on across the end of a token or of a known value
				i = behind;
			} else {
				i++;
				while (i < end && ValueIndex.isWord(c) && ValueIndex.isWord(chars[i])) {
					i++;
				}
			}
		}
		return places;
	}

	private boolean mayStartWith(char c) {
		for (int i = 0; i < values.size(); i++) {
			if (values.get(i).index().mayStartWith(c)) {
				return true;
			}
		}
		return false;
	}

	/** Notes what starts at a place. @return behind it; the place itself where there is nothing */
	private int place(int start, char c) {
		int behind = c == '[' ? token(start) : start;
		return behind == start ? known(start) : behind;
	}

	/** Notes a token that starts at a bracket. @return behind it; the bracket itself where there is none */
	private int token(int start) {
		int end = tokens.end(text, start);
		if (end > start) {
			places.add(KnownPlace.token(start, end));
		}
		return end;
	}

	/** Notes a known value that starts at a place. @return behind it; the place itself where there is nothing */
	private int known(int start) {
		KnownPlace longest = null;
		for (KnownValues known : values) {
			if (known.index().mayStart(text.chars(), start, text.end())) {
				int end = longest(known, start);
				if (end < 0) {
					return tooDense(start);
				}
				if (end > start && (longest == null || end > longest.end())) {
					longest = known.place(start, end);
				}
			}
		}
		if (longest != null && tokens.next(text, start, longest.end()) == longest.end()) {
			places.add(longest);
			return longest.end();
		}
		return start;
	}

	/** Finds the longest one that counts. @return behind it; the place itself where there is none; -1 where it would take too long to tell */
	private int longest(KnownValues known, int start) {
		int end = text.end();
		while (true) {
			long most = FIRST_READS + READS * (start - text.start()) - read;
			if (most < ValueIndex.SHORTEST) {
				return -1;
			}
			int found = known.index().longest(text.chars(), start, end, (int) Math.min(end - start, most));
			read += known.index().read();
			if (known.index().wasCut()) {
				return -1;
			}
			if (found == start || known.counts(text, start, found)) {
				return found;
			}
			// a shorter one may start there
			end = found - 1;
		}
	}

	/**
	 * Hides the line of a place where no more may be read, and as many lines behind it as a known value that starts on it may
	 * reach into. @return behind them; the place itself where such lines are passed over
	 */
	private int tooDense(int at) {
		if (!hides) {
			return at;
		}
		int start = lineStart(at);
		while (!places.isEmpty() && places.getLast().start() >= start) {
			places.removeLast();
		}
		start = places.isEmpty() ? start : Math.max(start, places.getLast().end());
		char[] chars = text.chars();
		int end = lineEnd(at);
		DenseLine.cut(i -> chars[i], start, end, this::addTooDense);
		for (int lines = values.stream().mapToInt(known -> known.index().mostLineEnds()).max().orElse(0); lines > 0 && end < text.end(); lines--) {
			start = end + 1;
			end = lineEnd(start);
			DenseLine.cut(i -> chars[i], start, end, this::addTooDense);
		}
		return end;
	}

	private void addTooDense(int start, int end) {
		places.add(KnownPlace.tooDense(start, end));
	}

	private int lineStart(int at) {
		int start = at;
		while (start > text.start() && text.chars()[start - 1] != '\n') {
			start--;
		}
		return start;
	}

	/** Where the line of a place ends, before its line feed. */
	private int lineEnd(int at) {
		int end = at;
		while (end < text.end() && text.chars()[end] != '\n') {
			end++;
		}
		return end;
	}
}
