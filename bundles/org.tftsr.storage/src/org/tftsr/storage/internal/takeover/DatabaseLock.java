package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps everyone who works through SQLite out of a database that nobody reads or writes. While it is held, this process must
 * open the file in no other way: closing it once would give up the lock.
 */
final class DatabaseLock implements AutoCloseable {

	/** The bytes of a database that SQLite locks: all of them are free while nobody reads or writes. */
	private static final long START = 0x40000000L;
	private static final long LENGTH = 512;

	private final FileChannel channel;

	private DatabaseLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Takes the lock; empty where somebody works on the database. */
	static Optional<DatabaseLock> take(Path database) throws IOException {
		FileChannel channel = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
		boolean taken = false;
		try {
			taken = channel.tryLock(START, LENGTH, false) != null;
			return taken ? Optional.of(new DatabaseLock(channel)) : Optional.empty();
		} finally {
			if (!taken) {
				channel.close();
			}
		}
	}

	/** The SHA-256 of the database. */
	String sha256() throws IOException {
		return SealedCopy.sha256Of(Channels.newInputStream(channel.position(0)));
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
