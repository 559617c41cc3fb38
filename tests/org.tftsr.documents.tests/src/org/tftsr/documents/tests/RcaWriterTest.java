package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.RcaWriter;

@DisplayName("A root cause analysis in Markdown")
class RcaWriterTest {

	private static final List<String> SECTIONS = List.of("Issue summary", "Summary", "What the logs show",
			"Description", "Impact", "Timeline", "5 Whys", "Root cause", "Likely cause lines",
			"Most frequent messages", "Log files analysed", "Corrective actions", "Lessons learned");

	private final String markdown = RcaWriter.markdown(SampleIncident.content());
	private final ParsedMarkdown rca = ParsedMarkdown.of(markdown);

	@Test
	void hasTheSectionsInOrder() {
		assertEquals(List.of("Root Cause Analysis: " + SampleIncident.TITLE), rca.headings(1));
		assertEquals(SECTIONS, rca.headings(2));
	}

	@Test
	void summarisesTheIssue() {
		assertTrue(rca.rows().contains(List.of("Severity", "P1 (critical)")));
		assertTrue(rca.rows().contains(List.of("Status", "investigating")));
		assertTrue(rca.rows().contains(List.of("Created", "2026-11-23 14:05:00 UTC")));
		assertTrue(rca.rows().contains(List.of("Resolved", "Not yet")));
		assertTrue(rca.rows().contains(List.of("Assigned to", "Ada Example")));
	}

	@Test
	void showsTheOtherBranchesOfTheWhysBelowTheMainOne() {
		UUID top = new UUID(3, 1);
		UUID beside = new UUID(3, 2);
		WhyTree tree = WhyTree.of(List.of(Why.asked(top, "Why?").withAnswer("The disk was full"),
				Why.asked(beside, "Why did nobody see it?").withAnswer("No alert | at all"),
				Why.asked(new UUID(3, 3), "Why is there none?").below(beside)), List.of(top));
		RcaContent content = SampleIncident.content();
		String text = RcaWriter.markdown(new RcaContent(content.issue(), content.analyses(), content.redactionCounts(),
				content.timeline(), tree, content.generatedAt()));
		String branches = text.substring(text.indexOf("### Other branches"), text.indexOf("## Root cause"));
		assertTrue(text.indexOf("### Why 5") < text.indexOf("### Other branches"), text);
		assertTrue(branches.contains("- **2 Why did nobody see it?** (possible)\n\n  No alert \\| at all\n"), branches);
		assertTrue(branches.contains("  - **2.1 Why is there none?**\n\n    *Not answered yet*\n"), branches);
		assertFalse(branches.contains("The disk was full"), branches);
	}

	@Test
	void saysWhatTheLogsShow() {
		assertTrue(rca.paragraphs().contains("2 logs with 42,079 lines: 2,362 errors, 3,812 warnings."));
		assertTrue(rca.rows().contains(List.of(SampleIncident.API_LOG, "2026-11-23 13:30:00", "2026-11-23 15:10:44",
				"41,277", "1", "2,361", "3,812", "35,103 info")));
		assertTrue(rca.rows().contains(List.of(SampleIncident.DATABASE_LOG, "11-23 13:58:01 (no year)",
				"11-23 15:00:00 (no year)", "802", "–", "–", "–", "–")));
	}

	@Test
	void summarisesWhatHappenedOnTheFirstPage() {
		assertEquals("""
				2 logs were analysed; the time stamps of 1 of them run from 2026-11-23 13:30:00 to \
				2026-11-23 15:10:44, in the logs' own time zone.

				**Root cause:** The invoice export, new in release 4.18, holds one connection for each of its ten \
				workers until the whole export is done.

				**Likeliest line** (*proposed by the analysis of the log*): `checkout-api.log:18201`: \
				`Connection is not available, request timed out after 30000ms (total=10, active=10, idle=0, \
				waiting=187) session=[SESSION-12]`

				2,317 values of personal data, network data and secrets in the logs were redacted.""",
				section("Summary"));
	}

	@Test
	void summaryMarksWhatNobodyConfirmedAndSaysWhereNothingIsKnown() {
		String proposed = section("Summary", RcaWriter.markdown(
				SampleIncident.with(SampleIncident.issue("t", ""), List.of(), List.of(SampleIncident.apiAnalysis()))));
		assertTrue(proposed.contains("**Root cause** (*Proposed, not yet confirmed*): The pool ran dry."), proposed);
		String unknown = section("Summary",
				RcaWriter.markdown(SampleIncident.with(SampleIncident.issue("t", ""), List.of(), List.of())));
		assertEquals("No log has been analysed.\n\nThe root cause is not known yet.", unknown);
	}

	@Test
	void summaryTakesTheLineOfTheLogThatTheWhysQuote() {
		List<WhyStep> whys = List.of(SampleIncident.why(1, "Why?", "A slow query.",
				SampleIncident.DATABASE_LOG + ":500 another line", WhyState.PROPOSED));
		String summary = section("Summary", RcaWriter.markdown(SampleIncident.with(SampleIncident.issue("t", ""), whys,
				SampleIncident.content().analyses())));
		assertTrue(summary.contains("`postgres primary.log:311`"), summary);
	}

