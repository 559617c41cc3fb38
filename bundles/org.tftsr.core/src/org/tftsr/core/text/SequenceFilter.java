package org.tftsr.core.text;

/** Takes control sequences out of a text, piece by piece, within its array. Not thread-safe. */
final class SequenceFilter {

	/** Takes what is taken out. */
	@FunctionalInterface
	interface Sink<X extends Exception> {

		/**
		 * @param place index of what follows in the array, once the sequences before it are taken out
		 * @param start of the sequence in the array, as it is now
		 * @param end   behind it
		 */
		void hidden(int place, int start, int end) throws X;
	}

	/** The unit before what comes next, as it is in the text; a line feed at its start, where none may count. */
	private char before = '\n';
	private int open;

	/** The first unit from which on a sequence may start; the limit where there is none. */
	static int start(char[] text, int from, int limit) {
		int i = from;
		while (i < limit && !ControlSequences.mayStart(text[i])) {
			i++;
		}
		return i;
	}

	/** Notes that units were passed over in which no sequence starts. */
	void passed(char last) {
		before = last;
	}

	/**
	 * Moves what is visible towards the front.
	 *
	 * @param from  the first unit of the piece
	 * @param limit behind its last one
	 * @param whole whether the text ends there
	 * @return behind the last visible unit; a sequence that goes on behind the limit stands from {@link #open} to there
	 */
	<X extends Exception> int hide(char[] text, int from, int limit, boolean whole, Sink<X> sink) throws X {
		int to = from;
		int i = from;
		while (i < limit) {
			char c = text[i];
			int end = ControlSequences.mayStart(c) ? ControlSequences.end(text, i, limit, before, whole) : i;
			if (end == ControlSequences.OPEN) {
				break;
			}
			if (end > i) {
				sink.hidden(to, i, end);
				before = text[end - 1];
				i = end;
			} else {
				text[to++] = c;
				before = c;
				i++;
			}
		}
		open = i;
		return to;
	}

	/** Where the sequence starts that the last piece did not end; its limit where there is none. */
	int open() {
		return open;
	}
}
