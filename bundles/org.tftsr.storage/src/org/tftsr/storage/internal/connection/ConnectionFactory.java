package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import org.sqlite.Function;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.mc.SQLiteMCConfig;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;
import org.tftsr.storage.DatabaseKey;

/**
 * The one class that opens connections, and so the one that must know the traps of the driver:
 * <ul>
 * <li>A misspelt option or an empty key means a plain file without a word. Only the driver's typed SQLCipher 4
 * settings are used, {@link DatabaseKey} has no blank form, and each connection is asked for its cipher.</li>
 * <li>The driver cuts a path at a question mark and creates missing files readable by everyone. So the path goes in
 * as a URI, and a connection never creates a file.</li>
 * <li><b>A wrong key can destroy the database.</b> When a crash left a write-ahead log or a rollback journal, SQLite
 * copies it into the database as the last connection closes, and encrypts it with the key that does not fit. So such
 * a file is first opened in a way that ignores both, and only a key that fits gets further.</li>
 * </ul>
 */
public final class ConnectionFactory {

	/** SQL function that lower-cases letters of every script, which SQLite's own {@code lower} does not. */
	public static final String CASE_FOLD = "casefold";

	/** How long a statement waits for another process before it fails with "busy". */
	private static final int BUSY_MILLISECONDS = 5_000;

	private final DatabaseKey key;

	public ConnectionFactory(DatabaseKey key) {
		this.key = key;
	}

	/** Where the driver shall unpack its native code; effective before the first connection of the process. */
	public static void unpackNativeCodeInto(Path folder) throws IOException {
		NativeLibrary.unpackInto(folder);
	}

	/** The key that this factory opens with. */
	public DatabaseKey key() {
		return key;
	}

	/**
	 * Opens a file that exists; an empty one becomes a database with its first write. Nothing of the file is changed
	 * where it cannot be opened.
	 */
	public Connection open(Path file) throws SQLException {
		if (mayHold(file, "-wal") || mayHold(file, "-journal")) {
			requireFittingKey(file);
		}
		Connection connection = connect(file.toUri().toString());
		try {
			configure(connection);
			return connection;
		} catch (SQLException e) {
			closeAfter(connection, e);
			throw e;
		}
	}

	private static boolean mayHold(Path file, String suffix) {
		return Files.exists(file.resolveSibling(file.getFileName() + suffix));
	}

	private void requireFittingKey(Path file) throws SQLException {
		try {
			connect(file.toUri() + "?immutable=1").close();
		} catch (SQLException e) {
			// The first page alone may be torn, by a power cut or by another process that writes it now. The log
			// mends it.
			if (!fitsAnotherPage(file, e)) {
				throw e;
			}
		}
	}

	private boolean fitsAnotherPage(Path file, SQLException reason) {
		try {
			return !OpenFiles.contains(file) && PageAuthenticator.fitsSomePage(file, key);
		} catch (IOException e) {
			reason.addSuppressed(e);
			return false;
		}
	}

	private Connection connect(String uri) throws SQLException {
		SQLiteMCConfig config = SQLiteMCSqlCipherConfig.getV4Defaults().withKey(key.words()).build();
		config.resetOpenMode(SQLiteOpenMode.CREATE);
		config.setBusyTimeout(BUSY_MILLISECONDS);
		// the driver reads the schema with the key before it returns, so that a wrong one fails here
		return config.createConnection("jdbc:sqlite:" + uri);
	}

	private static void configure(Connection connection) throws SQLException {
		requireCipher(connection);
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA foreign_keys = ON");
			// Sorting and VACUUM would write plain text to temporary files.
			statement.execute("PRAGMA temp_store = MEMORY");
			// Deleted rows are overwritten. FTS5 can do so only from SQLite 3.42 on; its old words stay until it
			// merges.
			statement.execute("PRAGMA secure_delete = ON");
			// Readers of other processes do not wait for a writer. Not every file system can do it; the answer says so.
			statement.execute("PRAGMA journal_mode = WAL");
			// NORMAL could lose the last commits to a power cut. A person's edits are few; they are worth a flush each.
			statement.execute("PRAGMA synchronous = FULL");
		}
		Function.create(connection, CASE_FOLD, new CaseFold(), 1, Function.FLAG_DETERMINISTIC);
	}

	private static void requireCipher(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("PRAGMA cipher")) {
			if (!rows.next() || !"sqlcipher".equals(rows.getString(1))) {
				throw new SQLiteException("The driver did not choose SQLCipher", SQLiteErrorCode.SQLITE_MISUSE);
			}
		}
	}

	private static void closeAfter(Connection connection, SQLException reason) {
		try {
			connection.close();
		} catch (SQLException e) {
			reason.addSuppressed(e);
		}
	}

	private static final class CaseFold extends Function {
		@Override
		protected void xFunc() throws SQLException {
			String text = value_text(0);
			if (text == null) {
				result();
			} else {
				result(text.toLowerCase(Locale.ROOT));
			}
		}
	}
}
