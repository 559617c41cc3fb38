package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.internal.audit.RestoredLog;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.file.Presence;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.file.SetupLock;

/**
 * Puts a restored database in the place of the present one, which is kept under another name together with its log. The log
 * must be gone before the new file comes, because SQLite would apply it to that, and not before both are kept. So the
 * decision is a name: once the new database is called {@code tftsr.db.<time>.restored}, whoever opens the database next
 * finishes what a crash interrupted. Each step can be done twice.
 */
public final class Replacing {

	private static final String READY = ".restored";
	private static final String READY_HEAD = ".restored-head";
	private static final String KEPT = ".replaced-";
	private static final Supplier<String> WHAT = () -> Messages.Replacing_placeWhat;
	private static final List<String> LOGS = List.of("-wal", "-journal", "-shm");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

	private final DatabaseLocation location;
	private final Path file;

	Replacing(DatabaseLocation location) {
		this.location = location;
		this.file = location.file();
	}

	/** Whether a crash interrupted a restore after its decision. Cheap. */
	public static boolean isUnfinished(DatabaseLocation location) throws IOException {
		return new Replacing(location).ready().isPresent();
	}

	/** Finishes what a crash interrupted. Called without having entered the folder. */
	public static void finish(DatabaseLocation location) throws TftsrException, IOException {
		Replacing replacing = new Replacing(location);
		SetupLock.whileHeld(location.folder(), () -> {
			Optional<Path> ready = replacing.ready();
			if (ready.isPresent()) {
				Presence.alone(location.folder(), WHAT, () -> replacing.complete(ready.get()));
			}
		});
	}

	/**
	 * Replaces the database, and the head file of its audit log with it. Called by one who is alone.
	 *
	 * @return where the present database is kept; empty where there was none
	 */
	Optional<Path> with(Draft draft, RestoredLog log, Supplier<String> what) throws TftsrException, IOException {
		String time = freeTime();
		boolean isThere = Files.exists(file);
		Path ready = sibling("." + time + READY);
		log.prepareHead(headFor(time));
		try {
			draft.publish(ready, what);
		} finally {
			if (!Files.exists(ready)) {
				Files.deleteIfExists(headFor(time));
			}
		}
		PrivateFiles.forceFolder(location.folder());
		complete(ready);
		return isThere ? Optional.of(sibling(KEPT + time)) : Optional.empty();
	}

	private void complete(Path ready) throws IOException {
		String name = ready.getFileName().toString();
		String time = name.substring(file.getFileName().toString().length() + 1, name.length() - READY.length());
		keep(file, sibling(KEPT + time));
		for (String log : LOGS) {
			if (!log.equals("-shm")) {
				keep(sibling(log), sibling(KEPT + time + log));
			}
		}
		PrivateFiles.forceFolder(location.folder());
		for (String log : LOGS) {
			Files.deleteIfExists(sibling(log));
		}
		// before the database, so that the file that says what is to be done is there until all of it is
		RestoredLog.putHeadInPlace(headFor(time), file);
		PrivateFiles.forceFolder(location.folder());
		PrivateFiles.replace(ready, file);
	}

	/** Gives a file a second name; where the file system knows no such thing, copies it. */
	private void keep(Path original, Path kept) throws IOException {
		if (!Files.exists(original) || Files.exists(kept)) {
			return;
		}
		try {
			Files.createLink(kept, original);
		} catch (FileAlreadyExistsException e) {
			throw e;
		} catch (UnsupportedOperationException | IOException e) {
			Path half = kept.resolveSibling(kept.getFileName() + ".tmp");
			PrivateFiles.copy(original, half);
			PrivateFiles.replace(half, kept);
		}
	}

	/** Where the head file of the restored audit log waits. */
	private Path headFor(String time) {
		return sibling("." + time + READY_HEAD);
	}

	/** A time at which nothing has been kept yet. */
	private String freeTime() {
		LocalDateTime time = LocalDateTime.now(ZoneOffset.UTC);
		while (Files.exists(sibling(KEPT + TIME.format(time)))) {
			time = time.plusSeconds(1);
		}
		return TIME.format(time);
	}

	private Optional<Path> ready() throws IOException {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(location.folder(), file.getFileName() + ".*" + READY)) {
			for (Path ready : found) {
				return Optional.of(ready);
			}
			return Optional.empty();
		}
	}

	private Path sibling(String suffix) {
		return file.resolveSibling(file.getFileName() + suffix);
	}
}
