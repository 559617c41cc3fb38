package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;

import org.sqlite.SQLiteErrorCode;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.file.IoProblems;

/** Finds out why a database did not open. Only ever reads. */
public final class OpenProblems {

	private static final byte[] PLAIN_HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

	private final DatabaseLocation location;
	private final Path file;
	private final String what;

	public OpenProblems(DatabaseLocation location) {
		this.location = location;
		this.file = location.file();
		this.what = "Cannot open the database " + file;
	}

	/** Whether a file begins as an unencrypted SQLite database does. */
	public static boolean isPlain(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Arrays.equals(PLAIN_HEADER, in.readNBytes(PLAIN_HEADER.length));
		}
	}

	/**
	 * Refuses a file that is not made of whole pages. SQLite takes some short ones, an empty file above all, for a new
	 * database and would write over them.
	 */
	public void requireAPage() throws TftsrException, IOException {
		long size = Files.size(file);
		if (size < PageAuthenticator.PAGE_SIZE) {
			throw isPlain(file) ? plain(null) : damaged("the file is too short to hold a database", null);
		}
		// SQLite writes whole pages, and would notice that one is cut off only when it is asked for it. A full disk cuts one
		// off while the log is copied into the database; the log still has it then, and opening copies it again.
		if (size % PageAuthenticator.PAGE_SIZE != 0 && !hasLog() && !isPlain(file)) {
			throw damaged("its last page is cut off", null);
		}
	}

	private boolean hasLog() throws IOException {
		Path log = file.resolveSibling(file.getFileName() + "-wal");
		return Files.exists(log) && Files.size(log) > 0;
	}

	/** Refuses a file without encryption. */
	public void requireEncryption() throws TftsrException, IOException {
		if (isPlain(file)) {
			throw plain(null);
		}
	}

	/**
	 * Explains a failed attempt.
	 *
	 * @param openHere whether this process has the file open already; it is not read then, because closing a file drops
	 *                 all POSIX locks that the process holds on it, those of the other connection too
	 */
	public TftsrException explain(DatabaseKey key, SQLException cause, boolean openHere) {
		if (cause instanceof EarlierDatabaseException) {
			return new TftsrException(ProblemKind.CONFLICT, what, "the key fits, but another program made it",
					"Move it aside; a new database is then created at the next start", cause);
		}
		if (SqlProblems.code(cause) != SQLiteErrorCode.SQLITE_NOTADB) {
			return SqlProblems.explain(what, file, cause);
		}
		try {
			return openHere ? wrongKey(key, cause) : examine(key, cause);
		} catch (IOException e) {
			e.addSuppressed(cause);
			return IoProblems.explain(what, e);
		}
	}

	private TftsrException examine(DatabaseKey key, SQLException cause) throws IOException {
		if (isPlain(file)) {
			return plain(cause);
		}
		if (Files.size(file) % PageAuthenticator.PAGE_SIZE != 0) {
			return damaged("its size is not a whole number of pages of " + PageAuthenticator.PAGE_SIZE + " bytes",
					cause);
		}
		if (PageAuthenticator.fitsSomePage(file, key)) {
			return damaged("the key fits, but its first page is not what was written", cause);
		}
		return wrongKey(key, cause);
	}

	private TftsrException plain(SQLException cause) {
		return new TftsrException(ProblemKind.WRONG_KEY, what, "it is an SQLite database without encryption, and not one of the earlier app",
				"Move it aside; a new, encrypted database is then created at the next start", cause);
	}

	private TftsrException wrongKey(DatabaseKey key, SQLException cause) {
		return new TftsrException(ProblemKind.WRONG_KEY, what,
				"it was tried with " + key.origin() + ", which does not fit (or the start of the file is damaged)",
				otherKey(key), cause);
	}

	private String otherKey(DatabaseKey key) {
		boolean triedFile = key.origin().contains(location.keyFile().toString());
		if (triedFile) {
			return "Restore the right key file, or set " + KeySource.VARIABLE + " if the database has a passphrase";
		}
		if (key.origin().contains(location.vaultFile().toString())) {
			return "Restore the database and the vault file that belong together from one backup";
		}
		if (Files.exists(location.vaultFile())) {
			return "Correct " + KeySource.VARIABLE + ", or unset it to use the vault " + location.vaultFile();
		}
		if (Files.exists(location.keyFile())) {
			return "Correct " + KeySource.VARIABLE + ", or unset it to use the key file " + location.keyFile();
		}
		return "Correct " + KeySource.VARIABLE;
	}

	private TftsrException damaged(String why, SQLException cause) {
		return new TftsrException(ProblemKind.DAMAGED, what, why, "Restore a backup; keep the damaged file", cause);
	}
}
