package org.tftsr.core.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/** Documents by issue. Thread-safe; each method is one transaction. */
public interface DocumentRepository {

	/** Keeps a new document. */
	Document create(UUID issueId, DocumentType type, String title, String markdown) throws TftsrException;

	/** The document of that id. */
	Optional<Document> find(UUID id) throws TftsrException;

	/** The documents of an issue, oldest first. */
	List<Document> list(UUID issueId) throws TftsrException;

	/**
	 * Replaces title and text of a document.
	 *
	 * @param seen the document as it was when whoever replaces it began: where somebody else has changed it since, and not to the
	 *             same, nothing is replaced
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#CONFLICT} then; {@code NOT_FOUND} where it is gone
	 */
	Document update(Document seen, String title, String markdown) throws TftsrException;
}
