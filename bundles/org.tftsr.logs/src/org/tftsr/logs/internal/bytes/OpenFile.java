package org.tftsr.logs.internal.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;

/**
 * A file that stays the same file after it was renamed. It is read at places and never mapped into memory, for a mapped
 * file that becomes shorter kills the process. Thread-safe.
 */
final class OpenFile implements Closeable {

	private static final int TRIES = 5;

	private final Path path;
	private final String name;
	/** What the system knows the file by; null on systems that do not tell. */
	private final Object key;
	private FileChannel channel;
	private boolean closed;

	private OpenFile(Path path, Object key, FileChannel channel) {
		this.path = path;
		this.name = path.getFileName().toString();
		this.key = key;
		this.channel = channel;
	}

	/**
	 * Opens what is there under a path now.
	 *
	 * @param options how it is read, beside {@link StandardOpenOption#READ}
	 */
	static OpenFile at(Path path, OpenOption... options) throws IOException {
		Set<OpenOption> all = new HashSet<>(List.of(options));
		all.add(StandardOpenOption.READ);
		for (int i = 1;; i++) {
			Object before = attributes(path).fileKey();
			FileChannel channel = FileChannel.open(path, all);
			BasicFileAttributes after = attributesIfThere(path);
			// the file may be rotated away between the calls
			if (after != null && Objects.equals(before, after.fileKey()) || i == TRIES) {
				return new OpenFile(path, before, channel);
			}
			channel.close();
		}
	}

	private static BasicFileAttributes attributes(Path path) throws IOException {
		return Files.readAttributes(path, BasicFileAttributes.class);
	}

	/** What the system says of a path, or null where nothing is there. */
	static BasicFileAttributes attributesIfThere(Path path) throws IOException {
		try {
			return attributes(path);
		} catch (NoSuchFileException e) {
			return null;
		}
	}

	/** Whether attributes of the path are those of this file. */
	boolean isThis(BasicFileAttributes attributes) {
		return attributes != null && Objects.equals(attributes.fileKey(), key);
	}

	/** Whether the system tells this file from another one under the same path. */
	boolean hasKey() {
		return key != null;
	}

	/** Whether the system says that another one is the same file. */
	boolean isSameAs(OpenFile other) {
		return key != null && key.equals(other.key);
	}

	Path path() {
		return path;
	}

	String name() {
		return name;
	}

	/** How many bytes the file has now. */
	long size() throws TftsrException {
		return withChannel(FileChannel::size);
	}

	/** Fills a buffer from a place on; less only at the end of the file. Returns how many bytes were read. */
	int read(long position, ByteBuffer into) throws TftsrException {
		int start = into.position();
		return withChannel(open -> {
			// after an interrupted attempt, what it read is read again
			into.position(start);
			while (into.hasRemaining()) {
				if (open.read(into, position + into.position() - start) < 0) {
					break;
				}
			}
			return into.position() - start;
		});
	}

	@FunctionalInterface
	private interface Call<T> {
		T on(FileChannel open) throws IOException;
	}

	private <T> T withChannel(Call<T> call) throws TftsrException {
		for (int i = 1;; i++) {
			FileChannel open = channel();
			try {
				return call.on(open);
			} catch (ClosedByInterruptException e) {
				CancelledException cancelled = new CancelledException();
				cancelled.addSuppressed(e);
				throw cancelled;
			} catch (ClosedChannelException e) {
				if (i == TRIES) {
					throw FileProblems.cannotRead(name, e);
				}
			} catch (IOException e) {
				throw FileProblems.cannotRead(name, e);
			}
		}
	}

	/** The channel; opened again where Java closed it because some thread was interrupted in it. */
	private synchronized FileChannel channel() throws TftsrException {
		if (closed) {
			throw FileProblems.changed(name);
		}
		if (!channel.isOpen()) {
			try {
				OpenFile again = at(path);
				if (!Objects.equals(again.key, key)) {
					again.close();
					throw FileProblems.changed(name);
				}
				channel = again.channel;
			} catch (NoSuchFileException e) {
				TftsrException changed = FileProblems.changed(name);
				changed.addSuppressed(e);
				throw changed;
			} catch (IOException e) {
				throw FileProblems.cannotRead(name, e);
			}
		}
		return channel;
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		channel.close();
	}
}
