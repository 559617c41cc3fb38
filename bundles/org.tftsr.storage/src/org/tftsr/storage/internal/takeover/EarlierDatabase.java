package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.internal.connection.SqlProblems;

/**
 * A database of the earlier app, opened for reading. It may come from a stranger: only plain columns of plain tables are
 * read, by name, and nothing that its schema would run is run. Neither it nor its log is changed: a connection that may not
 * write reads what a write-ahead log holds and leaves both as they are.
 */
final class EarlierDatabase implements AutoCloseable {

	/** No text that the earlier app could store is longer; a longer one is an attack on the memory. */
	private static final int LONGEST_VALUE = 64 << 20;

	private static final Pattern DECENT_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

	/** What SQLite makes beside a database whose log it reads; it holds no content. */
	private static final String INDEX_SUFFIX = "-shm";
	private static final String WAL_SUFFIX = "-wal";

	private final Path file;
	/** As a person knows it: where a copy is read, what it is a copy of. */
	private final Path shown;
	private final DatabaseKey key;
	private final Connection connection;
	private final boolean removesIndex;
	private RolledBackCopy copy;
	private EarlierSchema schema;

	private EarlierDatabase(Path file, Path shown, DatabaseKey key, Connection connection, boolean removesIndex) {
		this.file = file;
		this.shown = shown;
		this.key = key;
		this.connection = connection;
		this.removesIndex = removesIndex;
	}

	/**
	 * Opens a file without looking at the log beside it, which nothing is done to then.
	 *
	 * @param key      null for a plain one
	 * @param pageSize of an encrypted one
	 * @throws SQLException {@code SQLITE_NOTADB} where the key or the page size does not fit
	 */
	static EarlierDatabase openWithoutLog(Path file, DatabaseKey key, int pageSize) throws SQLException, IOException {
		return open(file, file, key, pageSize, false);
	}

	/** Opens a file and what a log beside it adds; otherwise as {@link #openWithoutLog}. */
	static EarlierDatabase open(Path file, DatabaseKey key, int pageSize) throws SQLException, IOException {
		return open(file, file, key, pageSize, hasLog(file));
	}

	/**
	 * Opens a copy, in which SQLite first takes back the change that was interrupted.
	 *
	 * @param file     what it is a copy of
	 * @param copy     closed with the database, and where it cannot be opened
	 * @param key      known to fit
	 */
	static EarlierDatabase openRolledBack(Path file, RolledBackCopy copy, DatabaseKey key, int pageSize)
			throws SQLException, IOException {
		try {
			SQLiteConfig config = config(key, pageSize);
			config.resetOpenMode(SQLiteOpenMode.CREATE);
			// the driver reads the schema before it returns, and SQLite takes the change back before it reads anything
			config.createConnection("jdbc:sqlite:" + copy.file().toUri() + "?mode=rw").close();
			EarlierDatabase database = open(copy.file(), file, key, pageSize, hasLog(copy.file()));
			database.copy = copy;
			return database;
		} catch (SQLException | IOException e) {
			copy.close();
			throw e;
		}
	}

	private static SQLiteConfig config(DatabaseKey key, int pageSize) {
		return key == null ? new SQLiteConfig()
				: SQLiteMCSqlCipherConfig.getV4Defaults().setLegacyPageSize(pageSize).withKey(key.words()).build();
	}

	/**
	 * Whether a database can only be read after a change has been taken back: a connection that only reads is refused as one that
	 * may only read for no other reason where a journal is there.
	 */
	static boolean isInterrupted(Path file, SQLException failure) throws IOException {
		return SqlProblems.isReadOnly(failure) && hasJournal(file);
	}

	/** The SHA-256 of what was copied to be read, by name; empty where the files themselves are read. */
	Map<String, String> copied() {
		return copy == null ? Map.of() : copy.sha256();
	}

	/** Whether something lies beside a file that belongs to its content. */
	static boolean hasLog(Path file) throws IOException {
		return isThere(file, WAL_SUFFIX) || hasJournal(file);
	}

	/** Whether something lies beside a file that may take a change of it back. */
	static boolean hasJournal(Path file) throws IOException {
		return isThere(file, "-journal");
	}

	private static EarlierDatabase open(Path file, Path shown, DatabaseKey key, int pageSize, boolean withLog)
			throws SQLException, IOException {
		SQLiteConfig config = config(key, pageSize);
		config.setReadOnly(true);
		// Without a log, nothing must be made beside the file; with one, SQLite has to build its index.
		boolean removesIndex = withLog && isThere(file, WAL_SUFFIX) && !Files.exists(beside(file, INDEX_SUFFIX));
		String uri = file.toUri() + (withLog ? "?mode=ro" : "?mode=ro&immutable=1");
		Connection connection;
		try {
			connection = config.createConnection("jdbc:sqlite:" + uri);
		} catch (SQLException e) {
			removeIndex(file, removesIndex);
			throw e;
		}
		EarlierDatabase database = new EarlierDatabase(file, shown, key, connection, removesIndex);
		try {
			database.restrict();
			database.schema = EarlierSchema.of(connection);
			return database;
		} catch (SQLException e) {
			database.closeAfter(e);
			throw e;
		}
	}

