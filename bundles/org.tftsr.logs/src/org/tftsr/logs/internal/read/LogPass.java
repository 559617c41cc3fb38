package org.tftsr.logs.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.internal.task.LogTask;

/** One pass over the lines of a log, with progress in bytes and cancellation. */
public final class LogPass {

	/** Receives each line in turn. */
	@FunctionalInterface
	public interface LineVisitor {

		/**
		 * One line.
		 *
		 * @param line the reader, standing on the line
		 * @return whether to go on
		 */
		boolean visit(LineReader line) throws TftsrException;
	}

	private LogPass() {
	}

	/**
	 * Visits the lines from the first one on.
	 *
	 * @param task what is being done
	 * @return the encoding the log was read in
	 */
	public static Charset over(LogSource log, LogTask task, Progress progress, LineVisitor visitor)
			throws TftsrException {
		progress.begin(task.of(log.name()), log.size());
		try (DecodedLog decoded = DecodedLog.open(monitored(log, progress));
				LineReader lines = new LineReader(decoded.reader())) {
			boolean wanted = true;
			while (wanted && lines.next()) {
				wanted = visitor.visit(lines);
			}
			return decoded.charset();
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	private static LogSource monitored(LogSource log, Progress progress) {
		return new LogSource() {
			@Override
			public String name() {
				return log.name();
			}

			@Override
			public long size() throws TftsrException {
				return log.size();
			}

			@Override
			public Optional<Charset> encoding() {
				return log.encoding();
			}

			@Override
			public InputStream open() throws TftsrException {
				return new MonitoredInputStream(log.open(), progress);
			}
		};
	}
}
