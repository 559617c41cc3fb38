package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.sqlite.BusyHandler;
import org.sqlite.Function;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.mc.SQLiteMCConfig;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.internal.file.Patience;

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

	private static final int CACHE_KIB = 64 * 1024;
	private static final int SALT_LENGTH = 16;

	private final DatabaseKey key;
	/** Raw keys by the salt they were derived with, both in hexadecimal digits. */
	private final Map<String, String> derived = new ConcurrentHashMap<>();
	/** Files that were opened with this key. */
	private final Set<Path> proven = ConcurrentHashMap.newKeySet();

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
	 * where it cannot be opened. The key is derived from a passphrase once at most, however many connections it takes.
	 */
	public Connection open(Path file) throws SQLException {
		boolean hasLog = mayHold(file, "-wal") || mayHold(file, "-journal");
		String words = words(file, hasLog);
		// Beside an open connection the proof is neither needed nor possible: what lies in the log changes while it runs.
		if (hasLog && !(proven.contains(file) && OpenFiles.contains(file))) {
			requireFittingKey(file, words);
		}
		Connection connection = connect(file.toUri().toString(), words);
		try {
			requireOwn(connection);
			configure(connection);
			proven.add(file);
			return connection;
		} catch (SQLException e) {
			closeAfter(connection, e);
			throw e;
		}
	}

	private static boolean mayHold(Path file, String suffix) {
		return Files.exists(file.resolveSibling(file.getFileName() + suffix));
	}

	/**
	 * What the driver is given. The driver derives a key from a passphrase faster than Java does, but does so for every
	 * connection; so the raw key is derived here where more than one is to come: to a file with a log, and to a new one.
	 */
	private String words(Path file, boolean hasLog) throws SQLException {
		if (key.rawBytes().isPresent() || OpenFiles.contains(file)) {
			return key.words();
		}
		try {
			boolean isNew = Files.size(file) == 0;
			String salt = HexFormat.of().formatHex(isNew ? newSalt() : saltOf(file));
			String known = derived.get(salt);
			if (known == null && (isNew || hasLog)) {
				known = HexFormat.of()
						.formatHex(PageAuthenticator.encryptionKey(key, HexFormat.of().parseHex(salt)));
				derived.put(salt, known);
			}
			return known == null ? key.words() : "x'" + known + salt + '\'';
		} catch (IOException e) {
			throw new SQLiteException("The start of the file could not be read: " + e.getMessage(),
					SQLiteErrorCode.SQLITE_IOERR);
		}
	}

	private static byte[] newSalt() {
		byte[] salt = new byte[SALT_LENGTH];
		new SecureRandom().nextBytes(salt);
		return salt;
	}

	private static byte[] saltOf(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(SALT_LENGTH);
		}
	}

	private void requireFittingKey(Path file, String words) throws SQLException {
		try (Connection connection = connect(file.toUri() + "?immutable=1", words)) {
			requireOwn(connection);
		} catch (EarlierDatabaseException e) {
			throw e;
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

	private static Connection connect(String uri, String words) throws SQLException {
		SQLiteMCConfig config = SQLiteMCSqlCipherConfig.getV4Defaults().withKey(words).build();
		config.resetOpenMode(SQLiteOpenMode.CREATE);
		config.setBusyTimeout((int) Patience.milliseconds());
		// the driver reads the schema with the key before it returns, so that a wrong one fails here
		return config.createConnection("jdbc:sqlite:" + uri);
	}

	/** A database of the earlier app may have the same key. It is not even switched to another journal. */
	private static void requireOwn(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
				SELECT sum(name = '_migrations'), sum(name = 'flyway_schema_history') FROM sqlite_master""")) {
			if (rows.next() && rows.getInt(1) > 0 && rows.getInt(2) == 0) {
				throw new EarlierDatabaseException();
			}
		}
	}

	private static void configure(Connection connection) throws SQLException {
		requireCipher(connection);
		BusyHandler.setHandler(connection, new PatientHandler());
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA foreign_keys = ON");
			// Sorting and VACUUM would write plain text to temporary files.
			statement.execute("PRAGMA temp_store = MEMORY");
			// Each page that is read again has to be decrypted again. Memory is taken as pages are read, not at once.
			statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
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
