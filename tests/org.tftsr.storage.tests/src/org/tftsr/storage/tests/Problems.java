package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Expects failures that a person can act on. */
final class Problems {

	private Problems() {
	}

	/** Runs an action that must fail; returns the failure for a closer look. */
	static TftsrException expect(ProblemKind kind, Executable action) {
		TftsrException problem = assertThrows(TftsrException.class, action);
		assertEquals(kind, problem.kind(), problem.getMessage());
		assertFalse(problem.what().isBlank() || problem.why().isBlank() || problem.remedy().isBlank());
		return problem;
	}
}
