package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transactions;

/** What is being published, in the database. */
@Component
public final class SqlPublicationRepository implements PublicationRepository {

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlPublicationRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void put(Publication publication) throws TftsrException {
		Supplier<String> what = () -> Messages.Publication_putWhat;
		transactions.write(what, transaction -> {
			DocumentTable.requireOfIssue(transaction, what, publication.issueId(), publication.documentId());
			return transaction.update("""
					INSERT INTO publications(id, issue_id, document_id, service, place, title, choices, remote_id, content_sha256,
					    step, attached, problem, started_at, updated_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					ON CONFLICT(id) DO UPDATE SET place = excluded.place, title = excluded.title, choices = excluded.choices,
					    remote_id = excluded.remote_id, content_sha256 = excluded.content_sha256, step = excluded.step,
					    attached = excluded.attached, problem = excluded.problem, updated_at = excluded.updated_at""",
					publication.id(), publication.issueId(), publication.documentId(), publication.service().key(),
					publication.place(), publication.title(), TextMap.toJson(publication.choices()), publication.remoteId(),
					publication.contentSha256(), publication.step().key(), TagList.toJson(publication.attached()), publication.problem(),
					Timestamps.toMilliseconds(publication.startedAt()), Timestamps.toMilliseconds(publication.updatedAt()));
		});
	}

	@Override
	public Optional<Publication> find(UUID id) throws TftsrException {
		return transactions.readIfPresent(() -> Messages.Publication_findWhat, transaction -> transaction
				.first("SELECT * FROM publications WHERE id = ?", SqlPublicationRepository::map, id), Optional.empty());
	}

	@Override
	public List<Publication> unfinished(UUID issueId) throws TftsrException {
		return transactions.readIfPresent(() -> Messages.Publication_unfinishedWhat, transaction -> transaction.query("""
				SELECT * FROM publications WHERE issue_id = ? AND step <> ? ORDER BY started_at DESC, id DESC""",
				SqlPublicationRepository::map, issueId, PublicationStep.DONE.key()), List.of());
	}

	@Override
	public void remove(UUID id) throws TftsrException {
		transactions.write(() -> Messages.Publication_removeWhat,
				transaction -> transaction.update("DELETE FROM publications WHERE id = ?", id));
	}

	private static Publication map(ResultSet row) throws SQLException {
		return new Publication(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), Columns.uuidOrNull(row, "document_id"),
				ServiceKind.of(row.getString("service")).orElseThrow(), row.getString("place"), row.getString("title"),
				TextMap.parse(row.getString("choices")), row.getString("remote_id"), row.getString("content_sha256"), step(row.getString("step")),
				TagList.parse(row.getString("attached")), row.getString("problem"), Columns.time(row, "started_at"),
				Columns.time(row, "updated_at"));
	}

	/** The table lets no other word in. */
	private static PublicationStep step(String key) {
		return Arrays.stream(PublicationStep.values()).filter(step -> step.key().equals(key)).findFirst().orElseThrow();
	}
}
