package org.tftsr.ai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.ai.LogFindings;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Claim.Citation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.triage.WhyService;

/** Makes what an answer proposes part of the issue, once a person has said so. Thread-safe. */
@Component(service = Proposals.class)
public final class Proposals {

	private static final int MOST_LINES = 5;

	private final IssueRepository issues;
	private final ConversationRepository conversations;
	private final WhyTreeRepository trees;
	private final WhyService whys;
	private final UuidV7 ids = new UuidV7();

	@Activate
	public Proposals(@Reference IssueRepository issues, @Reference ConversationRepository conversations,
			@Reference WhyTreeRepository trees, @Reference WhyService whys) {
		this.issues = issues;
		this.conversations = conversations;
		this.trees = trees;
		this.whys = whys;
	}

	void acceptSeverity(LogFindings findings) throws TftsrException {
		if (findings.severity() != null) {
			issues.update(issueOf(findings), IssueChange.severity(findings.severity()));
		}
	}

	/** A why that is there already is not added again. */
	Optional<Why> acceptWhy(LogFindings findings, Progress progress) throws TftsrException {
		if (findings.firstWhy() == null) {
			return Optional.empty();
		}
		UUID issueId = issueOf(findings);
		WhyTree seen = trees.tree(issueId);
		Optional<Why> known = seen.children(null).stream().filter(why -> why.question().equals(findings.firstWhy())).findFirst();
		if (known.isPresent()) {
			return known;
		}
		Why why = Why.asked(ids.next(), findings.firstWhy()).withEvidence(evidence(findings, progress));
		return trees.save(issueId, seen, WhyEdits.add(seen, why, null, Integer.MAX_VALUE)).find(why.id());
	}

	/** The lines that were found as the answer cites them. */
	private List<WhyEvidence> evidence(LogFindings findings, Progress progress) throws TftsrException {
		List<WhyEvidence> pieces = new ArrayList<>();
		List<Citation> found = findings.findings().stream().map(Claim::citations).flatMap(List::stream).filter(Citation::found)
				.toList();
		for (Citation citation : found) {
			boolean taken = pieces.stream()
					.anyMatch(piece -> piece.line() == citation.line() && citation.logFileId().equals(piece.logId()));
			if (!taken && pieces.size() < MOST_LINES) {
				pieces.addAll(whys.evidence(citation.logFileId(), LineNumbers.between(citation.line(), citation.line()), progress));
			}
		}
		return pieces;
	}

	private UUID issueOf(LogFindings findings) throws TftsrException {
		return conversations.get(findings.answer().conversationId()).issueId();
	}
}
