package org.tftsr.logs.internal.lines;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;

/** Looks through all of a line of which a log gives the start only, a piece at a time: it may be longer than the memory. */
final class WholeLine {

	/** Of the first piece, in UTF-16 units: most long lines are one, or have there what is looked for. */
	private static final int PIECE = 1 << 20;
	/** Of the next one, which begins with it, and of all further ones: several threads have one each. */
	private static final int LONG_PIECE = 1 << 22;
	/** What these have in common with the one before: a match that is not longer is in one of them. */
	private static final int OVERLAP = 1 << 20;

	private WholeLine() {
	}

	/** Whether a line has what is looked for. */
	static boolean passes(LineLog log, long number, LineTest test, Progress progress) throws TftsrException {
		char[] piece = new char[PIECE];
		int kept = 0;
		boolean first = true;
		try (Reader line = log.line(number)) {
			while (true) {
				progress.check();
				int length = fill(line, piece, kept);
				boolean last = length < piece.length;
				LineTest.InPiece found = test.passesPiece(number, new String(piece, 0, length), first, last);
				boolean longer = !last && length < LONG_PIECE;
				if (found == LineTest.InPiece.PASSES_SO_FAR && !last && !longer || found == LineTest.InPiece.FAILS_SO_FAR && last && !first) {
					test.uncertain();
				}
				if (found == LineTest.InPiece.PASSES || found == LineTest.InPiece.PASSES_SO_FAR && !longer) {
					return true;
				}
				if (last) {
					return false;
				}
				if (longer) {
					piece = Arrays.copyOf(piece, LONG_PIECE);
					kept = length;
				} else {
					System.arraycopy(piece, length - OVERLAP, piece, 0, OVERLAP);
					kept = OVERLAP;
					first = false;
				}
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
