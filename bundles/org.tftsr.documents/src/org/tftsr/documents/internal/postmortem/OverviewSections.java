package org.tftsr.documents.internal.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.issue.Issue;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.internal.rca.DisplayFormat;
import org.tftsr.documents.internal.rca.MarkdownBuilder;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.SummarySection;

/** The top of a post-mortem: what it is about, its figures, and the story in short. */
final class OverviewSections {

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
		IncidentTimes times = new IncidentTimes(content.issue());
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("Issue", MarkdownEscaper.codeCell(issue.id().toString())));
		rows.add(List.of("Severity", issue.severity().priority() + " (" + issue.severity().id() + ')'));
		rows.add(List.of("Status", issue.status().id()));
		rows.add(List.of("Domain", DisplayFormat.textOrNone(issue.category())));
		rows.add(List.of("Assigned to", DisplayFormat.textOrNone(issue.assignedTo())));
		rows.add(List.of("Started", time(times.start())));
		rows.add(List.of("Detected", time(times.detected())));
		rows.add(List.of("Mitigated", time(times.mitigated())));
		rows.add(List.of("Resolved", time(times.resolved())));
		rows.add(List.of("Time to detect", duration(IncidentTimes.between(times.start(), times.detected()))));
		rows.add(List.of("Time to respond", duration(IncidentTimes.between(times.detected(), times.responded()))));
		rows.add(List.of("Time to mitigate", duration(IncidentTimes.between(times.start(), times.mitigated()))));
		rows.add(List.of("Time to resolve", duration(IncidentTimes.between(times.start(), times.resolved()))));
		out.heading(2, "Key facts");
		out.table(List.of("Fact", "Value"), rows);
		out.paragraph("Times are taken from the timeline below. A dash marks what is not noted there: add an event such "
				+ "as *started*, *detected*, *acknowledged*, *mitigated* or *resolved*.");
	}

	/** The story in short. */
	static void writeSummary(RcaContent content, RootCause rootCause, MarkdownBuilder out) {
		String description = content.issue().issue().description();
		out.heading(2, "Summary");
		out.paragraph(description.isBlank()
				? "*In three sentences, for somebody who was not there: what users saw, how long it lasted, what ended it.*"
				: MarkdownEscaper.block(description));
		SummarySection.writeCause(rootCause, out);
	}

	private static String time(Optional<Instant> time) {
		return DisplayFormat.instant(time.orElse(null));
	}

	private static String duration(Optional<Duration> duration) {
		return duration.map(DisplayFormat::duration).orElse(DisplayFormat.NONE);
	}
}
