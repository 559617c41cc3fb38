package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
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
			// not its name, which may hold personal data and would outlive the issue
			transaction.audit("upload_log_file", ENTITY, file.id(), Map.of("issue_id", issueId.toString(), "size", size,
					"content_hash", contentHash));
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
	public void replaceSpans(UUID logFileId, SpanSource spans) throws TftsrException {
		String what = "Cannot keep the detected values";
		transactions.write(what, transaction -> {
			LogFile file = require(transaction, what, logFileId);
			transaction.update("DELETE FROM pii_spans WHERE log_file_id = ?", logFileId);
			SpanRows rows = new SpanRows(transaction, logFileId, file.issueId());
			spans.handTo(rows);
			rows.flush();
			transaction.issueChanged(what, file.issueId());
			transaction.audit("detect_pii", ENTITY, logFileId, rows.countsByType());
			return null;
		});
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
	public LogFile moved(UUID logFileId, String path) throws TftsrException {
		String what = "Cannot note where the log file is";
		return transactions.write(what, transaction -> {
			LogFile file = require(transaction, what, logFileId);
			transaction.update("UPDATE log_files SET file_path = ? WHERE id = ?", path, logFileId);
			transaction.issueChanged(what, file.issueId());
			return require(transaction, what, logFileId);
		});
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
