package org.tftsr.triage;

import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Gives issues and documents as they may leave this machine. Thread-safe. Both methods read logs: call neither on the user interface
 * thread.
 */
public interface LeavingService {

	/**
	 * The text, redacted with the pseudonyms of the issue and the settings of this moment. All logs and texts of the issue are searched
	 * first, as for an export, so that what one of them tells is replaced in every other. Of a log that is damaged or is not what was
	 * added any more, {@link LeavingText#unsearched} tells.
	 *
	 * @param documentId a document of the issue; null for the issue itself: description, root cause, whys and times
	 */
	LeavingText redacted(UUID issueId, UUID documentId, Progress progress) throws TftsrException;

	/**
	 * The text as it is. The audit log gets a row {@code allow_unredacted} with the SHA-256 of each text before it is given away.
	 *
	 * @param consent    that a person has said so, for this once
	 * @param documentId as above
	 */
	LeavingText asItIs(UUID issueId, UUID documentId, AsItIs consent, Progress progress) throws TftsrException;
}
