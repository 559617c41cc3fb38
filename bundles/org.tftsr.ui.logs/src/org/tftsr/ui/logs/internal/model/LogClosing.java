package org.tftsr.ui.logs.internal.model;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.text.LogContent;

/** Closes logs, which may take a while on a slow disk, on the thread of a job. */
final class LogClosing {

	private LogClosing() {
	}

	/** Closes a log; null is none. */
	static void close(LineLog log) {
		if (log != null) {
			ServiceJob job = new ServiceJob(NLS.bind(Messages.LogClosing_name, log.name()), JobFamilies.LOGS,
					progress -> closeNow(log));
			job.setSystem(true);
			job.schedule();
		}
	}

	/** Closes the log that was opened, if there is one. */
	static void close(LogContent content) {
		if (content instanceof LogContent.Shown shown) {
			close(shown.log());
		}
	}

	private static void closeNow(LineLog log) throws TftsrException {
		try {
			log.close();
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.LogClosing_what, log.name()),
					Messages.LogInput_unreadable_why, Messages.LogClosing_remedy, e);
		}
	}
}
