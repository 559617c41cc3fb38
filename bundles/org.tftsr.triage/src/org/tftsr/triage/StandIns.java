package org.tftsr.triage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in redacted text for values. */
final class StandIns {

	private static final Pattern STAND_IN = Pattern.compile("\\[[A-Z][A-Za-z0-9_]{0,60}(?:-[0-9]{1,10})?\\]");
	/** No longer than this is one. */
	private static final int LONGEST = 80;

	private StandIns() {
	}

	/**
	 * Where a part of a line is to start that does not start within a stand-in, nor within a character.
	 *
	 * @param least what has to be in the part
	 */
	static int startBehind(String line, int from, int least) {
		Matcher around = around(line, from);
		int start = around == null ? from : around.end() <= least ? around.end() : around.start();
		return start > 0 && start < line.length() && Character.isLowSurrogate(line.charAt(start)) ? start - 1 : start;
	}

	/** As {@link #startBehind}, where it is to end. */
	static int endBefore(String line, int to, int least) {
		Matcher around = around(line, to);
		int end = around == null ? to : around.start() >= least ? around.start() : around.end();
		return end > 0 && end < line.length() && Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
	}

	/** The stand-in that a place is within, or null. */
	private static Matcher around(String line, int place) {
		Matcher matcher = STAND_IN.matcher(line).region(Math.max(0, place - LONGEST), Math.min(line.length(), place + LONGEST));
		while (matcher.find() && matcher.start() < place) {
			if (matcher.end() > place) {
				return matcher;
			}
		}
		return null;
	}

	/**
	 * Where in a redacted line a place of the line is that was redacted. What stands between two stand-ins stands in the line as it is, in
	 * the same order, so that it can be found there.
	 *
	 * @param end whether it is one where something ends: within a value it is behind the stand-in, else before it
	 */
	static int place(String redacted, String line, int place, boolean end) {
		Matcher matcher = STAND_IN.matcher(redacted);
		int done = 0;
		int at = 0;
		while (true) {
			boolean more = matcher.find();
			String between = redacted.substring(done, more ? matcher.start() : redacted.length());
			int found = found(line, between, at, more);
			if (place < found) {
				// within the value before
				return end ? done : before(redacted, done);
			}
			if (place <= found + between.length() || !more) {
				return done + Math.min(place - found, between.length());
			}
			at = found + between.length();
			done = matcher.end();
		}
	}

	/** Where the stand-in starts that ends at a place. */
	private static int before(String redacted, int end) {
		return end == 0 ? 0 : redacted.lastIndexOf('[', end - 1);
	}

	/** What is behind the last stand-in is at the end of the line, and of what is between two it is the first that can be meant. */
	private static int found(String line, String between, int at, boolean more) {
		int found = more ? line.indexOf(between, at) : line.length() - between.length();
		return Math.max(at, found);
	}
}
