package org.tftsr.storage.internal.migration;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.takeover.RolledBackCopy;

/** What a crash left half made: a database that was to take the place of the present one, a copy that was read, a key file, a vault, a head file. */
final class Leftovers {

	/** All of them are made under {@link SetupLock} only. */
	private static final String NAMES = "tftsr.{db.replacing,db.replacing-*,db.replaced-*.tmp,db.*.restored-head,audit-head.new,"
			+ "key.*.tmp,vault.*.tmp,db.rolling-back-*}";

	private Leftovers() {
	}

	/** Removes them, unless another program is making them just now. */
	static void remove(DatabaseLocation location) throws TftsrException, IOException {
		if (areThere(location.folder())) {
			SetupLock.ifFree(location.folder(), () -> removeAll(location.folder()));
		}
	}

	private static boolean areThere(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
			return files.iterator().hasNext();
		}
	}

	private static void removeAll(Path folder) throws IOException {
		RolledBackCopy.removeLeftovers(folder);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
	}
}
