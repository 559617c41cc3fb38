package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.PostmortemWriter;
import org.tftsr.documents.RcaContent;

@DisplayName("A blameless post-mortem in Markdown")
class PostmortemWriterTest {

	private static final List<String> SECTIONS = List.of("Key facts", "Summary", "Impact",
			"Root causes and contributing factors", "Trigger", "Detection", "Response", "Resolution", "Timeline", "5 Whys",
			"Likely cause lines", "What went well", "What went wrong", "Where we were lucky", "Action items",
			"Log files analysed");

	private final String markdown = PostmortemWriter.draft(SampleIncident.content()).plain();
	private final ParsedMarkdown postmortem = ParsedMarkdown.of(markdown);

	@Test
	void hasTheSectionsInOrder() {
		assertEquals(List.of("Blameless Post-Mortem: " + SampleIncident.TITLE), postmortem.headings(1));
		assertEquals(SECTIONS, postmortem.headings(2));
	}

	@Test
	void computesTheTimesFromTheTimeline() {
		assertTrue(postmortem.rows().contains(List.of("Started", "2026-11-23 14:00:05 UTC")), markdown);
		assertTrue(postmortem.rows().contains(List.of("Detected", "2026-11-23 14:04:30 UTC")));
		assertTrue(postmortem.rows().contains(List.of("Time to detect, from the start", "4 min")));
		assertTrue(postmortem.rows().contains(List.of("Time to mitigate, from detection", "1 h 3 min")));
		assertTrue(postmortem.rows().contains(List.of("Time to respond, from detection", "–")), "nothing is noted of it");
		assertTrue(postmortem.rows().contains(List.of("Time to resolve, from detection", "–")), "it is not resolved");
	}

	@Test
	void noTimeIsComputedFromEventsInAnImpossibleOrder() {
		String text = PostmortemWriter.draft(with(List.of(event("detected", "2026-11-23T14:00:00Z"),
				event("started", "2026-11-23T15:00:00Z")))).plain();
		assertTrue(ParsedMarkdown.of(text).rows().contains(List.of("Time to detect, from the start", "–")), text);
	}

	@Test
	void showsBranchesAndActionsOfTheWhys() {
		UUID top = new UUID(3, 1);
		WhyTree tree = WhyTree.of(List.of(
				Why.asked(top, "Why?").withAnswer("The disk was full"),
				Why.asked(new UUID(3, 2), "Why did nobody see it?").withAnswer("No alert | at all").below(top)
						.withClass(CauseClass.CONTRIBUTING)
						.withAction(new WhyAction("Add an alert", "Storage team", LocalDate.of(2026, 12, 24)))),
				List.of(top));
		RcaContent content = SampleIncident.content();
		String text = PostmortemWriter.draft(new RcaContent(content.issue(), content.analyses(), content.redactionCounts(),
				content.timeline(), tree, content.generatedAt())).plain();
		assertTrue(text.contains("- No alert \\| at all *(contributing)*"), text);
		assertTrue(ParsedMarkdown.of(text).rows()
				.contains(List.of("Add an alert", "Storage team", "2026-12-24", "No alert | at all")), text);
	}

	@Test
	void putsEachEventIntoItsPhase() {
		assertTrue(section("Trigger").contains("Release 4.18 rolled out"));
		assertTrue(section("Detection").contains("Alert CheckoutErrorRate \\| pager"));
		assertTrue(section("Response").contains("*The timeline notes no such event.*"));
		assertTrue(section("Resolution").contains("Invoice export switched off"));
	}

	@Test
	void tellsTheRootCauseFromWhatContributed() {
		String causes = section("Root causes and contributing factors");
		assertTrue(causes.contains("> The invoice export, new in release 4.18"), causes);
		assertTrue(causes.contains("- The service waited 30 s for a database connection and gave up."), causes);
		assertTrue(causes.contains("*(proposed, not yet confirmed)*"), causes);
	}

	@Test
	void asksPeopleWhatAndHowButNeverWho() {
		List<String> questions = postmortem.rows().stream().map(List::getFirst).filter(cell -> cell.endsWith("?"))
				.toList();
		assertTrue(questions.size() > 15, questions.toString());
		assertEquals(List.of(), questions.stream().filter(question -> question.matches("(?i).*\\b(who|why)\\b.*")).toList());
	}

	@Test
	void actionsHaveTypeOwnerDateAndTicket() {
		assertTrue(postmortem.rows().contains(List.of("Type", "Action", "Owner", "Due", "Ticket", "State")));
		assertTrue(postmortem.rows().stream().anyMatch(row -> row.getFirst().equals("Prevent")));
	}

	@Test
	void noTextOfPeopleOrLogsChangesTheStructure() {
		List<String> expected = ParsedMarkdown.of(PostmortemWriter.draft(filledWith("x")).plain()).blocks();
		long start = System.nanoTime();
		for (int round = 0; round < 300; round++) {
			String text = "x" + HostileText.anything(new Random(start + round)).replaceAll("\\R\\s*", " ");
			ParsedMarkdown parsed = ParsedMarkdown.of(PostmortemWriter.draft(filledWith(text)).plain());
			String seed = "seed " + (start + round) + ", text <" + text + ">";
			assertEquals(SECTIONS, parsed.headings(2), seed);
			assertEquals(expected, parsed.blocks(), seed);
		}
	}

	@Test
	void anEmptyIssueStillGivesAWholeDocument() {
		String text = PostmortemWriter.draft(new RcaContent(
				new IssueDetail(SampleIncident.issue("t", ""), List.of(), List.of(), List.of(), List.of(), List.of()),
				List.of(),
				Map.of(), Instant.EPOCH)).plain();
		assertEquals(SECTIONS, ParsedMarkdown.of(text).headings(2));
		assertFalse(text.contains("null"), text);
	}

	private static RcaContent filledWith(String text) {
		return new RcaContent(new IssueDetail(SampleIncident.issue(text, text), List.of(),
				List.of(SampleIncident.why(1, text, text, "a.log:1 " + text, WhyState.ACCEPTED),
						SampleIncident.why(2, text, "y " + text, "", WhyState.ACCEPTED)),
				List.of(new TimelineEvent(new UUID(1, 1), new UUID(1, 2), "detected", text, Instant.EPOCH, text,
						Instant.EPOCH)),
				List.of(), List.of()), List.of(), Map.of(), Instant.EPOCH);
	}

	private static RcaContent with(List<TimelineEvent> timeline) {
		return new RcaContent(new IssueDetail(SampleIncident.issue("t", ""), List.of(), List.of(), timeline, List.of(),
				List.of()), List.of(), Map.of(), Instant.EPOCH);
	}

	private static TimelineEvent event(String type, String time) {
		return new TimelineEvent(new UUID(1, 1), new UUID(1, 2), type, "it happened", Instant.parse(time), null,
				Instant.EPOCH);
	}

	private String section(String heading) {
		int from = markdown.indexOf("## " + heading + "\n");
		int to = markdown.indexOf("\n## ", from + 1);
		return markdown.substring(from, to < 0 ? markdown.length() : to);
	}
}
