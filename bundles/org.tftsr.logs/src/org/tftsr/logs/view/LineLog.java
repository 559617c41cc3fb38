package org.tftsr.logs.view;

import java.io.Closeable;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * A log whose lines can be read at any place: a file, what a compressed one holds, the text of a console, or several of
 * them merged. Where a line ends is said by {@link org.tftsr.logs.LineReader}. Thread-safe: lines may be read while
 * another thread makes the index or looks for changes.
 */
public interface LineLog extends Closeable {

	/** The name to show, such as the file's name. */
	String name();

	/** The encoding the bytes are read in. */
	Charset charset();

	/**
	 * How many lines are known so far, a last one without a line end included. Only grows, until a refresh says
	 * {@link LogChange#REPLACED}.
	 */
	long lineCount();

	/** How many of the known lines have their line end. A last one without one may become longer in a log that grows. */
	default long wholeLines() {
		return lineCount();
	}

	/** Whether every line is known of the log as it was at the last refresh. */
	boolean isComplete();

	/** How many bytes of text there are, decompressed, as far as is known. */
	long byteSize();

	/**
	 * Reads lines next to each other. Fast at any place and without the whole of a long line in memory.
	 *
	 * @param first the number of the first one, from 1
	 * @param count how many; fewer are returned where the known lines end, none after them
	 * @throws TftsrException of kind CONFLICT where the file is no longer the one that was indexed: refresh, then read
	 *                        again; of kind IO where it cannot be read
	 */
	List<LogLine> lines(long first, int count) throws TftsrException;

	/**
	 * The whole text of a line, however long it is, as it is seen and without its line end. It is read as it is asked for, so that
	 * no more than a piece of it is in memory. {@link org.tftsr.logs.LogSources#problem} tells what a failure of the reader means.
	 *
	 * @param number from 1
	 * @throws TftsrException as {@link #lines}; of kind CONFLICT also where there is no such line
	 */
	Reader line(long number) throws TftsrException;

	/**
	 * As {@link #line}, from a place near its end on, which is there as soon whatever the length of the line. Where bytes of the encoding do
	 * not tell where a character begins, it is all of the line.
	 *
	 * @param number from 1
	 * @param least  so many UTF-16 units of text in ASCII come at least where the line has them, of other text as many bytes
	 * @throws TftsrException as {@link #line}
	 */
	default Reader end(long number, int least) throws TftsrException {
		return line(number);
	}

	/**
	 * The number of the line that holds a byte; that of the last known line where the byte lies behind it, 0 where there
	 * is no line.
	 *
	 * @param position in bytes from the start
	 * @throws TftsrException as {@link #lines}
	 */
	long lineAt(long position) throws TftsrException;

	/**
	 * The bytes of the text, where all lines stand one behind the other in them: what is looked for can be compared with
	 * them rather than with decoded lines. Empty where they do not, as in merged logs.
	 */
	default Optional<LogBytes.View> bytes() {
		return Optional.empty();
	}

	/**
	 * Looks for what became of the log, and brings the known lines up to date.
	 *
	 * @return what has changed for a reader of lines
	 * @throws TftsrException where the log cannot be read any more or the work is cancelled; what was known stays readable
	 *                        as far as the file allows
	 */
	LogChange refresh(Progress progress) throws TftsrException;

	/**
	 * The log as it is known now, for whoever reads it more than once: it never changes. Lines that come later are not in it, and of a file
	 * that takes the place of the one that it is of, it reads nothing but fails with a problem of kind CONFLICT. It is open for as long as this
	 * is, and need not be closed.
	 */
	LineLog pinned();

	/**
	 * What line numbers are numbers of, to be compared by identity: as long as it is the same, a line has the number that it had. It is
	 * another one once a refresh has said {@link LogChange#REPLACED}; a pinned state has that of the log when it was pinned.
	 */
	default Object identity() {
		return this;
	}
}
