package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** Values of XML elements that are named after what they hold, as in {@code <password>...</password>}. */
public final class ElementRecogniser implements Recogniser {

	private static final int LONGEST_TAG = 128;
	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_VALUE = 1024;
	private static final int MOST_BLANKS = 64;
	private static final String CHARACTER_DATA = "<![CDATA[";
	private static final String CHARACTER_DATA_END = "]]>";
	private static final String ESCAPED_OPEN = "&lt;";
	private static final String ESCAPED_CLOSE = "&gt;";
	/** Elements that hold the value of the key in the element before them. */
	private static final WordSet VALUES = new WordSet("string value data attributevalue");

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("xml-element");

	ElementRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals(">", ESCAPED_CLOSE);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char after = window.at(at + 1);
		if (after == '=' || after <= ' ') {
			return;
		}
		boolean escaped = window.at(at) == '&';
		KeyRole role = roleOfTag(window, at, escaped);
		if (role != null && role != KeyRole.NOTHING) {
			recogniseText(window, escaped ? at + ESCAPED_CLOSE.length() : at + 1, role, found);
		}
	}

	/** What the name in the tag that closes here says of the text behind it, or null where it says nothing. */
	private KeyRole roleOfTag(Window window, int at, boolean escaped) {
		char last = window.at(at - 1);
		boolean opens = window.isWord(at - 1) || last == '"' || last == '\'';
		int name = opens ? startOfName(window, at, escaped) : -1;
		if (name < 0 || isInUrl(window, name, at)) {
			return null;
		}
		int end = name;
		while (end < at && isName(window, end)) {
			end++;
		}
		KeyRole role = VALUES.contains(window, localName(window, name, end), end) ? roleOfElementBefore(window, name - 1)
				: keyWords.roleOfKeyBefore(window, end);
		return role == null && !window.isWord(at - 1) ? roleOfNameBefore(window, at) : role;
	}

	/** Behind the prefix of a namespace. */
	private static int localName(Window window, int name, int end) {
		int start = end;
		while (start > name && window.at(start - 1) != ':') {
			start--;
		}
		return start;
	}

	/** What the last attribute says, where it is the name of the value: {@code <property name="x.password">}. */
	private KeyRole roleOfNameBefore(Window window, int at) {
		int end = at - 1;
		int start = end;
		while (end - start < LONGEST_NAME && isName(window, start - 1)) {
			start--;
		}
		boolean named = window.at(start - 1) == window.at(end) && window.at(start - 2) == '='
				&& (window.startsWithAnyCase(start - " name='".length(), " name=") || window.startsWithAnyCase(start - " key='"
						.length(), " key="));
		KeyRole role = named ? keyWords.roleOfKeyBefore(window, end) : null;
		return role == KeyRole.PASSWORD || role == KeyRole.TOKEN || role == KeyRole.USERNAME || role == KeyRole.PERSON
				|| role == KeyRole.FULL_NAME ? role : null;
	}

	/** As {@link #roleOfTag}, of one that nothing but other tags stands before in its line. */
	KeyRole roleOfFirstTag(Window window, int at) {
		int name = startOfName(window, at, false);
		int before = window.skipBlanksBack(name - 1, MOST_BLANKS) - 1;
		return name >= 0 && (window.at(before) <= '\n' || window.at(before) == '>') ? roleOfTag(window, at, false) : null;
	}

	/** Whether it stands for a password in a URL: {@code https://<user>:<password>@example.org}. */
	private static boolean isInUrl(Window window, int name, int at) {
		return window.at(name - 2) == ':' && window.at(at + 1) == '@';
	}

	private static boolean isName(Window window, int at) {
		char c = window.at(at);
		return window.isWord(at) || c == '-' || c == '_' || c == ':' || c == '.';
	}

	/** Where the name in the tag that closes here starts, -1 if none opens before it in its line. */
	private static int startOfName(Window window, int at, boolean escaped) {
		for (int i = at - 1; at - i < LONGEST_TAG; i--) {
			char c = window.at(i);
			if (escaped ? window.startsWith(i, ESCAPED_OPEN) : c == '<') {
				return escaped ? i + ESCAPED_OPEN.length() : i + 1;
			}
			if (c == '>' || c == '\n' || c == '\0') {
				return -1;
			}
		}
		return -1;
	}

	/**
	 * What the text of an element says that ends before this one, as in property lists, or the name in the tag of the one around
	 * it, as in {@code <Attribute Name="username"><AttributeValue>}.
	 */
	private KeyRole roleOfElementBefore(Window window, int at) {
		int end = skipSpaceBack(window, at);
		for (int i = end - 1; window.at(end - 1) == '>' && end - i < LONGEST_TAG; i--) {
			if (window.at(i) == '<') {
				return window.at(i + 1) == '/' ? keyWords.roleOfKeyBefore(window, i)
						: roleOfNameBefore(window, end - 1);
			}
		}
		return null;
	}

	private static int skipSpaceBack(Window window, int at) {
		int i = at;
		while (at - i < MOST_BLANKS && isSpace(window.at(i - 1))) {
			i--;
		}
		return i;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r';
	}

	private void recogniseText(Window window, int from, KeyRole role, Findings found) {
		int start = window.skipBlanks(from, MOST_BLANKS);
		boolean data = window.startsWith(start, CHARACTER_DATA);
		start += data ? CHARACTER_DATA.length() : 0;
		int limit = start + LONGEST_VALUE;
		int stop = start;
		while (stop < limit && window.at(stop) >= ' ' && window.at(stop) != '<' && !window.startsWith(
				stop,
				data ? CHARACTER_DATA_END : ESCAPED_OPEN)) {
			stop++;
		}
		window.looked(stop - start);
		int end = skipSpaceBack(window, stop);
		if (end > start) {
			values.check(window, new Value(start, end, window.at(stop) != '\0'), role, found);
		}
	}
}
