package org.tftsr.ui;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Lines of a log on a disk of this machine: where they are, not what they say.
 *
 * @param file     the log
 * @param first    from 1
 * @param last     not before the first one
 * @param encoding the one that they were seen in; null where nobody saw them
 */
public record LogLines(Path file, long first, long last, Charset encoding) {

	/** Lines of a log that nobody saw. */
	public LogLines(Path file, long first, long last) {
		this(file, first, last, null);
	}

	/** An encoding by its name; null where that is null, or there is none of that name here. */
	public static Charset encoding(String name) {
		try {
			return name == null ? null : Charset.forName(name);
		} catch (IllegalArgumentException e) {
			return null;
		}
	}

	/** The file's name. */
	public String name() {
		return String.valueOf(file.getFileName());
	}
}
