package org.tftsr.ui.logs.internal.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.rows.Rows;

/** What came of opening a log: the log and a text of it, or the reason why there is none to show. */
public sealed interface LogContent {

	/**
	 * The log can be shown.
	 *
	 * @param log   its lines, indexed so far as the text needs it; closed by who gets it
	 * @param text  the whole of it, where that is small enough, or its first lines
	 * @param stamp the file at the time of reading
	 */
	record Shown(LineLog log, LogText text, FileStamp stamp) implements LogContent {
	}

	/** The file is there and holds nothing. */
	record Empty(FileStamp stamp) implements LogContent {
	}

	/** The file cannot be shown. */
	record Failed(TftsrException problem) implements LogContent {
	}

	/**
	 * Opens a log. A failure to read is a result too.
	 *
	 * @param charset the encoding that a person chose; null to tell it by the bytes
	 * @param limit   up to how many bytes its text is held in memory as a whole
	 */
	static LogContent read(LogInput input, Charset charset, long limit, Progress progress) {
		try {
			FileStamp stamp = input.stamp();
			LogInput.Opened opened = input.open(charset, progress);
			LineLog log = opened.log();
			try {
				return log.lineCount() == 0 && log.isComplete() ? empty(log, stamp)
						: new Shown(log, text(opened, limit, progress), stamp);
			} catch (TftsrException e) {
				throw closed(log, e);
			}
		} catch (TftsrException e) {
			return new Failed(e);
		}
	}

	private static LogContent empty(LineLog log, FileStamp stamp) {
		try {
			log.close();
		} catch (IOException e) {
			// nothing was read, so nothing is lost: the file is what it is
			ILog.get().warn("An empty log was not closed", Problems.wordless(e)); //$NON-NLS-1$
		}
		return new Empty(stamp);
	}

	private static TftsrException closed(LineLog log, TftsrException problem) {
		try {
			log.close();
		} catch (IOException e) {
			problem.addSuppressed(e);
		}
		return problem;
	}

	private static LogText text(LogInput.Opened opened, long limit, Progress progress)
			throws TftsrException {
		LineLog log = opened.log();
		if (opened.whole() != null && log.byteSize() <= limit) {
			Optional<LogText> whole = LogText.whole(opened.whole(), log.byteSize(), progress);
			if (whole.isPresent()) {
				return whole.get();
			}
		}
		return WindowReader.read(new Rows.All(log), 0, progress);
	}

	/** The file when it was read, or null where it could not be. */
	default FileStamp readAt() {
		return switch (this) {
		case Shown shown -> shown.stamp();
		case Empty empty -> empty.stamp();
		case Failed failed -> null;
		};
	}
}
