package org.tftsr.cli.internal;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.tftsr.core.id.UuidV7;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;

/** Reads a tree of whys, changes it and writes it back; what others change meanwhile stays. */
final class WhyTreeEditor {

	private static final UuidV7 IDS = new UuidV7();

	private final UUID issueId;
	private WhyTree before;
	private WhyTree tree;

	WhyTreeEditor(UUID issueId) throws TftsrException {
		this.issueId = issueId;
		before = Services.get(WhyTreeRepository.class).tree(issueId);
		tree = before;
	}

	/** For the tree that a why is part of. */
	static WhyTreeEditor of(UUID why) throws TftsrException {
		return new WhyTreeEditor(Services.get(WhyTreeRepository.class).issueOf(why));
	}

	/** As it was read. */
	WhyTree before() {
		return before;
	}

	/** As it is now. */
	WhyTree tree() {
		return tree;
	}

	/** @param parent null for the top */
	UUID add(UUID parent, String question, String answer, String evidence) throws TftsrException {
		requireParent("Cannot add the why", parent);
		UUID id = IDS.next();
		Why why = Why.asked(id, question).withAnswer(answer).withEvidence(WhyEvidence.parseAll(evidence));
		tree = WhyEdits.add(tree, why, parent, Integer.MAX_VALUE);
		return id;
	}

	/** Takes a why for what somebody was shown of it: what has changed since is not replaced. */
	void shown(UUID id, WhyStep seen) {
		before = WhyEdits.change(before, id, why -> why.withQuestion(seen.question()).withAnswer(seen.answer())
				.withEvidence(pieces(why, seen.evidence())));
		tree = before;
	}

	/** Changes texts; null leaves one as it is. */
	void write(UUID id, String question, String answer, String evidence) {
		tree = WhyEdits.change(tree, id, why -> {
			Why written = question == null ? why : why.withQuestion(question);
			written = answer == null ? written : written.withAnswer(answer);
			return evidence == null ? written : written.withEvidence(pieces(why, evidence));
		});
	}

	/** Those that the why has already are the same ones. */
	private static List<WhyEvidence> pieces(Why why, String evidence) {
		return WhyEvidence.parseAll(evidence).stream().map(piece -> why.evidence().stream()
				.filter(known -> known.asText().equals(piece.asText())).findFirst().orElse(piece)).toList();
	}

	/** @param parent null for the top */
	void move(UUID id, UUID parent, int position) throws TftsrException {
		String what = "Cannot move the why";
		requireParent(what, parent);
		if (!WhyEdits.canMove(tree, id, parent)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, what, "a why cannot stand below itself",
					"Name a why that is not below it, or - for the top");
		}
		tree = WhyEdits.move(tree, id, parent, position);
	}

	private void requireParent(String what, UUID parent) throws TftsrException {
		if (parent != null && tree.find(parent).isEmpty()) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what, "the issue has no why " + parent, "See `tftsr why tree`");
		}
	}

	void change(UnaryOperator<WhyTree> change) {
		tree = change.apply(tree);
	}

	/** Writes it; gives back what is there now. */
	WhyTree save() throws TftsrException {
		return Services.get(WhyTreeRepository.class).save(issueId, before, tree);
	}
}
