package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.SqlFailure;
import org.tftsr.storage.internal.transaction.Transaction;

/** Inserts the spans of one log file in batches, so that memory does not grow with their number. */
final class SpanRows {

	private static final int BATCH = 10_000;
	/**
	 * The column must not be null. The value itself stands once, encrypted, in {@code pseudonyms}: here it would stand again
	 * for every place, and a log of 60 MB has a million places.
	 */
	private static final String VALUE_IS_ELSEWHERE = "";

	private final Transaction transaction;
	private final UUID logFileId;
	private final List<Object[]> rows = new ArrayList<>(BATCH);
	private final Map<String, Long> counts = new TreeMap<>();

	SpanRows(Transaction transaction, UUID logFileId) {
		this.transaction = transaction;
		this.logFileId = logFileId;
	}

	void add(DetectedValue found) throws TftsrException {
		String type = found.span().type().name();
		counts.merge(type, 1L, Long::sum);
		rows.add(new Object[] { transaction.newId(), logFileId, type, found.span().start(), found.span().end(),
				VALUE_IS_ELSEWHERE, found.replacement() });
		if (rows.size() == BATCH) {
			try {
				flush();
			} catch (SQLException e) {
				throw new SqlFailure(e);
			}
		}
	}

	void flush() throws SQLException {
		transaction.updateAll("""
				INSERT INTO pii_spans(id, log_file_id, pii_type, start_offset, end_offset, original_value, replacement)
				VALUES (?, ?, ?, ?, ?, ?, ?)""", rows);
		rows.clear();
	}

	Map<String, Long> countsByType() {
		return counts;
	}
}
