package org.tftsr.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.sqlite.mc.SQLiteMCSqlCipherConfig;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;

/**
 * Measures the check of an audit log and the adding of a row: {@code BenchAudit FOLDER ROWS RUNS}. The rows look as those of
 * redactions do and are put in with the driver, for the product adds them one by one.
 */
final class BenchAudit {

	private static final byte[] KEY = new byte[DatabaseKey.RAW_LENGTH];
	private static final int APPENDED = 500;
	private static final int BATCH = 5_000;
	private static final double MILLISECONDS = 1e6;

	private BenchAudit() {
	}

	public static void main(String[] args) throws Exception {
		DatabaseLocation location = new DatabaseLocation(Path.of(args[0]));
		long rows = Long.parseLong(args[1]);
		int runs = Integer.parseInt(args[2]);
		if (!Files.exists(location.file())) {
			open(location).close();
			fill(location, rows);
		}
		try (Database database = open(location)) {
			print("check of " + rows + " rows", Measurement.of(runs, () -> verified(database, rows)));
			print("a row added and committed", Measurement.of(runs, () -> append(database)), APPENDED);
		}
	}

	private static Database open(DatabaseLocation location) throws Exception {
		return Database.open(location, (where, exists) -> DatabaseKey.raw(KEY, "the key of the benchmark"));
	}

	private static long verified(Database database, long rows) throws Exception {
		AuditVerification result = database.audit().verify(Progress.NONE);
		if (!result.isIntact() || result.rows() < rows) {
			throw new IllegalStateException(result.toString());
		}
		return result.rows();
	}

	private static long append(Database database) throws Exception {
		for (int i = 0; i < APPENDED; i++) {
			database.audit().append("measured", "benchmark", "x", Map.of("number", i));
		}
		return APPENDED;
	}

	private static void print(String name, Measurement measured) {
		print(name, measured, 1);
	}

	private static void print(String name, Measurement measured, int each) {
		Report.row(name, milliseconds(measured.best() / each), milliseconds(measured.median() / each));
	}

	private static String milliseconds(long nanoseconds) {
		return String.format(Locale.ROOT, "%.2f ms", nanoseconds / MILLISECONDS);
	}

	private static void fill(DatabaseLocation location, long rows) throws Exception {
		String key = "x'" + HexFormat.of().formatHex(KEY) + '\'';
		try (Connection connection = SQLiteMCSqlCipherConfig.getV4Defaults().withKey(key).build()
				.createConnection("jdbc:sqlite:" + location.file())) {
			connection.setAutoCommit(false);
			String last = insert(connection, rows);
			try (Statement statement = connection.createStatement()) {
				statement.executeUpdate("UPDATE audit_head SET sequence = " + rows + ", hash = '" + last + '\'');
			}
			connection.commit();
		}
		try (Database database = open(location)) {
			// signs the head that was put in
			database.audit().renewHead();
		}
	}

	/** Returns the hash of the last row. */
	private static String insert(Connection connection, long rows) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		byte[] hash = new byte[digest.getDigestLength()];
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
			for (long number = 1; number <= rows; number++) {
				String[] texts = { new UUID(number << 16 | 0x7000, number).toString(),
						"2026-11-25 12:00:00", "apply_redactions", "log_file", new UUID(number, number).toString(), "local",
						"{\"issue_id\":\"%s\",\"redacted_sha256\":\"%064x\",\"replaced\":%d}".formatted(new UUID(0, number),
								number, number) };
				digest.update("tftsr/audit-row/1\n".getBytes(StandardCharsets.US_ASCII));
				digest.update(hash);
				hash = digest.digest(json(number, texts).getBytes(StandardCharsets.UTF_8));
				bind(insert, texts, number, HexFormat.of().formatHex(hash));
				if (number % BATCH == 0) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
		}
		return HexFormat.of().formatHex(hash);
	}

	/** As docs/audit.md says; of these texts only quotation marks need an escape. */
	private static String json(long number, String[] texts) {
		StringBuilder json = new StringBuilder("[").append(number);
		for (String text : texts) {
			json.append(",\"").append(text.replace("\"", "\\\"")).append('"');
		}
		return json.append(']').toString();
	}

	private static void bind(PreparedStatement insert, String[] texts, long number, String hash) throws Exception {
		for (int i = 0; i < texts.length; i++) {
			insert.setString(i + 1, texts[i]);
		}
		insert.setLong(texts.length + 1, number);
		insert.setString(texts.length + 2, hash);
		insert.addBatch();
	}
}
