package org.tftsr.storage.internal.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.storage.internal.transaction.Transaction;

/** What keeps rows of the audit log from being changed by accident: triggers and an index of the database. */
final class Guards {

	private static final String SCRIPT = "/db/migration/V018__audit_chain.sql";

	private static final List<String> NAMES = List.of("audit_log_is_never_changed", "audit_log_is_never_cut",
			"audit_log_is_only_chained", "audit_head_is_never_deleted", "audit_log_by_sequence");

	private Guards() {
	}

	/** Those that are missing or are not as they were made. */
	static List<String> missing(Transaction transaction) throws SQLException {
		String script = script();
		List<String> missing = new ArrayList<>();
		for (String name : NAMES) {
			boolean there = transaction.first("SELECT sql FROM sqlite_master WHERE name = ?", row -> row.getString(1), name)
					.filter(script::contains).isPresent();
			if (!there) {
				missing.add(name);
			}
		}
		return missing;
	}

	private static String script() {
		try (InputStream in = Guards.class.getResourceAsStream(SCRIPT)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