	private void restrict() throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA trusted_schema = OFF");
			statement.execute("PRAGMA query_only = ON");
			statement.execute("PRAGMA cell_size_check = ON");
			statement.execute("PRAGMA ignore_check_constraints = ON");
			statement.execute("PRAGMA mmap_size = 0");
			// sorting would write values to temporary files
			statement.execute("PRAGMA temp_store = MEMORY");
		}
		((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
	}

	/** As a person knows it. */
	Path file() {
		return shown;
	}

	/** How it is encrypted and what opened it, for a person. */
	String description() {
		return key == null ? Messages.EarlierDatabase_plain : NLS.bind(Messages.EarlierDatabase_openedWith, key.origin());
	}

	/** The same for the audit log. */
	String recorded() {
		return key == null ? "without encryption" : "opened with " + key.recorded();
	}

	EarlierSchema schema() {
		return schema;
	}

	/** The names of the migrations that it has had. */
	List<String> migrations() throws TftsrException {
		return schema.tables().getOrDefault(EarlierSchema.MIGRATIONS, Set.of()).contains("name")
				? texts("SELECT name FROM _migrations ORDER BY name LIMIT 1000")
				: List.of();
	}

	/**
	 * Makes sure that the tables are sound as far as SQLite can tell. Where a column is computed it cannot without computing, and
	 * reading has to show.
	 */
	void requireSound() throws TftsrException {
		for (EarlierTable table : EarlierTable.values()) {
			if (schema.tables().containsKey(table.table()) && !schema.computed().contains(table.table())
					&& !texts("PRAGMA quick_check(" + EarlierSchema.quote(table.table()) + ')').equals(List.of("ok"))) {
				throw problem(null);
			}
		}
	}

	/** How many rows a table has; none where it is missing. */
	long count(String table) throws TftsrException {
		return schema.tables().containsKey(table)
				? Long.parseLong(texts("SELECT count(*) FROM " + EarlierSchema.quote(table)).getFirst())
				: 0;
	}

	private List<String> texts(String sql) throws TftsrException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(String.valueOf(rows.getString(1)));
			}
			return texts;
		} catch (SQLException e) {
			throw problem(e);
		}
	}

	/** The tables with rows that this product does not know, by name, with how many rows; names of strangers are left out. */
	Map<String, Long> unknownTables() throws TftsrException {
		Map<String, Long> unknown = new TreeMap<>();
		for (String table : schema.tables().keySet()) {
			boolean known = EarlierTable.of(table).isPresent() || table.equals(EarlierSchema.MIGRATIONS)
					|| table.startsWith("issues_fts") || table.startsWith("sqlite_");
			long count = known ? 0 : count(table);
			if (count > 0) {
				unknown.merge(DECENT_NAME.matcher(table).matches() ? table : "other tables", count, Long::sum);
			}
		}
		return unknown;
	}

	/**
	 * Reads the rows of a table one by one; none where it is missing. A column that is missing reads as null.
	 *
	 * @param order columns to sort by, or empty
	 */
	void read(EarlierTable table, List<String> order, Visitor visitor) throws SQLException, TftsrException {
		Set<String> there = schema.tables().getOrDefault(table.table(), Set.of());
		List<String> columns = table.columns().stream().filter(there::contains).toList();
		if (columns.isEmpty()) {
			return;
		}
		String sql = "SELECT " + quoted(columns) + " FROM " + EarlierSchema.quote(table.table())
				+ (there.containsAll(order) && !order.isEmpty() ? " ORDER BY " + quoted(order) : "");
		try (Statement statement = connection.createStatement(); ResultSet rows = query(statement, sql)) {
			for (EarlierRow row = next(rows, columns); row != null; row = next(rows, columns)) {
				visitor.visit(row);
			}
		}
	}

	private ResultSet query(Statement statement, String sql) throws TftsrException {
		try {
			return statement.executeQuery(sql);
		} catch (SQLException e) {
			throw problem(e);
		}
	}

	/** A failure here is one of this file, and not of the database that the visitor works on. */
	private EarlierRow next(ResultSet rows, List<String> columns) throws TftsrException {
		try {
			if (!rows.next()) {
				return null;
			}
			Map<String, Object> values = new HashMap<>();
			for (int i = 0; i < columns.size(); i++) {
				values.put(columns.get(i), rows.getObject(i + 1));
			}
			return new EarlierRow(values);
		} catch (SQLException e) {
			throw problem(e);
		}
	}

	private TftsrException problem(SQLException cause) {
		TftsrException known = cause == null ? null : SqlProblems
				.explain(NLS.bind(Messages.EarlierDatabase_readWhat, shown), shown, cause);
		return known != null && (known.kind() == ProblemKind.BUSY || known.kind() == ProblemKind.IO) ? known
				: new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.EarlierDatabase_readWhat, shown),
						Messages.EarlierDatabase_damagedWhy, Messages.EarlierDatabase_damagedRemedy, cause);
	}

	private static String quoted(List<String> columns) {
		return columns.stream().map(EarlierSchema::quote).collect(Collectors.joining(", "));
	}

	@Override
	public void close() throws SQLException, IOException {
		try {
			connection.close();
		} finally {
			removeIndex(file, removesIndex);
			if (copy != null) {
				copy.close();
			}
		}
	}

	private void closeAfter(SQLException reason) {
		try {
			close();
		} catch (SQLException | IOException e) {
			reason.addSuppressed(e);
		}
	}

	private static void removeIndex(Path file, boolean removes) throws IOException {
		if (removes) {
			Files.deleteIfExists(beside(file, INDEX_SUFFIX));
		}
	}

	private static boolean isThere(Path file, String suffix) throws IOException {
		Path path = beside(file, suffix);
		return Files.exists(path) && Files.size(path) > 0;
	}

	private static Path beside(Path file, String suffix) {
		return file.resolveSibling(file.getFileName() + suffix);
	}

	/** Takes one row. */
	@FunctionalInterface
	interface Visitor {
		void visit(EarlierRow row) throws SQLException, TftsrException;
	}
}
