package org.tftsr.core.integration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * What issues and documents are linked with at services. Thread-safe; each method is one transaction. Changes are announced on
 * {@link org.tftsr.core.event.Topics#ISSUE_CHANGED}, but for a new time of reading alone. Links go with their issue, and come back with it when its deletion is undone.
 */
public interface RemoteLinkRepository {

	/** The links of an issue and its documents, oldest first. */
	List<RemoteLink> ofIssue(UUID issueId) throws TftsrException;

	/** The links of all issues and documents with a page or ticket of this identifier, oldest first; they may lead to several servers. */
	List<RemoteLink> leadingTo(ServiceKind service, String remoteId) throws TftsrException;

	/** Where a document, or an issue itself where the document is null, was published at a service; the newest link of several. */
	Optional<RemoteLink> find(UUID issueId, UUID documentId, ServiceKind service) throws TftsrException;

	/** Adds one, or changes the one with the same issue, document, service and remote id. */
	RemoteLink save(RemoteLink link) throws TftsrException;

	/**
	 * Keeps what was read of a link at its service: label, address, place, state and time; where nothing was written there from here, the
	 * version too. All else stays as it is by now, whatever it was when the reading began.
	 *
	 * @param read the link by its id, with what was read
	 * @return the link as it is now; empty where it was removed meanwhile, and it does not come back
	 */
	Optional<RemoteLink> keepReading(RemoteLink read) throws TftsrException;

	/** Forgets a link; nothing is done at the service. */
	void remove(UUID id) throws TftsrException;
}
