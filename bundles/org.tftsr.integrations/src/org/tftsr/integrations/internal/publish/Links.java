package org.tftsr.integrations.internal.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.integration.Integration;
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
	public Links(@Reference(policyOption = ReferencePolicyOption.GREEDY) RemoteLinkRepository repository) {
		this.repository = repository;
	}

	/** All links of an issue and its documents. */
	List<RemoteLink> ofIssue(UUID issueId) throws TftsrException {
		return repository.ofIssue(issueId);
	}

	/** Where a subject was published, or what it was linked with, at the server that is set up; the newest of several. */
	Optional<RemoteLink> find(Subject subject, Integration integration) throws TftsrException {
		return of(subject, integration.service()).filter(link -> Servers.isOf(link, integration)).reduce((older, newer) -> newer);
	}

	/** The same at any other server. */
	Optional<RemoteLink> elsewhere(Subject subject, Integration integration) throws TftsrException {
		return of(subject, integration.service()).filter(link -> !Servers.isOf(link, integration)).reduce((older, newer) -> newer);
	}

	/** The link of a subject with a page or ticket, at whichever server, by its identifier or as people call it. */
	Optional<RemoteLink> named(Subject subject, ServiceKind service, String id) throws TftsrException {
		return of(subject, service).filter(link -> isNamed(link, id)).findFirst();
	}

	/** Whether something was written from here to a page or ticket at the server that is set up, for whichever issue. */
	boolean isWritten(String remoteId, Integration integration) throws TftsrException {
		return repository.leadingTo(integration.service(), remoteId).stream()
				.anyMatch(link -> link.contentSha256() != null && Servers.isOf(link, integration));
	}

	/** Whether a link has an identifier, or people call it so. */
	static boolean isNamed(RemoteLink link, String id) {
		return link.remoteId().equalsIgnoreCase(id) || link.label().equalsIgnoreCase(id);
	}

	/** The oldest first. */
	private Stream<RemoteLink> of(Subject subject, ServiceKind service) throws TftsrException {
		return repository.ofIssue(subject.issueId()).stream()
				.filter(link -> link.service() == service && Objects.equals(link.documentId(), subject.documentId()));
	}

	/**
	 * Keeps that something is at a service.
	 *
	 * @param hash   of what was written; null where it was only linked
	 * @param fields values of fields that were written beside it
	 */
	RemoteLink keep(Subject subject, Integration integration, Remote remote, String hash, Map<String, String> fields) throws TftsrException {
		Instant now = clock.instant();
		Map<String, String> written = new HashMap<>(fields);
		written.put(RemoteLink.SERVER, Servers.of(integration));
		return repository.save(new RemoteLink(ids.next(), subject.issueId(), subject.documentId(), integration.service(), remote.id(),
				remote.label(), remote.address(), remote.place(), remote.state(), remote.version(), hash, written, now, now));
	}

	/** Keeps that what a link leads to was not found when it was looked for. @return empty where somebody has removed the link meanwhile */
	Optional<RemoteLink> gone(RemoteLink link) throws TftsrException {
		return repository.keepReading(new RemoteLink(link.id(), link.issueId(), link.documentId(), link.service(), link.remoteId(), link.label(),
				link.address(), link.place(), GONE, link.version(), link.contentSha256(), link.written(), link.createdAt(), clock.instant()));
	}

	/**
	 * Keeps what was read of a link; the version stays that which was written, for what others change to be seen.
	 *
	 * @return empty where somebody has removed the link meanwhile
	 */
	Optional<RemoteLink> read(RemoteLink link, Remote remote) throws TftsrException {
		return repository.keepReading(new RemoteLink(link.id(), link.issueId(), link.documentId(), link.service(), link.remoteId(), remote.label(),
				remote.address() == null ? link.address() : remote.address(), remote.place() == null ? link.place() : remote.place(),
				remote.state(), remote.version(), link.contentSha256(), link.written(), link.createdAt(), clock.instant()));
	}
}
