package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Lets one program at a time create or migrate the database of a folder, or change how its key is kept. The operating system frees the lock when its
 * holder dies. The empty lock file stays: deleting it would let two programs hold different files of the same name.
 */
public final class SetupLock {

	/** File locks belong to the process, so its threads need a lock among themselves: one for each folder, by its real path. */
	private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

	private static final String NAME = "tftsr.lock";
	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

	private SetupLock() {
	}

	/** As the other form, where nobody listens. */
	public static void whileHeld(Path folder, Setup setup) throws TftsrException, IOException {
		whileHeld(folder, Progress.NONE, setup);
	}

	/**
	 * Waits until this program may set up the database of a folder, then does so.
	 *
	 * @param progress told where it has to wait, which it may cancel
	 */
	public static void whileHeld(Path folder, Progress progress, Setup setup) throws TftsrException, IOException {
		ReentrantLock threads = threads(folder);
		threads.lock();
		try (FileChannel channel = PrivateFiles.open(folder.resolve(NAME)); FileLock lock = take(channel, progress)) {
			setup.run();
		} finally {
			threads.unlock();
		}
	}

	private static ReentrantLock threads(Path folder) throws IOException {
		return THREADS.computeIfAbsent(folder.toRealPath(), one -> new ReentrantLock(true));
	}

	private static FileLock take(FileChannel channel, Progress progress) throws TftsrException, IOException {
		FileLock lock = channel.tryLock();
		if (lock == null) {
			progress.begin(Messages.SetupLock_waiting, -1);
		}
		while (lock == null) {
			progress.check();
			LockSupport.parkNanos(PAUSE_NANOS);
			if (Thread.currentThread().isInterrupted()) {
				throw new CancelledException();
			}
			lock = channel.tryLock();
		}
		return lock;
	}

	/** Does something unless another program or thread sets up the database just now; returns whether it was done. */
	public static boolean ifFree(Path folder, Setup setup) throws TftsrException, IOException {
		ReentrantLock threads = threads(folder);
		if (!threads.tryLock()) {
			return false;
		}
		try (FileChannel channel = PrivateFiles.open(folder.resolve(NAME)); FileLock lock = channel.tryLock()) {
			if (lock == null) {
				return false;
			}
			setup.run();
			return true;
		} finally {
			threads.unlock();
		}
	}

	/** What is done under the lock. */
	@FunctionalInterface
	public interface Setup {
		/** Does it. */
		void run() throws TftsrException, IOException;
	}
}
