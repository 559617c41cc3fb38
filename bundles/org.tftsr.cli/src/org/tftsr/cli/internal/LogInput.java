package org.tftsr.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.LogSources;

/** What a command was given as a log: a file, or standard input where it was given {@code -}. */
final class LogInput {

	private static final String STANDARD_INPUT = "-";
	/** Standard input is held in memory, as a temporary file would hold secrets in clear. */
	private static final int STANDARD_INPUT_LIMIT = 256 << 20;

	private LogInput() {
	}

	static LogSource of(Path file) throws TftsrException {
		if (!file.toString().equals(STANDARD_INPUT)) {
			return LogSources.file(file);
		}
		return LogSources.bytes("standard input", standardInput());
	}

	private static byte[] standardInput() throws TftsrException {
		InputStream in = System.in;
		try {
			byte[] content = in.readNBytes(STANDARD_INPUT_LIMIT);
			if (content.length == STANDARD_INPUT_LIMIT && in.read() >= 0) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot read standard input",
						"it is larger than " + (STANDARD_INPUT_LIMIT >> 20) + " MB", "Write it to a file and name that");
			}
			return content;
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot read standard input", String.valueOf(e.getMessage()),
					"Name a file instead", e);
		}
	}
}
