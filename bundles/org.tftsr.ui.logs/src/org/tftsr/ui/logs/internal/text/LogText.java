package org.tftsr.ui.logs.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;

import org.eclipse.jface.text.ConfigurableLineTracker;
import org.eclipse.jface.text.ILineTracker;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.ui.logs.internal.Messages;

/**
 * The text of a log in memory, decoded and divided into lines on the thread of a job, so that the user interface thread
 * has only to show it.
 *
 * @param content the text, without a byte order mark
 * @param lines   its lines; a line ends at a line feed, and a carriage return before it is part of the line end
 * @param charset the encoding it was read in
 * @param stamp   the file at the time of reading
 * @param partial whether it is only the start of the file
 */
public record LogText(String content, ILineTracker lines, Charset charset, FileStamp stamp, boolean partial) {

	private static final int BUFFER = 1 << 16;
	private static final String[] LINE_ENDS = { "\n", "\r\n" }; //$NON-NLS-1$ //$NON-NLS-2$

	/**
	 * Reads a log from its start.
	 *
	 * @param limit how many bytes at most; where the file is longer, the text ends with the last whole line among them
	 */
	static LogText read(LogInput input, long limit, Progress progress) throws TftsrException {
		FileStamp stamp = input.stamp();
		boolean partial = stamp.size() > limit;
		LogSource whole = input.source();
		LogSource log = partial ? new LogStart(whole, limit) : whole;
		progress.begin(NLS.bind(Messages.LogText_reading, input.name()), Math.min(stamp.size(), limit));
		try (DecodedLog decoded = DecodedLog.open(log)) {
			StringBuilder text = readAll(decoded.reader(), Math.min(stamp.size(), limit), progress);
			int lastLine = text.lastIndexOf("\n"); //$NON-NLS-1$
			if (partial && lastLine >= 0) {
				text.setLength(lastLine + 1);
			}
			String content = text.toString();
			ILineTracker lines = new ConfigurableLineTracker(LINE_ENDS);
			lines.set(content);
			return new LogText(content, lines, decoded.charset(), stamp, partial);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	/** @param bytes how many bytes there are to read: room enough, for text has no more units than bytes */
	private static StringBuilder readAll(Reader reader, long bytes, Progress progress)
			throws IOException, TftsrException {
		StringBuilder text = new StringBuilder(Math.toIntExact(bytes));
		char[] buffer = new char[BUFFER];
		for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
			progress.check();
			text.append(buffer, 0, n);
			progress.worked(n);
		}
		return text;
	}
}
