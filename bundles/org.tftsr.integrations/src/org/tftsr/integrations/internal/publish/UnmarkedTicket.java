package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.net.Reviewer;

/**
 * Looks for a ticket that a publication may have made, and that is not found by its mark: a rule of the service may write another
 * correlation id, and people take tags away. Nobody can tell from here whether one of the same title is the one.
 */
final class UnmarkedTicket {

	/** As far the clocks of two machines may be apart beyond what the server tells of its own. */
	private static final Duration CLOCKS = Duration.ofMinutes(10);

	private final Ready ready;
	private final Links links;
	private final Optional<Duration> serverAhead;

	/** @param serverAhead how far the clock of the server is ahead of the one here; empty where it has not told */
	UnmarkedTicket(Ready ready, Links links, Optional<Duration> serverAhead) {
		this.ready = ready;
		this.links = links;
		this.serverAhead = serverAhead;
	}

	/** Pages are looked for by their titles anyway, and a change has its ticket. */
	boolean isPossible() {
		return ready.plan().target().service() != ServiceKind.CONFLUENCE && ready.draft().seen() == null;
	}

	/**
	 * Requires that there is none.
	 *
	 * @throws MaybeThereProblem where there may be one
	 */
	void requireNone(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		if (!isPossible()) {
			return;
		}
		if (!journal.title().equals(ready.draft().title())) {
			throw maybe(journal, Messages.UnmarkedTicket_retitled, null);
		}
		Instant from = SentWithin.of(journal, serverAhead).from().minus(CLOCKS);
		for (Candidate there : sameTitle(journal, reviewer, progress)) {
			boolean since = there.changedAt() == null || !there.changedAt().isBefore(from);
			if (since && !links.isWritten(there.id(), ready.plan().integration())) {
				throw maybe(journal, NLS.bind(Messages.UnmarkedTicket_sameTitle, there.label(), there.address()), null);
			}
		}
	}

	private Iterable<Candidate> sameTitle(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		try {
			return ready.draft().sameTitle(reviewer, progress);
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (TftsrException problem) {
			throw maybe(journal, NLS.bind(Messages.UnmarkedTicket_notSearched, problem.why()), problem);
		}
	}

	private static MaybeThereProblem maybe(Publication journal, String why, TftsrException cause) {
		String service = journal.service().displayName();
		return new MaybeThereProblem(journal.service(), Messages.Publication_goOnWhat, NLS.bind(Messages.UnmarkedTicket_why, service, why),
				NLS.bind(Messages.UnmarkedTicket_remedy, service), cause);
	}
}
