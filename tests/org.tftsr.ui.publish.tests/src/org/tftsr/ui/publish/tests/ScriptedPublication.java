package org.tftsr.ui.publish.tests;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PreparedFile;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.net.Reviewer;

/** Publishes as the test says, and remembers what it was asked for. */
final class ScriptedPublication implements PublicationService {

	static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

	/** What was published from here last, where somebody has changed it since. */
	static final String ANCESTOR = "<h1>Checkout</h1>\n<p>Nobody knows yet.</p>\n";

	private final MemoryLinks links;
	/** What is there now; null where nothing is. */
	volatile String before;
	/** Whether somebody else has changed what is there. */
	volatile boolean replacesOthers;
	/** A page with the title of what is new, once; null for none. */
	volatile Candidate sameTitle;
	/** What stands in the way of who goes on; null for nothing. */
	volatile TftsrException resumeProblem;
	/** What who goes on is told that has not said whether what is not found is to be made; null where it is found. */
	volatile MaybeThereProblem maybeThere;
	/** With what the look for a page of the same title fails, once. */
	volatile TftsrException lookProblem;
	/** With what making ready fails, once. */
	volatile TftsrException prepareProblem;
	/** What going on waits for. */
	volatile CompletableFuture<Void> goesOn = CompletableFuture.completedFuture(null);
	/** What is at another server than the one that is set up. */
	volatile String elsewhere = "";
	/** With what publishing fails, once. */
	volatile TftsrException problem;
	/** Whether a request goes that was not shown. */
	volatile boolean sendsMore;
	volatile PublicationTarget target;
	volatile UUID documentId;
	volatile Redaction redaction;
	volatile String words;
	final List<PreparedPublication> published = new CopyOnWriteArrayList<>();
	final List<Publication> unfinished = new CopyOnWriteArrayList<>();
	/** What searches wait for before they answer, cancelled or not; those that begin later wait for what stands here then. */
	volatile CompletableFuture<Void> answers = CompletableFuture.completedFuture(null);
	final List<Verdict> verdicts = new CopyOnWriteArrayList<>();
	volatile int refreshed;

	ScriptedPublication(MemoryLinks links) {
		this.links = links;
	}

	@Override
	public PreparedPublication prepare(UUID issueId, UUID document, PublicationTarget wanted, Redaction how, Progress progress)
			throws TftsrException {
		target = wanted;
		documentId = document;
		redaction = how;
		TftsrException now = prepareProblem;
		prepareProblem = null;
		if (now != null) {
			throw now;
		}
		String text = "<h1>Checkout</h1>\n<p>Pool exhausted, reported by [EMAIL-1].</p>\n<p>Fixed.</p>";
		return new PreparedPublication(UUID.randomUUID(), issueId, document, wanted, "Checkout is down", text,
				"# Checkout\n\nPool **exhausted**, reported by [EMAIL-1].\n\nFixed.\n", wanted.existingId() == null ? null : before, replacesOthers ? ANCESTOR : null,
				List.of(request("POST", "/wiki/api/v2/pages", "{\"title\":\"Checkout is down\",\"value\":\"<h1>Checkout</h1>\"}")),
				List.of("rca"),
				List.of(new PreparedFile("checkout.log", "text/plain; charset=utf-8", 2048, "0f".repeat(32), true)),
				how == Redaction.REDACTED ? Map.of("EMAIL", 1) : Map.of(), how == Redaction.AS_IT_IS, wanted.existingId() == null, false, replacesOthers,
				List.of("The page will be below the top of the space."));
	}

	static Preview request(String method, String path, String body) {
		return new Preview("Confluence", method, URI.create("https://site.atlassian.net" + path), Map.of("Content-Type", "application/json"),
				body.getBytes(StandardCharsets.UTF_8), Integer.toHexString(body.hashCode()), 0, 0, Map.of("EMAIL", 1), List.of());
	}

