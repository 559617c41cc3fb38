package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.pii.StoredSpan;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * The tables {@code pii_spans} and {@code span_searches}. The spans of a log that are in force are those of the search whose number
 * stands with the log. Any other spans there are belong to a search that stands in {@code span_searches}: it is under way, or over.
 */
final class SpanTable {

	/** A search that ends neither way, as its process died, is over by then. */
	private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
	/** So many are removed at once, so that nobody waits for long. */
	private static final int REMOVED_AT_ONCE = 2_000;

	private SpanTable() {
	}

	/** A place of a log behind which to read on. */
	record Place(long start, UUID id) {

		/** Before all others. */
		static final Place START = new Place(-1, new UUID(0, 0));
	}

	/** Which search of a log is in force; empty where there is no such log. */
	static Optional<Long> inForce(Transaction transaction, UUID logFileId) throws SQLException {
		return transaction.first("SELECT search FROM log_files WHERE id = ?", row -> row.getLong("search"), logFileId);
	}

	/** Some of the spans of a search, by offset. */
	static List<StoredSpan> page(Transaction transaction, UUID logFileId, long search, Place behind, int size) throws SQLException {
		return transaction.query("""
				SELECT * FROM pii_spans WHERE log_file_id = ? AND search = ? AND (start_offset, id) > (?, ?)
				ORDER BY start_offset, id LIMIT ?""",
				row -> new StoredSpan(Columns.uuid(row, "id"), row.getString("pii_type"), row.getLong("start_offset"),
						row.getLong("end_offset"), row.getString("replacement")),
				logFileId, search, behind.start(), behind.id(), size);
	}

	/** Begins a search of a log that is there, and returns its number, which no spans of the log have. */
	static long begin(Transaction transaction, UUID logFileId) throws SQLException {
		long number = transaction.first("""
				SELECT 1 + max(search, coalesce((SELECT max(number) FROM span_searches WHERE log_file_id = log_files.id), 0))
				FROM log_files WHERE id = ?""", row -> row.getLong(1), logFileId).orElseThrow();
		transaction.update("INSERT INTO span_searches(log_file_id, number, begun_at) VALUES (?, ?, ?)", logFileId, number,
				transaction.timestamp());
		return number;
	}

	static boolean isUnderWay(Transaction transaction, UUID logFileId, long search) throws SQLException {
		return transaction.first("SELECT 1 FROM span_searches WHERE log_file_id = ? AND number = ? AND begun_at IS NOT NULL", row -> 1,
				logFileId, search).isPresent();
	}

	/** Puts the spans of a search that is under way in the place of those before; these are over then. */
	static void putInForce(Transaction transaction, UUID logFileId, long search) throws SQLException {
		transaction.update("""
				UPDATE span_searches SET number = (SELECT search FROM log_files WHERE id = log_file_id), begun_at = NULL
				WHERE log_file_id = ? AND number = ?""", logFileId, search);
		transaction.update("UPDATE log_files SET search = ?, searched_at = ? WHERE id = ?", search, transaction.timestamp(), logFileId);
	}

	/** Nothing was found in a log that nobody has searched: the spans of before are over, and so are searches that are under way. */
	static void forget(Transaction transaction, UUID logFileId) throws SQLException {
		putInForce(transaction, logFileId, begin(transaction, logFileId));
		transaction.update("UPDATE span_searches SET begun_at = NULL WHERE log_file_id = ?", logFileId);
		transaction.update("UPDATE log_files SET searched_at = NULL WHERE id = ?", logFileId);
	}

	/** Says that a search will not come into force. */
	static void giveUp(Transaction transaction, UUID logFileId, long search) throws SQLException {
		transaction.update("UPDATE span_searches SET begun_at = NULL WHERE log_file_id = ? AND number = ?", logFileId, search);
	}

	/**
	 * Removes some of what searches that are over have left, of whatever log.
	 *
	 * @return whether there may be more
	 */
	static boolean removeSome(Transaction transaction) throws SQLException {
		transaction.update("UPDATE span_searches SET begun_at = NULL WHERE begun_at < ?",
				Timestamps.toSeconds(transaction.now().minus(ABANDONED_AFTER)));
		Optional<Over> over = transaction.first("SELECT log_file_id, number FROM span_searches WHERE begun_at IS NULL LIMIT 1",
				row -> new Over(Columns.uuid(row, "log_file_id"), row.getLong("number")));
		if (over.isEmpty()) {
			return false;
		}
		int removed = transaction.update("""
				DELETE FROM pii_spans WHERE rowid IN (
					SELECT rowid FROM pii_spans WHERE log_file_id = ? AND search = ? LIMIT ?)""", over.get().logFileId(),
				over.get().number(), REMOVED_AT_ONCE);
		if (removed < REMOVED_AT_ONCE) {
			transaction.update("DELETE FROM span_searches WHERE log_file_id = ? AND number = ?", over.get().logFileId(),
					over.get().number());
		}
		return true;
	}

	/** A search of which spans may be left. */
	private record Over(UUID logFileId, long number) {
	}
}
