package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * The file with the random key of a database: 64 hexadecimal digits and a line end. While the key is being replaced, a
 * second line holds the next one.
 */
final class KeyFile implements KeyRotation {

	private static final int DIGITS = 2 * DatabaseKey.RAW_LENGTH;

	private final DatabaseLocation location;
	private final Path file;

	KeyFile(DatabaseLocation location) {
		this.location = location;
		this.file = location.keyFile();
	}

	boolean exists() {
		return Files.exists(file);
	}

	/** The key of the database. A missing key is never replaced by a new one: it would open nothing. */
	@Override
	public DatabaseKey current() throws TftsrException {
		return lines().getFirst();
	}

	@Override
	public Optional<DatabaseKey> next() throws TftsrException {
		return lines().stream().skip(1).findFirst();
	}

	@Override
	public void begin(byte[] key) throws TftsrException {
		write(current().material(), key);
	}

	@Override
	public void commit() throws TftsrException {
		write(next().orElseThrow(() -> new IllegalStateException("No rotation was begun")).material());
	}

	@Override
	public void abandon() throws TftsrException {
		write(current().material());
	}

	@Override
	public boolean copyWaysIn(Path backup) {
		return false;
	}

	@Override
	public boolean wroteWaysIn(Path backup) {
		return false;
	}

	@Override
	public void forget() {
		// nothing is held in memory
	}

	/** Whether this file holds a key among others; a file that cannot be used holds none. */
	boolean holds(DatabaseKey key) {
		try {
			return lines().stream().anyMatch(line -> Arrays.equals(line.material(), key.material()));
		} catch (TftsrException e) {
			return false;
		}
	}

	/** Replaces what the file holds. */
	void write(byte[]... keys) throws TftsrException {
		StringBuilder text = new StringBuilder();
		for (byte[] key : keys) {
			text.append(HexFormat.of().formatHex(key)).append('\n');
		}
		Path temporary = file.resolveSibling("tftsr.key." + UUID.randomUUID() + ".tmp");
		try {
			try {
				PrivateFiles.createFile(temporary);
				Files.writeString(temporary, text);
				PrivateFiles.replace(temporary, file);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.KeyFile_writeWhat, file), e);
		}
	}

	void delete() throws TftsrException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.KeyFile_deleteWhat, file), e);
		}
	}

	private List<DatabaseKey> lines() throws TftsrException {
		if (!exists()) {
			throw new TftsrException(ProblemKind.WRONG_KEY, NLS.bind(Messages.KeyFile_openWhat, location.file()),
					NLS.bind(Messages.KeyFile_missingWhy, file),
							NLS.bind(Messages.KeyFile_missingRemedy, location.vaultFile(), KeySource.VARIABLE));
		}
		try {
			List<String> lines = Files.readString(file).strip().lines().map(String::strip).toList();
			if (lines.isEmpty() || lines.size() > 2 || !lines.stream().allMatch(KeyFile::isKey)) {
				throw damaged(null);
			}
			return lines.stream().map(line -> DatabaseKey.raw(HexFormat.of().parseHex(line),
					() -> NLS.bind(Messages.KeyFile_origin, file)))
					.toList();
		} catch (CharacterCodingException e) {
			throw damaged(e);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.KeyFile_readWhat, file), e);
		}
	}

	private TftsrException damaged(Exception cause) {
		return new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.KeyFile_damagedWhat, file),
				NLS.bind(Messages.KeyFile_damagedWhy, DIGITS), Messages.KeyFile_damagedRemedy, cause);
	}

	private static boolean isKey(String line) {
		return line.length() == DIGITS && line.chars().allMatch(HexFormat::isHexDigit);
	}
}
