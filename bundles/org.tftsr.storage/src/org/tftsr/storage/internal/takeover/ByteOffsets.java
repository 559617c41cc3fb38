package org.tftsr.storage.internal.takeover;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/** Turns places in a UTF-8 file, counted in bytes, into places counted in UTF-16 units. */
final class ByteOffsets {

	private static final int BLOCK = 64 << 10;
	private static final int CONTINUATION_MASK = 0xC0;
	private static final int CONTINUATION = 0x80;
	/** The first byte of a character that takes two UTF-16 units is not below this. */
	private static final int FIRST_OF_FOUR = 0xF0;
	private static final int BYTE = 0xFF;

	private ByteOffsets() {
	}

	/**
	 * Where each place of a log is in UTF-16.
	 *
	 * @param path   as the earlier app kept it
	 * @param sha256 of the log as it was then, in hexadecimal digits
	 * @param bytes  places in bytes
	 * @return empty where the file is not there any more, or is not what it was
	 */
	static Optional<Map<Long, Long>> convert(String path, String sha256, SortedSet<Long> bytes) {
		Optional<Path> file = localFile(path);
		if (file.isEmpty() || sha256 == null) {
			return Optional.empty();
		}
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file.get()), BLOCK)) {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			Map<Long, Long> places = count(in, sha, bytes);
			return HexFormat.of().formatHex(sha.digest()).equalsIgnoreCase(sha256.strip()) ? Optional.of(places)
					: Optional.empty();
		} catch (IOException e) {
			// a log that cannot be read is as good as gone; the tally says so
			return Optional.empty();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/** Only files of this machine: a path that a stranger wrote must not make the program talk to a server. */
	private static Optional<Path> localFile(String path) {
		try {
			if (path == null || path.startsWith("\\\\") || path.startsWith("//")) {
				return Optional.empty();
			}
			Path file = Path.of(path);
			return file.isAbsolute() && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static Map<Long, Long> count(InputStream in, MessageDigest sha, SortedSet<Long> bytes) throws IOException {
		Map<Long, Long> places = new HashMap<>();
		var wanted = bytes.iterator();
		long next = wanted.hasNext() ? wanted.next() : Long.MAX_VALUE;
		long position = 0;
		long units = 0;
		byte[] block = new byte[BLOCK];
		for (int length = in.read(block); length >= 0; length = in.read(block)) {
			sha.update(block, 0, length);
			for (int i = 0; i < length; i++, position++) {
				boolean begins = (block[i] & CONTINUATION_MASK) != CONTINUATION;
				if (position == next) {
					places.put(next, begins ? Long.valueOf(units) : null);
					next = wanted.hasNext() ? wanted.next() : Long.MAX_VALUE;
				}
				if (begins) {
					units += (block[i] & BYTE) >= FIRST_OF_FOUR ? 2 : 1;
				}
			}
		}
		if (position == next) {
			places.put(next, units);
		}
		places.values().removeIf(Objects::isNull);
		return places;
	}
}
