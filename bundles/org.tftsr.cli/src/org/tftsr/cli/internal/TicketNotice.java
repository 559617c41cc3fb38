package org.tftsr.cli.internal;

import java.util.UUID;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationSuggestions;

/** Says once that an issue that is critical or high is worth a ticket, where the user has set that for a service. */
final class TicketNotice {

	private TicketNotice() {
		// only a function
	}

	/** Says it after an issue was created or changed, and remembers that it was said. */
	static void say(CommandProgress progress, UUID issueId) throws TftsrException {
		PublicationSuggestions suggestions = Services.get(PublicationSuggestions.class);
		for (ServiceKind service : suggestions.open(issueId)) {
			progress.say("Nothing of it is at " + service.displayName() + " yet. `tftsr integration create " + service.key() + ' ' + issueId
					+ "` shows what would go, and publishes it");
			suggestions.asked(issueId, service);
		}
	}
}
