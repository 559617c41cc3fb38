package org.tftsr.integrations.internal.confluence.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text in the storage format.
 *
 * @param kind  what it is
 * @param name  of the element; empty where it is none
 * @param start where it begins in the text
 * @param end   behind it
 */
record StoragePiece(Kind kind, String name, int start, int end) {

	enum Kind {
		OPEN, EMPTY, CLOSE, TEXT, CDATA, COMMENT
	}

	private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

	/** The pieces in order. Takes any text: what is not closed ends with it. */
	static List<StoragePiece> of(String storage) {
		List<StoragePiece> pieces = new ArrayList<>();
		int at = 0;
		while (at < storage.length()) {
			StoragePiece piece = next(storage, at);
			pieces.add(piece);
			at = piece.end;
		}
		return pieces;
	}

	private static StoragePiece next(String storage, int at) {
		if (storage.charAt(at) != '<') {
			int tag = storage.indexOf('<', at);
			return new StoragePiece(Kind.TEXT, "", at, tag < 0 ? storage.length() : tag);
		}
		if (storage.startsWith("<![CDATA[", at)) {
			return new StoragePiece(Kind.CDATA, "", at, behind(storage, "]]>", at));
		}
		if (storage.startsWith("<!--", at)) {
			return new StoragePiece(Kind.COMMENT, "", at, behind(storage, "-->", at));
		}
		int end = endOfTag(storage, at);
		boolean closes = storage.startsWith("</", at);
		int from = closes ? at + 2 : at + 1;
		int to = from;
		while (to < end && !Character.isWhitespace(storage.charAt(to)) && storage.charAt(to) != '>' && storage.charAt(to) != '/') {
			to++;
		}
		boolean empty = end - 2 > at && storage.charAt(end - 2) == '/';
		return new StoragePiece(closes ? Kind.CLOSE : empty ? Kind.EMPTY : Kind.OPEN, storage.substring(from, to), at, end);
	}

	private static int behind(String storage, String mark, int from) {
		int at = storage.indexOf(mark, from);
		return at < 0 ? storage.length() : at + mark.length();
	}

	/** A {@code >} between quotes does not end a tag. */
	private static int endOfTag(String storage, int at) {
		char quote = 0;
		for (int i = at; i < storage.length(); i++) {
			char c = storage.charAt(i);
			if (quote != 0) {
				quote = c == quote ? 0 : quote;
			} else if (c == '"' || c == '\'') {
				quote = c;
			} else if (c == '>') {
				return i + 1;
			}
		}
		return storage.length();
	}

	/** The attributes of an element by their names; values as they are written. */
	SortedMap<String, String> attributes(String storage) {
		SortedMap<String, String> attributes = new TreeMap<>();
		Matcher matcher = ATTRIBUTE.matcher(storage).region(start, end);
		while (matcher.find()) {
			attributes.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
		}
		return attributes;
	}
}
