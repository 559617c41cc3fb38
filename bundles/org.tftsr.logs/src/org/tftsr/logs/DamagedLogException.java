package org.tftsr.logs;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** What is compressed in a log is torn or damaged: it can be read up to there, now and at any other time. */
public final class DamagedLogException extends TftsrException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param name  of the log
	 * @param cause what told of it
	 */
	public DamagedLogException(String name, Throwable cause) {
		super(ProblemKind.IO, "Cannot read the log " + name + " to its end", "what is compressed in it is torn or damaged",
				"Get the file again from where it was made, or unpack what can be read of it and use that", cause);
	}
}
