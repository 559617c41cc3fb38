package org.tftsr.integrations.internal.publish;

import java.util.Map;
import java.util.UUID;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.issue.Severity;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;

/**
 * What is to be published where.
 *
 * @param id          of the publication
 * @param subject     what
 * @param severity    of the issue
 * @param target      where to, as it was asked for
 * @param redaction   whether it is redacted
 * @param integration how the service is set up
 * @param link        the page or ticket that the subject was published to before, or that was named; null where there is none, or a new
 *                    one is wanted
 * @param usual       the one that it was published to before, whatever is wanted now; null where there is none
 * @param elsewhere   one at another server than the one that is set up, which is left out; null where there is none
 * @param ticket      the ticket of the issue itself; null where there is none
 */
record Plan(UUID id, Subject subject, Severity severity, PublicationTarget target, Redaction redaction, Integration integration,
		RemoteLink link, RemoteLink usual, RemoteLink elsewhere, RemoteLink ticket) {

	/** A choice for this publication, else that of the settings, else null. */
	String option(String name) {
		String chosen = target.options().get(name);
		String value = chosen == null ? integration.defaults().get(name) : chosen;
		return value == null || value.isBlank() ? null : value.strip();
	}

	/** The page or ticket that is to be changed: the one that was named, else the one that it was published to before; null to make one. */
	String existing() {
		return target.existingId() != null ? target.existingId().strip() : link == null ? null : link.remoteId();
	}

	/** Values of fields that were written from here last; empty where none were. */
	Map<String, String> writtenFields() {
		return link == null ? Map.of() : link.written();
	}

	/** The version that was written from here last; null where nothing was, or something else is changed now. */
	String writtenVersion() {
		return link == null || link.contentSha256() == null || !link.remoteId().equals(existing()) ? null : link.version();
	}
}
