package org.tftsr.core.issue;

import java.util.List;

import org.tftsr.core.internal.Messages;

/**
 * The fields of a why to change; a null field stays as it is. All are written in one transaction.
 *
 * @param question not blank
 * @param answer   empty clears it
 * @param evidence empty clears it
 * @param state    whether a person stands behind it
 * @param seen     the why as it was when whoever makes the change looked at it: a field that somebody else has changed since is
 *                 not overwritten, and the change is refused as a whole; null where the fields are to change whatever they hold
 */
public record WhyChange(String question, String answer, String evidence, WhyState state, WhyStep seen) {

	/** Changes fields whatever they hold now; for those who name a new value without having been shown the old one. */
	public WhyChange(String question, String answer, String evidence, WhyState state) {
		this(question, answer, evidence, state, null);
	}

	/** Accepts a why as it was shown: one stands behind no question, answer or evidence that one has not seen. */
	public static WhyChange accept(WhyStep shown) {
		return new WhyChange(shown.question(), shown.answer(), shown.evidence(), WhyState.ACCEPTED, shown);
	}

	/**
	 * The same change, made by somebody who was shown the why.
	 *
	 * @param shown as {@link #seen}
	 */
	public WhyChange to(WhyStep shown) {
		return new WhyChange(question, answer, evidence, state, shown);
	}

	/**
	 * The fields that this would overwrite with something else than what somebody else wrote there since {@link #seen}; empty
	 * where it may be made.
	 *
	 * @param now the why as it stands
	 * @return names for a person, in the order of the record
	 */
	public List<String> overwritten(WhyStep now) {
		SeenFields fields = new SeenFields();
		if (seen != null) {
			fields.compare(() -> Messages.WhyChange_question, question, seen.question(), now.question());
			fields.compare(() -> Messages.WhyChange_answer, answer, seen.answer(), now.answer());
			fields.compare(() -> Messages.WhyChange_evidence, evidence, seen.evidence(), now.evidence());
			fields.compare(() -> Messages.WhyChange_state, state, seen.state(), now.state());
		}
		return fields.overwritten();
	}
}
