package org.tftsr.storage.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * The signed head outside of the database: {@code tftsr.audit-head}, two lines of 512 bytes that are written in turn, so that
 * one of them is always whole. It goes forward only, and only along the chain: a file that tells of another chain is a witness
 * and stays as it is. Thread-safe; other processes are kept out by a lock on the file.
 */
final class HeadFile {

	private static final String NAME = "tftsr.audit-head";
	/** What a name ends with while the file is being made; what a crash leaves is removed at the next start. */
	private static final String NEW = ".new";
	private static final String FORMAT = "tftsr-audit-head/1";
	/** No sector and no page has a boundary within a line. */
	private static final int SLOT = 512;
	private static final int SLOTS = 2;
	/** Flushing to the disk takes milliseconds, so most writes are left to the operating system. */
	private static final long ROWS_BETWEEN_FLUSHES = 64;

	/** Locks belong to the process, so whoever uses a file in it must meet here. */
	private static final Map<Path, HeadFile> FILES = new ConcurrentHashMap<>();

	private final Path path;
	/** What this process wrote last, whose signature need not be checked again. */
	private SignedHead ours;
	private Exception problem;

	private HeadFile(Path path) {
		this.path = path;
	}

	/** The head file that goes with a database. */
	static HeadFile beside(Path database) {
		return FILES.computeIfAbsent(database.resolveSibling(NAME), HeadFile::new);
	}

	Path path() {
		return path;
	}

	/** Notes that a write failed. */
	synchronized void note(Exception failure) {
		problem = failure;
	}

	/** Why the last write failed, where it did. */
	synchronized Optional<Exception> problem() {
		return Optional.ofNullable(problem);
	}

	/**
	 * The newest genuine head in the file; none where there is none in it.
	 *
	 * @throws NoSuchFileException where there is no file
	 */
	synchronized Optional<SignedHead> read() throws IOException {
		// a shared lock would keep nobody out that matters: each line is whole or not
		return newest(Files.readAllBytes(path));
	}

	/**
	 * Moves forward to a head that has been committed, where the file tells of an earlier point of the same chain.
	 *
	 * @param chain whether a head is one that the chain of the new head has gone through
	 * @return whether the new head is known to be on the disk, rather than in the hands of the operating system
	 */
	synchronized boolean advance(SignedHead head, Predicate<SignedHead> chain) throws IOException {
		if (head.witnessed() > 0 && !Files.exists(path)) {
			return false;
		}
		try (FileChannel channel = PrivateFiles.open(path); FileLock lock = lock(channel)) {
			byte[] bytes = content(channel);
			Optional<SignedHead> known = newest(bytes);
			boolean forward = known.isEmpty() ? head.witnessed() == 0 : isEarlier(known.get(), head) && chain.test(known.get());
			if (!forward) {
				return false;
			}
			int slot = known.isPresent() && known.equals(parse(bytes, 0)) ? 1 : 0;
			channel.write(ByteBuffer.wrap(line(head)), (long) slot * SLOT);
			ours = head;
			problem = null;
			boolean flush = head.sequence() - head.witnessed() >= ROWS_BETWEEN_FLUSHES || known.isEmpty();
			if (flush) {
				channel.force(true);
			}
			return flush;
		}
	}

	/** A place behind the lines, because on Windows nobody else could read what is locked. */
	private static FileLock lock(FileChannel channel) throws IOException {
		return channel.lock(SLOTS * SLOT, 1, false);
	}

	/**
	 * Sees to it that what the file tells is on the disk, where it is worth the time.
	 *
	 * @param head  the last one that was committed
	 * @param chain as for {@link #advance}
	 * @return the row up to which the file is known to be on the disk
	 */
	synchronized long settle(SignedHead head, Predicate<SignedHead> chain) throws IOException {
		if (!Files.exists(path)) {
			return head.witnessed();
		}
		try (FileChannel channel = PrivateFiles.open(path); FileLock lock = lock(channel)) {
			Optional<SignedHead> known = newest(content(channel));
			boolean worth = known.isPresent() && (head.witnessed() == 0
					|| known.get().sequence() - head.witnessed() >= ROWS_BETWEEN_FLUSHES);
			if (!worth || !known.get().publicKey().equals(head.publicKey()) || !chain.test(known.get())) {
				return head.witnessed();
			}
			channel.force(true);
			return known.get().sequence();
		}
	}

