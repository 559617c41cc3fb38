package org.tftsr.core.integration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page, incident or work item at a service that belongs to an issue.
 *
 * @param id         identifier
 * @param issueId    the issue
 * @param documentId the document that was published there; null for the issue itself
 * @param service    where it is
 * @param remoteId   identifier there: id of the page, sys_id, number of the work item
 * @param label      how people there call it: title of the page, {@code INC0010042}, {@code #42}
 * @param address    where a browser finds it
 * @param place      space key, table, or project
 * @param state      what was read last, as the service words it; null where nothing was read
 * @param version    version of the page, or revision; what was written is based on it. Null where the service has none
 * @param contentSha256 of what was last written there by this product, so that the same is not written twice; null where nothing was
 * @param written    values of fields that were last written there by this product beside title and text, by name, so that what people there
 *                   have changed since is known; empty where none were
 * @param createdAt  when the link was made
 * @param readAt     when state and version were read; null where they never were
 */
public record RemoteLink(UUID id, UUID issueId, UUID documentId, ServiceKind service, String remoteId, String label, String address,
		String place, String state, String version, String contentSha256, Map<String, String> written, Instant createdAt,
		Instant readAt) {

	/** Name in {@link #written} of the names of fields that the service has not taken, with commas between them. */
	public static final String NOT_TAKEN = "not_taken";
	/** Name in {@link #written} of the server that it is at: the same number may be that of something else at another one. */
	public static final String SERVER = "server";

	public RemoteLink {
		written = Map.copyOf(written);
	}

	/**
	 * Names of fields whose values the service has not taken when they were written last: it left them empty without a word, since it found
	 * nothing of that name.
	 */
	public List<String> notTaken() {
		String names = written.getOrDefault(NOT_TAKEN, "");
		return names.isEmpty() ? List.of() : List.of(names.split(","));
	}

	/** One of which nothing is known to have been written beside title and text. */
	public RemoteLink(UUID id, UUID issueId, UUID documentId, ServiceKind service, String remoteId, String label, String address, String place,
			String state, String version, String contentSha256, Instant createdAt, Instant readAt) {
		this(id, issueId, documentId, service, remoteId, label, address, place, state, version, contentSha256, Map.of(), createdAt, readAt);
	}
}
