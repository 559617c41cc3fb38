package org.tftsr.triage.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;

/**
 * Files that were found to be no longer what was imported. As long as they do not change once more, they are not read again to find out:
 * windows ask after each change of an issue. Thread-safe.
 */
final class ChangedFiles {

	private final Map<UUID, Stamp> changed = new ConcurrentHashMap<>();

	/** What differs where a file was written. */
	private record Stamp(Path file, long bytes, FileTime modified) {

		/** Empty where it cannot be looked at: who reads it is told why. */
		static Optional<Stamp> of(Path file) {
			try {
				BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
				return Optional.of(new Stamp(file, attributes.size(), attributes.lastModifiedTime()));
			} catch (IOException e) {
				return Optional.empty();
			}
		}
	}

	/** Reads a file and compares it. */
	@FunctionalInterface
	interface Comparison {
		boolean isSame() throws TftsrException;
	}

	/** Whether a file is still what was imported. */
	boolean isSame(LogFile log, Comparison comparison) throws TftsrException {
		// taken before it is read: what is written meanwhile is another change
		Optional<Stamp> now = Stamp.of(log.file());
		if (now.isPresent() && now.get().equals(changed.get(log.id()))) {
			return false;
		}
		boolean same = comparison.isSame();
		if (same) {
			changed.remove(log.id());
		} else {
			now.ifPresent(stamp -> changed.put(log.id(), stamp));
		}
		return same;
	}
}
