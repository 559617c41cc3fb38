package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to begin to write. SQLite gives its lock to whoever happens to ask while it is free, and between two
 * transactions of a program that writes without a pause that is some microseconds: others may miss all of them for long. So
 * whoever is about to write takes the turn first and keeps it until SQLite's lock is his own; the one who had that lock before
 * cannot come in between. Thread-safe; other processes are kept out by a lock on a byte of a file.
 */
public final class WriterTurns {

	private final FileChannel channel;
	private final long place;
	/** File locks belong to the process, so its threads need a lock among themselves. */
	private final ReentrantLock threads = new ReentrantLock(true);

	/**
	 * @param channel stays open for as long as turns are taken
	 * @param place   the byte that stands for the turn; nothing else locks it
	 */
	WriterTurns(FileChannel channel, long place) {
		this.channel = channel;
		this.place = place;
	}

	/** Waits for the turn; empty where that takes too long or the thread was interrupted. */
	public Optional<Turn> take() throws IOException {
		boolean taken = false;
		if (!takeFromThreads()) {
			return Optional.empty();
		}
		try {
			FileLock lock = channel.tryLock(place, 1, false);
			for (Patience patience = new Patience(); lock == null && patience.pause();) {
				lock = channel.tryLock(place, 1, false);
			}
			taken = lock != null;
			return Optional.ofNullable(lock).map(held -> new Turn(held, threads));
		} finally {
			if (!taken) {
				threads.unlock();
			}
		}
	}

	private boolean takeFromThreads() {
		try {
			return threads.tryLock(Patience.milliseconds(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** The turn of this thread, until it is closed. */
	public static final class Turn implements AutoCloseable {

		private final FileLock lock;
		private final ReentrantLock threads;

		private Turn(FileLock lock, ReentrantLock threads) {
			this.lock = lock;
			this.threads = threads;
		}

		@Override
		public void close() throws IOException {
			try {
				lock.release();
			} finally {
				threads.unlock();
			}
		}
	}
}
