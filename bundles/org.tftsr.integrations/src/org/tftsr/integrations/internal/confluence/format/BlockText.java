package org.tftsr.integrations.internal.confluence.format;

import java.util.ArrayList;
import java.util.List;

/** The text of one block, blanks in a row as one, with where each unit of it stands in the storage format. Not thread-safe. */
final class BlockText {

	/**
	 * Where a unit stands.
	 *
	 * @param piece number of the piece of text
	 * @param start in the storage format
	 * @param end   behind it
	 */
	record Place(int piece, int start, int end) {
	}

	private final String kind;
	private final StringBuilder text = new StringBuilder();
	private final List<Place> places = new ArrayList<>();

	/** @param kind such as {@code item} or {@code cell} */
	BlockText(String kind) {
		this.kind = kind;
	}

	String kind() {
		return kind;
	}

	String text() {
		return text.toString();
	}

	int length() {
		return text.length();
	}

	Place place(int index) {
		return places.get(index);
	}

	/** Takes in a piece of text. */
	void add(String storage, int piece, int start, int end) {
		int at = start;
		while (at < end) {
			int behind = References.end(storage, at, end);
			if (behind == at) {
				behind = at + 1;
			}
			String meaning = behind - at == 1 ? storage.substring(at, behind) : References.meaning(storage.substring(at, behind));
			for (int i = 0; i < meaning.length(); i++) {
				add(meaning.charAt(i), new Place(piece, at, behind));
			}
			at = behind;
		}
	}

	private void add(char c, Place place) {
		boolean blank = Character.isWhitespace(c) || c == '\u00a0';
		if (blank && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
			return;
		}
		text.append(blank ? ' ' : c);
		places.add(place);
	}
}
