package org.tftsr.integrations;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;

/**
 * Knows when it is worth asking whether a critical or high issue is to get its ticket or page, where the user has set that for a service
 * ({@link org.tftsr.core.integration.Integration#autoCreate}). It announces that on
 * {@link org.tftsr.core.event.Topics#TICKET_SUGGESTED}, once, when an issue is created or changed, and never sends anything by itself:
 * whoever shows the question publishes where the answer is yes. Thread-safe. Methods read the database.
 */
public interface PublicationSuggestions {

	/**
	 * The services of which nobody has been asked yet for an issue. Empty where it is neither critical nor high, and for a service where
	 * it is published or being published by now.
	 */
	List<ServiceKind> open(UUID issueId) throws TftsrException;

	/** Remembers that somebody was asked, whatever the answer was: nobody is asked again for this issue and service. */
	void asked(UUID issueId, ServiceKind service) throws TftsrException;
}
