package org.tftsr.core.log;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.internal.Messages;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * A log file of an issue. Its text is not kept in the database.
 *
 * @param id          identifier
 * @param issueId     the issue
 * @param name        the file's name
 * @param path        the canonical path at the time of import; no more than folder and name, which is no absolute path, where
 *                    the log came with an issue from elsewhere and is not on this machine
 * @param size        bytes
 * @param mimeType    media type; with its encoding as {@code charset} where a person chose that
 * @param contentHash SHA-256 of the bytes, in lower-case hex
 * @param importedAt  to the second
 * @param redacted    whether a redacted copy has been made of it
 */
public record LogFile(UUID id, UUID issueId, String name, String path, long size, String mimeType, String contentHash,
		Instant importedAt, boolean redacted) {

	private static final Pattern ENCODING = Pattern.compile(";\\s*charset=([^;\\s]+)");
	private static final Pattern COMPRESSED = Pattern.compile("(?i)(.+)\\.(?:gz|gzip|zst|zstd)");

	/**
	 * What a copy of its text is called: its name, without the end that says that the file is compressed.
	 *
	 * @param name of a log
	 */
	public static String textName(String name) {
		return COMPRESSED.matcher(name).replaceFirst("$1");
	}

	/** The encoding that a person chose to read it in; empty where its bytes tell, or where there is none of that name here. */
	public Optional<Charset> encoding() {
		return encoding(mimeType);
	}

	/** The encoding that a media type names; empty where it names none, or none of that name is there. */
	public static Optional<Charset> encoding(String mimeType) {
		Matcher chosen = ENCODING.matcher(mimeType);
		try {
			return chosen.find() ? Optional.of(Charset.forName(chosen.group(1))) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/**
	 * A media type with an encoding.
	 *
	 * @param mimeType with or without another one
	 * @param encoding that a person chose; null where the bytes of the log tell
	 */
	public static String mimeType(String mimeType, Charset encoding) {
		String plain = ENCODING.matcher(mimeType).replaceFirst("");
		return encoding == null ? plain : plain + "; charset=" + encoding.name();
	}

	/** Whether there is a place on this machine where the file was; {@link #file()} tells it then. */
	public boolean hasPlace() {
		try {
			return Path.of(path).isAbsolute();
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/**
	 * Where the file was when it was added; nothing is touched. The only way from {@link #path()} to a file.
	 *
	 * @throws TftsrException {@code NOT_FOUND} where the log came with an issue from elsewhere, or the path is none on this
	 *                        system
	 */
	public Path file() throws TftsrException {
		if (!hasPlace()) {
			throw new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.LogFile_noPlaceWhat, name),
					Messages.LogFile_noPlaceWhy, Messages.LogFile_noPlaceRemedy);
		}
		return Path.of(path);
	}
}
