package org.tftsr.pii.internal.personal;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Whom messages of hospitals are about: the fields of segments of HL7 version 2 that hold a person, {@code PID|1||4711||Roe^Jane},
 * and the names and telephones of FHIR resources, {@code "family":"Roe","given":["Jane"]}.
 */
public final class HealthRecordRecogniser implements Recogniser {

	private static final String DETECTOR = "health-record";
	private static final String CHECK = "place";
	private static final Rule PERSON = rule(PiiTypes.PERSON);
	private static final Rule PHONE = rule(PiiTypes.PHONE);
	private static final Rule ADDRESS = rule(PiiTypes.ADDRESS);
	private static final Rule BIRTH = rule(PiiTypes.DATE_OF_BIRTH);
	private static final Rule RECORD = rule(PiiTypes.MRN);
	private static final Rule SOCIAL_SECURITY = rule(PiiTypes.SSN);
	private static final String FAMILY = "\"family\"";
	private static final String GIVEN = "\"given\"";
	private static final String TELEPHONE = "\"phone\"";
	private static final String VALUE = "\"value\"";
	private static final int LONGEST_SEGMENT = 2048;
	private static final int LONGEST_NAME = 128;
	private static final int MOST_GIVEN = 4;
	private static final int MOST_BLANKS = 16;
	private static final int FEWEST_DIGITS = 5;

	/** What the fields of a segment hold, by their number; null where they hold nobody. */
	private enum Segment {
		PID(null, null, RECORD, RECORD, RECORD, PERSON, PERSON, BIRTH, null, PERSON, null, ADDRESS, null, PHONE, PHONE, null, null, null, null,
				SOCIAL_SECURITY),
		NK1(null, null, PERSON, null, ADDRESS, PHONE, PHONE),
		GT1(null, null, null, PERSON, PERSON, ADDRESS, PHONE, PHONE, BIRTH),
		IN1(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, PERSON, null, BIRTH, ADDRESS);

		private final Rule[] fields;

		Segment(Rule... fields) {
			this.fields = fields;
		}

		private Rule field(int number) {
			return number < fields.length ? fields[number] : null;
		}
	}

	private static Rule rule(PiiType type) {
		return new Rule(type, DETECTOR, CHECK);
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("PID|", "NK1|", "GT1|", "IN1|", FAMILY, TELEPHONE);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWith(at, FAMILY)) {
			recogniseFamily(window, at, found);
		} else if (window.startsWith(at, TELEPHONE)) {
			recogniseTelephone(window, at + TELEPHONE.length(), found);
		} else {
			recogniseSegment(window, at, Segment.valueOf(window.text(at, at + Segment.PID.name().length())), found);
		}
	}

	private static void recogniseSegment(Window window, int at, Segment segment, Findings found) {
		int limit = window.contextEnd(at, LONGEST_SEGMENT);
		window.looked(limit - at);
		int field = 0;
		int start = at;
		for (int i = at; i <= limit; i++) {
			boolean ends = i == limit || endsSegment(window, i);
			if (ends || window.at(i) == '|') {
				Rule rule = segment.field(field);
				if (rule != null) {
					recogniseField(window, start, i, rule, found);
				}
				field++;
				start = i + 1;
			}
			if (ends) {
				return;
			}
		}
	}

	/** A carriage return, as it is or as logs escape it, or the end of a text in quotes. */
	private static boolean endsSegment(Window window, int at) {
		char c = window.at(at);
		char next = window.at(at + 1);
		return c == '\r' || c == '\\' && (next == 'r' || next == 'n') || c == '<' && (next == 'C' || next == 'c');
	}

	/** Of a number only what stands before the component that tells who issued it. */
	private static void recogniseField(Window window, int from, int limit, Rule rule, Findings found) {
		int start = window.skipBlanks(from, MOST_BLANKS);
		int end = start;
		while (end < limit && !(rule == RECORD && window.at(end) == '^')) {
			end++;
		}
		while (end > start && !window.isWord(end - 1)) {
			end--;
		}
		if (end - start > 1 && window.at(start) != '[') {
			found.add(start, end, rule);
		}
	}

	private static void recogniseFamily(Window window, int at, Findings found) {
		int given = find(window, GIVEN, at - LONGEST_NAME, at + LONGEST_NAME);
		if (given < 0) {
			return;
		}
		addText(window, startOfText(window, at + FAMILY.length()), PERSON, found);
		int open = startOfValue(window, given + GIVEN.length());
		int text = window.at(open) == '[' ? skip(window, open + 1) : open;
		for (int names = 0; names < MOST_GIVEN && window.at(text) == '"'; names++) {
			int end = addText(window, text + 1, PERSON, found);
			int comma = skip(window, end + 1);
			text = window.at(comma) == ',' ? skip(window, comma + 1) : comma;
			if (window.at(open) != '[') {
				return;
			}
		}
	}

	/** {@code "system":"phone","value":"0341/5550199"}. */
	private static void recogniseTelephone(Window window, int from, Findings found) {
		int next = skip(window, from);
		int key = window.at(next) == ',' ? skip(window, next + 1) : next;
		if (window.startsWith(key, VALUE)) {
			int start = startOfText(window, key + VALUE.length());
			int digits = 0;
			int end = start;
			while (end - start < LONGEST_NAME && window.at(end) != '"' && window.at(end) >= ' ') {
				digits += Ascii.isDigit(window.at(end++)) ? 1 : 0;
			}
			if (digits >= FEWEST_DIGITS && window.at(start) != '[' && window.at(start - 1) == '"') {
				found.add(start, end, PHONE);
			}
		}
	}

	/** Adds the text in quotes that starts here, where it begins with a letter, and tells where it ends. */
	private static int addText(Window window, int start, Rule rule, Findings found) {
		int end = start;
		while (end - start < LONGEST_NAME && window.at(end) != '"' && window.at(end) >= ' ') {
			end++;
		}
		if (end > start && window.at(start - 1) == '"' && window.at(end) == '"' && Character.isLetter(window.at(start))) {
			found.add(start, end, rule);
		}
		return end;
	}

	private static int startOfText(Window window, int from) {
		return startOfValue(window, from) + 1;
	}

	/** Behind a colon and blanks. */
	private static int startOfValue(Window window, int from) {
		int colon = skip(window, from);
		return window.at(colon) == ':' ? skip(window, colon + 1) : colon;
	}

	/** Behind blanks and line ends. */
	private static int skip(Window window, int from) {
		int i = from;
		while (i - from < MOST_BLANKS && window.at(i) <= ' ' && window.at(i) != '\0') {
			i++;
		}
		return i;
	}

	private static int find(Window window, String text, int from, int limit) {
		window.looked(limit - from);
		for (int i = from; i < limit; i++) {
			if (window.startsWith(i, text)) {
				return i;
			}
		}
		return -1;
	}
}
