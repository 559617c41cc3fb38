package org.tftsr.logs.view;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.index.LineIndex;
import org.tftsr.logs.internal.index.SavedIndex;

/**
 * Keeps indexes of logs, so that a large one is there at once when it is opened again. A file of it holds numbers of lines
 * and is named by a digest of the log's path: no text and no path. What is damaged or of another log is taken for missing.
 * Thread-safe, and several programs may use one folder.
 */
public final class IndexStore {

	/** How many bytes all indexes of a folder take at most, where nothing else is said: those of some TB of logs. */
	public static final long DEFAULT_LIMIT = 64L << 20;

	private static final System.Logger LOG = System.getLogger("org.tftsr.logs");
	private static final String SUFFIX = ".index";
	private static final int NAME_BYTES = 16;

	private final Path folder;
	private final long limit;

	/** @param folder made when the first index is saved; belongs to the program's own data */
	public IndexStore(Path folder) {
		this(folder, DEFAULT_LIMIT);
	}

	/**
	 * As the other form.
	 *
	 * @param limit bytes of all indexes; where there are more, those that were used least recently go
	 */
	public IndexStore(Path folder, long limit) {
		this.folder = Objects.requireNonNull(folder);
		this.limit = limit;
	}

	/**
	 * The index of a log.
	 *
	 * @param size how many bytes the log has now
	 * @return null where there is none that fits. It may cover less than the log has now
	 */
	LineIndex load(LogBytes.Saved log, long size, Charset charset, int step) throws TftsrException {
		SavedIndex saved = read(file(log));
		if (saved == null || !saved.charset().equals(charset.name()) || saved.step() != step) {
			return null;
		}
		long covered = saved.index().indexed();
		boolean sameTime = saved.modified() == log.modified();
		if (covered > size || covered == size && !sameTime
				|| !Arrays.equals(log.fingerprint(covered), saved.fingerprint())) {
			return null;
		}
		return saved.index();
	}

	private static SavedIndex read(Path file) {
		try {
			SavedIndex saved = SavedIndex.decode(Files.readAllBytes(file));
			Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
			return saved;
		} catch (NoSuchFileException e) {
			return null;
		} catch (IOException e) {
			LOG.log(Level.WARNING, "A saved index of a log cannot be read; it is made again", e);
			return null;
		}
	}

	/** Keeps the index of a log for later. */
	void save(LogBytes.Saved log, Charset charset, int step, LineIndex index) throws IOException, TftsrException {
		byte[] bytes = new SavedIndex(charset.name(), step, log.modified(), log.fingerprint(index.indexed()), index)
				.encode();
		Files.createDirectories(folder);
		Path half = Files.createTempFile(folder, "index", ".tmp");
		try {
			Files.write(half, bytes);
			Files.move(half, file(log), StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(half);
		}
		makeRoom();
	}

	private void makeRoom() throws IOException {
		List<Path> newestFirst;
		try (Stream<Path> files = Files.list(folder)) {
			newestFirst = files.filter(file -> file.toString().endsWith(SUFFIX))
					.sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()).toList();
		}
		long total = 0;
		for (Path file : newestFirst) {
			total += file.toFile().length();
			if (total > limit) {
				Files.deleteIfExists(file);
			}
		}
	}

	private Path file(LogBytes.Saved log) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(log.place().getBytes(StandardCharsets.UTF_8));
			return folder.resolve(HexFormat.of().formatHex(digest, 0, NAME_BYTES) + SUFFIX);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
