package org.tftsr.documents.internal.rca;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.issue.Issue;
import org.tftsr.documents.MarkdownEscaper;

/** What the issue itself says: the summary table and the description. */
public final class IssueSections {

	private IssueSections() {
		// only functions
	}

	/** Writes the fields. */
	public static void writeFields(Issue issue, MarkdownBuilder out) {
		out.heading(2, "Issue summary");
		out.table(List.of("Field", "Value"), rows(issue));
	}

	/** Writes what a reader elsewhere has to know first, on lines of their own; nothing that changes with each edit. */
	public static void writeFacts(Issue issue, MarkdownBuilder out) {
		out.item("**Severity:** " + issue.severity().priority() + " (" + issue.severity().id() + ')');
		out.item("**Status:** " + issue.status().id());
		out.item("**Created:** " + DisplayFormat.instant(issue.createdAt()));
		if (issue.resolvedAt() != null) {
			out.item("**Resolved:** " + DisplayFormat.instant(issue.resolvedAt()));
		}
	}

	/** Writes what people wrote, as they wrote it. */
	public static void writeDescription(Issue issue, MarkdownBuilder out) {
		out.heading(2, "Description");
		out.paragraph(issue.description().isBlank() ? "*No description was given.*"
				: MarkdownEscaper.block(issue.description()));
	}

	private static List<List<String>> rows(Issue issue) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("ID", MarkdownEscaper.codeCell(issue.id().toString())));
		rows.add(List.of("Severity", issue.severity().priority() + " (" + issue.severity().id() + ')'));
		rows.add(List.of("Status", issue.status().id()));
		rows.add(List.of("Domain", DisplayFormat.textOrNone(issue.category())));
		rows.add(List.of("Created", DisplayFormat.instant(issue.createdAt())));
		rows.add(List.of("Updated", DisplayFormat.instant(issue.updatedAt())));
		rows.add(List.of("Resolved",
				issue.resolvedAt() == null ? "Not yet" : DisplayFormat.instant(issue.resolvedAt())));
		rows.add(List.of("Assigned to", issue.assignedTo() == null || issue.assignedTo().isBlank() ? "Unassigned"
				: MarkdownEscaper.inline(issue.assignedTo())));
		if (!issue.tags().isEmpty()) {
			rows.add(List.of("Tags", MarkdownEscaper.inline(String.join(", ", issue.tags()))));
		}
		return rows;
	}
}
