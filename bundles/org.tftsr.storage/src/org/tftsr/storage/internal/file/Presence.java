package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * Says that a program has the database of a folder open, so that nobody replaces the file beneath it: an open connection
 * would go on writing to a file that has lost its name. Whoever opens the database enters first; whoever replaces the file
 * must be alone. Both are locks on the empty file {@code tftsr.open}, which the operating system frees when their holder
 * dies. They belong to the process, and closing any descriptor of the file drops them; so a process opens it once for each
 * folder, counts its own entries, and nothing else ever opens it. Thread-safe.
 */
public final class Presence implements AutoCloseable {

	/** The name of the lock file. */
	public static final String NAME = "tftsr.open";

	/** The bytes of the file that stand for being there, for the turn to write, and for backups under way. */
	private static final long HERE = 0;
	private static final long TURN = 1;
	private static final long BACKUPS = 2;

	/** How long a replacement waits for programs that look at the database for a moment, such as a command. */
	private static final long ALONE_MILLISECONDS = 1_000;

	private static final long PAUSE_MILLISECONDS = 20;

	/** Guards itself and the entries in it. */
	private static final Map<Path, Folder> FOLDERS = new HashMap<>();

	private final Path folder;
	private boolean left;

	private Presence(Path folder) {
		this.folder = folder;
	}

	/**
	 * Enters a folder that exists.
	 *
	 * @throws TftsrException {@code BUSY} where another program has been replacing the database for as long as {@link Patience} lasts
	 */
	public static Presence enter(Path folder) throws TftsrException, IOException {
		Path real = folder.toRealPath();
		Deadline deadline = new Deadline(Patience.milliseconds());
		synchronized (FOLDERS) {
			while (!tryEnter(real)) {
				if (!deadline.pause()) {
					throw new TftsrException(ProblemKind.BUSY, NLS.bind(Messages.Presence_enterWhat, folder),
							Messages.Presence_enterWhy, Messages.Presence_enterRemedy);
				}
			}
		}
		return new Presence(real);
	}

	/**
	 * Replaces the file while nobody has it open, in this program or another. Called without having entered, and under
	 * {@link SetupLock}, so that two replacements wait for each other there.
	 *
	 * @param what what is being done, as in {@link TftsrException}
	 * @throws TftsrException {@code BUSY} where anyone has the database open
	 */
	public static void alone(Path folder, Supplier<String> what, Replacement work) throws TftsrException, IOException {
		try (Presence presence = enter(folder)) {
			presence.alone(what, work);
		}
	}

	/** As {@link #alone(Path, String, Replacement)}, for one who has entered, but has no connection open just now. */
	public void alone(Supplier<String> what, Replacement work) throws TftsrException, IOException {
		begin(what);
		try {
			work.run();
		} finally {
			end();
		}
	}

	/** Whose turn it is to write to the database; usable until this is closed. */
	public WriterTurns turns() {
		synchronized (FOLDERS) {
			return FOLDERS.get(folder).turns;
		}
	}

	/** Which backups of the database are being made; usable until this is closed. */
	public BackupsUnderWay backups() {
		synchronized (FOLDERS) {
			return FOLDERS.get(folder).backups;
		}
	}

	private void begin(Supplier<String> what) throws TftsrException, IOException {
		Deadline deadline = new Deadline(ALONE_MILLISECONDS);
		synchronized (FOLDERS) {
			Folder here = FOLDERS.get(folder);
			while (here.replacing || here.entries > 1 || !here.tryExclusive()) {
				if (!deadline.pause()) {
					throw new TftsrException(ProblemKind.BUSY, what.get(), Messages.Presence_beginWhy,
							Messages.Presence_beginRemedy);
				}
			}
			here.replacing = true;
		}
	}

	private void end() throws IOException {
		synchronized (FOLDERS) {
			Folder here = FOLDERS.get(folder);
			here.replacing = false;
			here.lock.release();
			// SetupLock keeps others from wanting to be alone, so this does not wait for long
			here.lock = here.channel.lock(HERE, 1, true);
			FOLDERS.notifyAll();
		}
	}

	@Override
	public void close() throws IOException {
		synchronized (FOLDERS) {
			if (left) {
				return;
			}
			left = true;
			Folder here = FOLDERS.get(folder);
			here.entries--;
			if (here.entries == 0) {
				FOLDERS.remove(folder);
				// releases the lock as well
				here.channel.close();
			}
			FOLDERS.notifyAll();
		}
	}

	private static boolean tryEnter(Path real) throws IOException {
		Folder here = FOLDERS.get(real);
		if (here != null) {
			if (!here.replacing) {
				here.entries++;
			}
			return !here.replacing;
		}
		FileChannel channel = PrivateFiles.open(real.resolve(NAME));
		FileLock lock = null;
		try {
			lock = channel.tryLock(HERE, 1, true);
		} finally {
			if (lock == null) {
				channel.close();
			}
		}
		if (lock != null) {
			FOLDERS.put(real, new Folder(channel, lock));
		}
		return lock != null;
	}

	/** What is done while nobody has the database open. */
	@FunctionalInterface
	public interface Replacement {
		/** Does it. */
		void run() throws TftsrException, IOException;
	}

	/** The one open lock file of a folder. */
	private static final class Folder {

		private final FileChannel channel;
		private final WriterTurns turns;
		private final BackupsUnderWay backups;
		private FileLock lock;
		private int entries = 1;
		private boolean replacing;

		Folder(FileChannel channel, FileLock lock) {
			this.channel = channel;
			this.turns = new WriterTurns(channel, TURN);
			this.backups = new BackupsUnderWay(channel, BACKUPS);
			this.lock = lock;
		}

		/** Turns the shared lock into an exclusive one, or keeps it. Java does not let one lock replace another. */
		boolean tryExclusive() throws IOException {
			lock.release();
			FileLock exclusive = channel.tryLock(HERE, 1, false);
			lock = exclusive != null ? exclusive : channel.lock(HERE, 1, true);
			return exclusive != null;
		}
	}

	private static final class Deadline {

		private final long end;

		Deadline(long milliseconds) {
			end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
		}

		/** Lets others have the monitor for a moment; false where the time is over. */
		boolean pause() throws IOException {
			if (System.nanoTime() - end > 0) {
				return false;
			}
			try {
				FOLDERS.wait(PAUSE_MILLISECONDS);
				return true;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException(Messages.Presence_interrupted, e);
			}
		}
	}
}
