package org.tftsr.storage.internal.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;

/** The file with the random key of a database: 64 hexadecimal digits and a line end. */
final class KeyFile {

	private static final int DIGITS = 2 * DatabaseKey.RAW_LENGTH;

	private final DatabaseLocation location;
	private final Path file;

	KeyFile(DatabaseLocation location) {
		this.location = location;
		this.file = location.keyFile();
	}

	/** The key of a database that exists. A missing key is never replaced by a new one: it would open nothing. */
	DatabaseKey read() throws TftsrException {
		if (!Files.exists(file)) {
			throw new TftsrException(ProblemKind.WRONG_KEY, "Cannot open the database " + location.file(),
					"its key file " + file + " is missing",
					"Restore the key file, or set " + KeySource.VARIABLE + " if the database has a passphrase");
		}
		try {
			return parse(Files.readString(file).strip());
		} catch (IOException e) {
			throw IoProblems.explain("Cannot read the key file " + file, e);
		}
	}

	/** The key for a database that is about to be created. */
	DatabaseKey readOrCreate() throws TftsrException {
		if (!Files.exists(file)) {
			create();
		}
		return read();
	}

	private DatabaseKey parse(String text) throws TftsrException {
		if (text.length() != DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
			throw new TftsrException(ProblemKind.DAMAGED, "Cannot use the key file " + file,
					"it does not hold " + DIGITS + " hexadecimal digits", "Restore the key file from a copy");
		}
		return DatabaseKey.raw(HexFormat.of().parseHex(text), "the key file " + file);
	}

	private void create() throws TftsrException {
		byte[] key = new byte[DatabaseKey.RAW_LENGTH];
		new SecureRandom().nextBytes(key);
		Path temporary = file.resolveSibling("tftsr.key." + UUID.randomUUID() + ".tmp");
		try {
			PrivateFiles.createFile(temporary);
			Files.writeString(temporary, HexFormat.of().formatHex(key) + '\n');
			PrivateFiles.publish(temporary, file);
		} catch (FileAlreadyExistsException e) {
			// another process was faster; its key is as good as ours
			removeQuietly(temporary, e);
		} catch (IOException e) {
			removeQuietly(temporary, e);
			throw IoProblems.explain("Cannot create the key file " + file, e);
		}
	}

	private static void removeQuietly(Path temporary, IOException reason) {
		try {
			Files.deleteIfExists(temporary);
		} catch (IOException e) {
			reason.addSuppressed(e);
		}
	}
}
