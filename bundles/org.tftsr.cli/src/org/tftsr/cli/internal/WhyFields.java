package org.tftsr.cli.internal;

import java.time.LocalDate;
import java.util.UUID;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

import picocli.CommandLine.Option;

/** The fields of a why that its place in a tree brings with it. */
final class WhyFields {

	private static final String NONE = "none";

	@Option(names = "--state", paramLabel = "STATE", description = "possible or confirmed; confirmed needs evidence.")
	private WhyStanding state;

	@Option(names = "--class", paramLabel = "CLASS", description = "direct, contributing, systemic or none.")
	private String causeClass;

	@Option(names = "--root-cause", negatable = true, description = "Marks the answer as a root cause, or not.")
	private Boolean rootCause;

	@Option(names = "--together", paramLabel = "WHY", description = "Acts only together with this one, which has the same parent; none: an alternative of its own.")
	private String together;

	@Option(names = "--main", description = "The main branch leads through it.")
	private boolean main;

	@Option(names = "--action", paramLabel = "TEXT", description = "What is to be done; empty for nothing.")
	private String action;

	@Option(names = "--owner", paramLabel = "NAME", description = "Who sees to the action.")
	private String owner;

	@Option(names = "--due", paramLabel = "DATE", description = "By when, as 2026-12-31.")
	private LocalDate due;

	/** The tree with these fields set. */
	WhyTree set(WhyTree tree, UUID id) {
		WhyTree changed = WhyEdits.change(tree, id, this::fields);
		if (together != null) {
			changed = together.equals(NONE) ? WhyEdits.apart(changed, id) : WhyEdits.together(changed, id, UUID.fromString(together));
		}
		return main ? WhyEdits.makeMain(changed, id) : changed;
	}

	/** Refuses what cannot be. */
	void require(WhyTree tree, UUID id) throws TftsrException {
		String what = "Cannot change the why";
		if (state == WhyStanding.CONFIRMED && tree.get(id).evidence().isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, what, "it has no evidence, and nothing is confirmed without",
					"Add evidence, or leave it as possible");
		}
		if (causeClass != null && !causeClass.equals(NONE) && CauseClass.of(causeClass).isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, what, "there is no class " + causeClass,
					"One of direct, contributing, systemic, none");
		}
		if (together != null && !together.equals(NONE) && !isSibling(tree, id)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, what, "only whys with the same parent can act together",
					"Give the id of such a one; see `tftsr why tree`");
		}
	}

	private boolean isSibling(WhyTree tree, UUID id) {
		return tree.siblings(id).stream()
				.anyMatch(why -> !why.id().equals(id) && why.id().toString().equalsIgnoreCase(together));
	}

	private Why fields(Why why) {
		Why changed = state == null ? why : why.withStanding(state);
		if (causeClass != null) {
			changed = changed.withClass(CauseClass.of(causeClass).orElse(null));
		}
		if (rootCause != null) {
			changed = changed.withRootCause(rootCause);
		}
		WhyAction before = why.action();
		return changed.withAction(new WhyAction(action == null ? before.text() : action,
				owner == null ? before.owner() : owner, due == null ? before.due() : due));
	}
}
