package org.tftsr.ui.logs.internal.text;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorInput;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;

/**
 * What an editor shows: a file, several of them merged, or text that is in no file. Thread-safe; what may throw touches the
 * disk or the network, and so is called from jobs only, but for {@link #place}.
 */
public interface LogInput {

	/**
	 * A log that was opened.
	 *
	 * @param log   its first lines known; closed by who gets it
	 * @param whole where its bytes can be read as one text; null where they are not those of the text: they are compressed,
	 *              far away, or of several files
	 */
	record Opened(LineLog log, LogSource whole) {
	}

	/**
	 * Where a line stands.
	 *
	 * @param file one of {@link #files()}
	 * @param line its number there, from 1
	 */
	record Place(FileLog file, long line) {
	}

	/** The log of an editor input, or null where it has none. */
	static LogInput of(IEditorInput input) {
		LogInput own = Adapters.adapt(input, LogInput.class);
		return own != null ? own : FileLog.of(input);
	}

	/** The name to show. */
	String name();

	/** The files that its lines stand in; none where they stand in no file. */
	List<FileLog> files();

	/** The address that its lines have as long as it is there; null where it has none, as where it is of several files. */
	default URI uri() {
		return null;
	}

	/** What tells one state from another at this moment. */
	FileStamp stamp() throws TftsrException;

	/**
	 * Opens the log.
	 *
	 * @param charset  the encoding that a person chose; null to tell it by the bytes
	 * @param progress gets what is read before there is a log, and may stop it
	 */
	Opened open(Charset charset, Progress progress) throws TftsrException;

	/**
	 * The one file on a disk of this machine that is the whole of the log; null where there is none.
	 *
	 * @throws TftsrException where that cannot be told
	 */
	Path localFile() throws TftsrException;

	/**
	 * In which file a line stands.
	 *
	 * @param log  what {@link #open} gave
	 * @param line from 1, one that the log knows
	 * @throws TftsrException of kind INVALID_INPUT where it stands in none; it says what to do instead
	 */
	Place place(LineLog log, long line) throws TftsrException;

	/**
	 * What its files are known by as they are in a log, in the order of {@link #files()}; touches no disk.
	 *
	 * @param log what {@link #open} gave
	 */
	default List<Optional<String>> marks(LineLog log) {
		return List.of(log.bytes().flatMap(LogBytes.View::mark));
	}

	/**
	 * The line that a line of a file is in the log; empty where the log does not have it.
	 *
	 * @param log  what {@link #open} gave
	 * @param file the place of the file among {@link #files()}
	 */
	OptionalLong line(LineLog log, int file, long fileLine);

	/** The encoding that a line is read in. */
	default Charset charset(LineLog log, long line) {
		return log.charset();
	}

	/** The encoding to show. */
	default String encoding(LineLog log) {
		return log.charset().name();
	}

	/** A letter or two by which the file of a line is told beside its number; empty where there is one file at most. */
	default String mark(LineLog log, long line) {
		return ""; //$NON-NLS-1$
	}

	/** How long {@link #mark} is at most. */
	default int markLength() {
		return 0;
	}

	/** The mark, file and number there of a line, in words; empty where there is one file at most. */
	default String origin(LineLog log, long line) {
		return ""; //$NON-NLS-1$
	}

	/** No editor shows it any more. On the user interface thread. */
	default void released() {
		// a file needs nothing
	}
}
