package org.tftsr.cli.internal;

import java.io.PrintStream;

import org.tftsr.core.problem.TftsrException;

/** Tells a failure in one line and gives the exit code that goes with it. */
final class Failures {

	private Failures() {
	}

	static int report(Throwable failure, PrintStream err) {
		if (failure instanceof TftsrException problem) {
			err.println("tftsr: " + oneLine(problem.getMessage() + CommandHints.of(problem).map(command -> " See " + command + '.').orElse("")));
			return ExitCodes.of(problem.kind());
		}
		if (failure instanceof OutOfMemoryError) {
			err.println("tftsr: Cannot finish: the memory of the process is used up."
					+ " Give it more with TFTSR_HEAP, as in TFTSR_HEAP=4g.");
			return ExitCodes.FAILED;
		}
		// A defect of ours: the type tells a developer where to look, the message might hold what it must not.
		err.println("tftsr: Internal error: " + failure.getClass().getName() + at(failure)
				+ ". Please report it with these words.");
		return ExitCodes.FAILED;
	}

	private static String at(Throwable failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		return trace.length == 0 ? "" : " at " + trace[0];
	}

	private static String oneLine(String message) {
		return VisibleText.of(message.replaceAll("\\R+", " "));
	}
}
