package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/**
 * Tells whether any program is making a backup of the database of a folder just now, so that what a killed one left can be
 * told from what is being made. Thread-safe; other processes are told by a lock on a byte of a file, which the operating
 * system frees when its holder dies.
 */
public final class BackupsUnderWay {

	private final FileChannel channel;
	private final long place;
	private int count;
	private FileLock lock;

	/**
	 * @param channel stays open for as long as backups are made
	 * @param place   the byte that stands for them; nothing else locks it
	 */
	BackupsUnderWay(FileChannel channel, long place) {
		this.channel = channel;
		this.place = place;
	}

	/**
	 * Begins one.
	 *
	 * @param cleaning done first where no other is under way; others that begin wait for it
	 */
	public synchronized void begin(Cleaning cleaning) throws IOException {
		if (count == 0) {
			FileLock alone = channel.tryLock(place, 1, false);
			if (alone != null) {
				try {
					cleaning.run();
				} finally {
					alone.release();
				}
			}
			lock = channel.lock(place, 1, true);
		}
		count++;
	}

	/** Ends one. */
	public synchronized void end() throws IOException {
		count--;
		if (count == 0) {
			lock.release();
		}
	}

	/** Removes what killed programs left. */
	@FunctionalInterface
	public interface Cleaning {
		/** Does so; what cannot be removed stays. */
		void run();
	}
}
