package org.tftsr.storage.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;

/** A database whose audit log is attacked, by someone who has its key and the {@code sqlcipher} program. */
final class AuditLab {

	/** What an attacker does first. */
	static final String UNGUARD = """
			DROP TRIGGER audit_log_is_never_changed; DROP TRIGGER audit_log_is_never_cut;
			DROP TRIGGER audit_log_is_only_chained; DROP TRIGGER audit_head_is_never_deleted;
			""";

	private static final byte[] KEY = new byte[DatabaseKey.RAW_LENGTH];

	final DatabaseLocation location;
	private final DatabaseKey key;

	AuditLab(Path folder) {
		this(folder, DatabaseKey.raw(KEY, "the key of the test"));
	}

	AuditLab(Path folder, DatabaseKey key) {
		this.location = new DatabaseLocation(folder);
		this.key = key;
		// has the driver unpack its library where it stays
		TestData.withKeyFile(folder);
	}

	Database open() throws TftsrException {
		return Database.open(location, (where, exists) -> key);
	}

	Path headFile() {
		return location.folder().resolve("tftsr.audit-head");
	}

	/** Appends rows, each in a transaction of its own. */
	AuditLab append(int rows) throws TftsrException {
		try (Database database = open()) {
			append(database, rows);
		}
		return this;
	}

	static void append(Database database, int rows) throws TftsrException {
		for (int i = 0; i < rows; i++) {
			database.audit().append("act", "thing", "x" + i, Map.of("number", i, "text", "ä\"\\\u0001\n"));
		}
	}

	AuditVerification verify() throws TftsrException {
		try (Database database = open()) {
			return database.audit().verify(Progress.NONE);
		}
	}

	List<AuditEntry> rows() throws TftsrException {
		try (Database database = open()) {
			return database.audit().list(AuditQuery.ALL).reversed();
		}
	}

	/** Runs statements in the attacker's program. */
	List<String> attack(String sql) throws IOException {
		return SqlCipher.run(location.file(), key.words(), sql);
	}

	SqlCipher attacker() throws IOException {
		return SqlCipher.open(location.file(), key.words());
	}

	/** An {@code UPDATE} that puts back the head as it is now. */
	String headNow() throws IOException {
		return attack("""
				SELECT printf('UPDATE audit_head SET sequence = %d, hash = %Q, signed_at = %Q, witnessed = %d, signature = %Q;',
				    sequence, hash, signed_at, witnessed, signature) FROM audit_head;""").getFirst();
	}

	/** Every file of the folder as it is now. */
	Map<Path, byte[]> files() throws IOException {
		Map<Path, byte[]> files = new HashMap<>();
		try (Stream<Path> all = Files.list(location.folder())) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.put(file, Files.readAllBytes(file));
			}
		}
		return files;
	}

	/** The hash of a row as docs/audit.md defines it, of rows whose texts need no escapes. */
	static String hash(String previous, long sequence, String... texts) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update("tftsr/audit-row/1\n".getBytes(StandardCharsets.US_ASCII));
		digest.update(HexFormat.of().parseHex(previous));
		List<String> quoted = new ArrayList<>();
		quoted.add(String.valueOf(sequence));
		for (String text : texts) {
			quoted.add('"' + text + '"');
		}
		digest.update(('[' + String.join(",", quoted) + ']').getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest.digest());
	}

	/** A row that the product did not write, with the hash that belongs there. */
	static String forged(String previous, long sequence) throws Exception {
		String id = "0190aaaa-0000-7000-8000-%012d".formatted(sequence);
		return "INSERT INTO audit_log VALUES ('%s', '2026-01-01 00:00:00', 'act', 'thing', 'forged', 'local', '', %d, '%s');"
				.formatted(id, sequence, hash(previous, sequence, id, "2026-01-01 00:00:00", "act", "thing", "forged",
						"local", ""));
	}
}
