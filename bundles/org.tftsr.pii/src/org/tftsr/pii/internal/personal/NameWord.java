package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** One word of the name of a person: a capital letter and small ones, with hyphens and apostrophes, or an initial. */
public final class NameWord {

	private static final int LONGEST = 32;
	private static final int FEWEST_WORDS = 2;
	private static final int MOST_WORDS = 4;
	/** Words in names of organisations, machines and software, which are written like those of persons. */
	private static final WordSet NO_PERSONS = new WordSet("""
			ca root authority server servers service services domain users user admins admin administrators group
			groups computers computer system systems test schema configuration builtin account accounts operators
			policy team support noreply mailer mail daemon postmaster notification notifications security intermediate
			issuing trust certificate certification tls ssl class api gateway cluster node manager corp corporation inc
			ltd llc gmbh ag bank company holding microsoft windows linux apache google amazon intel office adapter
			driver update client network device host database application app agent job task build run queue default
			error warning info debug failed success new old not found unknown order orders customer report data file
			files disk memory controller module plugin pool
			""");

	private NameWord() {
	}

	/** Behind the word of a name that starts here, or -1 where none does. */
	public static int end(Window window, int start) {
		if (!Character.isUpperCase(window.at(start))) {
			return -1;
		}
		int end = start + 1;
		boolean small = false;
		while (end - start < LONGEST && isPart(window, end)) {
			small |= Character.isLowerCase(window.at(end++));
		}
		if (!small && end - start == 1 && window.at(end) == '.') {
			return end + 1;
		}
		return small ? end : -1;
	}

	private static boolean isPart(Window window, int at) {
		char c = window.at(at);
		return Character.isLetter(c) || (c == '-' || c == '\'') && Character.isLetter(window.at(at + 1));
	}

	/** Whether the slice is two to four such words with a blank between them, none of them a word of other names. */
	public static boolean isFullName(Window window, int start, int end) {
		int words = 0;
		int i = start;
		while (i < end && words < MOST_WORDS) {
			int stop = end(window, i);
			if (stop < 0 || stop < end && window.at(stop) != ' ') {
				return false;
			}
			words++;
			i = stop + 1;
		}
		return words >= FEWEST_WORDS && i == end + 1 && !NO_PERSONS.standsWithin(window, start, end);
	}
}
