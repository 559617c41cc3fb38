package org.tftsr.integrations.internal.publish;

import java.util.Objects;
import java.util.UUID;

/**
 * What is published.
 *
 * @param issueId    the issue
 * @param documentId the document; null for the issue itself
 */
record Subject(UUID issueId, UUID documentId) {

	Subject {
		Objects.requireNonNull(issueId);
	}

	boolean isDocument() {
		return documentId != null;
	}
}
