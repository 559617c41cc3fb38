package org.tftsr.logs.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** A log in a regular file. Immutable. */
public final class FileLogSource implements LogSource {

	/** What a change of the content shows in. */
	public record Stamp(long size, FileTime modified) {
	}

	private final Path path;
	private final Charset encoding;

	private FileLogSource(Path path, Charset encoding) {
		this.path = path;
		this.encoding = encoding;
	}

	/**
	 * A source for a file that is there, is a regular file and can be read.
	 *
	 * @param encoding the one that a person chose; null where its bytes tell
	 */
	public static FileLogSource of(Path path, Charset encoding) throws TftsrException {
		try {
			Path real = path.toRealPath();
			BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
			requireRegular(path, attributes);
			if (!Files.isReadable(real)) {
				throw new AccessDeniedException(real.toString());
			}
			return new FileLogSource(real, encoding);
		} catch (IOException e) {
			throw cannotOpen(path, e);
		}
	}

	private static void requireRegular(Path path, BasicFileAttributes attributes) throws TftsrException {
		if (attributes.isDirectory()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot open the log " + path, "it is a folder",
					"Name the log files in it");
		}
		if (!attributes.isRegularFile()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot open the log " + path,
					"it is a pipe, a socket or a device and not a file",
					"Save its output to a file first and open that");
		}
	}

	private static TftsrException cannotOpen(Path path, IOException e) {
		String what = "Cannot open the log " + path;
		return switch (e) {
		case TunnelledProblem tunnelled -> tunnelled.problem();
		case NoSuchFileException missing -> new TftsrException(ProblemKind.NOT_FOUND, what, "there is no such file",
				"Check the path and the spelling", e);
		case AccessDeniedException denied -> new TftsrException(ProblemKind.IO, what, "you may not read it",
				"Ask its owner for the right to read it, or copy it as a user who has it", e);
		default -> new TftsrException(ProblemKind.IO, what, "the file system reported an error",
				"Check that the drive is connected and the path is right, then try again", e);
		};
	}

	@Override
	public String name() {
		return path.getFileName().toString();
	}

	@Override
	public long size() throws TftsrException {
		return stamp().size();
	}

	@Override
	public Optional<Charset> encoding() {
		return Optional.ofNullable(encoding);
	}

	/** Size and time of the last change at this moment. */
	public Stamp stamp() throws TftsrException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			return new Stamp(attributes.size(), attributes.lastModifiedTime());
		} catch (IOException e) {
			throw cannotOpen(path, e);
		}
	}

	@Override
	public InputStream open() throws TftsrException {
		try {
			long size = stamp().size();
			return new SnapshotInputStream(Files.newInputStream(path), size, name());
		} catch (IOException e) {
			throw cannotOpen(path, e);
		}
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
