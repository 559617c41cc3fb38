package org.tftsr.core.why.lint;

import java.util.regex.Pattern;

/**
 * Tells an answer that ends at a person: an error called human, or somebody in a role, or by a pseudonym, who did something
 * wrong. The words are English.
 */
final class BlamedPerson {

	private static final Pattern CALLED_HUMAN = Pattern.compile(
			"\\b(human|operator|user|pilot|manual) (error|mistake|failure|oversight)\\b"
					+ "|\\b(carelessness|negligence|incompetence|lack of (care|attention|discipline|diligence))\\b",
			Pattern.CASE_INSENSITIVE);

	private static final String ROLE = "(?:operators?|admin(?:istrator)?s?|engineers?|developers?|devs?|technicians?|users?"
			+ "|on-?call|sre|dba|intern|contractor|colleague|manager|somebody|someone|nobody|no one|he|she|they|we|i|staff"
			+ "|employee|person|team|\\[(?:EMAIL|PERSON_NAME|USERNAME|USER_NAME|NAME)-\\d+\\])";
	private static final String FAULT = "(?:forgot|forgets?|forgotten|failed to|fails to|neglected|overlooked|missed"
			+ "|ignored|misread|mistyped|misconfigured|misunderstood|mis-?clicked|was careless|were careless|was negligent"
			+ "|was tired|was not paying attention|should have|should've|messed up"
			+ "|made an? (?:\\w+ )?(?:mistake|error|typo)|by (?:mistake|accident)|accidentally|mistakenly|wrongly|carelessly"
			+ "|broke|screwed up|blundered|(?:did not|didn't) (?:check|notice|read|follow|verify|test|ask|think|look|pay|remember"
			+ "|reali[sz]e|update|review|document))";
	/** Somebody, and within a few words what that one did. */
	private static final Pattern SOMEBODY_DID = Pattern
			.compile("(?<![\\w-])" + ROLE + "(?:\\s+[\\w'-]+){0,3}?\\s+" + FAULT + "\\b", Pattern.CASE_INSENSITIVE);
	/** What happened, and by whom. */
	private static final Pattern DONE_BY = Pattern.compile(
			"\\b(?:mistake|error|typo|oversight|negligence|fault) (?:of|by|made by) (?:an?|the|our|one of the)? ?" + ROLE,
			Pattern.CASE_INSENSITIVE);

	private BlamedPerson() {
	}

	static boolean isIn(String answer) {
		return CALLED_HUMAN.matcher(answer).find() || SOMEBODY_DID.matcher(answer).find() || DONE_BY.matcher(answer).find();
	}
}
