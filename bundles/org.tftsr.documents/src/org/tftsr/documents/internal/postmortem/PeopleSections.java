package org.tftsr.documents.internal.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.tftsr.documents.internal.rca.MarkdownBuilder;

/**
 * What only people can tell. The questions ask what and how, never who, and not why somebody did a thing: such a question
 * gets a defence for an answer.
 */
final class PeopleSections {

	private static final String FILL_IN = "*to be filled in*";

	private PeopleSections() {
		// only functions
	}

	/** All that it asks the author, as it stands in a document. */
	static String guidance() {
		MarkdownBuilder out = new MarkdownBuilder();
		List<Consumer<MarkdownBuilder>> sections = List.of(PeopleSections::writeReview, PeopleSections::writeImpact,
				PeopleSections::writeFactorQuestions, PeopleSections::writeTriggerQuestions, PeopleSections::writeDetectionQuestions,
				PeopleSections::writeResponseQuestions, PeopleSections::writeResolutionQuestions, PeopleSections::writeLessons,
				PeopleSections::writeActions);
		sections.forEach(section -> section.accept(out));
		return out.toString();
	}

	/** Who writes and who reads it before it counts. */
	static void writeReview(MarkdownBuilder out) {
		out.table(List.of("Review", "Value"), List.of(List.of("Written by", FILL_IN), List.of("Reviewed by", FILL_IN),
				List.of("State", "Draft"), List.of("Review meeting", FILL_IN)));
	}

	/** What the incident did to others. */
	static void writeImpact(MarkdownBuilder out) {
		out.heading(2, "Impact");
		questions(out, "What could users not do, and how many were affected?", "From when to when (UTC)?",
				"Which service level objectives were missed, and by how much?",
				"What did it cost: revenue, credits, hours of work?", "What data was lost, changed or disclosed?",
				"How were users and others told?");
	}

	static void writeFactorQuestions(MarkdownBuilder out) {
		questions(out, "What made the failure possible in the first place?", "What made it worse or longer?",
				"How did it get past reviews, tests and rollout checks?",
				"What about load, limits, dependencies or earlier decisions mattered?");
	}

	static void writeTriggerQuestions(MarkdownBuilder out) {
		questions(out, "What changed or happened just before, and how did it set off the failure?",
				"What had kept the same weakness harmless until then?");
	}

	static void writeDetectionQuestions(MarkdownBuilder out) {
		questions(out, "How was it noticed: by an alert, by users, by chance?",
				"What could have shown it sooner?", "How clear was the alert about what to do?");
	}

	static void writeResponseQuestions(MarkdownBuilder out) {
		questions(out, "How did responders find out what was wrong, and what led them astray?",
				"What did they need that was missing: access, runbooks, dashboards, people?",
				"How well did hand-overs and status messages work?");
	}

	static void writeResolutionQuestions(MarkdownBuilder out) {
		questions(out, "What ended the impact, and how is it known that it did?",
				"What could have ended it sooner?", "What is still only a workaround?");
	}

	static void writeLessons(MarkdownBuilder out) {
		lesson(out, "What went well", "What worked as intended, and should stay?");
		lesson(out, "What went wrong", "What did not work, or slowed the response down?");
		lesson(out, "Where we were lucky", "What could have made it worse, and only by chance did not?");
	}

	/** What will be different. */
	static void writeActions(MarkdownBuilder out) {
		out.table(List.of("Type", "Action", "Owner", "Due", "Ticket", "State"),
				List.of(action("Prevent", "What removes the root cause?"),
						action("Detect", "What shows it sooner?"),
						action("Mitigate", "What limits the damage or speeds up recovery?"),
						action("Process", "What changes in the way of working?")));
	}

	private static List<String> action(String type, String prompt) {
		return List.of(type, '*' + prompt + '*', "–", "–", "–", "Open");
	}

	private static void lesson(MarkdownBuilder out, String heading, String prompt) {
		out.heading(2, heading);
		out.item('*' + prompt + '*');
	}

	private static void questions(MarkdownBuilder out, String... questions) {
		out.table(List.of("Question", "Answer"),
				Arrays.stream(questions).map(question -> List.of(question, FILL_IN)).toList());
	}
}
