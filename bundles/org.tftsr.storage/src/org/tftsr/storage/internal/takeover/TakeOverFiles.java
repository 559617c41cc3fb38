package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * The files of a take-over, and how the new database gets the name of the old one so that a crash at any moment leaves the
 * one or the other. The old one may have a log beside it that SQLite would apply to whatever has its name; so the log must
 * be gone before the new database comes, and not before all that it holds is safe. The step between the two is a file that
 * says by its name that the new database is complete, and what it takes the place of.
 */
final class TakeOverFiles {

	private static final String READY = ".taken-over";
	private static final List<String> LOGS = List.of("-journal", "-wal", "-shm");

	private final Path database;

	TakeOverFiles(Path database) {
		this.database = database;
	}

	/** Where the copy of the old files is kept. */
	static Path copyOf(Path database) {
		return database.resolveSibling(database.getFileName() + ".before-take-over");
	}

	Path copy() {
		return copyOf(database);
	}

	/** Where the copy lies until the new database is complete. */
	Path copyInTheMaking() {
		return database.resolveSibling(copy().getFileName() + ".new");
	}

	/** The old database and the logs that lie beside it. */
	List<Path> old() {
		List<Path> files = new ArrayList<>(List.of(database));
		logs().stream().filter(Files::exists).forEach(files::add);
		return files;
	}

	/** The name that says that a new database is complete. */
	Path readyFor(String sha256OfOld) {
		return database.resolveSibling(database.getFileName() + "." + sha256OfOld + READY);
	}

	/** Databases that were complete when the program was stopped; there is one at most. */
	List<Path> ready() throws IOException {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(database.getParent(),
				database.getFileName() + ".*" + READY)) {
			files.forEach(found::add);
		}
		return found;
	}

	/** Finishes what {@link #complete} began, unless the old database has been changed since. */
	void finish(Path ready) throws IOException {
		if (!Files.exists(database) || ready.equals(readyFor(SealedCopy.sha256Of(database)))) {
			complete(ready);
		} else {
			Files.delete(ready);
			Files.deleteIfExists(copyInTheMaking());
		}
	}

	/** Puts a complete database in the place of the old one. Every step can be done twice. */
	void complete(Path ready) throws IOException {
		if (Files.exists(copyInTheMaking())) {
			Files.move(copyInTheMaking(), copy(), StandardCopyOption.ATOMIC_MOVE);
		}
		PrivateFiles.forceFolder(database.getParent());
		for (Path log : logs()) {
			Files.deleteIfExists(log);
		}
		PrivateFiles.forceFolder(database.getParent());
		PrivateFiles.replace(ready, database);
	}

	private List<Path> logs() {
		return LOGS.stream().map(suffix -> database.resolveSibling(database.getFileName() + suffix)).toList();
	}
}
