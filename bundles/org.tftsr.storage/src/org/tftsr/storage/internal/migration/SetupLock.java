package org.tftsr.storage.internal.migration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * Lets one program at a time create or migrate the database of a folder. The operating system frees the lock when its
 * holder dies. The empty lock file stays: deleting it would let two programs hold different files of the same name.
 */
final class SetupLock {

	/** File locks belong to the process, so its threads need a lock among themselves. */
	private static final ReentrantLock THREADS = new ReentrantLock(true);

	private SetupLock() {
	}

	/** Waits until this program may set up the database of a folder, then does so. */
	static void whileHeld(Path folder, Setup setup) throws TftsrException, IOException {
		THREADS.lock();
		try (FileChannel channel = PrivateFiles.open(folder.resolve("tftsr.lock"))) {
			FileLock lock = channel.lock();
			try {
				setup.run();
			} finally {
				lock.release();
			}
		} finally {
			THREADS.unlock();
		}
	}

	/** What is done under the lock. */
	@FunctionalInterface
	interface Setup {
		void run() throws TftsrException, IOException;
	}
}
