package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * The files of a take-over, and how the new database gets the name of the old one so that a crash at any moment leaves the
 * one or the other. The old one may have a log beside it that SQLite would apply to whatever has its name; so the log must
 * be gone before the new database comes, and not before all that it holds is safe. The step between the two is a file that
 * says by its name that the new database is complete, and what it takes the place of.
 */
final class TakeOverFiles {

	private static final String READY = ".taken-over";
	private static final String INDEX = "-shm";
	private static final List<String> LOGS = List.of("-journal", "-wal", INDEX);

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

	/**
	 * The name that says that a new database is complete, and what went into it.
	 *
	 * @param sha256 of the old database and its logs, by their names
	 */
	Path readyFor(Map<String, String> sha256) {
		StringBuilder name = new StringBuilder(nameFor(sha256.get(database.getFileName().toString())));
		for (Path log : written()) {
			Optional.ofNullable(sha256.get(log.getFileName().toString())).map(digest -> part(log, digest))
					.ifPresent(name::append);
		}
		return database.resolveSibling(name.append(READY).toString());
	}

	private String nameFor(String sha256) {
		return database.getFileName() + "." + sha256;
	}

	/** Half of a digest is enough to tell files apart, and a name must not be too long. */
	private String part(Path log, String sha256) {
		return log.getFileName().toString().substring(database.getFileName().toString().length()) + '.'
				+ sha256.substring(0, sha256.length() / 2);
	}

	/** The logs that hold what was written; the third is an index that every reader makes anew. */
	private List<Path> written() {
		return logs().stream().filter(log -> !log.toString().endsWith(INDEX)).toList();
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

	/**
	 * Finishes what {@link #complete} began, unless the old database or a log of it has been changed since.
	 *
	 * @param lock on the old database; given up at the end
	 */
	void finish(Path ready, DatabaseLock lock) throws IOException {
		if (isUnchanged(ready.getFileName().toString(), lock)) {
			complete(ready, Optional.of(lock));
		} else {
			Files.delete(ready);
			Files.deleteIfExists(copyInTheMaking());
		}
	}

	/** A log that is gone was deleted by {@link #complete}, or by SQLite, which then changed the database as well. */
	private boolean isUnchanged(String ready, DatabaseLock lock) throws IOException {
		boolean same = ready.startsWith(nameFor(lock.sha256()));
		for (Path log : written()) {
			same = same && (!Files.exists(log) || ready.contains(part(log, SealedCopy.sha256Of(log))));
		}
		return same;
	}

	/**
	 * Puts a complete database in the place of the old one. Every step can be done twice.
	 *
	 * @param lock on the old database where there still is one; it keeps others from writing to its log while that is deleted
	 */
	void complete(Path ready, Optional<DatabaseLock> lock) throws IOException {
		if (Files.exists(copyInTheMaking())) {
			Files.move(copyInTheMaking(), copy(), StandardCopyOption.ATOMIC_MOVE);
		}
		PrivateFiles.forceFolder(database.getParent());
		for (Path log : logs()) {
			Files.deleteIfExists(log);
		}
		PrivateFiles.forceFolder(database.getParent());
		if (lock.isPresent() && !database.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			// Windows replaces no file that is open, be it by this process or by another
			lock.get().close();
		}
		PrivateFiles.replace(ready, database);
	}

	private List<Path> logs() {
		return LOGS.stream().map(suffix -> database.resolveSibling(database.getFileName() + suffix)).toList();
	}
}