	@Test
	void showsOnlyTheBeginningOfALongMessageInTheSummary() {
		LogAnalysis api = SampleIncident.apiAnalysis();
		CauseLine cause = new CauseLine(1, 7, "x".repeat(5000), "x".repeat(5000), 1, List.of());
		String text = RcaWriter.markdown(SampleIncident.with(SampleIncident.issue("t", ""), List.of(),
				List.of(new LogAnalysis("a.log", api.statistics(), List.of(), List.of(cause), List.of()))));
		assertTrue(section("Summary", text).contains('`' + "x".repeat(299) + "\u2026`"));
		assertTrue(section("Likely cause lines", text).contains("x".repeat(5000)));
	}

	@Test
	void saysWhichLogsWereNotSearchedAgain() {
		RcaContent content = SampleIncident.content();
		String text = RcaWriter.markdown(new RcaContent(content.issue(), List.of(SampleIncident.apiAnalysis()),
				Map.of(SampleIncident.API_LOG, Map.of()), Instant.EPOCH));
		String notSearched = "not searched again: moved or changed since it was added";
		assertTrue(section("Summary", text).contains("**1 log of the issue was left out**"), text);
		assertTrue(section("What the logs show", text).endsWith("- `postgres primary.log`: " + notSearched), text);
		assertTrue(ParsedMarkdown.of(text).rows()
				.contains(List.of(SampleIncident.DATABASE_LOG, "91,022", "–", "–", notSearched)), text);
	}

	@Test
	void theTimelineHasWhatWasNotedAndWhatTheLogsTellInUtcWithTheirPlace() {
		List<List<String>> rows = rca.rows().stream()
				.dropWhile(row -> !row.equals(List.of("Time", "Kind", "Event", "Source"))).skip(1).limit(7).toList();
		assertEquals(List.of("2026-11-23 13:30:00 UTC", "2026-11-23 14:00:05 UTC", "2026-11-23 14:02:11 UTC",
				"2026-11-23 14:04:30 UTC", "2026-11-23 15:08:00 UTC", "2026-11-23 15:10:44 UTC", "–"),
				rows.stream().map(List::getFirst).toList());
		assertTrue(rows.contains(List.of("2026-11-23 14:02:11 UTC", "log", "First error: 503 | no connection",
				SampleIncident.API_LOG + ":18201")), rows.toString());
		assertTrue(rows.contains(List.of("2026-11-23 14:04:30 UTC", "detected",
				"Alert CheckoutErrorRate | pager (noted as 15:04:30 CET)", "noted")), rows.toString());
	}

	@Test
	void listsTheLineOfRankOneOfEachLogBelowTheTimeline() {
		String timeline = section("Timeline");
		String list = timeline.substring(timeline.indexOf("**Likeliest line of each log:**"));
		assertTrue(list.contains("- `checkout-api.log:18201`: `Connection is not available"), list);
		assertTrue(list.contains("- `postgres primary.log:311`: `duration: 92011.3 ms"), list);
		assertFalse(list.contains(":18177"), list);
	}

	@Test
	void showsEachWhyWithEvidenceAndMarksProposals() {
		assertTrue(rca.headings(3).contains("Why 2: Why was no connection free?"));
		assertTrue(rca.codeSpans().contains(SampleIncident.API_LOG + ":18201"));
		assertTrue(rca.codeSpans().contains(SampleIncident.DATABASE_LOG + ":311"));
		assertTrue(rca.fences().contains(SampleIncident.CAUSE + '\n'));
		assertEquals(2, rca.paragraphs().stream().filter("Proposed, not yet confirmed"::equals).count());
		assertTrue(rca.paragraphs().contains("Answer: not answered yet"));
	}

	@Test
	void takesTheLastConfirmedAnswerAsRootCause() {
		String rootCause = section("Root cause");
		assertTrue(rootCause.startsWith("> The invoice export"), rootCause);
		assertFalse(rootCause.contains("Proposed"), rootCause);
	}

	@Test
	void marksTheRootCauseAsProposedWhereNobodyConfirmedAWhy() {
		String rootCause = section(
				"Root cause", RcaWriter.markdown(SampleIncident.with(SampleIncident.issue("t", ""),
						List.of(SampleIncident.why(1, "Why?", "The disk was full.", "", WhyState.PROPOSED),
								SampleIncident.why(2, "Why so?", "", "", WhyState.PROPOSED)),
						List.of(SampleIncident.apiAnalysis()))));
		assertEquals("> *Proposed, not yet confirmed*\n> \n> The disk was full.", rootCause);
	}

	@Test
	void showsTheProposalsOfTheAnalystWhereTheIssueHasNoWhys() {
		String text = RcaWriter.markdown(
				SampleIncident.with(SampleIncident.issue("t", ""), List.of(), List.of(SampleIncident.apiAnalysis())));
		assertTrue(ParsedMarkdown.of(text).headings(3).contains("Why 1: Why did checkout fail?"));
		assertEquals("> *Proposed, not yet confirmed*\n> \n> The pool ran dry.", section("Root cause", text));
	}

