package org.tftsr.pii;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.ValueIndex;

/**
 * Goes through one text and finds tokens, and known values outside them, as words of their own. Of several at one place
 * it takes the longest. Its time is linear in the text and does not depend on how many values are known. Used once.
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
	private final List<KnownPlace> places = new ArrayList<>();
	private long read;

	/** @param typeNames by the index's number of the type */
	KnownPlaceSearch(TextPart text, Tokens tokens, ValueIndex values, List<String> typeNames) {
		this.text = text;
		this.tokens = tokens;
		this.values = values;
		this.typeNames = typeNames;
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
		int most = (int) Math.min(text.end() - start, FIRST_READS + READS * (start - text.start()) - read);
		if (most < ValueIndex.SHORTEST) {
			return start;
		}
		int end = values.longest(text.chars(), start, text.end(), most);
		read += values.read();
		if (end > start && tokens.next(text, start, end) == end) {
			places.add(new KnownPlace(start, end, typeNames.get(values.matchedType()), values.matchedNumber()));
			return end;
		}
		return start;
	}
}
