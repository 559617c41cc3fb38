package org.tftsr.storage.internal.connection;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which databases this process has open, so that nothing else in it opens and closes their files behind SQLite's
 * back.
 */
public final class OpenFiles {

	private static final Map<Path, Integer> COUNTS = new ConcurrentHashMap<>();

	private OpenFiles() {
	}

	/** Notes a connection that has been opened. */
	public static void opened(Path file) {
		COUNTS.merge(file, 1, Integer::sum);
	}

	/** Notes a connection that has been closed. */
	public static void closed(Path file) {
		COUNTS.computeIfPresent(file, (path, count) -> count == 1 ? null : count - 1);
	}

	/** Whether any connection to a file is open. */
	public static boolean contains(Path file) {
		return COUNTS.containsKey(file);
	}
}
