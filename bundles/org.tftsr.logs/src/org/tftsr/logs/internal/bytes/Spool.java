package org.tftsr.logs.internal.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.SpoolFolder;

/**
 * A file without a name that holds a text encrypted. Where the system does not allow to delete an open file, it is deleted
 * when it is closed, when the program ends, or, after a crash, when the next spool is made. Thread-safe; one thread appends.
 */
final class Spool implements Closeable {

	private static final String PREFIX = "spool";
	private static final String SUFFIX = ".tmp";
	/** What is older was left by a program that crashed, or is open and will resist. */
	private static final Duration LEFT_BEHIND = Duration.ofHours(1);
	private static final long LOOK_AT_DISK_EVERY = 8L << 20;
	private static final int DECRYPTED_AT_ONCE = 1 << 16;

	private final String name;
	private final SpoolFolder place;
	private final SpoolCipher cipher = new SpoolCipher();
	private final Path path;
	/** Not a channel: that would be closed for everybody by one thread that is interrupted in it. */
	private final RandomAccessFile file;
	private long size;
	private long untilLook;
	private boolean closed;

	private Spool(String name, SpoolFolder place, Path path, RandomAccessFile file) {
		this.name = name;
		this.place = place;
		this.path = path;
		this.file = file;
	}

	/** @param name of the log, for messages */
	static Spool create(String name, SpoolFolder place) throws TftsrException {
		try {
			Files.createDirectories(place.folder());
			sweep(place.folder());
			// readable by its owner alone
			Path path = Files.createTempFile(place.folder(), PREFIX, SUFFIX);
			RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
			if (!path.toFile().delete()) {
				path.toFile().deleteOnExit();
			}
			return new Spool(name, place, path, file);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.Log_readWhat, name), Messages.Spool_folderWhy,
					NLS.bind(Messages.Spool_folderRemedy, place.folder()), e);
		}
	}

	private static void sweep(Path folder) throws IOException {
		Instant before = Instant.now().minus(LEFT_BEHIND);
		try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + '*' + SUFFIX)) {
			for (Path path : left) {
				if (path.toFile().lastModified() < before.toEpochMilli()) {
					// one that another program has open stays
					path.toFile().delete();
				}
			}
		}
	}

	/** Adds to the end. */
	synchronized void append(byte[] bytes, int offset, int length) throws TftsrException {
		requireOpen();
		try {
			if (untilLook <= 0) {
				requireRoom();
				untilLook = LOOK_AT_DISK_EVERY;
			}
			byte[] encrypted = cipher.apply(size, bytes, offset, length);
			file.seek(size);
			file.write(encrypted);
			size += length;
			untilLook -= length;
		} catch (IOException e) {
			throw full(e);
		}
	}

	private void requireRoom() throws IOException, TftsrException {
		if (Files.getFileStore(place.folder()).getUsableSpace() < place.keptFree() + LOOK_AT_DISK_EVERY) {
			throw full(null);
		}
	}

	private TftsrException full(IOException cause) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.Log_readToEndWhat, name),
				NLS.bind(Messages.Spool_fullWhy, Long.valueOf(size >> 20)), NLS.bind(Messages.Spool_fullRemedy, place.folder()), cause);
	}

	private void requireOpen() throws TftsrException {
		if (closed) {
			throw FileProblems.changed(name);
		}
	}

	/** How many bytes were appended. */
	synchronized long size() {
		return size;
	}

	/** The bytes so far, as a state that stays readable until the spool is closed. */
	LogBytes.View view() {
		return new Part(size());
	}

	private final class Part implements LogBytes.View {

		private final long end;

		Part(long end) {
			this.end = end;
		}

		@Override
		public long size() {
			return end;
		}

		@Override
		public int read(long position, ByteBuffer into) throws TftsrException {
			int wanted = (int) Math.min(into.remaining(), Math.max(0, end - position));
			byte[] piece = new byte[Math.min(wanted, DECRYPTED_AT_ONCE)];
			for (int done = 0; done < wanted;) {
				int length = Math.min(piece.length, wanted - done);
				fetch(position + done, piece, length);
				into.put(cipher.apply(position + done, piece, 0, length));
				done += length;
			}
			// a spool that was closed meanwhile has forgotten its key
			synchronized (Spool.this) {
				requireOpen();
			}
			return wanted;
		}
	}

	private synchronized void fetch(long position, byte[] into, int length) throws TftsrException {
		requireOpen();
		try {
			file.seek(position);
			file.readFully(into, 0, length);
		} catch (IOException e) {
			throw FileProblems.cannotRead(name, e);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		if (closed) {
			return;
		}
		closed = true;
		cipher.forget();
		file.close();
		Files.deleteIfExists(path);
	}
}
