package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.LastSeen;
import org.tftsr.pii.internal.engine.Sought;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** The words before a value that can name it: those of its own field, not of the fields before. */
final class FieldLabel {

	private static final int ASCII = 128;
	private static final int LONGEST = 40;
	private static final int MOST_MARKS = 6;
	private static final boolean[] BEFORE_VALUE = table(" \"'=:#\\(>");
	private static final boolean[] ENDS_FIELD = table(",;|{}[]<>=&\t\n\0");
	/** Last words of keys whose values are counted or drawn by machines. */
	private static final WordSet IDENTIFIERS = new WordSet("""
			id ids uid uuid guid ref reference rrn seq sequence offset ts time timestamp epoch nonce hash commit build
			version serial sku part batch lot trace span txn transaction block parent ticket job lsn scn size bytes
			count total duration ns us ms pid tid
			""");

	/** Things that have numbers of three groups, as telephones have. */
	private static final WordSet THINGS = new WordSet("""
			order orders batch part parts ticket tickets lot job build doc document invoice sku item items serial model rev
			revision version release shipment parcel tracking section error bestellnr bestellung auftrag auftragsnr rechnung
			rechnungsnr artikel artikelnr commande facture pedido factura
			""");
	private static final WordSet NUMBER = new WordSet("number no nr num id");

	private FieldLabel() {
	}

	private static boolean[] table(String units) {
		boolean[] table = new boolean[ASCII];
		units.chars().forEach(c -> table[c] = true);
		return table;
	}

	private static boolean isOneOf(boolean[] table, char c) {
		return c < ASCII && table[c];
	}

	/** Where the words that name the value at a place start. */
	static int start(Window window, int at) {
		int end = end(window, at);
		int start = at - LONGEST;
		LastSeen fieldEnds = window.lastSeen(Sought.FIELD_END);
		for (int i = fieldEnds.resume(start, end); i < end; i++) {
			if (isOneOf(ENDS_FIELD, window.at(i))) {
				fieldEnds.see(i);
			}
		}
		fieldEnds.searchedTo(end);
		return fieldEnds.isSeenFrom(start) ? fieldEnds.last() + 1 : start;
	}

	/** Behind the words that name the value at a place: quotes and signs stand between. */
	private static int end(Window window, int at) {
		int end = at;
		while (at - end < MOST_MARKS && isOneOf(BEFORE_VALUE, window.at(end - 1))) {
			end--;
		}
		return end;
	}

	/** Whether a key stands right before the value: with an equals sign, or in quotes with a colon. */
	static boolean isKeyBefore(Window window, int at) {
		int quote = window.at(at - 1) == '"' || window.at(at - 1) == '\'' ? at - 1 : at;
		int sign = window.skipBlanksBack(quote, MOST_MARKS) - 1;
		return window.at(sign) == '=' || window.at(sign) == ':' && window.at(sign - 1) == '"';
	}

	/** Whether a value is assigned to a key that says it is an identifier or a quantity. */
	static boolean saysIdentifier(Window window, int at) {
		int end = end(window, at);
		boolean assigned = false;
		for (int i = end; i < at; i++) {
			assigned |= window.at(i) == '=' || window.at(i) == ':';
		}
		return assigned && IDENTIFIERS.contains(window, startOfWord(window, end), end);
	}

	/** Whether the word before the value, or before {@code number} or the like, is a thing that has a number. */
	static boolean saysThing(Window window, int at) {
		int end = end(window, at);
		int word = startOfWord(window, end);
		if (NUMBER.contains(window, word, end)) {
			end = word - (window.at(word - 1) == ' ' || window.at(word - 1) == '_' || window.at(word - 1) == '-' ? 1 : 0);
			word = startOfWord(window, end);
		}
		return THINGS.contains(window, word, end);
	}

	private static int startOfWord(Window window, int end) {
		int word = end;
		while (end - word < LONGEST && Ascii.isLetter(window.at(word - 1))
				&& !(Ascii.isUpper(window.at(word)) && Ascii.isLower(window.at(word - 1)))) {
			word--;
		}
		return word;
	}
}
