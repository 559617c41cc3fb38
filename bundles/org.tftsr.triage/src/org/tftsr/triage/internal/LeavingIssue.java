package org.tftsr.triage.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
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
 * @param redaction  knows all of it
 * @param logs       ids of the logs that are still what was added and were searched to their end
 * @param unsearched for a person, which logs were not, and why; what was found in them before they break off is known
 */
record LeavingIssue(IssueRedaction redaction, Set<UUID> logs, List<String> unsearched) {

	/**
	 * Searches the logs that are still there, and the texts.
	 *
	 * @throws TftsrException also where a sound log cannot be read: what it tells cannot be known, and would leave
	 */
	static LeavingIssue of(IssueDetail detail, WhyTree whys, LogWork logWork, Progress progress) throws TftsrException {
		IssueRedaction redaction = logWork.redaction(detail.issue().id());
		Set<UUID> present = new HashSet<>();
		Map<LogFile, String> lost = new LinkedHashMap<>();
		LogLabels labels = new LogLabels(detail.logFiles());
		for (LogFile log : detail.logFiles()) {
			progress.check();
			Optional<String> why = logWork.search(log, redaction, progress);
			if (why.isPresent()) {
				lost.put(log, why.get());
			} else {
				present.add(log.id());
			}
		}
		RedactedIssue texts = new RedactedIssue(redaction, labels);
		texts.whole(detail);
		texts.of(whys);
		List<String> unsearched = new ArrayList<>();
		lost.forEach((log, why) -> unsearched.add(NLS.bind(Messages.LeavingIssue_unsearched, redaction.text(labels.of(log)), why)));
		return new LeavingIssue(redaction, present, unsearched);
	}

	/** The logs that are still what was added, where nothing is to be redacted. */
	static Set<UUID> present(IssueDetail detail, LogWork logWork, Progress progress) throws TftsrException {
		Set<UUID> present = new HashSet<>();
		for (LogFile log : detail.logFiles()) {
			progress.check();
			if (logWork.stillThere(log, progress).isPresent()) {
				present.add(log.id());
			}
		}
		return present;
	}
}
