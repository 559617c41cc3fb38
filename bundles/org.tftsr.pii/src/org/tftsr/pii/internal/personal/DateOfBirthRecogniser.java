package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** Dates behind a label that says they are of birth: in numbers, or with the name of the month. */
public final class DateOfBirthRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.DATE_OF_BIRTH, "date-of-birth", "calendar-date");
	private static final String[] LABELS = { "dob", "d.o.b", "date of birth", "date_of_birth", "dateofbirth",
			"birth date", "birth_date", "birthdate", "birthday", "born on", "geburtsdatum", "geboren am",
			"date de naissance", "fecha de nacimiento", "data di nascita", "data de nascimento" };
	private static final int MOST_MARKS = 8;
	private static final int LONGEST_MONTH = 10;
	private static final int YEAR_DIGITS = 4;
	private static final String MARKS = " \t\"'=:.\\(>";
	private static final WordSet MONTHS = new WordSet("""
			january february march april may june july august september october november december jan feb mar apr jun
			jul aug sep sept oct nov dec januar februar mai juni juli oktober dezember janvier mars avril juin juillet
			septembre octobre novembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
			diciembre
			""");

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(LABELS);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = startOfValue(window, at);
		int end = endOfNumbers(window, start);
		if (end < 0) {
			end = endWithMonth(window, start);
		}
		if (end > start && !window.isWord(end)) {
			found.add(start, end, RULE);
		}
	}

	private static int startOfValue(Window window, int at) {
		int end = at;
		for (String label : LABELS) {
			if (window.startsWithAnyCase(at, label)) {
				end = Math.max(end, at + label.length());
			}
		}
		int start = skipMarks(window, end);
		if (window.startsWithAnyCase(start, "is ") || window.startsWithAnyCase(start, "on ")) {
			start = skipMarks(window, start + 2);
		}
		return start > end ? start : window.end();
	}

	private static int skipMarks(Window window, int from) {
		int i = from;
		while (i - from < MOST_MARKS && MARKS.indexOf(window.at(i)) >= 0) {
			i++;
		}
		return i;
	}

	/** Behind three numbers with the same mark between them, one of four digits at an end or none, or eight digits. */
	private static int endOfNumbers(Window window, int start) {
		int first = window.skipDigits(start, 8);
		char mark = window.at(first);
		if (first - start == 8) {
			return first;
		}
		if (first == start || first - start > YEAR_DIGITS || mark != '-' && mark != '/' && mark != '.') {
			return -1;
		}
		int second = window.skipDigits(first + 1, 2);
		int third = window.skipDigits(second + 1, YEAR_DIGITS);
		boolean year = first - start == YEAR_DIGITS ? third - second <= 3 : third - second >= 3;
		return window.at(second) == mark && second > first + 1 && third > second + 1 && year ? third : -1;
	}

	/** {@code 4 June 1976}, {@code June 4, 1976} or {@code 4. Juni 1976}; -1 where there is none. */
	private static int endWithMonth(Window window, int start) {
		int day = window.skipDigits(start, 2);
		int month = skipMarks(window, day);
		int end = month;
		while (end - month < LONGEST_MONTH && Ascii.isLetter(window.at(end))) {
			end++;
		}
		if (!MONTHS.contains(window, month, end)) {
			return -1;
		}
		int next = skipMarks(window, end);
		if (day == start) {
			int stop = window.skipDigits(next, 2);
			next = skipMarks(window, window.at(stop) == ',' ? stop + 1 : stop);
		}
		int year = window.skipDigits(next, YEAR_DIGITS);
		return year - next == YEAR_DIGITS ? year : -1;
	}
}
