package org.tftsr.ui.publish.internal.links;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * @param underWay   those of them that are sent just now
 */
record Published(List<RemoteLink> links, List<Publication> unfinished, Set<UUID> underWay) {

	/** Reads it. Not for the user interface thread. */
	static Published read(UUID issueId) throws TftsrException {
		List<Publication> unfinished = Services.get(PublicationService.class).unfinished(issueId);
		return new Published(Services.get(RemoteLinkRepository.class).ofIssue(issueId), unfinished,
				unfinished.stream().map(Publication::id).filter(UnderWay::contains).collect(Collectors.toSet()));
	}
}
