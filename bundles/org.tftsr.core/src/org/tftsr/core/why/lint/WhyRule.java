package org.tftsr.core.why.lint;

import java.util.Locale;

/** The rules, in the order in which findings of one why are listed. */
public enum WhyRule {
	/** The question asks for something else than a reason. */
	NOT_A_WHY,
	/** The answer says what a why above it says. */
	CIRCULAR,
	/** The answer is a person who did something. */
	STOPS_AT_A_PERSON,
	/** Nothing shows the answer. */
	NO_EVIDENCE,
	/** Of several answers to one question, more than one is confirmed. */
	ALTERNATIVES_BOTH_CONFIRMED,
	/** The chain ends after a step or two. */
	TOO_SHALLOW,
	/** Nobody does anything about the last cause of a branch. */
	NO_ACTION,
	/** An action that nobody owns, or that is never due. */
	ACTION_WITHOUT_OWNER_OR_DATE,
	/** A root cause below which whys go on. */
	ROOT_CAUSE_IS_NO_LEAF;

	/** The word the command line uses, such as {@code no-evidence}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
