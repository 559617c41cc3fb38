package org.tftsr.pii.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** Names of vendors, for keys that have no shape of their own. Immutable. */
final class VendorNames {

	private static final String TABLE = "vendor-names.txt";
	private static final int NEAR = 48;
	/** How many readings it takes to look up all words of a stretch. */
	private static final int READINGS = 6;
	private static final int LONGEST_NAME = 24;

	private final WordSet names;

	VendorNames() {
		try {
			names = new WordSet(String.join(" ", DataTable.lines(TABLE)));
		} catch (IOException e) {
			throw new UncheckedIOException("The bundle does not hold its own table " + TABLE, e);
		}
	}

	/** Whether the word of letters and digits that ends here is one. */
	boolean endsWithName(Window window, int end) {
		int start = end;
		while (end - start < LONGEST_NAME && Ascii.isAlphanumeric(window.at(start - 1))) {
			start--;
		}
		return names.contains(window, start, end);
	}

	/** Whether one stands shortly before a place of its line, by itself or with a word in capitals glued to it. */
	boolean standsBefore(Window window, int at) {
		int start = window.contextStart(at, NEAR);
		window.looked((at - start) * READINGS);
		int i = start;
		while (i < at) {
			int stop = i;
			while (stop < at && Ascii.isAlphanumeric(window.at(stop)) && !(stop > i && isJoint(window, stop))) {
				stop++;
			}
			if (names.contains(window, i, stop)) {
				return true;
			}
			i = Math.max(stop, i + 1);
		}
		return false;
	}

	private static boolean isJoint(Window window, int at) {
		return Ascii.isUpper(window.at(at)) && Ascii.isLower(window.at(at - 1));
	}
}
