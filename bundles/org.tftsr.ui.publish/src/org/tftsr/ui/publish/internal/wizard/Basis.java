package org.tftsr.ui.publish.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.document.Document;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationService;
import org.tftsr.ui.Services;

/**
 * What has to be known before something can be chosen.
 *
 * @param issue        the issue
 * @param hasLogs      whether it has logs
 * @param documents    its documents
 * @param integrations the services that are set up
 * @param links        where the issue and its documents were published by now, at the servers that are set up: what is at another one
 *                     cannot be updated
 */
record Basis(Issue issue, boolean hasLogs, List<Document> documents, List<Integration> integrations, List<RemoteLink> links) {

	/** Reads it. Not for the user interface thread. */
	static Basis read(UUID issueId) throws TftsrException {
		IssueDetail detail = Services.get(IssueRepository.class).find(issueId).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
				Messages.Basis_what, Messages.Basis_why, Messages.Basis_remedy));
		PublicationService publications = Services.get(PublicationService.class);
		List<RemoteLink> here = new ArrayList<>();
		for (RemoteLink link : Services.get(RemoteLinkRepository.class).ofIssue(issueId)) {
			if (!publications.isElsewhere(link)) {
				here.add(link);
			}
		}
		return new Basis(detail.issue(), !detail.logFiles().isEmpty(), detail.documents(),
				Services.get(IntegrationRepository.class).list(), here);
	}

	/** How a service is set up. */
	Optional<Integration> integration(ServiceKind service) {
		return integrations.stream().filter(one -> one.service() == service).findFirst();
	}

	/**
	 * Where something was published at a service by now; null stands for the issue itself. A document has a page of its own, but goes to
	 * the ticket of its issue.
	 */
	List<RemoteLink> links(ServiceKind service, UUID documentId) {
		UUID published = service == ServiceKind.CONFLUENCE ? documentId : null;
		return links.stream().filter(link -> link.service() == service && Objects.equals(link.documentId(), published)).toList();
	}
}
