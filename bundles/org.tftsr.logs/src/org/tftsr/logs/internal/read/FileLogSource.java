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

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;

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
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Log_openWhat, path), Messages.FileLogSource_folderWhy,
					Messages.FileLogSource_folderRemedy);
		}
		if (!attributes.isRegularFile()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Log_openWhat, path), Messages.FileLogSource_deviceWhy,
					Messages.FileLogSource_deviceRemedy);
		}
	}

	private static TftsrException cannotOpen(Path path, IOException e) {
		String what = NLS.bind(Messages.Log_openWhat, path);
		return switch (e) {
		case TunnelledProblem tunnelled -> tunnelled.problem();
		case NoSuchFileException missing -> new TftsrException(ProblemKind.NOT_FOUND, what, Messages.FileLogSource_missingWhy,
				Messages.FileLogSource_missingRemedy, e);
		case AccessDeniedException denied -> new TftsrException(ProblemKind.IO, what, Messages.FileLogSource_deniedWhy,
				Messages.FileLogSource_deniedRemedy, e);
		default -> new TftsrException(ProblemKind.IO, what, Messages.FileLogSource_systemWhy, Messages.FileLogSource_systemRemedy, e);
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
