package org.tftsr.triage;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * The documents of issues, from writing to export. Thread-safe. Methods that take a progress may take long: call none of them
 * on the user interface thread. They are listed and read by {@link org.tftsr.core.document.DocumentRepository}.
 */
public interface DocumentService {

	/**
	 * Writes the document of a type for an issue from what is known now, and keeps it as a new version. What people wrote in
	 * an earlier version stays: text outside of generated blocks, edited blocks, and that a block was deleted. Everything the
	 * product writes is redacted with the pseudonyms of the issue.
	 *
	 * @param replace names of blocks to write anew though somebody edited or deleted them;
	 *                {@link org.tftsr.core.document.BlockConflict#WHOLE} for all of it
	 */
	DocumentGeneration generate(UUID issueId, DocumentType type, Set<String> replace, Progress progress)
			throws TftsrException;

	/**
	 * Keeps what a person wrote as a new version.
	 *
	 * @param seen the document as it was when the person began to edit
	 * @throws TftsrException {@code CONFLICT} where somebody else has changed it since
	 */
	Document update(Document seen, String title, String markdown) throws TftsrException;

	/** Makes an older version the present one, as a new version: none is lost. */
	Document restore(UUID documentId, int number) throws TftsrException;

	/** What two versions differ in, in the unified format, without the marks of blocks; empty where they read the same. */
	String diff(UUID documentId, int before, int after) throws TftsrException;

	/**
	 * Writes a document to a file. All of it is redacted, what people typed too, unless the options say otherwise; the logs and
	 * the texts of the issue are searched first, so that what they give away is replaced.
	 *
	 * @return the file written
	 * @throws TftsrException {@code CONFLICT} where the file exists and is not to be replaced
	 */
	Path export(UUID documentId, DocumentFormat format, Path target, Set<ExportOption> options, Progress progress)
			throws TftsrException;
}
