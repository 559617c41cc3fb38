package org.tftsr.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.charset.CharsetDetection;
import org.tftsr.logs.internal.read.BytesLogSource;
import org.tftsr.logs.internal.read.Compression;
import org.tftsr.logs.internal.read.FileLogSource;
import org.tftsr.logs.internal.read.TunnelledProblem;

/** Where logs come from. */
public final class LogSources {

	private LogSources() {
	}

	/**
	 * A regular file, by its canonical path. It may be empty. Each stream reads the bytes that were there when it was
	 * opened: what is appended meanwhile is left out, and a file that has become shorter fails the read.
	 *
	 * @throws TftsrException where the file is missing, is a folder, a device or a pipe, or cannot be read
	 */
	public static LogSource file(Path path) throws TftsrException {
		return file(path, null);
	}

	/**
	 * As {@link #file(Path)}.
	 *
	 * @param encoding the one that a person chose to read it in; null where its bytes tell
	 */
	public static LogSource file(Path path, Charset encoding) throws TftsrException {
		return FileLogSource.of(path, encoding);
	}

	/**
	 * A log in memory.
	 *
	 * @param name    the name to show
	 * @param content its bytes; copied
	 */
	public static LogSource bytes(String name, byte[] content) {
		return new BytesLogSource(name, content);
	}

	/**
	 * Whether a file can be read as a log, by its first bytes: text in any encoding, or text that is compressed as logs are.
	 *
	 * @param start some hundred bytes or more
	 * @param whole whether they are all of it
	 */
	public static boolean isReadable(byte[] start, boolean whole) {
		return Compression.of(start) != null || CharsetDetection.isText(start, whole);
	}

	/**
	 * The text in the bytes of a log that may be compressed, as {@link #isReadable} takes it: of others, they themselves.
	 *
	 * @param in from the first byte on; closed with the stream
	 */
	public static InputStream text(InputStream in) throws IOException {
		return Compression.text(in);
	}

	/**
	 * What to tell a person when reading a log failed.
	 *
	 * @param log     the log that was read
	 * @param failure what its stream, or a reader on top of it, threw
	 */
	public static TftsrException problem(LogSource log, IOException failure) {
		return problem(log.name(), failure);
	}

	/**
	 * As {@link #problem(LogSource, IOException)}.
	 *
	 * @param name of the log
	 */
	public static TftsrException problem(String name, IOException failure) {
		Objects.requireNonNull(failure);
		if (failure instanceof TunnelledProblem tunnelled) {
			return tunnelled.problem();
		}
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.Log_readWhat, name), Messages.Log_diskWhy, Messages.Log_diskRemedy,
				failure);
	}
}
