package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
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

	public OpenProblems(DatabaseLocation location) {
		this.location = location;
		this.file = location.file();
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
			throw isPlain(file) ? plain(null) : damaged(Messages.OpenProblems_shortWhy, null);
		}
		// SQLite writes whole pages, and would notice that one is cut off only when it is asked for it. A full disk cuts one
		// off while the log is copied into the database; the log still has it then, and opening copies it again.
		if (size % PageAuthenticator.PAGE_SIZE != 0 && !hasLog() && !isPlain(file)) {
			throw damaged(Messages.OpenProblems_cutOffWhy, null);
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
			return new TftsrException(ProblemKind.CONFLICT, what(), Messages.OpenProblems_otherProgramWhy,
					Messages.OpenProblems_otherProgramRemedy, cause);
		}
		if (SqlProblems.code(cause) != SQLiteErrorCode.SQLITE_NOTADB) {
			return SqlProblems.explain(what(), file, cause);
		}
		try {
			return openHere ? wrongKey(key, cause) : examine(key, cause);
		} catch (IOException e) {
			e.addSuppressed(cause);
			return IoProblems.explain(what(), e);
		}
	}

	private TftsrException examine(DatabaseKey key, SQLException cause) throws IOException {
		if (isPlain(file)) {
			return plain(cause);
		}
		if (Files.size(file) % PageAuthenticator.PAGE_SIZE != 0) {
			return damaged(NLS.bind(Messages.OpenProblems_sizeWhy, PageAuthenticator.PAGE_SIZE),
					cause);
		}
		if (PageAuthenticator.fitsSomePage(file, key)) {
			return damaged(Messages.OpenProblems_firstPageWhy, cause);
		}
		return wrongKey(key, cause);
	}

	private TftsrException plain(SQLException cause) {
		return new TftsrException(ProblemKind.WRONG_KEY, what(), Messages.OpenProblems_plainWhy,
				Messages.OpenProblems_plainRemedy, cause);
	}

	private TftsrException wrongKey(DatabaseKey key, SQLException cause) {
		return new TftsrException(ProblemKind.WRONG_KEY, what(),
				NLS.bind(Messages.OpenProblems_wrongKeyWhy, key.origin()),
				otherKey(key), cause);
	}

	private String otherKey(DatabaseKey key) {
		boolean triedFile = key.origin().contains(location.keyFile().toString());
		if (triedFile) {
			return NLS.bind(Messages.OpenProblems_keyFileRemedy, KeySource.VARIABLE);
		}
		if (key.origin().contains(location.vaultFile().toString())) {
			return Messages.OpenProblems_pairRemedy;
		}
		if (Files.exists(location.vaultFile())) {
			return NLS.bind(Messages.OpenProblems_orVaultRemedy, KeySource.VARIABLE, location.vaultFile());
		}
		if (Files.exists(location.keyFile())) {
			return NLS.bind(Messages.OpenProblems_orKeyFileRemedy, KeySource.VARIABLE, location.keyFile());
		}
		return NLS.bind(Messages.OpenProblems_variableRemedy, KeySource.VARIABLE);
	}

	private TftsrException damaged(String why, SQLException cause) {
		return new TftsrException(ProblemKind.DAMAGED, what(), why, Messages.Damage_restoreRemedy, cause);
	}

	private String what() {
		return NLS.bind(Messages.Database_openWhat, file);
	}
}
