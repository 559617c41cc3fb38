package org.tftsr.ui.issues.internal.evidence;

import java.nio.file.Path;

/**
 * Lines of a log.
 *
 * @param file  the log
 * @param first from 1
 * @param last  not before the first one
 */
record LogLines(Path file, long first, long last) {

	/** The file's name. */
	String name() {
		return String.valueOf(file.getFileName());
	}
}
