package org.tftsr.storage.internal.repository;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transactions;

/** Documents in the database. */
@Component
public final class SqlDocumentRepository implements DocumentRepository {

	private static final String ENTITY = "document";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlDocumentRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Document create(UUID issueId, DocumentType type, String title, String markdown, DocumentOrigin origin)
			throws TftsrException {
		Supplier<String> what = () -> Messages.Document_createWhat;
		Inputs.requireText(what, () -> Messages.Field_title, title);
		return transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			Instant now = transaction.now().truncatedTo(ChronoUnit.MILLIS);
			Document document = new Document(transaction.newId(), issueId, type, title, markdown, now, now);
			DocumentTable.insert(transaction, document);
			DocumentVersionTable.add(transaction, document, origin);
			String action = origin == DocumentOrigin.IMPORTED ? "import_document" : "generate_" + type.id();
			transaction.audit(action, ENTITY, document.id(), Map.of("issue_id", issueId.toString()));
			return document;
		});
	}

	@Override
	public Optional<Document> find(UUID id) throws TftsrException {
		return transactions.read(() -> Messages.Document_findWhat, transaction -> DocumentTable.find(transaction, id));
	}

	@Override
	public List<Document> list(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Document_listWhat, transaction -> DocumentTable.list(transaction, issueId));
	}

	@Override
	public Document update(Document seen, String title, String markdown, DocumentOrigin origin) throws TftsrException {
		Supplier<String> what = () -> Messages.Document_updateWhat;
		Inputs.requireText(what, () -> Messages.Field_title, title);
		UUID id = seen.id();
		return transactions.write(what, transaction -> {
			Document before = DocumentTable.find(transaction, id)
					.orElseThrow(() -> Inputs.notFound(what, Messages.Document_noneWhy, id));
			requireAsSeen(what, before, seen, title, markdown);
			if (before.title().equals(title) && before.markdown().equals(markdown)) {
				return before;
			}
			DocumentVersionTable.keepFirst(transaction, before);
			Document after = new Document(id, before.issueId(), before.type(), title, markdown, before.createdAt(),
					transaction.now().truncatedTo(ChronoUnit.MILLIS));
			DocumentTable.update(transaction, after);
			DocumentVersionTable.add(transaction, after, origin);
			transaction.issueChanged(what, after.issueId());
			transaction.audit("update_document", ENTITY, id,
					Map.of("issue_id", after.issueId().toString(), "origin", origin.id()));
			return after;
		});
	}

	@Override
	public List<DocumentVersion> versions(UUID id) throws TftsrException {
		Supplier<String> what = () -> Messages.Document_versionsWhat;
		return transactions.read(what, transaction -> DocumentVersionTable.list(transaction,
				DocumentTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Document_noneWhy, id))));
	}

	@Override
	public Optional<Document> version(UUID id, int number) throws TftsrException {
		return transactions.read(() -> Messages.Document_versionWhat, transaction -> {
			Optional<Document> now = DocumentTable.find(transaction, id);
			return now.isEmpty() ? now : DocumentVersionTable.find(transaction, now.get(), number);
		});
	}

	/** A document is read and written as a whole: what one replaces may have been made of other facts than what one has seen. */
	private static void requireAsSeen(Supplier<String> what, Document now, Document seen, String title, String markdown)
			throws TftsrException {
		boolean asSeen = now.title().equals(seen.title()) && now.markdown().equals(seen.markdown());
		if (!asSeen && !(now.title().equals(title) && now.markdown().equals(markdown))) {
			Inputs.requireAsSeen(what, () -> Messages.Document_changedRemedy, List.of(Messages.Field_text));
		}
	}
}
