package org.tftsr.cli.internal;

import org.tftsr.core.problem.ProblemKind;

/** What the command line ends with. */
final class ExitCodes {

	static final int DONE = 0;
	static final int FAILED = 1;
	static final int WRONG_USE = 2;
	static final int NOT_OPENED = 3;
	static final int CANCELLED = 130;

	private ExitCodes() {
	}

	static int of(ProblemKind kind) {
		return switch (kind) {
		case WRONG_KEY, DAMAGED, LOCKED -> NOT_OPENED;
		case CANCELLED -> CANCELLED;
		default -> FAILED;
		};
	}
}
