package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * A copy of a database that a program was killed in the middle of changing, with the journal that takes the change back. SQLite
 * does so only where it may write, and the old files stay as they are. As soon as its rows have been read, the copy is
 * overwritten and deleted: it may hold in clear what the old file holds in clear.
 */
public final class RolledBackCopy implements AutoCloseable {

	private static final String PREFIX = "tftsr.db.rolling-back-";
	private static final List<String> SUFFIXES = List.of("", "-journal", "-wal", "-shm");
	private static final int BLOCK = 1 << 16;

	private final Path file;
	private final Map<String, String> sha256;

	private RolledBackCopy(Path file, Map<String, String> sha256) {
		this.file = file;
		this.sha256 = sha256;
	}

	/**
	 * Copies a database and what lies beside it, and compares both.
	 *
	 * @param folder where the copy may lie; readable by its owner alone. Its lock is held
	 * @throws TftsrException {@code BUSY} where somebody changed the files meanwhile
	 */
	static RolledBackCopy of(Path database, Path folder, Supplier<String> what) throws TftsrException, IOException {
		Path copy = folder.resolve(PREFIX + UUID.randomUUID());
		Map<String, String> sha256 = new TreeMap<>();
		try {
			for (String suffix : SUFFIXES.subList(0, SUFFIXES.size() - 1)) {
				Path original = beside(database, suffix);
				if (Files.exists(original)) {
					PrivateFiles.copy(original, beside(copy, suffix));
					sha256.put(original.getFileName().toString(), SealedCopy.sha256Of(beside(copy, suffix)));
				}
			}
			// after all of them, so that they are known to belong together
			for (Map.Entry<String, String> original : sha256.entrySet()) {
				requireSame(database.resolveSibling(original.getKey()), original.getValue(), what);
			}
			return new RolledBackCopy(copy, Map.copyOf(sha256));
		} catch (IOException | TftsrException e) {
			remove(copy);
			throw e;
		}
	}

	private static void requireSame(Path original, String sha256, Supplier<String> what) throws TftsrException, IOException {
		if (!Files.exists(original) || !SealedCopy.sha256Of(original).equals(sha256)) {
			throw new TftsrException(ProblemKind.BUSY, what.get(), Messages.RolledBackCopy_busyWhy,
					Messages.RolledBackCopy_busyRemedy);
		}
	}

	/** The copy of the database. */
	Path file() {
		return file;
	}

	/** The SHA-256 of each original by its name. */
	Map<String, String> sha256() {
		return sha256;
	}

	/** Removes what a crash left. */
	public static void removeLeftovers(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
			for (Path left : files) {
				overwriteAndDelete(left);
			}
		}
	}

	@Override
	public void close() throws IOException {
		remove(file);
	}

	private static void remove(Path copy) throws IOException {
		for (String suffix : SUFFIXES) {
			overwriteAndDelete(beside(copy, suffix));
		}
	}

	/** On many disks that is enough; on others the blocks that were overwritten may stay for a while, as those of the old file do. */
	private static void overwriteAndDelete(Path path) throws IOException {
		if (!Files.exists(path)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
			ByteBuffer zeros = ByteBuffer.allocateDirect(BLOCK);
			for (long left = channel.size(); left > 0;) {
				zeros.clear().limit((int) Math.min(BLOCK, left));
				left -= channel.write(zeros);
			}
			channel.force(true);
		}
		Files.delete(path);
	}

	private static Path beside(Path path, String suffix) {
		return path.resolveSibling(path.getFileName() + suffix);
	}
}
