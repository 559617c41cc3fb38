package org.tftsr.core.why.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

/**
 * Finds what a tree of whys could be better at. It advises and never stands in the way. Its words are English; a text in another
 * language is looked at for its form only. Pure, and fast enough to run at each change.
 */
public final class WhyLinter {

	/** Two answers are seldom more than the symptom and what it looks like from nearby. */
	private static final int SHALLOW = 2;

	/** How and what lead on as well as why does, and less often to a person. */
	private static final Pattern ASKS = Pattern.compile(
			"^\\W*(?:(?:and|so|but|then)\\s+)?(?:why|how come|how|what|which|for what|due to what|because of what)\\b"
					+ "|\\bwhy\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern LATIN = Pattern.compile("[a-zA-Z]{3}");

	private final WhyTree tree;
	private final List<WhyFinding> findings = new ArrayList<>();

	private WhyLinter(WhyTree tree) {
		this.tree = tree;
	}

	/** The findings, by why depth first, then by rule. */
	public static List<WhyFinding> check(WhyTree tree) {
		WhyLinter linter = new WhyLinter(tree);
		List<Why> order = tree.whys();
		order.forEach(linter::check);
		List<UUID> ids = order.stream().map(Why::id).toList();
		linter.findings.sort(Comparator.comparingInt((WhyFinding finding) -> ids.indexOf(finding.why()))
				.thenComparing(WhyFinding::rule));
		return List.copyOf(linter.findings);
	}

	/** What is only proposed is looked at once a person stands behind it, but for where it leads in a circle. */
	private void check(Why why) {
		checkCircle(why);
		if (why.isProposed()) {
			return;
		}
		checkQuestion(why);
		if (why.isAnswered()) {
			checkPerson(why);
			checkEvidence(why);
			checkLeaf(why);
		}
		checkAlternatives(why);
		checkAction(why);
		checkRootCause(why);
	}

	private void checkQuestion(Why why) {
		String question = why.question();
		if (ASKS.matcher(question).find() || !LATIN.matcher(question).find()) {
			return;
		}
		String body = question.strip().replaceAll("[?.!\\s]+$", "");
		List<WhyFix> fixes = new ArrayList<>();
		if (!body.isEmpty()) {
			fixes.add(new WhyFix.Change("Ask why of it", then -> WhyEdits.change(then, why.id(),
					one -> one.withQuestion("Why: " + body + '?'))));
		}
		fixes.add(new WhyFix.Ask("Write the question anew", WhyFix.Field.QUESTION));
		add(WhyRule.NOT_A_WHY, why, "The question does not ask why, how or what",
				"A question that asks for no reason gets an answer that explains nothing, and the chain does not go deeper",
				fixes);
	}

	private void checkPerson(Why why) {
		if (BlamedPerson.isIn(why.answer()) && tree.isLeaf(why.id())) {
			add(WhyRule.STOPS_AT_A_PERSON, why, "The answer stops at a person",
					"People do what makes sense to them at the time. What made it make sense, and what let one slip have such an "
							+ "effect, can be changed; that people slip cannot",
					List.of(new WhyFix.Ask("Ask what made it possible", WhyFix.Field.NEXT_WHY),
							new WhyFix.Ask("Write the answer anew", WhyFix.Field.ANSWER)));
		}
	}

	private void checkEvidence(Why why) {
		if (why.evidence().isEmpty()) {
			add(WhyRule.NO_EVIDENCE, why, "Nothing shows that the answer is so",
					"An answer without evidence is a guess, and what is built on it may cure another illness",
					List.of(new WhyFix.Ask("Add evidence", WhyFix.Field.EVIDENCE)));
		}
	}

	private void checkCircle(Why why) {
		Statement answer = new Statement(why.answer());
		Optional<Why> same = tree.ancestors(why.id()).stream()
				.filter(above -> above.isAnswered() && answer.saysTheSameAs(new Statement(above.answer()))).findFirst();
		same.ifPresent(above -> add(WhyRule.CIRCULAR, why,
				"The answer says again what why " + tree.number(above.id()) + " says",
				"A chain that comes back to where it was has found no cause",
				List.of(new WhyFix.Ask("Write the answer anew", WhyFix.Field.ANSWER),
						new WhyFix.Change("Remove this why", then -> WhyEdits.remove(then, why.id())))));
	}

	private void checkLeaf(Why why) {
		if (!tree.isLeaf(why.id())) {
			return;
		}
		int depth = tree.depth(why.id());
		if (depth <= SHALLOW && !why.rootCause()) {
			add(WhyRule.TOO_SHALLOW, why, "The chain ends after " + (depth == 1 ? "one why" : depth + " whys"),
					"So near to what was seen there are symptoms. Five are a rule of thumb; stop where something can be changed "
							+ "so that it does not happen again",
					List.of(new WhyFix.Ask("Ask the next why", WhyFix.Field.NEXT_WHY), new WhyFix.Change(
							"This is the root cause", then -> WhyEdits.change(then, why.id(), one -> one.withRootCause(true)))));
		}
		if (!why.action().isPresent()) {
			add(WhyRule.NO_ACTION, why, "The branch ends without an action",
					"What is found and not acted on happens again",
					List.of(new WhyFix.Ask("Set an action", WhyFix.Field.ACTION),
							new WhyFix.Ask("Ask the next why", WhyFix.Field.NEXT_WHY)));
		}
	}

	private void checkAlternatives(Why why) {
		Optional<Why> other = tree.siblings(why.id()).stream()
				.filter(sibling -> !sibling.id().equals(why.id()) && areConfirmedAlternatives(why, sibling)).findFirst();
		other.ifPresent(sibling -> add(WhyRule.ALTERNATIVES_BOTH_CONFIRMED, why,
				"This why and why " + tree.number(sibling.id()) + " are alternatives, and both are confirmed",
				"Either they act only together, or each would have been enough; what has to be changed depends on which",
				List.of(new WhyFix.Change("They act only together", then -> WhyEdits.together(then, why.id(), sibling.id())),
						new WhyFix.Change("This one is only possible", then -> WhyEdits.change(then, why.id(),
								one -> one.withStanding(WhyStanding.POSSIBLE))))));
	}

	private static boolean areConfirmedAlternatives(Why one, Why other) {
		return one.standing() == WhyStanding.CONFIRMED && other.standing() == WhyStanding.CONFIRMED
				&& (one.together() == 0 || one.together() != other.together()) && Objects.equals(one.parent(), other.parent());
	}

	private void checkAction(Why why) {
		if (why.action().isPresent() && (why.action().owner().isBlank() || why.action().due() == null)) {
			String missing = !why.action().owner().isBlank() ? "date"
					: why.action().due() == null ? "owner and no date" : "owner";
			add(WhyRule.ACTION_WITHOUT_OWNER_OR_DATE, why, "The action has no " + missing,
					"What nobody has to do by a day is seldom done",
					List.of(new WhyFix.Ask("Complete the action", WhyFix.Field.ACTION)));
		}
	}

	private void checkRootCause(Why why) {
		if (why.rootCause() && !tree.isLeaf(why.id())) {
			add(WhyRule.ROOT_CAUSE_IS_NO_LEAF, why, "It is marked as a root cause, but whys go on below it",
					"A cause that has a cause is not the root",
					List.of(new WhyFix.Change("Take the mark off",
							then -> WhyEdits.change(then, why.id(), one -> one.withRootCause(false)))));
		}
	}

	private void add(WhyRule rule, Why why, String message, String reason, List<WhyFix> fixes) {
		findings.add(new WhyFinding(rule, why.id(), message, reason, fixes));
	}
}
