package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogChange;

/** The bytes of a regular file that other programs may write to, cut short, rename or replace meanwhile. */
public final class FileBytes implements LogBytes, LogBytes.Saved {

	/** A program that is appending sets the time before the size; after this time the size would have come. */
	private static final long WRITTEN_BY_NOW = TimeUnit.SECONDS.toNanos(2);

	private final Path path;
	private volatile FileState state;

	private FileBytes(Path path, FileState state) {
		this.path = path;
		this.state = state;
	}

	/**
	 * Opens a file.
	 *
	 * @param path the canonical path of a regular file that can be read
	 */
	public static FileBytes open(Path path) throws TftsrException {
		return new FileBytes(path, now(path));
	}

	/** Whether a file, given by its canonical path, begins with the state of a mark. */
	public static boolean begins(Path path, String mark) throws TftsrException {
		try (OpenFile file = OpenFile.at(path)) {
			return FileState.isMarkOf(file, mark);
		} catch (IOException e) {
			throw FileProblems.cannotRead(path.getFileName().toString(), e);
		}
	}

	/** The mark of a file as it is now, given by its path. */
	static String mark(Path path) throws IOException, TftsrException {
		try (OpenFile file = OpenFile.at(path)) {
			return FileState.mark(file.size(), file);
		}
	}

	private static FileState now(Path path) throws TftsrException {
		OpenFile file = null;
		try {
			file = OpenFile.at(path);
			return FileState.of(file, OpenFile.attributesIfThere(path));
		} catch (IOException e) {
			throw closed(file, FileProblems.cannotRead(path.getFileName().toString(), e));
		} catch (TftsrException e) {
			throw closed(file, e);
		}
	}

	private static TftsrException closed(OpenFile file, TftsrException problem) {
		try {
			if (file != null) {
				file.close();
			}
		} catch (IOException e) {
			problem.addSuppressed(e);
		}
		return problem;
	}

	@Override
	public String name() {
		return path.getFileName().toString();
	}

	@Override
	public View view() {
		return state;
	}

	@Override
	public synchronized LogChange refresh() throws TftsrException {
		FileState old = state;
		OpenFile file = old.file();
		BasicFileAttributes attributes = attributes();
		if (attributes != null && !file.isThis(attributes)) {
			return replace(old, now(path), LogChange.REPLACED);
		}
		if (attributes != null && !file.hasKey()) {
			return refreshByContent(old);
		}
		// a file that has lost its path, as in the middle of a rotation, is still open and may still be written to
		long size = file.size();
		if (size < old.size()) {
			return replace(old, now(path), LogChange.REPLACED);
		}
		if (size == old.size()) {
			boolean touched = attributes != null && FileState.modified(attributes) != old.modified();
			boolean finished = touched && TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis())
					- FileState.modified(attributes) > WRITTEN_BY_NOW;
			return finished || touched && !old.isUnchanged() ? replace(old, now(path), LogChange.REPLACED)
					: LogChange.NONE;
		}
		if (!old.isUnchanged()) {
			return replace(old, now(path), LogChange.REPLACED);
		}
		state = FileState.of(file, attributes);
		return LogChange.APPENDED;
	}

	private BasicFileAttributes attributes() throws TftsrException {
		try {
			return OpenFile.attributesIfThere(path);
		} catch (IOException e) {
			throw FileProblems.cannotRead(name(), e);
		}
	}

	/** Where the system does not tell files apart, what is under the path now is opened and compared. */
	private LogChange refreshByContent(FileState old) throws TftsrException {
		FileState now = now(path);
		boolean same = old.isStartOf(now.file());
		if (same && now.size() == old.size() && now.modified() == old.modified()) {
			close(now.file());
			return LogChange.NONE;
		}
		if (!same || now.size() <= old.size()) {
			return replace(old, now, LogChange.REPLACED);
		}
		FileState grown = FileState.of(old.file(), attributes());
		if (grown.size() < now.size() || !grown.isStartOf(now.file())) {
			return replace(old, now, LogChange.APPENDED);
		}
		// the file that is open has grown as well: it stays open, as whoever holds an earlier state of it reads on
		state = grown;
		close(now.file());
		return LogChange.APPENDED;
	}

	private LogChange replace(FileState old, FileState now, LogChange change) throws TftsrException {
		state = now;
		close(old.file());
		return change;
	}

	private void close(OpenFile file) throws TftsrException {
		try {
			file.close();
		} catch (IOException e) {
			throw FileProblems.cannotRead(name(), e);
		}
	}

	@Override
	public Optional<Saved> saved() {
		return Optional.of(this);
	}

	@Override
	public String place() {
		return path.toString();
	}

	@Override
	public long modified() {
		return state.modified();
	}

	@Override
	public byte[] fingerprint(long size) throws TftsrException {
		return Samples.digest(Samples.of(state.file(), size));
	}

	@Override
	public void close() throws IOException {
		state.file().close();
	}
}
