package org.tftsr.ui;

import java.nio.file.Path;

/**
 * Lines of a log on a disk of this machine: where they are, not what they say.
 *
 * @param file  the log
 * @param first from 1
 * @param last  not before the first one
 */
public record LogLines(Path file, long first, long last) {

	/** The file's name. */
	public String name() {
		return String.valueOf(file.getFileName());
	}
}
