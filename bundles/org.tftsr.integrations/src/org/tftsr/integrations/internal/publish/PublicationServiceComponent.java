package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.EventType;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.internal.clock.IntegrationClock;
import org.tftsr.net.Reviewer;
import org.tftsr.triage.LeavingText;

/** The operations of {@link PublicationService}. Thread-safe. */
@Component
public final class PublicationServiceComponent implements PublicationService {

	/** What was made ready and may still be published: the windows that are open at a time. */
	private static final int MOST_READY = 8;

	private record Place(Subject subject, ServiceKind service) {
	}

	private final Planning planning;
	private final PublicationRepository publications;
	private final Links links;
	private final IssueRepository issues;
	private final AuditLog audit;
	private final UuidV7 ids = new UuidV7();
	private final IntegrationClock clock;
	private final Map<UUID, Ready> prepared = new LinkedHashMap<>();
	private final PlaceLocks locks;

	@Activate
	public PublicationServiceComponent(@Reference Planning planning,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) PublicationRepository publications, @Reference Links links,
			@Reference IssueRepository issues, @Reference AuditLog audit, @Reference PlaceLocks locks, @Reference IntegrationClock clock) {
		this.clock = clock;
		this.locks = locks;
		this.planning = planning;
		this.publications = publications;
		this.links = links;
		this.issues = issues;
		this.audit = audit;
	}

	@Override
	public PreparedPublication prepare(UUID issueId, UUID documentId, PublicationTarget target, Redaction redaction, Progress progress)
			throws TftsrException {
		Subject subject = new Subject(issueId, documentId);
		requireNoneOpen(new Place(subject, target.service()), Messages.PublicationServiceComponent_readyWhat);
		Ready ready = planning.ready(planning.plan(ids.next(), subject, target, redaction), progress);
		synchronized (prepared) {
			prepared.put(ready.plan().id(), ready);
			while (prepared.size() > MOST_READY) {
				prepared.remove(prepared.keySet().iterator().next());
			}
		}
		return ready.shown();
	}

	/** Whoever begins anew while it is not known what has become of the last attempt may end up with two. */
	private void requireNoneOpen(Place place, String what) throws TftsrException {
		for (Publication open : open(place)) {
			boolean unknown = open.step() == PublicationStep.SENDING;
			boolean unlinked = open.step() == PublicationStep.WRITTEN
					&& links.named(place.subject, place.service, open.remoteId()).isEmpty();
			if (unknown || unlinked) {
				throw new TftsrException(ProblemKind.CONFLICT, what,
						unknown ? NLS.bind(Messages.PublicationServiceComponent_unknownWhy, place.service.displayName())
								: NLS.bind(Messages.PublicationServiceComponent_unlinkedWhy, place.service.displayName()),
						Messages.PublicationServiceComponent_openRemedy);
			}
		}
	}

	private List<Publication> open(Place place) throws TftsrException {
		return publications.unfinished(place.subject.issueId()).stream()
				.filter(open -> open.service() == place.service && new Subject(open.issueId(), open.documentId()).equals(place.subject)).toList();
	}

	@Override
	public RemoteLink publish(PreparedPublication shown, Reviewer reviewer, Progress progress) throws TftsrException {
		Publication begun = publications.find(shown.id()).orElse(null);
		if (begun != null) {
			return resume(begun, Unfound.ASK, reviewer, progress);
		}
		Ready ready = ready(shown);
		Place place = new Place(ready.plan().subject(), ready.plan().target().service());
		return alone(place, () -> {
			requireNoneOpen(place, NLS.bind(Messages.Publication_publishWhat, place.service.displayName()));
			requireAsPlanned(ready.plan());
			RemoteLink link = send(ready, Journal.begin(ready.plan(), ready.draft(), publications, clock), Unfound.ASK, reviewer, progress);
			synchronized (prepared) {
				prepared.remove(shown.id());
			}
			return link;
		});
	}

	@Override
	public Optional<Candidate> sameTitle(PreparedPublication shown, Reviewer reviewer, Progress progress) throws TftsrException {
		Ready ready = ready(shown);
		Plan plan = ready.plan();
		for (Candidate there : ready.draft().sameTitle(reviewer, progress)) {
			// tickets may have one title, and whoever wants another one than the issue is linked with has seen that one
			if (plan.target().service() == ServiceKind.CONFLUENCE
					|| links.named(plan.subject(), plan.target().service(), there.id()).filter(link -> Servers.isOf(link, plan.integration())).isEmpty()) {
				return Optional.of(there);
			}
		}
		return Optional.empty();
	}

	/** What was made ready and shown; made ready once more it might say something else, and replace what nobody has seen. */
	private Ready ready(PreparedPublication shown) throws TftsrException {
		synchronized (prepared) {
			Ready ready = prepared.get(shown.id());
			if (ready == null) {
				throw new TftsrException(ProblemKind.CONFLICT,
						NLS.bind(Messages.Publication_publishWhat, shown.target().service().displayName()),
						Messages.PublicationServiceComponent_notReadyWhy, Messages.PublicationServiceComponent_readyAgainRemedy);
			}
			return ready;
		}
	}

	/** Two windows that have made the same ready would make two tickets of it, one after the other. */
	private void requireAsPlanned(Plan plan) throws TftsrException {
		if (!planning.isAsPlanned(plan)) {
			throw new TftsrException(ProblemKind.CONFLICT,
					NLS.bind(Messages.Publication_publishWhat, plan.target().service().displayName()),
					Messages.PublicationServiceComponent_notAsPlannedWhy, Messages.PublicationServiceComponent_readyAgainRemedy);
		}
	}

	@Override
	public List<Publication> unfinished(UUID issueId) throws TftsrException {
		return publications.unfinished(issueId);
	}

	@Override
	public RemoteLink resume(UUID publicationId, Unfound unfound, Reviewer reviewer, Progress progress) throws TftsrException {
		return resume(publications.find(publicationId).orElseThrow(PublicationServiceComponent::unknown), unfound, reviewer, progress);
	}

	private RemoteLink resume(Publication seen, Unfound unfound, Reviewer reviewer, Progress progress) throws TftsrException {
		Subject subject = new Subject(seen.issueId(), seen.documentId());
		Place place = new Place(subject, seen.service());
		return alone(place, () -> {
			// whoever had the place before may have come further with it
			Publication begun = publications.find(seen.id()).orElseThrow(PublicationServiceComponent::unknown);
			if (begun.step() == PublicationStep.DONE) {
				return links.named(subject, begun.service(), begun.remoteId())
						.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.Publication_goOnWhat,
								Messages.PublicationServiceComponent_linkGoneWhy, Messages.PublicationServiceComponent_linkGoneRemedy));
			}
			boolean sendsAnew = begun.step() == PublicationStep.PREPARED || begun.step() == PublicationStep.FAILED;
			if (sendsAnew) {
				requireNoneOpen(place, Messages.Publication_goOnWhat);
			}
			Plan plan = planning.plan(begun.id(), subject, Choices.target(begun), Choices.redaction(begun));
			requireServer(plan, begun);
			Ready ready = planning.ready(plan, progress);
			requireConsent(ready, begun);
			requireSearched(ready, begun);
			if (sendsAnew) {
				requireAsSeen(ready, begun);
			}
			return send(ready, Journal.of(begun, publications, clock), unfound, reviewer, progress);
		});
	}

	private static TftsrException unknown() {
		return new TftsrException(ProblemKind.NOT_FOUND, Messages.Publication_goOnWhat, Messages.PublicationServiceComponent_noneWhy,
				Messages.PublicationServiceComponent_noneRemedy);
	}

	/** What it has written, or is to change, has its number at one server alone. */
	private static void requireServer(Plan plan, Publication begun) throws TftsrException {
		String server = Choices.server(begun);
		if (server != null && !server.equals(Servers.of(plan.integration()))) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
					NLS.bind(Messages.PublicationServiceComponent_otherServerWhy, server),
					NLS.bind(Messages.PublicationServiceComponent_otherServerRemedy, begun.service().displayName()));
		}
	}

	/** What is to be replaced was looked at before the service refused it, and others may have changed it since. */
	private static void requireAsSeen(Ready ready, Publication begun) throws TftsrException {
		if (!ready.draft().isUnchanged() && !ready.draft().isSeenAs(begun)) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
					NLS.bind(Messages.PublicationServiceComponent_unseenWhy, begun.service().displayName()),
					Messages.PublicationServiceComponent_unseenRemedy);
		}
	}

	/** That a text goes as it is was said of the text that it was then, and of no other. */
	private static void requireConsent(Ready ready, Publication begun) throws TftsrException {
		if (!ready.text().isRedacted() && !ready.draft().contentSha256().equals(begun.contentSha256())) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat, Messages.PublicationServiceComponent_otherTextWhy,
					Messages.PublicationServiceComponent_lookRemedy);
		}
	}

	/** What a log tells that cannot be read any more may stand in a text that nobody has looked at with that in mind. */
	private static void requireSearched(Ready ready, Publication begun) throws TftsrException {
		if (!ready.text().unsearched().isEmpty() && !ready.draft().contentSha256().equals(begun.contentSha256())) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
					NLS.bind(Messages.PublicationServiceComponent_unsearchedWhy, ready.text().unsearched().getFirst()),
					Messages.PublicationServiceComponent_lookRemedy);
		}
	}

	/** One at a time of what goes to the same place. */
	@FunctionalInterface
	private interface Work {
		RemoteLink run() throws TftsrException;
	}

	private RemoteLink alone(Place place, Work work) throws TftsrException {
		try (PlaceLocks.Held held = locks.take(place.subject, place.service)) {
			return work.run();
		}
	}

	private RemoteLink send(Ready ready, Journal journal, Unfound unfound, Reviewer reviewer, Progress progress) throws TftsrException {
		Plan plan = ready.plan();
		PublicationStep begun = journal.entry().step();
		boolean unfinishedBusiness = begun == PublicationStep.SENDING || begun == PublicationStep.WRITTEN;
		Sending sending = new Sending(ready, journal, planning, links, reviewer, progress);
		RemoteLink link = sending.run(unfound, () -> audit("make_unfound_publication", journal.entry()));
		if (sending.hasWritten() || unfinishedBusiness) {
			record(ready, journal.entry(), link);
			journal.done();
		} else {
			// the same was there by now
			journal.forget();
		}
		for (Publication open : open(new Place(plan.subject(), plan.target().service()))) {
			if (link.remoteId().equals(open.remoteId()) || open.step() == PublicationStep.FAILED) {
				// what an earlier one has left undone there, or was refused, is done, or not wanted, by now
				publications.remove(open.id());
			}
		}
		return link;
	}

	private void record(Ready ready, Publication entry, RemoteLink link) throws TftsrException {
		Subject subject = ready.plan().subject();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("issue_id", subject.issueId().toString());
		details.put("service", link.service().key());
		details.put("publication", entry.id().toString());
		details.put("remote_id", link.remoteId());
		details.put("redacted", ready.text().isRedacted());
		details.put("sha256", link.contentSha256());
		details.put("attachments", entry.attached().size());
		audit.append("publish", subject.isDocument() ? "document" : "issue",
				(subject.isDocument() ? subject.documentId() : subject.issueId()).toString(), details);
		issues.addTimelineEvent(subject.issueId(), EventType.PUBLISHED,
				(subject.isDocument() ? "Document" : "Issue") + " published to " + link.service().displayName() + ": " + link.label(),
				clock.instant(), null);
	}

	@Override
	public void giveUp(UUID publicationId) throws TftsrException {
		Publication begun = publications.find(publicationId).orElse(null);
		if (begun == null || begun.step() == PublicationStep.DONE) {
			return;
		}
		// one that is under way in another window goes on whatever is said here, and would be begun a second time
		try (PlaceLocks.Held held = locks.take(new Subject(begun.issueId(), begun.documentId()), begun.service())) {
			audit("give_up_publication", begun);
			publications.remove(publicationId);
		}
	}

	/** What the user has said of one that did not end. */
	private void audit(String action, Publication begun) throws TftsrException {
		audit.append(action, "issue", begun.issueId().toString(), Map.of("publication", begun.id().toString(), "service",
				begun.service().key(), "step", begun.step().key()));
	}

	@Override
	public List<Candidate> candidates(UUID issueId, UUID documentId, PublicationTarget target, String words, Reviewer reviewer,
			Progress progress) throws TftsrException {
		Subject subject = new Subject(issueId, documentId);
		Plan plan = planning.plan(ids.next(), subject, target, Redaction.REDACTED);
		List<Candidate> candidates = new ArrayList<>();
		for (RemoteLink link : links.ofIssue(issueId)) {
			boolean fits = subject.isDocument() && target.service() != ServiceKind.CONFLUENCE ? link.documentId() == null
					: new Subject(issueId, link.documentId()).equals(subject);
			if (link.service() == target.service() && fits && Servers.isOf(link, plan.integration())) {
				candidates.add(new Candidate(link.remoteId(), link.label(), link.place(), link.state(), link.address(), true, null));
			}
		}
		// words that somebody has typed are redacted by all that the issue tells, as its title is
		LeavingText text = planning.text(plan, progress);
		Publisher publisher = planning.publisher(target.service());
		String asked = words == null || publisher.isIdentifier(words) ? words : text.words(words).text();
		for (Candidate found : publisher.candidates(plan, text, asked, reviewer, progress)) {
			addFound(candidates, found);
		}
		return candidates;
	}

	/** What a search finds tells more than a link does, of a ticket its title, and what it tells is newer. */
	private static void addFound(List<Candidate> candidates, Candidate found) {
		List<String> ids = candidates.stream().map(Candidate::id).toList();
		int index = ids.indexOf(found.id());
		if (index < 0) {
			candidates.add(found);
			return;
		}
		Candidate known = candidates.get(index);
		candidates.set(index, new Candidate(found.id(), found.label(), found.place(), found.state() == null ? known.state() : found.state(),
				found.address(), known.linked(), found.changedAt()));
	}

	@Override
	public boolean isElsewhere(RemoteLink link) throws TftsrException {
		return planning.isElsewhere(link);
	}

	@Override
	public List<RemoteLink> refresh(UUID issueId, Progress progress) throws TftsrException {
		List<RemoteLink> fresh = new ArrayList<>();
		for (RemoteLink link : links.ofIssue(issueId)) {
			progress.check();
			if (planning.isElsewhere(link)) {
				progress.begin(NLS.bind(Messages.PublicationServiceComponent_staysElsewhere, link.label()), -1);
				fresh.add(link);
				continue;
			}
			try {
				links.read(link, planning.publisher(link.service()).read(link.remoteId(), progress)).ifPresent(fresh::add);
			} catch (TftsrException problem) {
				if (problem.kind() == ProblemKind.CANCELLED) {
					throw problem;
				}
				if (Existing.isGone(problem)) {
					links.gone(link).ifPresent(fresh::add);
					continue;
				}
				progress.begin(NLS.bind(Messages.PublicationServiceComponent_stays, link.label(), problem.why()), -1);
				fresh.add(link);
			}
		}
		return fresh;
	}

	@Override
	public RemoteLink link(UUID issueId, PublicationTarget target, Progress progress) throws TftsrException {
		if (target.existingId() == null || target.existingId().isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.PublicationServiceComponent_linkWhat,
					Messages.PublicationServiceComponent_linkWhy, Messages.PublicationServiceComponent_linkRemedy);
		}
		// a plan needs what a link needs: that issue and service are there
		Plan plan = planning.plan(ids.next(), new Subject(issueId, null), target, Redaction.REDACTED);
		Remote remote = planning.publisher(target.service()).read(target.existingId().strip(), progress);
		RemoteLink known = links.named(plan.subject(), target.service(), remote.id()).orElse(null);
		return known != null ? links.read(known, remote).orElse(known) : links.keep(plan.subject(), plan.integration(), remote, null, Map.of());
	}
}
