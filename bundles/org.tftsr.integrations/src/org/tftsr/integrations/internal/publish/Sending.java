package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.internal.rest.LostAnswers;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;

/**
 * Sends one publication, step by step. Before each step that may leave something behind it is written down what is about to be done, and
 * afterwards that it was; so whoever goes on, after whatever end, knows what to look up. Used once.
 */
final class Sending {

	private final Ready ready;
	private final Journal journal;
	private final Publisher publisher;
	private final Supplier<Optional<Duration>> serverAhead;
	private final Links links;
	private final Reviewer reviewer;
	private final Progress progress;
	private Saying making;
	/** Whether it may be there, and a person has said that it is to be made. */
	private boolean inDoubt;
	private boolean wrote;

	Sending(Ready ready, Journal journal, Planning planning, Links links, Reviewer reviewer, Progress progress) {
		this.ready = ready;
		this.publisher = planning.publisher(ready.plan().target().service());
		this.serverAhead = () -> planning.serverAhead(ready.plan());
		this.journal = journal;
		this.links = links;
		this.reviewer = reviewer;
		this.progress = progress;
	}

	/** Records what a person has said. */
	@FunctionalInterface
	interface Saying {
		void record() throws TftsrException;
	}

	/**
	 * Does what is left to do.
	 *
	 * @param unfound what becomes of what was sent and is not found
	 * @param making  called before it is made though it may be there, since a person has said so
	 */
	RemoteLink run(Unfound unfound, Saying making) throws TftsrException {
		this.making = making;
		try {
			return steps(unfound);
		} catch (TftsrException problem) {
			note(problem);
			throw problem;
		}
	}

	/** Whether anything was sent that made or changed something. */
	boolean hasWritten() {
		return wrote;
	}

	private RemoteLink steps(Unfound unfound) throws TftsrException {
		progress.begin(NLS.bind(Messages.Sending_publishing, ready.plan().target().service().displayName()), -1);
		boolean wasWritten = isWritten();
		Remote remote = page(unfound);
		if (!wasWritten) {
			noteWritten(remote);
		}
		RemoteLink link = link(remote, wasWritten);
		ready.draft().mark(remote, reviewer, progress);
		for (RedactedFile file : ready.attached().files()) {
			progress.check();
			String hash = ContentHash.of(file.bytes());
			if (!journal.entry().attached().contains(hash)) {
				wrote |= ready.draft().attach(remote, file, reviewer, progress);
				journal.attached(hash);
			}
		}
		return link;
	}

	private boolean isWritten() {
		PublicationStep step = journal.entry().step();
		return step == PublicationStep.WRITTEN || step == PublicationStep.DONE;
	}

	/** Version and fields as they were written; the program may end before the link is kept, and others may change what is there by then. */
	private void noteWritten(Remote remote) throws TftsrException {
		Map<String, String> fields = wrote ? ready.draft().written(remote, journal.entry(), progress) : ready.plan().writtenFields();
		journal.written(remote.id(), Choices.withWritten(journal.entry().choices(), remote.version(), fields));
	}

	/** @param wasWritten whether an earlier attempt has written it */
	private RemoteLink link(Remote remote, boolean wasWritten) throws TftsrException {
		Plan plan = ready.plan();
		ServiceKind service = plan.target().service();
		// the journal may tell of another text, which was refused
		String hash = wrote ? journal.entry().contentSha256() : ready.draft().contentSha256();
		Publication entry = journal.entry();
		String version = Choices.writtenVersion(entry);
		if (wasWritten) {
			Optional<RemoteLink> kept = links.named(plan.subject(), service, remote.id())
					.filter(link -> Servers.isOf(link, plan.integration()) && hash.equals(link.contentSha256())
							&& (version == null || version.equals(link.version())));
			if (kept.isPresent()) {
				// what is there now may be what others have made of it since
				return links.read(kept.get(), remote).orElse(kept.get());
			}
		}
		Map<String, String> fields = Choices.writtenFields(entry);
		Remote written = remote.ofVersion(version);
		// before the service is asked once more: whoever stops that must not lose where it is
		RemoteLink link = links.keep(plan.subject(), plan.integration(), written, hash, fields);
		Map<String, String> taken = wrote ? ready.draft().taken(remote, fields, progress) : fields;
		return taken.equals(fields) ? link : links.keep(plan.subject(), plan.integration(), written, hash, taken);
	}

	/** The page or ticket, which is made or changed where that has not been done. */
	private Remote page(Unfound unfound) throws TftsrException {
		return switch (journal.entry().step()) {
		case PREPARED, FAILED -> ready.draft().isUnchanged() ? ready.draft().seen() : write();
		case SENDING -> lookedUp(unfound);
		case WRITTEN, DONE -> {
			wrote = true;
			yield publisher.read(journal.entry().remoteId(), progress);
		}
		};
	}

	private Remote lookedUp(Unfound unfound) throws TftsrException {
		Optional<Remote> there = there(unfound);
		if (there.isPresent()) {
			wrote = true;
			return there.get();
		}
		if (ready.draft().isUnchanged()) {
			return ready.draft().seen();
		}
		if (inDoubt) {
			making.record();
		}
		return write();
	}

	private Optional<Remote> there(Unfound unfound) throws TftsrException {
		try {
			Optional<Remote> there = ready.draft().lookUp(journal.entry(), reviewer, progress);
			UnmarkedTicket unmarked = new UnmarkedTicket(ready, links, serverAhead.get());
			if (there.isEmpty() && unfound == Unfound.ASK) {
				unmarked.requireNone(journal.entry(), reviewer, progress);
			}
			// whoever has a ticket made need not be shown the search for one once more
			inDoubt = there.isEmpty() && unfound == Unfound.MAKE && unmarked.isPossible();
			return there;
		} catch (MaybeThereProblem problem) {
			if (unfound == Unfound.MAKE) {
				// a person has looked where the service could not be asked
				inDoubt = true;
				return Optional.empty();
			}
			throw problem;
		}
	}

	private Remote write() throws TftsrException {
		progress.check();
		journal.sending(ready.plan(), ready.draft(), serverAhead.get());
		Witness witness = new Witness(reviewer, () -> journal.sent(serverAhead.get()));
		Remote remote;
		try {
			remote = ready.draft().write(witness, progress);
		} catch (TftsrException problem) {
			close(problem, witness);
			throw problem;
		}
		wrote = true;
		return remote;
	}

	/** Where it is sure that nothing was written, nobody has to look. That is sure of this request alone: an earlier one may still arrive. */
	private void close(TftsrException problem, Witness witness) {
		boolean alone = Choices.sentBefore(journal.entry()).isEmpty();
		try {
			if (alone && (witness.hasRefused() || problem.kind() == ProblemKind.CONFLICT)) {
				// it has to be made ready anew
				journal.forget();
			} else if (alone && LostAnswers.wasRefused(problem)) {
				journal.failed(problem.getMessage());
			} else {
				// what was looked up before it was sent has told the time of a server that had not been asked for anything yet
				journal.sent(serverAhead.get());
			}
		} catch (TftsrException e) {
			// whoever goes on looks it up then
			problem.addSuppressed(e);
		}
	}

	private void note(TftsrException problem) {
		try {
			journal.stopped(problem.getMessage());
		} catch (TftsrException e) {
			// it can be gone on with all the same: what was about to be done stands there
			problem.addSuppressed(e);
		}
	}
}
