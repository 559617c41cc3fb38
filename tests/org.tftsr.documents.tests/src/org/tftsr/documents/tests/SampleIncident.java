package org.tftsr.documents.tests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.RcaContent;

/** An incident as it comes out of a triage: a shop whose checkout fails because its database pool runs dry. */
final class SampleIncident {

	static final String API_LOG = "checkout-api.log";
	static final String DATABASE_LOG = "postgres primary.log";
	static final String TITLE = "Checkout fails with 503 after the 14:00 release";
	private static final String CAUSE_MESSAGE = "Connection is not available, request timed out after 30000ms "
			+ "(total=10, active=10, idle=0, waiting=187) session=[SESSION-12]";
	static final String CAUSE = "2026-11-23T14:02:11.087Z ERROR [http-42] HikariPool-1 - " + CAUSE_MESSAGE;
	static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	private static final UUID ISSUE = UUID.fromString("019abf00-1111-7222-8333-444455556666");
	private static final Instant CREATED = Instant.parse("2026-11-23T14:05:00Z");

	private SampleIncident() {
		// only functions
	}

	static RcaContent content() {
		return new RcaContent(
				new IssueDetail(issue(TITLE, description()),
						List.of(file(API_LOG, 4_812_340), file(DATABASE_LOG, 91_022)), whys(), timeline(), List.of(), List.of()),
				List.of(apiAnalysis(), databaseAnalysis()),
				Map.of(API_LOG, Map.of("EMAIL", 412L, "IPV4", 1903L, "API_KEY", 2L), DATABASE_LOG, Map.of()),
				whole(timeline()), WhyTree.EMPTY, Instant.parse("2026-11-24T08:00:00Z"));
	}

	/** With what a log tells, one that does not tell the day among it, and what follows from the issue. */
	private static Timeline whole(List<TimelineEvent> noted) {
		List<TimelineEntry> entries = new ArrayList<>();
		entries.add(log("Log begins", "2026-11-23T13:30:00Z", API_LOG, 0));
		noted.forEach(event -> entries.add(TimelineEntry.noted(event)));
		entries.add(2, log("First error: 503 | no connection", "2026-11-23T14:02:11Z", API_LOG, 18_201));
		entries.add(log("Log ends", "2026-11-23T15:10:44Z", API_LOG, 0));
		entries.add(log("First error: FATAL out of memory", null, DATABASE_LOG, 12));
		return new Timeline(entries, IncidentTimes.of(entries), List.of());
	}

	private static TimelineEntry log(String description, String time, String name, long line) {
		return new TimelineEntry(null, "log", description, time == null ? null : Instant.parse(time), null, name,
				new UUID(9, 9), line);
	}

	static RcaContent with(Issue issue, List<WhyStep> whys, List<LogAnalysis> analyses) {
		return new RcaContent(new IssueDetail(issue, List.of(), whys, List.of(), List.of(), List.of()), analyses, Map.of(),
				Instant.parse("2026-11-24T08:00:00Z"));
	}

	static Issue issue(String title, String description) {
		return new Issue(ISSUE, title, description, Severity.CRITICAL, IssueStatus.INVESTIGATING, "databases", "triage",
				CREATED, Instant.parse("2026-11-23T16:40:10Z"), null, "Ada Example",
				List.of("checkout", "release-4.18"));
	}

	static WhyStep why(int order, String question, String answer, String evidence, WhyState state) {
		return new WhyStep(new UUID(7, order), ISSUE, order, question, answer, evidence, state, CREATED);
	}