	@Override
	public RemoteLink publish(PreparedPublication prepared, Reviewer reviewer, Progress progress) throws TftsrException {
		List<Preview> requests = new ArrayList<>(prepared.requests());
		if (sendsMore) {
			requests.add(request("POST", "/wiki/rest/api/content/1/label", "[{\"name\":\"rca\"}]"));
		}
		for (Preview request : requests) {
			Verdict verdict = reviewer.review(request);
			verdicts.add(verdict);
			if (verdict == Verdict.REFUSE) {
				throw new TftsrException(ProblemKind.FORBIDDEN, "Nothing was sent", "you have refused it", "Publish again");
			}
		}
		if (problem != null) {
			TftsrException now = problem;
			problem = null;
			if (now.kind() != ProblemKind.CONFLICT) {
				unfinished.add(new Publication(prepared.id(), prepared.issueId(), prepared.documentId(), prepared.target().service(),
						prepared.target().place(), prepared.title(), Map.of(), "1", "x", PublicationStep.WRITTEN, List.of(), now.why(), NOW, NOW));
			}
			throw now;
		}
		published.add(prepared);
		return link(prepared.issueId(), prepared.documentId(), prepared.title());
	}

	private RemoteLink link(UUID issueId, UUID document, String title) {
		return links.save(new RemoteLink(UUID.randomUUID(), issueId, document, ServiceKind.CONFLUENCE, "4711", title,
				"https://site.atlassian.net/wiki/spaces/OPS/pages/4711", "OPS", "current", "1", "x", NOW, NOW));
	}

	@Override
	public Optional<Candidate> sameTitle(PreparedPublication prepared, Reviewer reviewer, Progress progress) throws TftsrException {
		TftsrException now = lookProblem;
		lookProblem = null;
		if (now != null) {
			throw now;
		}
		Candidate there = sameTitle;
		sameTitle = null;
		return Optional.ofNullable(there);
	}

	@Override
	public boolean isElsewhere(RemoteLink link) {
		return elsewhere.equals(link.remoteId());
	}

	@Override
	public List<Publication> unfinished(UUID issueId) {
		return unfinished.stream().filter(one -> one.issueId().equals(issueId)).toList();
	}

	@Override
	public RemoteLink resume(UUID publicationId, Unfound unfound, Reviewer reviewer, Progress progress) throws TftsrException {
		goesOn.join();
		if (maybeThere != null && unfound == Unfound.ASK) {
			throw maybeThere;
		}
		if (resumeProblem != null) {
			throw resumeProblem;
		}
		Publication one = unfinished.stream().filter(candidate -> candidate.id().equals(publicationId)).findFirst().orElseThrow();
		unfinished.remove(one);
		return link(one.issueId(), one.documentId(), one.title());
	}

	@Override
	public void giveUp(UUID publicationId) {
		unfinished.removeIf(one -> one.id().equals(publicationId));
	}

	@Override
	public List<Candidate> candidates(UUID issueId, UUID document, PublicationTarget wanted, String typed, Reviewer reviewer,
			Progress progress) throws TftsrException {
		CompletableFuture<Void> mine = answers;
		if (reviewer.review(request("GET", "/wiki/rest/api/content/search?cql=text%20%7E%20%22outage%22&limit=50", "")) == Verdict.REFUSE) {
			throw new TftsrException(ProblemKind.FORBIDDEN, "Nothing was searched for", "you have refused it", "Search again");
		}
		words = typed;
		mine.join();
		String label = wanted.service() == ServiceKind.CONFLUENCE ? "Checkout outage" : "Checkout bug";
		return List.of(new Candidate("99", label, "OPS", "current", "https://site.atlassian.net/wiki/99", false, NOW));
	}

	@Override
	public List<RemoteLink> refresh(UUID issueId, Progress progress) throws TftsrException {
		refreshed++;
		return links.ofIssue(issueId);
	}

	@Override
	public RemoteLink link(UUID issueId, PublicationTarget wanted, Progress progress) {
		target = wanted;
		return link(issueId, null, "linked");
	}
}
