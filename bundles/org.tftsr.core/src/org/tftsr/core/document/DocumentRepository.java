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

	/** Replaces title and text; fails where there is no such document. */
	Document update(UUID id, String title, String markdown) throws TftsrException;
}
