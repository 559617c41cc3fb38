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
	private final ValueIndex values;
	private final List<String> typeNames;
	private final boolean hides;
	private final List<KnownPlace> places = new ArrayList<>();
	private long read;

	/**
	 * @param typeNames by the index's number of the type
	 * @param hides     whether lines that would take too long are hidden; if not, they are passed over
	 */
	KnownPlaceSearch(TextPart text, Tokens tokens, ValueIndex values, List<String> typeNames, boolean hides) {
		this.text = text;
		this.tokens = tokens;
		this.values = values;
		this.typeNames = typeNames;
		this.hides = hides;
	}

	/** The places, none overlapping. */
	List<KnownPlace> run() {
		char[] chars = text.chars();
		int end = text.end();
		int i = text.start();
		while (i < end) {
			char c = chars[i];
			int behind = c == '[' || values.mayStartWith(c) ? place(i, c) : i;
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

	/** Notes what starts at a place. @return behind it; the place itself where there is nothing */
	private int place(int start, char c) {
		int behind = c == '[' ? token(start) : start;
		return behind == start && values.mayStart(text.chars(), start, text.end()) ? known(start) : behind;
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
		long most = FIRST_READS + READS * (start - text.start()) - read;
		if (most < ValueIndex.SHORTEST) {
			return tooDense(start);
		}
		int end = values.longest(text.chars(), start, text.end(), (int) Math.min(text.end() - start, most));
		read += values.read();
		if (values.wasCut()) {
			return tooDense(start);
		}
		if (end > start && tokens.next(text, start, end) == end) {
			places.add(KnownPlace.value(start, end, typeNames.get(values.matchedType()), values.matchedNumber()));
			return end;
		}
		return start;
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
		for (int lines = values.mostLineEnds(); lines > 0 && end < text.end(); lines--) {
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
