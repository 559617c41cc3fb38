package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.SqlFailure;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Inserts the spans of one log file and the pseudonyms that come with them in batches, so that memory does not grow with
 * their number.
 */
final class SpanRows implements SpanSource.Sink {

	private static final int BATCH = 10_000;
	/**
	 * The column must not be null. The value itself stands once, encrypted, in {@code pseudonyms}: here it would stand again
	 * for every place, and a log of 60 MB has a million places.
	 */
	private static final String VALUE_IS_ELSEWHERE = "";

	private final Transaction transaction;
	private final UUID logFileId;
	private final PseudonymRows pseudonyms;
	private final List<Object[]> rows = new ArrayList<>(BATCH);
	private final Map<String, Long> counts = new TreeMap<>();

	SpanRows(Transaction transaction, UUID logFileId, UUID issueId) {
		this.transaction = transaction;
		this.logFileId = logFileId;
		this.pseudonyms = new PseudonymRows(transaction, issueId);
	}

	@Override
	public void accept(Pseudonym added) throws TftsrException {
		pseudonyms.add(added);
	}

	@Override
	public void accept(DetectedValue found) {
		String type = found.span().type().name();
		counts.merge(type, 1L, Long::sum);
		rows.add(new Object[] { transaction.newId(), logFileId, type, found.span().start(), found.span().end(),
				VALUE_IS_ELSEWHERE, found.replacement() });
		if (rows.size() == BATCH) {
			try {
				flushSpans();
			} catch (SQLException e) {
				throw new SqlFailure(e);
			}
		}
	}

	void flush() throws SQLException, TftsrException {
		pseudonyms.flush();
		flushSpans();
	}

	private void flushSpans() throws SQLException {
		transaction.updateAll("""
				INSERT INTO pii_spans(id, log_file_id, pii_type, start_offset, end_offset, original_value, replacement)
				VALUES (?, ?, ?, ?, ?, ?, ?)""", rows);
		rows.clear();
	}

	Map<String, Long> countsByType() {
		return counts;
	}
}
