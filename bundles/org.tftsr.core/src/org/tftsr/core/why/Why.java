package org.tftsr.core.why;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One why of a tree.
 *
 * @param id         identifier
 * @param parent     the why whose answer this one asks about; null where it asks about the incident itself
 * @param question   never null; a tree that is saved has no blank one
 * @param answer     may be empty, never null
 * @param evidence   what shows the answer, in the order of the person
 * @param standing   how far it can be relied on
 * @param causeClass what part the answer has in the incident; null where nobody has said so
 * @param together   0 for an alternative of its own; siblings with the same number act only together
 * @param rootCause  whether a person marked the answer as a root cause
 * @param author     who wrote it first
 * @param action     what is to be done about it, never null
 */
public record Why(UUID id, UUID parent, String question, String answer, List<WhyEvidence> evidence, WhyStanding standing,
		CauseClass causeClass, int together, boolean rootCause, WhyAuthor author, WhyAction action) {

	public Why {
		Objects.requireNonNull(id);
		Objects.requireNonNull(question);
		Objects.requireNonNull(answer);
		Objects.requireNonNull(standing);
		Objects.requireNonNull(author);
		Objects.requireNonNull(action);
		evidence = List.copyOf(evidence);
		if (standing == WhyStanding.CONFIRMED && evidence.isEmpty()) {
			throw new IllegalArgumentException("confirmed without evidence");
		}
	}

	/** A why that a person asks, without an answer yet. */
	public static Why asked(UUID id, String question) {
		return new Why(id, null, question, "", List.of(), WhyStanding.POSSIBLE, null, 0, false, WhyAuthor.PERSON,
				WhyAction.NONE);
	}

	/** Whether nobody stands behind it yet. */
	public boolean isProposed() {
		return standing == WhyStanding.PROPOSED;
	}

	/** Whether it has an answer. */
	public boolean isAnswered() {
		return !answer.isBlank();
	}

	/** The same why below another one. */
	public Why below(UUID newParent) {
		return new Why(id, newParent, question, answer, evidence, standing, causeClass, together, rootCause, author, action);
	}

	public Why withQuestion(String text) {
		return new Why(id, parent, text, answer, evidence, standing, causeClass, together, rootCause, author, action);
	}

	public Why withAnswer(String text) {
		return new Why(id, parent, question, text, evidence, standing, causeClass, together, rootCause, author, action);
	}

	/** Without evidence nothing stays confirmed. */
	public Why withEvidence(List<WhyEvidence> pieces) {
		WhyStanding then = pieces.isEmpty() && standing == WhyStanding.CONFIRMED ? WhyStanding.POSSIBLE : standing;
		return new Why(id, parent, question, answer, pieces, then, causeClass, together, rootCause, author, action);
	}

	/** @throws IllegalArgumentException where it is to be confirmed and has no evidence */
	public Why withStanding(WhyStanding value) {
		return new Why(id, parent, question, answer, evidence, value, causeClass, together, rootCause, author, action);
	}

	/** @param value null where nobody has said so */
	public Why withClass(CauseClass value) {
		return new Why(id, parent, question, answer, evidence, standing, value, together, rootCause, author, action);
	}

	public Why withTogether(int group) {
		return new Why(id, parent, question, answer, evidence, standing, causeClass, group, rootCause, author, action);
	}

	public Why withRootCause(boolean marked) {
		return new Why(id, parent, question, answer, evidence, standing, causeClass, together, marked, author, action);
	}

	public Why withAction(WhyAction value) {
		return new Why(id, parent, question, answer, evidence, standing, causeClass, together, rootCause, author, value);
	}
}
