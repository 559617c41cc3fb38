package org.tftsr.logs.internal.lines;

import java.io.IOException;
import java.io.Reader;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;

/** Looks through all of a line of which a log gives the start only, a piece at a time: it may be longer than the memory. */
final class WholeLine {

	/** Of a piece, in UTF-16 units. Most long lines are one. */
	private static final int PIECE = 1 << 20;
	/** What a piece has in common with the one before: a match that is not longer is in one of them. */
	private static final int OVERLAP = LogLine.MAX_UNITS;

	private WholeLine() {
	}

	/** Whether a line has what is looked for. */
	static boolean passes(LineLog log, long number, LineTest test, Progress progress) throws TftsrException {
		char[] piece = new char[PIECE];
		int kept = 0;
		try (Reader line = log.line(number)) {
			while (true) {
				progress.check();
				int length = fill(line, piece, kept);
				boolean last = length < PIECE;
				if (test.passesPiece(number, new String(piece, 0, length), kept == 0, last)) {
					return true;
				}
				if (last) {
					return false;
				}
				System.arraycopy(piece, PIECE - OVERLAP, piece, 0, OVERLAP);
				kept = OVERLAP;
			}
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	/** Returns how much is in the piece then: less than there is room for where the line is over. */
	private static int fill(Reader line, char[] piece, int kept) throws IOException {
		int length = kept;
		int count = 0;
		while (count >= 0 && length < piece.length) {
			length += count;
			count = line.read(piece, length, piece.length - length);
		}
		return length;
	}
}
