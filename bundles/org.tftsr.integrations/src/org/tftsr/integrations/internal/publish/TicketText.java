package org.tftsr.integrations.internal.publish;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** What incidents and work items have in common: the issue is the ticket, and a document goes to the ticket of its issue. */
final class TicketText {

	private TicketText() {
	}

	/**
	 * The ticket that a document goes to: the one that was named, else that of the issue.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where there is none
	 */
	static String ofDocument(Plan plan) throws TftsrException {
		RemoteLink ticket = plan.ticket();
		if (plan.existing() != null) {
			return plan.existing();
		}
		if (ticket == null) {
			String service = plan.integration().service().displayName();
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.TicketText_readyWhat, service),
					Messages.TicketText_noTicketWhy, NLS.bind(Messages.TicketText_noTicketRemedy, service));
		}
		return ticket.remoteId();
	}

	/** That somebody cannot tell whether what is there was written by this product. */
	static TftsrException changed(String label, String service) {
		return new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
				NLS.bind(Messages.TicketText_changedWhy, label, service), NLS.bind(Messages.TicketText_changedRemedy, label));
	}
}
