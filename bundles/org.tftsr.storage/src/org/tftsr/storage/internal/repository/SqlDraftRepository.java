package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Drafts in the database. */
@Component
public final class SqlDraftRepository implements DraftRepository {

	private static final Map<String, Class<? extends Draft>> KINDS = Map.of("fields", Draft.Fields.class, "whys", Draft.Whys.class,
			"text", Draft.Text.class, "question", Draft.Question.class);
	private static final Map<Class<? extends Draft>, String> WORDS = KINDS.entrySet().stream()
			.collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlDraftRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void keep(Draft draft) throws TftsrException {
		transactions.write(() -> Messages.Draft_keepWhat, transaction -> {
			String kind = WORDS.get(draft.getClass());
			discard(transaction, kind, draft.subject());
			return transaction.update("""
					INSERT INTO drafts(kind, subject, writer, issue_id, content, kept_at)
					SELECT ?, ?, ?, id, ?, ? FROM issues WHERE id = ?""", kind, draft.subject(), DraftWriter.OWN.text(),
					DraftJson.write(draft), Timestamps.toMilliseconds(transaction.now()), draft.issueId());
		});
	}

	@Override
	public <T extends Draft> Optional<KeptDraft<T>> find(Class<T> kind, UUID subject) throws TftsrException {
		List<KeptDraft<? extends Draft>> found = transactions.readIfPresent(() -> Messages.Draft_findWhat,
				transaction -> read(transaction, "WHERE kind = ? AND subject = ?", WORDS.get(kind), subject), List.of());
		return found.stream().findFirst().map(one -> new KeptDraft<>(kind.cast(one.draft()), one.keptAt()));
	}

	@Override
	public List<KeptDraft<? extends Draft>> leftBehind() throws TftsrException {
		return transactions.readIfPresent(() -> Messages.Draft_leftBehindWhat,
				transaction -> read(transaction, "WHERE writer <> ?", DraftWriter.OWN.text()), List.of());
	}

	@Override
	public void discard(Class<? extends Draft> kind, UUID subject) throws TftsrException {
		transactions.write(() -> Messages.Draft_discardWhat, transaction -> {
			discard(transaction, WORDS.get(kind), subject);
			return null;
		});
	}

	private static void discard(Transaction transaction, String kind, UUID subject) throws SQLException {
		Set<String> others = others(transaction);
		for (String writer : transaction.query("SELECT writer FROM drafts WHERE kind = ? AND subject = ?",
				row -> row.getString(1), kind, subject)) {
			if (!others.contains(writer)) {
				transaction.update("DELETE FROM drafts WHERE kind = ? AND subject = ? AND writer = ?", kind, subject, writer);
			}
		}
	}

	/** Those who still run, without this process. */
	private static Set<String> others(Transaction transaction) throws SQLException {
		return transaction.query("SELECT DISTINCT writer FROM drafts", row -> row.getString(1)).stream()
				.filter(writer -> DraftWriter.parse(writer).filter(DraftWriter::isAnotherThatRuns).isPresent())
				.collect(Collectors.toSet());
	}

	private static List<KeptDraft<? extends Draft>> read(Transaction transaction, String condition, Object... parameters)
			throws SQLException {
		Set<String> others = others(transaction);
		List<KeptDraft<? extends Draft>> drafts = new ArrayList<>();
		transaction.query("SELECT * FROM drafts " + condition + " ORDER BY kept_at DESC, subject",
				row -> others.contains(row.getString("writer")) ? Optional.<KeptDraft<Draft>>empty() : map(row), parameters)
				.forEach(one -> one.ifPresent(drafts::add));
		return drafts;
	}

	/** Empty for what another program wrote, or a later version whose words this one does not know. */
	private static Optional<KeptDraft<Draft>> map(ResultSet row) throws SQLException {
		try {
			return Optional.of(new KeptDraft<>(DraftJson.read(KINDS.get(row.getString("kind")), Columns.uuid(row, "issue_id"),
					Columns.uuid(row, "subject"), row.getString("content")), Columns.time(row, "kept_at")));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
