package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Deleted issues in the database. */
@Component
public final class SqlIssueTrash implements IssueTrash {

	private static final String ENTITY = "issue";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlIssueTrash(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void put(UUID issueId) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_deleteWhat;
		transactions.write(what, transaction -> {
			Issue issue = IssueTable.find(transaction, issueId)
					.orElseThrow(() -> Inputs.notFound(what, Messages.Issue_noneWhy, issueId));
			if (isKept(transaction, issueId)) {
				throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.IssueTrash_putWhy,
						Messages.IssueTrash_putRemedy);
			}
			transaction.update("INSERT INTO deleted_issues(id, title, deleted_at) VALUES (?, ?, ?)", issueId, issue.title(),
					transaction.timestamp());
			DeletedRows.keep(transaction, issueId);
			Map<String, Object> details = new LinkedHashMap<>(IssueParts.count(transaction, issueId));
			details.put("kept_until", Timestamps.toSeconds(transaction.now().plus(KEPT)));
			transaction.update("DELETE FROM issues WHERE id = ?", issueId);
			transaction.audit("delete_issue", ENTITY, issueId, details);
			transaction.announce(Topics.ISSUE_DELETED, Topics.ISSUE_ID, issueId.toString());
			return null;
		});
	}

	@Override
	public List<DeletedIssue> list() throws TftsrException {
		return transactions.readIfPresent(() -> Messages.IssueTrash_listWhat, transaction -> transaction.query("""
				SELECT id, title, deleted_at FROM deleted_issues ORDER BY deleted_at DESC, id DESC""", row -> {
			Instant deletedAt = Columns.time(row, "deleted_at");
			return new DeletedIssue(Columns.uuid(row, "id"), row.getString("title"), deletedAt, deletedAt.plus(KEPT));
		}), List.of());
	}

	@Override
	public Issue restore(UUID issueId) throws TftsrException {
		Supplier<String> what = () -> Messages.IssueTrash_restoreWhat;
		return transactions.write(what, transaction -> {
			requireDeleted(transaction, what, issueId);
			if (IssueTable.find(transaction, issueId).isPresent()) {
				throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.IssueTrash_restoreWhy,
						Messages.IssueTrash_restoreRemedy);
			}
			DeletedRows.restore(transaction, issueId);
			transaction.update("DELETE FROM deleted_issues WHERE id = ?", issueId);
			transaction.audit("restore_issue", ENTITY, issueId, IssueParts.count(transaction, issueId));
			transaction.announce(Topics.ISSUE_CREATED, Topics.ISSUE_ID, issueId.toString());
			return IssueTable.find(transaction, issueId).orElseThrow();
		});
	}

	@Override
	public void purge(UUID issueId) throws TftsrException {
		Supplier<String> what = () -> Messages.IssueTrash_purgeWhat;
		transactions.write(what, transaction -> {
			requireDeleted(transaction, what, issueId);
			purge(transaction, issueId);
			return null;
		});
	}

	@Override
	public List<UUID> purgeExpired() throws TftsrException {
		String before = Timestamps.toSeconds(Instant.now().minus(KEPT));
		String expired = "SELECT id FROM deleted_issues WHERE deleted_at < ?";
		Supplier<String> what = () -> Messages.IssueTrash_purgeExpiredWhat;
		String removed = "SELECT id FROM log_files WHERE removed_at < ?";
		boolean none = transactions.readIfPresent(what, transaction -> transaction
				.query(expired + " UNION ALL " + removed, row -> Columns.uuid(row, "id"), before, before).isEmpty(), true);
		if (none) {
			return List.of();
		}
		return transactions.write(what, transaction -> {
			// another program may have restored one meanwhile
			List<UUID> still = transaction.query(expired, row -> Columns.uuid(row, "id"), before);
			for (UUID id : still) {
				purge(transaction, id);
			}
			for (UUID id : transaction.query(removed, row -> Columns.uuid(row, "id"), before)) {
				transaction.update("DELETE FROM log_files WHERE id = ?", id);
				transaction.audit("purge_log_file", "log_file", id, Map.of());
			}
			return still;
		});
	}

	private static void purge(Transaction transaction, UUID issueId) throws SQLException {
		transaction.update("DELETE FROM deleted_issues WHERE id = ?", issueId);
		transaction.audit("purge_issue", ENTITY, issueId, Map.of());
	}

	private static void requireDeleted(Transaction transaction, Supplier<String> what, UUID issueId)
			throws SQLException, TftsrException {
		if (!isKept(transaction, issueId)) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what.get(), Messages.IssueTrash_requireDeletedWhy,
					NLS.bind(Messages.IssueTrash_requireDeletedRemedy, KEPT.toDays()));
		}
	}

	private static boolean isKept(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.first("SELECT 1 FROM deleted_issues WHERE id = ?", row -> 1, issueId).isPresent();
	}
}
