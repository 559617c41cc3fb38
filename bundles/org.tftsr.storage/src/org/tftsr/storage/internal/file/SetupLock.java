package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

import org.tftsr.core.problem.TftsrException;

/**
 * Lets one program at a time create or migrate the database of a folder, or change how its key is kept. The operating system frees the lock when its
 * holder dies. The empty lock file stays: deleting it would let two programs hold different files of the same name.
 */
public final class SetupLock {

	/** File locks belong to the process, so its threads need a lock among themselves. */
	private static final ReentrantLock THREADS = new ReentrantLock(true);

	private static final String NAME = "tftsr.lock";

	private SetupLock() {
	}

	/** Waits until this program may set up the database of a folder, then does so. */
	public static void whileHeld(Path folder, Setup setup) throws TftsrException, IOException {
		THREADS.lock();
		try (FileChannel channel = PrivateFiles.open(folder.resolve(NAME))) {
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

	/** Does something unless another program or thread sets up the database just now; returns whether it was done. */
	public static boolean ifFree(Path folder, Setup setup) throws TftsrException, IOException {
		if (!THREADS.tryLock()) {
			return false;
		}
		try (FileChannel channel = PrivateFiles.open(folder.resolve(NAME)); FileLock lock = channel.tryLock()) {
			if (lock == null) {
				return false;
			}
			setup.run();
			return true;
		} finally {
			THREADS.unlock();
		}
	}

	/** What is done under the lock. */
	@FunctionalInterface
	public interface Setup {
		/** Does it. */
		void run() throws TftsrException, IOException;
	}
}
