package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Log files and their spans in the database. */
@Component
public final class SqlLogRepository implements LogRepository {

	private static final String ENTITY = "log_file";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlLogRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public LogFile add(UUID issueId, String name, String path, long size, String mimeType, String contentHash)
			throws TftsrException {
		String what = "Cannot add the log file " + name;
		return transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			if (LogFileTable.findByContent(transaction, issueId, contentHash).isPresent()) {
				throw new TftsrException(ProblemKind.CONFLICT, what,
						"the issue has a log file with the same content already", "Use the one that is there");
			}
			LogFile file = new LogFile(transaction.newId(), issueId, name, path, size, mimeType, contentHash,
					Timestamps.parse(transaction.timestamp()), false);
			LogFileTable.insert(transaction, file);
			transaction.audit("upload_log_file", ENTITY, file.id(), Map.of("issue_id", issueId.toString(), "file_name",
					name, "size", size, "content_hash", contentHash));
			return file;
		});
	}

	@Override
	public Optional<LogFile> find(UUID logFileId) throws TftsrException {
		return transactions.read("Cannot read the log file", transaction -> LogFileTable.find(transaction, logFileId));
	}

	@Override
	public Optional<LogFile> findByContent(UUID issueId, String contentHash) throws TftsrException {
		return transactions.read("Cannot look for the log file",
				transaction -> LogFileTable.findByContent(transaction, issueId, contentHash));
	}

	@Override
	public List<LogFile> list(UUID issueId) throws TftsrException {
		return transactions.read("Cannot list the log files", transaction -> LogFileTable.list(transaction, issueId));
	}

	@Override
	public void replaceSpans(UUID logFileId, List<DetectedValue> spans) throws TftsrException {
		String what = "Cannot keep the detected values";
		transactions.write(what, transaction -> {
			LogFile file = require(transaction, what, logFileId);
			transaction.update("DELETE FROM pii_spans WHERE log_file_id = ?", logFileId);
			ValueCipher cipher = transaction.values();
			List<Object[]> rows = new ArrayList<>(spans.size());
			for (DetectedValue found : spans) {
				UUID id = transaction.newId();
				rows.add(new Object[] { id, logFileId, found.span().type().name(), found.span().start(),
						found.span().end(), cipher.seal(found.value(), id.toString()), found.replacement() });
			}
			transaction.updateAll("""
					INSERT INTO pii_spans(id, log_file_id, pii_type, start_offset, end_offset, original_value,
					                      replacement)
					VALUES (?, ?, ?, ?, ?, ?, ?)""",
					rows);
			transaction.issueChanged(what, file.issueId());
			transaction.audit("detect_pii", ENTITY, logFileId, countsByType(spans));
			return null;
		});
	}

	private static Map<String, Long> countsByType(List<DetectedValue> spans) {
		return spans.stream().collect(
				Collectors.groupingBy(found -> found.span().type().name(), TreeMap::new, Collectors.counting()));
	}

	@Override
	public List<StoredSpan> spans(UUID logFileId) throws TftsrException {
		return transactions.read("Cannot read the detected values",
				transaction -> transaction.query(
						"SELECT * FROM pii_spans WHERE log_file_id = ? ORDER BY start_offset, id",
						row -> new StoredSpan(Columns.uuid(row, "id"), row.getString("pii_type"),
								row.getLong("start_offset"), row.getLong("end_offset"), row.getString("replacement")),
						logFileId));
	}

	@Override
	public void markRedacted(UUID logFileId) throws TftsrException {
		String what = "Cannot note the redacted copy";
		transactions.write(what, transaction -> {
			LogFile file = require(transaction, what, logFileId);
			transaction.update("UPDATE log_files SET redacted = 1 WHERE id = ?", logFileId);
			transaction.issueChanged(what, file.issueId());
			return null;
		});
	}

	private static LogFile require(Transaction transaction, String what, UUID id) throws SQLException, TftsrException {
		return LogFileTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, "log file", id));
	}
}
