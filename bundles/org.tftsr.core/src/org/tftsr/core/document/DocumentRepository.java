package org.tftsr.core.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/** Documents by issue, with every version they had. Thread-safe; each method is one transaction. */
public interface DocumentRepository {

	/** Keeps a new document that the product wrote. */
	default Document create(UUID issueId, DocumentType type, String title, String markdown) throws TftsrException {
		return create(issueId, type, title, markdown, DocumentOrigin.GENERATED);
	}

	/** Keeps a new document as its version 1. */
	Document create(UUID issueId, DocumentType type, String title, String markdown, DocumentOrigin origin)
			throws TftsrException;

	/** The document of that id. */
	Optional<Document> find(UUID id) throws TftsrException;

	/** The documents of an issue, oldest first. */
	List<Document> list(UUID issueId) throws TftsrException;

	/** As the four-argument form, for what a person wrote. */
	default Document update(Document seen, String title, String markdown) throws TftsrException {
		return update(seen, title, markdown, DocumentOrigin.EDITED);
	}

	/**
	 * Replaces title and text of a document; what they were stays as a version. Where both are what they were, nothing happens.
	 *
	 * @param seen the document as it was when whoever replaces it began: where somebody else has changed it since, and not to the
	 *             same, nothing is replaced
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#CONFLICT} then; {@code NOT_FOUND} where it is gone
	 */
	Document update(Document seen, String title, String markdown, DocumentOrigin origin) throws TftsrException;

	/** The versions of a document, newest first; at least one, which is the present one. */
	List<DocumentVersion> versions(UUID id) throws TftsrException;

	/**
	 * A document as it was in one of its versions.
	 *
	 * @return with the title and the text of that version, and the time at which it was saved as that of its last change
	 */
	Optional<Document> version(UUID id, int number) throws TftsrException;
}
