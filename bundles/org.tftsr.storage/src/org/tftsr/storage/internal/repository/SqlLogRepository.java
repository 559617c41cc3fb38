package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Log files and their spans in the database. */
@Component
public final class SqlLogRepository implements LogRepository {

	private static final System.Logger LOG = System.getLogger("org.tftsr.storage");
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
		Supplier<String> what = () -> NLS.bind(Messages.Log_addWhat, name);
		return transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			if (LogFileTable.findByContent(transaction, issueId, contentHash).isPresent()) {
				throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.Log_addWhy, Messages.Log_addRemedy);
			}
			Optional<LogFile> removed = LogFileTable.findRemovedByContent(transaction, issueId, contentHash);
			if (removed.isPresent()) {
				transaction.update("UPDATE log_files SET file_name = ?, file_path = ? WHERE id = ?", name, path, removed.get().id());
				LogFile back = putBack(transaction, what, removed.get());
				return back.encoding().equals(LogFile.encoding(mimeType)) ? back : retype(transaction, what, back, mimeType);
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
		return transactions.read(() -> Messages.Log_findWhat, transaction -> LogFileTable.find(transaction, logFileId));
	}

	@Override
	public Optional<LogFile> findByContent(UUID issueId, String contentHash) throws TftsrException {
		return transactions.read(() -> Messages.Log_findByContentWhat,
				transaction -> LogFileTable.findByContent(transaction, issueId, contentHash));
	}

	@Override
	public List<LogFile> list(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Log_listWhat, transaction -> LogFileTable.list(transaction, issueId));
	}

	@Override
	public long replaceSpans(UUID logFileId, SpanSource spans) throws TftsrException {
		SpanSearch search = SpanSearch.begin(transactions, logFileId);
		try {
			spans.handTo(search);
			search.complete();
		} catch (TftsrException | RuntimeException | Error e) {
			// what it has left goes after the next one that ends well: who cancels does not wait for that
			giveUp(search, e);
			throw e;
		}
		removeSpansOfBefore();
		return search.number();
	}

	private static void giveUp(SpanSearch search, Throwable reason) {
		try {
			search.giveUp();
		} catch (TftsrException e) {
			reason.addSuppressed(e);
		}
	}

	/** Nobody sees them any more; where they cannot be removed now, they are after the next search. */
	private void removeSpansOfBefore() {
		try {
			while (transactions.write(() -> Messages.Log_removeSpansOfBeforeWhat, SpanTable::removeSome)) {
				// the next ones, in a transaction of their own
			}
		} catch (TftsrException e) {
			LOG.log(System.Logger.Level.WARNING, "Left places of values that are not in force", e);
		}
	}

	@Override
	public StoredSpans spans(UUID logFileId) {
		return SpanPages.inForce(transactions, logFileId);
	}

	@Override
	public StoredSpans spans(UUID logFileId, long search) {
		return SpanPages.of(transactions, logFileId, search);
	}

	@Override
	public boolean isSearched(UUID logFileId) throws TftsrException {
		return transactions.read(() -> Messages.Log_findWhat, transaction -> LogFileTable.isSearched(transaction, logFileId));
	}

	@Override
	public LogFile moved(UUID logFileId, String path) throws TftsrException {
		Supplier<String> what = () -> Messages.Log_movedWhat;
		return transactions.write(what, transaction -> {
			LogFile file = LogFileTable.require(transaction, what, logFileId);
			transaction.update("UPDATE log_files SET file_path = ? WHERE id = ?", path, logFileId);
			transaction.issueChanged(what, file.issueId());
			return LogFileTable.require(transaction, what, logFileId);
		});
	}

	@Override
	public LogFile retyped(UUID logFileId, String mimeType) throws TftsrException {
		Supplier<String> what = () -> Messages.Log_retypedWhat;
		return transactions.write(what,
				transaction -> retype(transaction, what, LogFileTable.require(transaction, what, logFileId), mimeType));
	}

	private static LogFile retype(Transaction transaction, Supplier<String> what, LogFile file, String mimeType)
			throws SQLException, TftsrException {
		SpanTable.forget(transaction, file.id());
		transaction.update("UPDATE log_files SET mime_type = ? WHERE id = ?", mimeType, file.id());
		transaction.update("DELETE FROM log_times WHERE log_file_id = ?", file.id());
		transaction.issueChanged(what, file.issueId());
		return LogFileTable.require(transaction, what, file.id());
	}

	@Override
	public void markRedacted(UUID logFileId) throws TftsrException {
		Supplier<String> what = () -> Messages.Log_markRedactedWhat;
		transactions.write(what, transaction -> {
			LogFile file = LogFileTable.require(transaction, what, logFileId);
			transaction.update("UPDATE log_files SET redacted = 1 WHERE id = ?", logFileId);
			transaction.issueChanged(what, file.issueId());
			return null;
		});
	}

	@Override
	public Map<UUID, Long> findings(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Log_findingsWhat, transaction -> LogFileTable.findings(transaction, issueId));
	}

	@Override
	public void remove(UUID logFileId) throws TftsrException {
		Supplier<String> what = () -> Messages.Log_removeWhat;
		transactions.write(what, transaction -> {
			LogFile file = LogFileTable.require(transaction, what, logFileId);
			LogFileTable.setRemoved(transaction, logFileId, transaction.timestamp());
			transaction.issueChanged(what, file.issueId());
			transaction.audit("remove_log_file", ENTITY, logFileId, Map.of("issue_id", file.issueId().toString(), "kept_until",
					Timestamps.toSeconds(transaction.now().plus(IssueTrash.KEPT))));
			return null;
		});
	}

	@Override
	public LogFile putBack(UUID logFileId) throws TftsrException {
		Supplier<String> what = () -> Messages.Log_putBackWhat;
		return transactions.write(what, transaction -> {
			LogFile file = LogFileTable.findRemoved(transaction, logFileId)
					.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, what.get(), Messages.Log_putBackWhy,
							NLS.bind(Messages.Log_putBackRemedy, IssueTrash.KEPT.toDays())));
			return putBack(transaction, what, file);
		});
	}

	private static LogFile putBack(Transaction transaction, Supplier<String> what, LogFile file)
			throws SQLException, TftsrException {
		LogFileTable.setRemoved(transaction, file.id(), null);
		transaction.issueChanged(what, file.issueId());
		transaction.audit("put_log_file_back", ENTITY, file.id(), Map.of("issue_id", file.issueId().toString()));
		return LogFileTable.require(transaction, what, file.id());
	}

	@Override
	public List<LogFile> removed(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Log_removedWhat,
				transaction -> LogFileTable.listRemoved(transaction, issueId));
	}
}