	@Test
	void fallsBackToTheLikeliestLineAndThenToAPrompt() {
		LogAnalysis api = SampleIncident.apiAnalysis();
		LogAnalysis withoutWhys = new LogAnalysis(api.name(), api.statistics(), api.templates(), api.causes(),
				List.of());
		String line = section("Root cause", RcaWriter
				.markdown(SampleIncident.with(SampleIncident.issue("t", ""), List.of(), List.of(withoutWhys))));
		assertTrue(line.contains("`checkout-api.log:18201`") && line.contains(SampleIncident.CAUSE), line);
		String prompt = section("Root cause",
				RcaWriter.markdown(SampleIncident.with(SampleIncident.issue("t", ""), List.of(), List.of())));
		assertTrue(prompt.startsWith("*Not known yet."), prompt);
	}

	@Test
	void listsTemplatesByCountAndFilesWithHashAndRedactions() {
		List<List<String>> templates = rca.rows().stream().filter(row -> row.getLast().contains("<*>")).toList();
		assertEquals(List.of("31,208", "2,318", "12"), templates.stream().map(List::getFirst).toList());
		assertEquals("WARN <*> retry <*>|<*> of payment `capture`", templates.get(2).get(4));
		assertTrue(rca.rows().contains(List.of(SampleIncident.API_LOG, "4,812,340", "41,277", "UTF-8",
				"1,903\u00a0IPV4, 412\u00a0EMAIL, 2\u00a0API_KEY")));
		assertTrue(rca.fences().contains(SampleIncident.HASH + "  " + SampleIncident.API_LOG + '\n'
				+ SampleIncident.HASH + "  " + SampleIncident.DATABASE_LOG + '\n'));
		assertTrue(rca.rows().stream().anyMatch(row -> row.getLast().equals("nothing found")));
	}

	@Test
	void showsTenTemplatesAndSaysHowManyAreLeft() {
		LogAnalysis api = SampleIncident.apiAnalysis();
		List<LogTemplate> many = IntStream.rangeClosed(1, 25)
				.mapToObj(i -> new LogTemplate(i, "message " + i, i, LogLevel.INFO, i, i, i)).toList();
		ParsedMarkdown parsed = ParsedMarkdown.of(RcaWriter.markdown(SampleIncident.with(SampleIncident.issue("t", ""),
				List.of(), List.of(new LogAnalysis("a.log", api.statistics(), many, List.of(), List.of())))));
		assertEquals(10, parsed.rows().stream().filter(row -> row.getLast().startsWith("message ")).count());
		assertTrue(parsed.paragraphs().contains("15 rarer messages not shown."));
	}

	@Test
	void isTheSameForTheSameContent() {
		assertEquals(markdown, RcaWriter.markdown(SampleIncident.content()));
	}

	@Test
	void noTextOfPeopleOrLogsChangesTheStructure() {
		List<String> expected = ParsedMarkdown.of(RcaWriter.markdown(filledWith("x"))).blocks();
		long start = System.nanoTime();
		for (int round = 0; round < 300; round++) {
			String text = "x" + HostileText.anything(new Random(start + round)).replaceAll("\\R\\s*", " ");
			ParsedMarkdown parsed = ParsedMarkdown.of(RcaWriter.markdown(filledWith(text)));
			String seed = "seed " + (start + round) + ", text <" + text + ">";
			assertEquals(SECTIONS, parsed.headings(2), seed);
			assertEquals(expected, parsed.blocks(), seed);
		}
	}

	private static RcaContent filledWith(String text) {
		LogAnalysis api = SampleIncident.apiAnalysis();
		CauseLine cause = new CauseLine(1, 5, text, text, 1, List.of(text, text));
		LogAnalysis analysis = new LogAnalysis(text, api.statistics(),
				List.of(new LogTemplate(1, text, 2, LogLevel.WARN, 1, 2, 1)), List.of(cause),
				List.of(new WhyProposal(1, text, text, List.of(cause))));
		RcaContent content = SampleIncident.with(SampleIncident.issue(text, text),
				List.of(SampleIncident.why(1, text, text, "a.log:1 " + text, WhyState.ACCEPTED)),
				List.of(analysis, analysis));
		return new RcaContent(new IssueDetail(content.issue().issue(), SampleIncident.content().issue().logFiles(),
				content.issue().whys(), SampleIncident.content().issue().timeline(), List.of(), List.of()),
				content.analyses(),
				Map.of(text, Map.of(text, 1L)), Instant.EPOCH);
	}

	private String section(String heading) {
		return section(heading, markdown);
	}

	private static String section(String heading, String markdown) {
		String start = "## " + heading + "\n\n";
		int from = markdown.indexOf(start) + start.length();
		return markdown.substring(from, markdown.indexOf("\n\n## ", from)).strip();
	}
}
