package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * Where the driver unpacks its native code. Its own choice is the shared temporary folder, where every crash leaves a
 * library of a megabyte behind for good. Here it gets a folder of its own that only the owner can write to, and what
 * dead processes left there is removed. Each process unpacks under a random name, so that several never meet.
 */
final class NativeLibrary {

	private static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

	/** A process needs the file only between unpacking and loading; an hour is far beyond that. */
	private static final Duration IN_USE = Duration.ofHours(1);

	/** What the unpacked library takes, and as much again. */
	private static final long SPACE = 2 << 20;

	private NativeLibrary() {
	}

	/** Has an effect before the driver is first used in this process; a folder chosen by the user is respected. */
	static synchronized void unpackInto(Path folder) throws IOException {
		if (System.getProperty(FOLDER_PROPERTY) != null) {
			return;
		}
		PrivateFiles.createFolder(folder);
		removeLeftovers(folder);
		if (Files.getFileStore(folder).getUsableSpace() < SPACE) {
			// the driver itself would print a trace and then say that it has no library for this machine
			throw new FileSystemException(folder.toString(), null, "No space left on device");
		}
		System.setProperty(FOLDER_PROPERTY, folder.toString());
	}

	private static void removeLeftovers(Path folder) throws IOException {
		Instant limit = Instant.now().minus(IN_USE);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "sqlite-*")) {
			for (Path file : files) {
				removeIfOlder(file, limit);
			}
		}
	}

	private static void removeIfOlder(Path file, Instant limit) {
		try {
			if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
				Files.delete(file);
			}
		} catch (IOException e) {
			// Windows keeps a loaded library from being deleted, and another process may have deleted it just now:
			// either way there is nothing to do, and the next start tries again.
			return;
		}
	}
}
