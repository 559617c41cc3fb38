package org.tftsr.storage.internal.connection;

import java.nio.file.Path;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;
import org.sqlite.SQLiteErrorCode;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.file.Patience;

/**
 * Tells failures of SQLite so that a person can act on them. SQLite's own words hold names of columns, never values.
 */
public final class SqlProblems {

	private SqlProblems() {
	}

	/**
	 * @param what what could not be done, as in {@link TftsrException}
	 * @param file the database
	 */
	public static TftsrException explain(String what, Path file, SQLException cause) {
		return switch (code(cause)) {
		case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> held(what, file, cause);
		case SQLITE_FULL -> new TftsrException(ProblemKind.IO, what, NLS.bind(Messages.SqlProblems_fullWhy, file),
				Messages.Space_freeRemedy, cause);
		case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> new TftsrException(ProblemKind.IO, what,
				NLS.bind(Messages.SqlProblems_readOnlyWhy, file), Messages.SqlProblems_readOnlyRemedy, cause);
		case SQLITE_CANTOPEN -> new TftsrException(ProblemKind.IO, what,
				NLS.bind(Messages.SqlProblems_folderWhy, file), Messages.SqlProblems_folderRemedy,
				cause);
		case SQLITE_IOERR -> new TftsrException(ProblemKind.IO, what, NLS.bind(Messages.SqlProblems_ioWhy, file),
				Messages.SqlProblems_ioRemedy, cause);
		case SQLITE_CORRUPT, SQLITE_NOTADB -> new TftsrException(ProblemKind.DAMAGED, what,
				NLS.bind(Messages.SqlProblems_damagedWhy, file), Messages.Damage_restoreRemedy, cause);
		// The driver has no code for a failure to unpack or load its own native part.
		case SQLITE_OK -> new TftsrException(ProblemKind.IO, what,
				Messages.SqlProblems_nativeWhy, NLS.bind(Messages.SqlProblems_nativeRemedy, file.getParent()), cause);
		default -> new TftsrException(ProblemKind.INTERNAL, what,
				NLS.bind(Messages.SqlProblems_codeWhy, cause.getErrorCode()), Messages.Defect_reportRemedy, cause);
		};
	}

	/**
	 * What to say where another program has not let go of the database for as long as this one waits, or where the thread was
	 * told not to wait any longer.
	 *
	 * @param cause or null
	 */
	public static TftsrException held(String what, Path file, Throwable cause) {
		if (Thread.currentThread().isInterrupted()) {
			return new CancelledException();
		}
		return new TftsrException(ProblemKind.BUSY, what,
				NLS.bind(Messages.SqlProblems_heldWhy, file, Patience.milliseconds() / 1000),
				Messages.SqlProblems_heldRemedy, cause);
	}

	/** Whether a failure says that a part of the file is not what was written. */
	public static boolean isDamage(SQLException failure) {
		SQLiteErrorCode code = code(failure);
		return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
	}

	/** Whether a failure says that something would have to be written where nothing may be. */
	public static boolean isReadOnly(SQLException failure) {
		return code(failure) == SQLiteErrorCode.SQLITE_READONLY;
	}

	/** The primary result code. */
	static SQLiteErrorCode code(SQLException failure) {
		// the low byte of an extended code is its primary code
		return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF);
	}
}
