package org.tftsr.ui.logs.internal.text;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** What came of reading a log: its text, or the reason why there is none to show. */
public sealed interface LogContent {

	/** The log can be shown. */
	record Shown(LogText text) implements LogContent {
	}

	/** The file is there and holds nothing. */
	record Empty(FileStamp stamp) implements LogContent {
	}

	/**
	 * The file is larger than is shown without asking.
	 *
	 * @param limit in bytes
	 */
	record TooLarge(FileStamp stamp, long limit) implements LogContent {
	}

	/** The file cannot be shown. */
	record Failed(TftsrException problem) implements LogContent {
	}

	/**
	 * Reads a log. A failure to read is a result too.
	 *
	 * @param limit   how many bytes are shown without asking
	 * @param partial whether, of a larger file, the start is to be read
	 */
	static LogContent read(LogInput input, long limit, boolean partial, Progress progress) {
		try {
			FileStamp stamp = input.stamp();
			if (!partial && stamp.size() > limit) {
				// A folder or a device may well claim a large size: let the source say what it is.
				input.source();
				return new TooLarge(stamp, limit);
			}
			LogText text = LogText.read(input, limit, progress);
			return text.content().isEmpty() ? new Empty(text.stamp()) : new Shown(text);
		} catch (TftsrException e) {
			return new Failed(e);
		}
	}

	/** The file when it was read, or null where it could not be. */
	default FileStamp readAt() {
		return switch (this) {
		case Shown shown -> shown.text().stamp();
		case Empty empty -> empty.stamp();
		case TooLarge large -> large.stamp();
		case Failed failed -> null;
		};
	}
}
