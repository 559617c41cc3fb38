package org.tftsr.integrations.internal.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;

/** What issues are linked with. Thread-safe. */
@Component(service = Links.class)
public final class Links {

	/** In the place of a state. */
	private static final String GONE = "not there any more, or not to be seen";

	private final RemoteLinkRepository repository;
	private final UuidV7 ids = new UuidV7();
	private final Clock clock = Clock.systemUTC();

	@Activate
	public Links(@Reference RemoteLinkRepository repository) {
		this.repository = repository;
	}

	/** All links of an issue and its documents. */
	List<RemoteLink> ofIssue(UUID issueId) throws TftsrException {
		return repository.ofIssue(issueId);
	}

	/** Where a subject was published, or what it was linked with. */
	Optional<RemoteLink> find(Subject subject, ServiceKind service) throws TftsrException {
		return repository.find(subject.issueId(), subject.documentId(), service);
	}

	/** The link of a subject with a page or ticket, by its identifier or as people call it. */
	Optional<RemoteLink> named(Subject subject, ServiceKind service, String id) throws TftsrException {
		return repository.ofIssue(subject.issueId()).stream()
				.filter(link -> link.service() == service && Objects.equals(link.documentId(), subject.documentId())
						&& (link.remoteId().equalsIgnoreCase(id) || link.label().equalsIgnoreCase(id)))
				.findFirst();
	}

	/**
	 * Keeps that something is at a service.
	 *
	 * @param hash   of what was written; null where it was only linked
	 * @param fields values of fields that were written beside it
	 */
	RemoteLink keep(Subject subject, ServiceKind service, Remote remote, String hash, Map<String, String> fields) throws TftsrException {
		Instant now = clock.instant();
		return repository.save(new RemoteLink(ids.next(), subject.issueId(), subject.documentId(), service, remote.id(), remote.label(),
				remote.address(), remote.place(), remote.state(), remote.version(), hash, fields, now, now));
	}

	/** Keeps that what a link leads to was not found when it was looked for. */
	RemoteLink gone(RemoteLink link) throws TftsrException {
		return repository.save(new RemoteLink(link.id(), link.issueId(), link.documentId(), link.service(), link.remoteId(), link.label(),
				link.address(), link.place(), GONE, link.version(), link.contentSha256(), link.written(), link.createdAt(), clock.instant()));
	}

	/** Keeps what was read of a link; the version stays that which was written, for what others change to be seen. */
	RemoteLink read(RemoteLink link, Remote remote) throws TftsrException {
		String version = link.contentSha256() == null ? remote.version() : link.version();
		return repository.save(new RemoteLink(link.id(), link.issueId(), link.documentId(), link.service(), link.remoteId(), remote.label(),
				remote.address() == null ? link.address() : remote.address(), remote.place() == null ? link.place() : remote.place(),
				remote.state(), version, link.contentSha256(), link.written(), link.createdAt(), clock.instant()));
	}
}
