package org.tftsr.ai.internal.claims;

import java.util.List;

import org.tftsr.core.issue.Severity;

/**
 * The parts of an analysis as an answer gives them.
 *
 * @param summary    may be empty
 * @param statements what it claims
 * @param firstWhy   null where it gives none
 * @param severity   null where it gives none
 */
record ParsedAnswer(String summary, List<Statement> statements, String firstWhy, Severity severity) {

	ParsedAnswer {
		statements = List.copyOf(statements);
	}

	/** Whether the answer had any of the parts. */
	boolean isEmpty() {
		return summary.isEmpty() && statements.isEmpty() && firstWhy == null && severity == null;
	}
}
