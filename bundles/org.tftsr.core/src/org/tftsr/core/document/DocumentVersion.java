package org.tftsr.core.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of one version of a document; its text is read by {@link DocumentRepository#version}.
 *
 * @param documentId the document
 * @param number     from 1; the greatest is the present one
 * @param title      the title it had
 * @param origin     how it came about
 * @param author     the name of the user's account on the machine where it was saved; empty where that is not known
 * @param savedAt    to the millisecond
 * @param sha256     of the Markdown in UTF-8, in lower-case hex
 */
public record DocumentVersion(UUID documentId, int number, String title, DocumentOrigin origin, String author,
		Instant savedAt, String sha256) {
}
