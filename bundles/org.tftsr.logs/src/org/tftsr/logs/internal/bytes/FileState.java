package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LogBytes;

/**
 * The first bytes of a file as they were at one time. Each read looks afterwards whether they still are: by the time of the
 * last change where that proves it, by samples otherwise. So bytes that were read while another program cut the file short
 * and wrote it again are never handed out. Thread-safe.
 */
final class FileState implements LogBytes.View {

	/** Within this time a second change may leave the same time stamp as the first. */
	private static final long COARSEST_CLOCK = TimeUnit.MILLISECONDS.toNanos(100);
	private static final long NEVER = Long.MIN_VALUE;
	private static final String MARK_DIVIDER = ":";
	private static final int DECIMAL = 10;

	private final OpenFile file;
	private final long size;
	private final long modified;
	private final byte[] samples;
	/** The time of the last change at which the samples were seen to be the same, or NEVER. */
	private volatile long proven;

	private FileState(OpenFile file, long size, long modified, byte[] samples) {
		this.file = file;
		this.size = size;
		this.modified = modified;
		this.samples = samples;
		this.proven = settled(modified) ? modified : NEVER;
	}

	/**
	 * Takes in how a file is now.
	 *
	 * @param attributes of the file, asked for before; null where it no longer has its path
	 */
	static FileState of(OpenFile file, BasicFileAttributes attributes) throws TftsrException {
		long size = file.size();
		long modified = file.isThis(attributes) ? modified(attributes) : NEVER;
		return new FileState(file, size, modified, Samples.of(file, size));
	}

	static long modified(BasicFileAttributes attributes) {
		return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
	}

	private static boolean settled(long modified) {
		return modified != NEVER
				&& TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - modified > COARSEST_CLOCK;
	}

	OpenFile file() {
		return file;
	}

	long modified() {
		return modified;
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public int read(long position, ByteBuffer into) throws TftsrException {
		long left = size - position;
		if (left <= 0) {
			return 0;
		}
		int limit = into.limit();
		int wanted = (int) Math.min(into.remaining(), left);
		into.limit(into.position() + wanted);
		try {
			if (file.read(position, into) < wanted) {
				throw FileProblems.changed(file.name());
			}
		} finally {
			into.limit(limit);
		}
		prove();
		return wanted;
	}

	/** {@inheritDoc} What a file system has nothing stored for is not taken into the cache of the system. */
	@Override
	public long endOfNuls(long from, long to) throws TftsrException {
		long until = Math.min(to, size);
		long piece = Math.min(until, Math.ceilDiv(from, (long) HoleSkipper.PIECE) * HoleSkipper.PIECE);
		long end = LogBytes.View.super.endOfNuls(from, piece);
		if (end < piece || end >= until) {
			return end;
		}
		long skipped = HoleSkipper.skip(file, end, until);
		prove();
		return LogBytes.View.super.endOfNuls(skipped, until);
	}

	/** Makes sure that the file still begins with these bytes. */
	private void prove() throws TftsrException {
		BasicFileAttributes now = attributes();
		boolean known = file.isThis(now);
		if (known && now.size() >= size && modified(now) == proven) {
			return;
		}
		if (!isUnchanged()) {
			throw FileProblems.changed(file.name());
		}
		if (known && settled(modified(now))) {
			proven = modified(now);
		}
	}

	/** {@inheritDoc} It is as good as its samples. */
	@Override
	public Optional<String> mark() {
		return Optional.of(mark(size, samples));
	}

	static String mark(long size, OpenFile file) throws TftsrException {
		return mark(size, Samples.of(file, size));
	}

	private static String mark(long size, byte[] samples) {
		return size + MARK_DIVIDER + HexFormat.of().formatHex(Samples.digest(samples));
	}

	/** Whether a file begins with the state of a mark. */
	static boolean isMarkOf(OpenFile file, String mark) throws TftsrException {
		try {
			long size = Long.parseLong(mark, 0, Math.max(0, mark.indexOf(MARK_DIVIDER)), DECIMAL);
			return size >= 0 && size <= file.size() && mark(size, file).equals(mark);
		} catch (NumberFormatException e) {
			// nothing that was a mark
			return false;
		}
	}

	private BasicFileAttributes attributes() throws TftsrException {
		try {
			return OpenFile.attributesIfThere(file.path());
		} catch (IOException e) {
			throw FileProblems.cannotRead(file.name(), e);
		}
	}

	/** Whether the file still begins with these bytes, by its samples. */
	boolean isUnchanged() throws TftsrException {
		return isStartOf(file);
	}

	/** Whether a file, this or another one, begins with these bytes, by its samples. */
	boolean isStartOf(OpenFile other) throws TftsrException {
		return other.size() >= size && Arrays.equals(samples, Samples.of(other, size));
	}
}