	static LogAnalysis apiAnalysis() {
		List<CauseLine> causes = List.of(
				new CauseLine(1, 18_201, CAUSE, CAUSE_MESSAGE, 9.4,
						List.of("first of its kind, 187 requests wait behind it", "error 4 s before the first 503")),
				new CauseLine(2, 18_177,
						"2026-11-23T14:01:41.020Z WARN  [http-17] c.e.checkout.InvoiceExport - export of 48211 "
								+ "invoices holds its connection for 92017 ms",
						"export of 48211 invoices holds its connection for 92017 ms", 7.1,
						List.of("a rare message shortly before the errors begin")),
				new CauseLine(3, 18_230, "2026-11-23T14:02:15.300Z ERROR [http-42] c.e.checkout.OrderController - POST "
						+ "/orders 503 in 30012 ms", "POST /orders 503 in 30012 ms", 3.2,
						List.of("the effect seen by users, 2,318 times")));
		return new LogAnalysis(API_LOG,
				new LogStatistics(4_812_340, 41_277, "UTF-8", "ISO 8601", LocalDateTime.parse("2026-11-23T13:30:00"),
						LocalDateTime.parse("2026-11-23T15:10:44"), null, true,
						Map.of(LogLevel.INFO, 35_103L, LogLevel.WARN, 3_812L, LogLevel.ERROR, 2_361L,
								LogLevel.FATAL, 1L),
						null),
				List.of(new LogTemplate(1, "INFO <*> c.e.checkout.OrderController - POST /orders 201 in <*> ms", 31_208,
						LogLevel.INFO, 1, 41_276, 3),
						new LogTemplate(2, "ERROR <*> c.e.checkout.OrderController - POST /orders 503 in <*> ms", 2_318,
								LogLevel.ERROR, 18_230, 40_911, 18_230),
						new LogTemplate(3, "WARN <*> retry <*>|<*> of payment `capture`", 12, null, 90, 4_000, 90)),
				causes, List.of(new WhyProposal(1, "Why did checkout fail?", "The pool ran dry.",
						List.of(causes.get(0)))));
	}

	private static String description() {
		return """
				Since the release at 14:00 UTC every second checkout ends in **503**.

				- seen by: shop, partner API
				1. restart of pods: helps for ~2 minutes
				<b>not</b> a network problem | see `traceroute`""";
	}

	private static List<WhyStep> whys() {
		return List.of(
				why(1, "Why did checkout requests fail with 503?",
						"The service waited 30 s for a database connection and gave up.", API_LOG + ":18201 " + CAUSE,
						WhyState.ACCEPTED),
				why(2, "Why was no connection free?",
						"The invoice export, new in release 4.18, holds one connection for each of its ten workers "
								+ "until the whole export is done.",
						API_LOG + ":18177 2026-11-23T14:01:41.020Z WARN  [http-17] c.e.checkout.InvoiceExport - export "
								+ "of 48211 invoices holds its connection for 92017 ms\n" + DATABASE_LOG + ":311",
						WhyState.ACCEPTED),
				why(3, "Why do exports and checkouts share one pool?",
						"There is one pool for the whole service, sized before exports existed.", "",
						WhyState.PROPOSED),
				why(4, "Why did no test show it?", "", "", WhyState.PROPOSED));
	}

	private static List<TimelineEvent> timeline() {
		return List.of(event("deployed", "Release 4.18 rolled out", "2026-11-23T14:00:05Z", null),
				event("detected", "Alert CheckoutErrorRate | pager", "2026-11-23T14:04:30Z", "15:04:30 CET"),
				event("mitigated", "Invoice export switched off", "2026-11-23T15:08:00Z", null));
	}

	private static TimelineEvent event(String type, String description, String time, String original) {
		return new TimelineEvent(new UUID(8, time.hashCode()), ISSUE, type, description, Instant.parse(time), original,
				CREATED);
	}

	private static LogFile file(String name, long size) {
		return new LogFile(new UUID(9, size), ISSUE, name, "/var/log/" + name, size, "text/plain", HASH, CREATED, true);
	}

	private static LogAnalysis databaseAnalysis() {
		return new LogAnalysis(DATABASE_LOG,
				new LogStatistics(91_022, 802, "ISO-8859-1", "syslog", LocalDateTime.parse("1970-11-23T13:58:01"),
						LocalDateTime.parse("1970-11-23T15:00:00"), null, true, Map.of(), null),
				List.of(), List.of(new CauseLine(1, 311,
						"Nov 23 14:01:02 db1 postgres[811]: LOG:  duration: 92011.3 ms  statement: SELECT * "
								+ "FROM invoice",
						"duration: 92011.3 ms  statement: SELECT * FROM invoice", 5, List.of())),
				List.of());
	}
}
