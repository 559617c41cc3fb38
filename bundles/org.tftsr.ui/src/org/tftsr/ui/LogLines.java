package org.tftsr.ui;

import java.nio.charset.Charset;
import java.nio.file.Path;

import org.tftsr.core.log.LineNumbers;

/**
 * Lines of a log on a disk of this machine: where they are, not what they say.
 *
 * @param file     the log
 * @param numbers  which of its lines
 * @param encoding the one that they were seen in; null where nobody saw them
 * @param seen     what the file is known by that they were seen in, for whoever takes them; it holds no blank. Null where nobody saw
 *                 them, or in a file that was made for it
 */
public record LogLines(Path file, LineNumbers numbers, Charset encoding, String seen) {

	/** Lines of a log that nobody saw. */
	public LogLines(Path file, LineNumbers numbers) {
		this(file, numbers, null, null);
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
