package org.tftsr.documents.internal.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.internal.rca.DisplayFormat;
import org.tftsr.documents.internal.rca.MarkdownBuilder;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.SummarySection;

/** The top of a post-mortem: what it is about, its figures, and the story in short. */
final class OverviewSections {

	/** For the author. */
	static final String HOW_TO_NOTE_TIMES = "Times are taken from the timeline below. A dash marks what is not noted there: add an event such "
			+ "as *started*, *detected*, *acknowledged*, *mitigated* or *resolved*.";
	static final String HOW_TO_SUM_UP = "*In three sentences, for somebody who was not there: what users saw, how long it lasted, what ended it.*";

	private OverviewSections() {
		// only functions
	}

	/** The title, and the ground rule for everyone who writes below it. */
	static void writeTitle(Issue issue, MarkdownBuilder out) {
		out.heading(1, "Blameless Post-Mortem: " + MarkdownEscaper.inline(issue.title()));
		out.quote("Everyone involved acted sensibly on what they knew and with the tools they had. This document asks "
				+ "how the systems and the ways of working let the incident happen, and what will be different. Name "
				+ "roles, not persons.");
	}

	/** The figures. */
	static void writeFacts(RcaContent content, MarkdownBuilder out) {
		Issue issue = content.issue().issue();
		IncidentTimes times = content.timeline().times();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("Issue", MarkdownEscaper.codeCell(issue.id().toString())));
		rows.add(List.of("Severity", issue.severity().priority() + " (" + issue.severity().id() + ')'));
		rows.add(List.of("Status", issue.status().id()));
		rows.add(List.of("Domain", DisplayFormat.textOrNone(issue.category())));
		rows.add(List.of("Assigned to", DisplayFormat.textOrNone(issue.assignedTo())));
		rows.add(List.of("Started", DisplayFormat.instant(times.started())));
		rows.add(List.of("Detected", DisplayFormat.instant(times.detected())));
		rows.add(List.of("Response began", DisplayFormat.instant(times.responded())));
		rows.add(List.of("Mitigated", DisplayFormat.instant(times.mitigated())));
		rows.add(List.of("Resolved", DisplayFormat.instant(times.resolved())));
		rows.add(List.of("Time to detect, from the start", duration(times.toDetect())));
		rows.add(List.of("Time to respond, from detection", duration(times.toRespond())));
		rows.add(List.of("Time to mitigate, from detection", duration(times.toMitigate())));
		rows.add(List.of("Time to resolve, from detection", duration(times.toResolve())));
		rows.add(List.of("Duration, from the start", duration(times.duration())));
		out.heading(2, "Key facts");
		out.table(List.of("Fact", "Value"), rows);
		out.paragraph(HOW_TO_NOTE_TIMES);
	}

	/** The story in short. */
	static void writeSummary(RcaContent content, RootCause rootCause, MarkdownBuilder out) {
		String description = content.issue().issue().description();
		out.heading(2, "Summary");
		out.paragraph(description.isBlank()
				? HOW_TO_SUM_UP
				: MarkdownEscaper.block(description));
		SummarySection.writeCause(rootCause, out);
	}

	private static String duration(Optional<Duration> duration) {
		return duration.map(DisplayFormat::duration).orElse(DisplayFormat.NONE);
	}
}
