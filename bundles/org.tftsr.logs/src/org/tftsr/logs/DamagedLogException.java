package org.tftsr.logs;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;

/** What is compressed in a log is torn or damaged: it can be read up to there, now and at any other time. */
public final class DamagedLogException extends TftsrException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param name  of the log
	 * @param cause what told of it
	 */
	public DamagedLogException(String name, Throwable cause) {
		super(ProblemKind.IO, NLS.bind(Messages.Log_readToEndWhat, name), Messages.DamagedLog_tornWhy, Messages.DamagedLog_tornRemedy, cause);
	}
}
