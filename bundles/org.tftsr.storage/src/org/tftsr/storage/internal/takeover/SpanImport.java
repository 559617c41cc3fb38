package org.tftsr.storage.internal.takeover;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.repository.PseudonymRows;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Brings the detected values of logs, log by log. The values themselves, which the earlier app kept in clear at every place,
 * are kept once for each issue and encrypted.
 */
final class SpanImport {

	/** Nothing that is detected is longer; a longer value would be a piece of a log. */
	private static final int LONGEST_VALUE = 64 << 10;

	private static final String LOG_IS_GONE = "places of detected values that still count bytes, because their log is gone"
			+ " or has changed";

	private final Transaction transaction;
	private final RowWriter writer;
	private final Tally tally;
	private final Map<String, IssueValues> values = new HashMap<>();
	private final List<EarlierRow> rows = new ArrayList<>();
	private String logId;

	SpanImport(Transaction transaction, Tally tally, RowDigest digest) {
		this.transaction = transaction;
		this.tally = tally;
		this.writer = new RowWriter(transaction, EarlierTable.PII_SPANS, "log_files", "log_file_id", """
				SELECT 1 FROM pii_spans WHERE log_file_id = ?2 AND start_offset = ?4 AND end_offset = ?5
				AND pii_type = ?3""", tally, digest);
	}

	/** Takes a row; those of one log follow one another. */
	void add(EarlierRow row) throws SQLException, TftsrException {
		String log = row.text("log_file_id", "");
		if (!log.equals(logId)) {
			flushLog();
			logId = log;
		}
		rows.add(row);
	}

	void finish() throws SQLException, TftsrException {
		flushLog();
		writer.flush();
		for (IssueValues issue : values.values()) {
			issue.rows.flush();
		}
	}

	private void flushLog() throws SQLException, TftsrException {
		if (rows.isEmpty()) {
			return;
		}
		String id = EarlierIds.of(logId);
		Optional<Log> log = transaction.first("SELECT issue_id, file_path, content_hash, search FROM log_files WHERE id = ?",
				row -> new Log(row.getString("issue_id"), row.getString("file_path"), row.getString("content_hash"),
						row.getLong("search") > 0),
				id);
		if (log.isPresent() && log.get().searched) {
			leavePlacesOut(log.get().issue);
			return;
		}
		Optional<Map<Long, Long>> places = log.flatMap(l -> ByteOffsets.convert(l.path, l.hash, offsets()));
		for (EarlierRow row : rows) {
			bring(row, id, log, places);
		}
		rows.clear();
	}

	/** What was found here is in force: places of before would never be, and would stay. Their values are known to the issue all the same. */
	private void leavePlacesOut(String issue) throws SQLException, TftsrException {
		tally.leftOut("places of detected values in logs that were searched here", rows.size());
		for (EarlierRow row : rows) {
			keepValue(issue, EarlierWords.type(row.text("pii_type")), row.text("original_value"));
		}
		rows.clear();
	}

	private SortedSet<Long> offsets() {
		SortedSet<Long> offsets = new TreeSet<>();
		for (EarlierRow row : rows) {
			offsets.add(row.number("start_offset", 0));
			offsets.add(row.number("end_offset", 0));
		}
		return offsets;
	}

	private void bring(EarlierRow row, String log, Optional<Log> owner, Optional<Map<Long, Long>> places)
			throws SQLException, TftsrException {
		Long start = place(row.number("start_offset"), places);
		Long end = place(row.number("end_offset"), places);
		if (start == null || end == null || start < 0 || end <= start) {
			tally.leftOut("detected values whose place in the log cannot be", 1);
			return;
		}
		if (owner.isPresent() && places.isEmpty()) {
			tally.changed(LOG_IS_GONE);
		}
		String type = EarlierWords.type(row.text("pii_type"));
		writer.add(EarlierIds.of(row.text("id")), log, type, start, end, "", row.text("replacement", '[' + type + ']'));
		if (owner.isPresent()) {
			keepValue(owner.get().issue, type, row.text("original_value"));
		}
	}

	private static Long place(Long offset, Optional<Map<Long, Long>> places) {
		return offset == null || places.isEmpty() ? offset : places.get().get(offset);
	}

	private void keepValue(String issue, String type, String value) throws SQLException, TftsrException {
		if (value == null || value.isEmpty()) {
			return;
		}
		if (value.length() > LONGEST_VALUE) {
			tally.leftOut("values of more than 64 KiB", 1);
			return;
		}
		IssueValues known = values.get(issue);
		if (known == null) {
			known = new IssueValues(transaction, UUID.fromString(issue));
			values.put(issue, known);
		}
		known.keep(type, value);
	}

	/** @param searched whether this product has searched it */
	private record Log(String issue, String path, String hash, boolean searched) {
	}

	/** The values of one issue and the numbers that they have. */
	private static final class IssueValues {

		private final PseudonymRows rows;
		private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
		private final Map<String, Integer> highest = new HashMap<>();

		IssueValues(Transaction transaction, UUID issue) throws SQLException, TftsrException {
			rows = new PseudonymRows(transaction, issue);
			PseudonymRows.forEach(transaction, issue, this::note);
		}

		void keep(String type, String value) throws TftsrException {
			if (!numbers.getOrDefault(type, Map.of()).containsKey(value)) {
				Pseudonym added = new Pseudonym(type, highest.getOrDefault(type, 0) + 1, value);
				note(added);
				rows.add(added);
			}
		}

		private void note(Pseudonym known) {
			numbers.computeIfAbsent(known.typeName(), type -> new HashMap<>()).put(known.value(), known.number());
			highest.merge(known.typeName(), known.number(), Math::max);
		}
	}
}
