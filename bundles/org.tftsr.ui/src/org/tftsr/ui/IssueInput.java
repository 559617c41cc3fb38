package org.tftsr.ui;

import java.util.Optional;
import java.util.UUID;

/** The input of an editor that shows an issue, or something of one; a part that shows others finds out which. */
public interface IssueInput extends VaultInput {

	/** The issue. */
	UUID issueId();

	/** The document of the issue that is shown; empty where it is the issue itself. */
	default Optional<UUID> documentId() {
		return Optional.empty();
	}
}
