package org.tftsr.pii.internal.network;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** The syntax of host names (RFC 1123 section 2.1), and names that tell of no host in particular. */
final class HostNames {

	private static final int LONGEST = 253;
	private static final WordSet PUBLIC = new WordSet("localhost localdomain local none null unknown example");

	private HostNames() {
	}

	static boolean isPart(char c) {
		return Ascii.isAlphanumeric(c) || c == '-' || c == '.';
	}

	/** Behind the name that starts here; {@code start} where none does. */
	static int end(Window window, int start) {
		int i = start;
		while (i - start < LONGEST && (isPart(window.at(i)) || window.at(i) == '_')) {
			i++;
		}
		while (i > start && !Ascii.isAlphanumeric(window.at(i - 1))) {
			i--;
		}
		return i;
	}

	/** Where the name that ends here starts, if it is in small letters. */
	static int startOfSmallName(Window window, int end) {
		int start = end;
		while (end - start < LONGEST && isPart(window.at(start - 1)) && !Ascii.isUpper(window.at(start - 1))
				&& !isEmptyLabel(window, start - 1)) {
			start--;
		}
		return start;
	}

	/** Where the name that ends here starts, in letters of any case. */
	static int startOfName(Window window, int end) {
		int start = end;
		while (end - start < LONGEST && isPart(window.at(start - 1)) && !isEmptyLabel(window, start - 1)) {
			start--;
		}
		return start;
	}

	private static boolean isEmptyLabel(Window window, int dot) {
		return window.at(dot) == '.' && window.at(dot + 1) == '.';
	}

	/** Whether a name that starts here is no piece of a longer word, of a path or of a variable. */
	static boolean startsAlone(Window window, int start) {
		char before = window.at(start - 1);
		return switch (before) {
		case '_', '\\', '$', '%' -> false;
		case '/' -> window.at(start - 2) == '/';
		default -> !window.isWord(start - 1);
		};
	}

	/** Whether it is the name of a host, and neither an address nor a name that every machine has. */
	static boolean isHost(Window window, int start, int end) {
		if (end - start < 2 || !Ascii.isAlphanumeric(window.at(start)) || PUBLIC.contains(window, start, end)) {
			return false;
		}
		boolean letter = false;
		for (int i = start; i < end; i++) {
			letter |= Ascii.isLetter(window.at(i));
			if (window.at(i) == '.' && window.at(i + 1) == '.') {
				return false;
			}
		}
		return letter;
	}
}
