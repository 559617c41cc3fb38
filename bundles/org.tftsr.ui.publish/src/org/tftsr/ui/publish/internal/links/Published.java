package org.tftsr.ui.publish.internal.links;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationService;
import org.tftsr.ui.Services;

/**
 * What was published of an issue.
 *
 * @param links      with what it is linked
 * @param unfinished what began and did not end
 */
record Published(List<RemoteLink> links, List<Publication> unfinished) {

	/** Reads it. Not for the user interface thread. */
	static Published read(UUID issueId) throws TftsrException {
		return new Published(Services.get(RemoteLinkRepository.class).ofIssue(issueId),
				Services.get(PublicationService.class).unfinished(issueId));
	}
}
