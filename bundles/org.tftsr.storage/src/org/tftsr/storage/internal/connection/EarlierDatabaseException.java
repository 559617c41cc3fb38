package org.tftsr.storage.internal.connection;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The key fits, but what it opens was made by the earlier app. */
public final class EarlierDatabaseException extends SQLiteException {

	private static final long serialVersionUID = 1L;

	EarlierDatabaseException() {
		super("The database was made by the earlier app", SQLiteErrorCode.SQLITE_NOTADB);
	}
}
