package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.internal.file.PrivateFiles;

/** A database in the making, under a name of its own. Unless it is published, closing removes it without a trace. */
public final class Draft implements AutoCloseable {

	/** The database itself and what SQLite puts beside it. */
	private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");

	private final Path file;

	/** Where a database is made that is going to take the place of the present one. */
	public static Path inPlaceOf(DatabaseLocation location) {
		return location.folder().resolve("tftsr.db.replacing");
	}

	/** Creates an empty file that only its owner may read; what a crash left under that name is removed first. */
	public Draft(Path file) throws IOException {
		this.file = file;
		close();
		PrivateFiles.createFile(file);
	}

	/** Where it lies. */
	public Path file() {
		return file;
	}

	/**
	 * Gives the finished database its name, once its bytes have been looked at.
	 *
	 * @param what what is being done, as in {@link TftsrException}
	 * @throws FileAlreadyExistsException where the target exists; it is left as it is
	 */
	public void publish(Path target, Supplier<String> what) throws TftsrException, IOException {
		requireComplete(what);
		PrivateFiles.publish(file, target);
	}

	/**
	 * Puts the finished database in the place of another, in one step.
	 *
	 * @param target nobody has it open, and it has no log: SQLite would apply that to the new file
	 * @param what   as for {@link #publish}
	 */
	public void replace(Path target, Supplier<String> what) throws TftsrException, IOException {
		requireComplete(what);
		PrivateFiles.replace(file, target);
	}

	private void requireComplete(Supplier<String> what) throws TftsrException, IOException {
		if (Files.size(file) == 0 || OpenProblems.isPlain(file)) {
			throw new TftsrException(ProblemKind.INTERNAL, what.get(), Messages.Draft_plainWhy,
					Messages.Defect_reportRemedy);
		}
		if (hasLog(file)) {
			throw new TftsrException(ProblemKind.IO, what.get(), Messages.Draft_incompleteWhy,
					Messages.Draft_incompleteRemedy);
		}
	}

	/** Whether a log of SQLite, or its index, lies beside a database: someone has it open, or did when the machine stopped. */
	public static boolean hasLog(Path database) {
		return SUFFIXES.stream().skip(1)
				.anyMatch(suffix -> Files.exists(database.resolveSibling(database.getFileName() + suffix)));
	}

	@Override
	public void close() throws IOException {
		for (String suffix : SUFFIXES) {
			Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
		}
	}
}
