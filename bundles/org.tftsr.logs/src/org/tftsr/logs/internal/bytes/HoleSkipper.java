package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.tftsr.core.problem.TftsrException;

/**
 * Reads holes of files past the cache of the system, which would first make a page of memory of each of their blocks: where a file
 * system has nothing stored for a block, that costs thirty times what the answer "nothing" does. Thread-safe.
 */
final class HoleSkipper {

	/** A power of two, as blocks of file systems are. */
	static final int PIECE = 1 << 20;
	private static final ByteBuffer NULS = ByteBuffer.allocateDirect(PIECE).asReadOnlyBuffer();
	/** A piece of a hole takes less, one that is on a disk more: of those, the cache may have many, and reads ahead. */
	private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(2);
	/** So many pieces in a row may be late because the thread had to wait. */
	private static final int LATE = 8;
	private static final Optional<OpenOption> PAST_CACHE = pastCache();

	private HoleSkipper() {
	}

	/** An option of some Java runtimes, which need not be there and is no part of the Java platform. */
	private static Optional<OpenOption> pastCache() {
		try {
			Object[] options = ClassLoader.getPlatformClassLoader().loadClass("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
			return Arrays.stream(options).filter(option -> "DIRECT".equals(option.toString())).map(OpenOption.class::cast).findFirst();
		} catch (ClassNotFoundException e) {
			// holes are read as all else then
			return Optional.empty();
		}
	}

	/**
	 * Goes on as long as there is nothing but NUL and that is told fast.
	 *
	 * @param from a multiple of {@link #PIECE}
	 * @return a place up to which all bytes were NUL, not before {@code from}; what follows is to be read
	 */
	static long skip(OpenFile file, long from, long to) {
		if (PAST_CACHE.isEmpty() || to - from < PIECE) {
			return from;
		}
		try (OpenFile past = OpenFile.at(file.path(), PAST_CACHE.get())) {
			return past.isSameAs(file) ? skip(past, block(file.path()), from, to) : from;
		} catch (IOException | UnsupportedOperationException e) {
			// not every file system can do that, and the file may be gone from its path: it is read as any other
			return from;
		}
	}

	private static int block(Path path) throws IOException {
		return (int) Math.min(PIECE, Files.getFileStore(path).getBlockSize());
	}

	private static long skip(OpenFile past, int block, long from, long to) {
		ByteBuffer piece = ByteBuffer.allocateDirect(PIECE + block).alignedSlice(block).limit(PIECE);
		int late = 0;
		long at = from;
		try {
			while (to - at >= PIECE && late < LATE) {
				long start = System.nanoTime();
				if (past.read(at, piece.clear().limit(PIECE)) < PIECE || piece.flip().mismatch(NULS) >= 0) {
					break;
				}
				late = System.nanoTime() - start > LONGEST ? late + 1 : 0;
				at += PIECE;
			}
		} catch (TftsrException e) {
			// what is wrong, if not with this way alone, is told by whoever reads on from here
			return at;
		}
		return at;
	}
}
