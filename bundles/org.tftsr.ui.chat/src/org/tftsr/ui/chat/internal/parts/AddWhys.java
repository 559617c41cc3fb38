package org.tftsr.ui.chat.internal.parts;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.id.UuidV7;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.Services;

/** Puts whys that an answer tells at the end of the main branch, as proposals: a person accepts them, or does not. */
final class AddWhys {

	/** So often in a row others are faster only where something is wrong. */
	private static final int ATTEMPTS = 20;

	private static final UuidV7 IDS = new UuidV7();

	private AddWhys() {
	}

	/** Adds them, each below the one before. */
	static void to(UUID issueId, List<WhyText> whys) throws TftsrException {
		WhyTreeRepository repository = Services.get(WhyTreeRepository.class);
		List<LogFile> logs = Services.get(LogRepository.class).list(issueId);
		for (int attempt = 1;; attempt++) {
			WhyTree seen = repository.tree(issueId);
			try {
				repository.save(issueId, seen, with(seen, whys, logs));
				return;
			} catch (TftsrException e) {
				if (e.kind() != ProblemKind.CONFLICT || attempt == ATTEMPTS) {
					throw e;
				}
			}
		}
	}

	private static WhyTree with(WhyTree seen, List<WhyText> whys, List<LogFile> logs) {
		WhyTree tree = seen;
		UUID parent = seen.main().isEmpty() ? null : seen.main().getLast();
		for (WhyText why : whys) {
			List<WhyEvidence> evidence = why.evidence().stream().map(WhyEvidence::parse).map(piece -> piece.resolved(logs))
					.toList();
			String question = why.question().isBlank() ? Messages.Whys_question : why.question();
			Why added = new Why(IDS.next(), null, question, why.answer(), evidence, WhyStanding.PROPOSED, null, 0, false,
					WhyAuthor.AI, WhyAction.NONE);
			tree = WhyEdits.add(tree, added, parent, 0);
			tree = WhyEdits.makeMain(tree, added.id());
			parent = added.id();
		}
		return tree;
	}
}
