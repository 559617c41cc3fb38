package org.tftsr.core.why.lint;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

/**
 * Finds what a tree of whys could be better at. It advises and never stands in the way. It knows English words; a text in another
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
			fixes.add(new WhyFix.Change(Messages.WhyLinter_fixAskWhy, then -> WhyEdits.change(then, why.id(),
					one -> one.withQuestion("Why: " + body + '?'))));
		}
		fixes.add(new WhyFix.Ask(Messages.WhyLinter_fixQuestion, WhyFix.Field.QUESTION));
		add(WhyRule.NOT_A_WHY, why, Messages.WhyLinter_noWhy, Messages.WhyLinter_noWhyReason, fixes);
	}

	private void checkPerson(Why why) {
		if (BlamedPerson.isIn(why.answer()) && tree.isLeaf(why.id())) {
			add(WhyRule.STOPS_AT_A_PERSON, why, Messages.WhyLinter_person, Messages.WhyLinter_personReason,
					List.of(new WhyFix.Ask(Messages.WhyLinter_fixPossibility, WhyFix.Field.NEXT_WHY),
							new WhyFix.Ask(Messages.WhyLinter_fixAnswer, WhyFix.Field.ANSWER)));
		}
	}

	private void checkEvidence(Why why) {
		if (why.evidence().isEmpty()) {
			add(WhyRule.NO_EVIDENCE, why, Messages.WhyLinter_noEvidence, Messages.WhyLinter_noEvidenceReason,
					List.of(new WhyFix.Ask(Messages.WhyLinter_fixEvidence, WhyFix.Field.EVIDENCE)));
		}
	}

	private void checkCircle(Why why) {
		Statement answer = new Statement(why.answer());
		Optional<Why> same = tree.ancestors(why.id()).stream()
				.filter(above -> above.isAnswered() && answer.saysTheSameAs(new Statement(above.answer()))).findFirst();
		same.ifPresent(above -> add(WhyRule.CIRCULAR, why,
				NLS.bind(Messages.WhyLinter_again, tree.number(above.id())),
				Messages.WhyLinter_againReason,
				List.of(new WhyFix.Ask(Messages.WhyLinter_fixAnswer, WhyFix.Field.ANSWER),
						new WhyFix.Change(Messages.WhyLinter_fixRemove, then -> WhyEdits.remove(then, why.id())))));
	}

	private void checkLeaf(Why why) {
		if (!tree.isLeaf(why.id())) {
			return;
		}
		int depth = tree.depth(why.id());
		if (depth <= SHALLOW && !why.rootCause()) {
			add(WhyRule.TOO_SHALLOW, why, MessageFormat.format(Messages.WhyLinter_shallow, Integer.valueOf(depth)), Messages.WhyLinter_shallowReason,
					List.of(new WhyFix.Ask(Messages.WhyLinter_fixNextWhy, WhyFix.Field.NEXT_WHY), new WhyFix.Change(
							Messages.WhyLinter_fixRoot, then -> WhyEdits.change(then, why.id(), one -> one.withRootCause(true)))));
		}
		if (!why.action().isPresent()) {
			add(WhyRule.NO_ACTION, why, Messages.WhyLinter_noAction, Messages.WhyLinter_noActionReason,
					List.of(new WhyFix.Ask(Messages.WhyLinter_fixNewAction, WhyFix.Field.ACTION),
							new WhyFix.Ask(Messages.WhyLinter_fixNextWhy, WhyFix.Field.NEXT_WHY)));
		}
	}

	private void checkAlternatives(Why why) {
		Optional<Why> other = tree.siblings(why.id()).stream()
				.filter(sibling -> !sibling.id().equals(why.id()) && areConfirmedAlternatives(why, sibling)).findFirst();
		other.ifPresent(sibling -> add(WhyRule.ALTERNATIVES_BOTH_CONFIRMED, why,
				NLS.bind(Messages.WhyLinter_alternatives, tree.number(sibling.id())),
				Messages.WhyLinter_alternativesReason,
				List.of(new WhyFix.Change(Messages.WhyLinter_fixTogether, then -> WhyEdits.together(then, why.id(), sibling.id())),
						new WhyFix.Change(Messages.WhyLinter_fixPossible, then -> WhyEdits.change(then, why.id(),
								one -> one.withStanding(WhyStanding.POSSIBLE))))));
	}

	private static boolean areConfirmedAlternatives(Why one, Why other) {
		return one.standing() == WhyStanding.CONFIRMED && other.standing() == WhyStanding.CONFIRMED
				&& (one.together() == 0 || one.together() != other.together()) && Objects.equals(one.parent(), other.parent());
	}

	private void checkAction(Why why) {
		if (why.action().isPresent() && (why.action().owner().isBlank() || why.action().due() == null)) {
			String missing = !why.action().owner().isBlank() ? Messages.WhyLinter_noDate
					: why.action().due() == null ? Messages.WhyLinter_noOwnerNoDate : Messages.WhyLinter_noOwner;
			add(WhyRule.ACTION_WITHOUT_OWNER_OR_DATE, why, missing, Messages.WhyLinter_noOwnerReason,
					List.of(new WhyFix.Ask(Messages.WhyLinter_fixAction, WhyFix.Field.ACTION)));
		}
	}

	private void checkRootCause(Why why) {
		if (why.rootCause() && !tree.isLeaf(why.id())) {
			add(WhyRule.ROOT_CAUSE_IS_NO_LEAF, why, Messages.WhyLinter_root, Messages.WhyLinter_rootReason,
					List.of(new WhyFix.Change(Messages.WhyLinter_fixNoRoot,
							then -> WhyEdits.change(then, why.id(), one -> one.withRootCause(false)))));
		}
	}

	private void add(WhyRule rule, Why why, String message, String reason, List<WhyFix> fixes) {
		findings.add(new WhyFinding(rule, why.id(), message, reason, fixes));
	}
}