	private static boolean isEarlier(SignedHead known, SignedHead head) {
		return known.publicKey().equals(head.publicKey()) && known.sequence() < head.sequence()
				&& known.sequence() >= head.witnessed();
	}

	/** Begins anew with a head under another key, and keeps a file under the old key beside it. */
	synchronized void renew(SignedHead head) throws IOException {
		if (Files.exists(path) && read().filter(known -> known.publicKey().equals(head.publicKey())).isPresent()) {
			return;
		}
		Path prepared = path.resolveSibling(NAME + NEW);
		prepare(prepared, head);
		adopt(prepared);
	}

	/** Writes what is to become the head file, with one head; replaces what is there. */
	static void prepare(Path prepared, SignedHead head) throws IOException {
		Files.deleteIfExists(prepared);
		PrivateFiles.createFile(prepared);
		try (FileChannel channel = PrivateFiles.open(prepared)) {
			channel.write(ByteBuffer.wrap(line(head)), 0);
			channel.force(true);
		}
	}

	/**
	 * Puts a prepared file in the place of this one, which is kept beside it. Does nothing where that has been done; where a
	 * crash interrupted it, it is done again. What is no file stays in the way, and a check tells of it.
	 */
	synchronized void adopt(Path prepared) throws IOException {
		if (!Files.exists(prepared)) {
			return;
		}
		if (Files.exists(path) && !Files.isRegularFile(path)) {
			note(new FileAlreadyExistsException(path.toString()));
			Files.delete(prepared);
			return;
		}
		if (Files.exists(path)) {
			Files.move(path, aside());
		}
		PrivateFiles.replace(prepared, path);
		ours = null;
		problem = null;
	}

	private Path aside() {
		int number = 1;
		while (Files.exists(path.resolveSibling(NAME + ".old-" + number))) {
			number++;
		}
		return path.resolveSibling(NAME + ".old-" + number);
	}

	private static byte[] content(FileChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(SLOTS * SLOT);
		for (int read = 0; read >= 0 && buffer.hasRemaining();) {
			read = channel.read(buffer, buffer.position());
		}
		byte[] bytes = new byte[buffer.position()];
		buffer.flip().get(bytes);
		return bytes;
	}

	/** Checking a signature takes longer than making one, so the older line is looked at only where the newer one is wrong. */
	private Optional<SignedHead> newest(byte[] bytes) {
		return IntStream.range(0, SLOTS).mapToObj(slot -> parse(bytes, slot)).flatMap(Optional::stream)
				.sorted(Comparator.comparingLong(SignedHead::sequence).reversed())
				.filter(head -> head.equals(ours) || head.isGenuine()).findFirst();
	}

	private static Optional<SignedHead> parse(byte[] bytes, int slot) {
		int from = slot * SLOT;
		if (bytes.length < from + SLOT) {
			return Optional.empty();
		}
		String[] words = new String(bytes, from, SLOT, StandardCharsets.US_ASCII).strip().split(" ");
		if (words.length != 7 || !FORMAT.equals(words[0])) {
			return Optional.empty();
		}
		try {
			return Optional.of(new SignedHead(Long.parseLong(words[1]), words[2], words[3], Long.parseLong(words[4]),
					words[5], words[6]));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static byte[] line(SignedHead head) {
		String text = String.join(" ", FORMAT, Long.toString(head.sequence()), head.hash(), head.signedAt(),
				Long.toString(head.witnessed()), head.publicKey(), head.signature());
		return "%%-%ds\n".formatted(SLOT - 1).formatted(text).getBytes(StandardCharsets.US_ASCII);
	}
}
