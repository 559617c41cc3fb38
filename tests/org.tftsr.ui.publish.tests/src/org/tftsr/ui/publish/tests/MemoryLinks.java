package org.tftsr.ui.publish.tests;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;

/** Links in memory. */
final class MemoryLinks implements RemoteLinkRepository {

	private final List<RemoteLink> all = new CopyOnWriteArrayList<>();
	/** With what reading those of an issue fails; null for nothing. */
	volatile TftsrException problem;

	@Override
	public List<RemoteLink> ofIssue(UUID issueId) throws TftsrException {
		TftsrException now = problem;
		if (now != null) {
			throw now;
		}
		return all.stream().filter(link -> link.issueId().equals(issueId)).toList();
	}

	@Override
	public List<RemoteLink> leadingTo(ServiceKind service, String remoteId) {
		return all.stream().filter(link -> link.service() == service && link.remoteId().equals(remoteId)).toList();
	}

	@Override
	public Optional<RemoteLink> find(UUID issueId, UUID documentId, ServiceKind service) {
		return all.stream().filter(link -> link.issueId().equals(issueId) && Objects.equals(link.documentId(), documentId)
				&& link.service() == service).findFirst();
	}

	@Override
	public RemoteLink save(RemoteLink link) {
		all.add(link);
		return link;
	}

	@Override
	public Optional<RemoteLink> keepReading(RemoteLink read) {
		return all.removeIf(link -> link.id().equals(read.id())) ? Optional.of(save(read)) : Optional.empty();
	}

	@Override
	public void remove(UUID id) {
		all.removeIf(link -> link.id().equals(id));
	}
}
