package org.tftsr.ui.chat.internal.markdown;

import java.util.UUID;

/**
 * Where a link leads that is a line of a log of the issue.
 *
 * @param logFileId the log
 * @param line      from 1
 */
public record LogLink(UUID logFileId, long line) {

	private static final String SCHEME = "log:";

	/** The address that stands for it in a block. */
	public String address() {
		return SCHEME + logFileId + ':' + line;
	}

	/** The line that an address stands for; null where it leads somewhere else. */
	public static LogLink of(String address) {
		if (!address.startsWith(SCHEME)) {
			return null;
		}
		String[] words = address.substring(SCHEME.length()).split(":");
		try {
			return new LogLink(UUID.fromString(words[0]), Long.parseLong(words[1]));
		} catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
			// an answer may have written it: it is no line then
			return null;
		}
	}
}
