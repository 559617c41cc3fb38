package org.tftsr.triage.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.WhyTree;
import org.tftsr.pii.IssueRedaction;

/**
 * What comes before anything of an issue leaves redacted: all that its logs and its texts give away is known then, so that a
 * value which one of them tells is replaced in every other.
 *
 * @param redaction knows all of it
 * @param logs      ids of the logs that are still what was added
 */
record LeavingIssue(IssueRedaction redaction, Set<UUID> logs) {

	/** Searches the logs that are still there, and the texts. */
	static LeavingIssue of(IssueDetail detail, WhyTree whys, LogWork logWork, Progress progress) throws TftsrException {
		IssueRedaction redaction = logWork.redaction(detail.issue().id());
		Set<UUID> present = present(detail, redaction, logWork, progress);
		RedactedIssue texts = new RedactedIssue(redaction, new LogLabels(detail.logFiles()));
		texts.whole(detail);
		texts.of(whys);
		return new LeavingIssue(redaction, present);
	}

	/** The logs that are still what was added, where nothing is to be redacted. */
	static Set<UUID> present(IssueDetail detail, LogWork logWork, Progress progress) throws TftsrException {
		return present(detail, null, logWork, progress);
	}

	private static Set<UUID> present(IssueDetail detail, IssueRedaction redaction, LogWork logWork, Progress progress)
			throws TftsrException {
		Set<UUID> present = new HashSet<>();
		for (LogFile log : detail.logFiles()) {
			progress.check();
			// what was found before a torn log breaks off is known, though the log itself stays here
			boolean there = redaction == null ? logWork.stillThere(log, progress).isPresent()
					: logWork.use(log, source -> logWork.detectAgain(source, redaction, progress), progress).isPresent();
			if (there) {
				present.add(log.id());
			}
		}
		return present;
	}
}
