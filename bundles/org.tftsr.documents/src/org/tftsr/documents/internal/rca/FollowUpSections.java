package org.tftsr.documents.internal.rca;

import java.util.List;

/** The sections that only people can fill in: what to ask is there, the answers are not. */
public final class FollowUpSections {

	private static final String FILL_IN = "*to be filled in*";

	private FollowUpSections() {
		// only functions
	}

	/** All that it asks the author, as it stands in a document. */
	public static String guidance() {
		MarkdownBuilder out = new MarkdownBuilder();
		writeImpact(out);
		writeActions(out);
		writeLessons(out);
		return out.toString();
	}

	/** Who and what was affected. */
	public static void writeImpact(MarkdownBuilder out) {
		out.heading(2, "Impact");
		out.table(List.of("Question", "Answer"),
				List.of(List.of("Who was affected, and how many?", FILL_IN),
						List.of("What could they not do?", FILL_IN),
						List.of("From when to when (UTC)?", FILL_IN),
						List.of("Which service level objectives were missed?", FILL_IN),
						List.of("Was data lost, changed or disclosed?", FILL_IN),
						List.of("How was it noticed: by an alert, a customer, by chance?", FILL_IN)));
	}

	/** What is to be done, now and later. */
	public static void writeActions(MarkdownBuilder out) {
		out.heading(2, "Corrective actions");
		out.paragraph("Give each action one owner, a due date and a ticket. An action that removes the cause comes "
				+ "before one that watches for it.");
		out.heading(3, "Immediate");
		out.tasks(List.of("Stop the impact: *action, owner, due date, ticket*",
				"Check that the fix holds: *signal to watch, owner, until when*"));
		out.heading(3, "Long term");
		out.tasks(List.of("Remove the root cause: *action, owner, due date, ticket*",
				"Notice it sooner: *alert or check, owner, due date, ticket*",
				"Limit the damage next time: *action, owner, due date, ticket*"));
	}

	/** What the people involved learned. */
	public static void writeLessons(MarkdownBuilder out) {
		out.heading(2, "Lessons learned");
		out.table(List.of("Question", "Answer"),
				List.of(List.of("What went well?", FILL_IN), List.of("What went badly?", FILL_IN),
						List.of("Where were we lucky?", FILL_IN), List.of("What surprised us?", FILL_IN)));
	}
}
