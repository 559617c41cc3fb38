package org.tftsr.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.why.WhyTree;

/**
 * All that a root cause analysis or a post-mortem is written from. Every text in it is shown as it is: redact first.
 *
 * @param issue           the issue with its whys, timeline and log files
 * @param analyses        what the analyst says about each log; a log file of the issue without one was not searched
 *                        again, because it has been moved or changed since it was added
 * @param redactionCounts by log name, how many values of each type were replaced; a missing log was not searched
 * @param timeline        what happened when
 * @param tree            the whys with their branches and actions; the main branch is the same as that of the issue
 * @param generatedAt     the time the footer names
 */
public record RcaContent(IssueDetail issue, List<LogAnalysis> analyses, Map<String, Map<String, Long>> redactionCounts,
		Timeline timeline, WhyTree tree, Instant generatedAt) {

	/** With nothing on the timeline but what was noted, and no branches of the whys. */
	public RcaContent(IssueDetail issue, List<LogAnalysis> analyses, Map<String, Map<String, Long>> redactionCounts,
			Instant generatedAt) {
		this(issue, analyses, redactionCounts, Timeline.noted(issue.timeline()), WhyTree.EMPTY, generatedAt);
	}

	public RcaContent {
		Objects.requireNonNull(issue);
		Objects.requireNonNull(timeline);
		Objects.requireNonNull(tree);
		Objects.requireNonNull(generatedAt);
		analyses = List.copyOf(analyses);
		redactionCounts = Map.copyOf(redactionCounts);
	}
}
