package org.tftsr.core.why.lint;

import java.util.function.UnaryOperator;

import org.tftsr.core.why.WhyTree;

/** What a person can do about a finding at once. */
public sealed interface WhyFix {

	/** What it does, as a menu says it. */
	String label();

	/**
	 * Changes the tree.
	 *
	 * @param change from the tree in which the finding was made
	 */
	record Change(String label, UnaryOperator<WhyTree> change) implements WhyFix {
	}

	/**
	 * Asks the person for something.
	 *
	 * @param field what is to be typed
	 */
	record Ask(String label, Field field) implements WhyFix {
	}

	/** What a person types. */
	enum Field {
		QUESTION, ANSWER, EVIDENCE, ACTION,
		/** A why below this one. */
		NEXT_WHY
	}
}
