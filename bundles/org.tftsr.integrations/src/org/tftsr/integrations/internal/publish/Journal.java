package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.problem.TftsrException;

/** How far one publication has come: written down before and after each step. Not thread-safe. */
final class Journal {

	private final PublicationRepository repository;
	private final InstantSource clock;
	private Publication entry;
	private boolean kept;

	private Journal(PublicationRepository repository, InstantSource clock, Publication entry, boolean kept) {
		this.repository = repository;
		this.clock = clock;
		this.entry = entry;
		this.kept = kept;
	}

	/** Of one that begins; nothing is kept before its first step. */
	static Journal begin(Plan plan, Draft draft, PublicationRepository repository, InstantSource clock) {
		Instant now = clock.instant();
		return new Journal(repository, clock,
				new Publication(plan.id(), plan.subject().issueId(), plan.subject().documentId(), plan.target().service(), draft.place(), draft.title(),
						Choices.of(plan, draft), null, draft.contentSha256(), PublicationStep.PREPARED, List.of(), null, now, now),
				false);
	}

	/** Of one that began and did not end. */
	static Journal of(Publication entry, PublicationRepository repository, InstantSource clock) {
		return new Journal(repository, clock, entry, true);
	}

	Publication entry() {
		return entry;
	}

	/**
	 * That a request will be sent now whose answer may be lost; what goes may be another text than at the first attempt.
	 *
	 * @param serverAhead how far the clock of the server is ahead of the one here; empty where it has not told
	 */
	void sending(Plan plan, Draft draft, Optional<Duration> serverAhead) throws TftsrException {
		put(draft.title(), Choices.withSent(Choices.of(plan, draft), clock.instant(), serverAhead, entry), null, draft.contentSha256(), PublicationStep.SENDING, List.of(), null);
	}

	/** What is known by now of what leaves now at the latest: somebody has let it go, or its answer did not come. */
	void sent(Optional<Duration> serverAhead) throws TftsrException {
		put(entry.title(), Choices.withLatest(entry.choices(), clock.instant(), serverAhead), entry.remoteId(), entry.contentSha256(), entry.step(), entry.attached(), null);
	}

	/**
	 * That nothing was written, so that it can be sent anew.
	 *
	 * @param problem cause and remedy, for a person
	 */
	void failed(String problem) throws TftsrException {
		put(entry.title(), entry.choices(), null, entry.contentSha256(), PublicationStep.FAILED, List.of(), problem);
	}

	/** That the page or ticket is there, with what is known to have been written. */
	void written(String remoteId, Map<String, String> choices) throws TftsrException {
		put(entry.title(), choices, remoteId, entry.contentSha256(), PublicationStep.WRITTEN, entry.attached(), null);
	}

	/** That an attachment is there. */
	void attached(String sha256) throws TftsrException {
		List<String> attached = new ArrayList<>(entry.attached());
		attached.add(sha256);
		put(entry.title(), entry.choices(), entry.remoteId(), entry.contentSha256(), entry.step(), attached, null);
	}

	/** Why it has stopped, where there is something to go on with. */
	void stopped(String problem) throws TftsrException {
		if (!kept) {
			return;
		}
		put(entry.title(), entry.choices(), entry.remoteId(), entry.contentSha256(), entry.step(), entry.attached(), problem);
	}

	/** That all of it is there. */
	void done() throws TftsrException {
		put(entry.title(), entry.choices(), entry.remoteId(), entry.contentSha256(), PublicationStep.DONE, entry.attached(), null);
	}

	/** That nothing was sent, so that there is nothing to go on with. */
	void forget() throws TftsrException {
		repository.remove(entry.id());
		kept = false;
	}

	private void put(String title, Map<String, String> choices, String remoteId, String hash, PublicationStep step, List<String> attached,
			String problem) throws TftsrException {
		entry = new Publication(entry.id(), entry.issueId(), entry.documentId(), entry.service(), entry.place(), title, choices, remoteId, hash,
				step, attached, problem, entry.startedAt(), clock.instant());
		repository.put(entry);
		kept = true;
	}
}
