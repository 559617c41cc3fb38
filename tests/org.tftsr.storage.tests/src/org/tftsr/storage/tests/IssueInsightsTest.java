package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.issue.IssueStatistics.OfDomain;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Database;

/** Figures over all issues, and issues that are like others. */
class IssueInsightsTest {

	private static final ZonedDateTime NOW = ZonedDateTime.now(ZoneId.of("Asia/Tokyo"));

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private IssueRepository issues;
	private IssueInsights insights;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		issues = database.issues();
		insights = database.insights();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private UUID create(String title, Severity severity, Domain domain, IssueStatus status) throws Exception {
		UUID id = issues.create(new NewIssue(title, "", severity, domain, "manual", List.of())).id();
		if (status != IssueStatus.OPEN) {
			issues.update(id, IssueChange.status(status));
		}
		return id;
	}

	@Test
	void anEmptyDatabaseHasOnlyZeros() throws Exception {
		IssueStatistics none = insights.statistics(NOW, 3);
		assertEquals(0, none.total());
		assertEquals(0, none.unresolved());
		assertEquals(0, none.urgent());
		assertEquals(Optional.empty(), none.meanTimeToResolve());
		assertEquals(Optional.empty(), none.medianTimeToResolve());
		assertEquals(List.of(), none.byDomain());
		assertEquals(7, none.resolvedThisWeek().size());
		assertEquals(3, none.weeks().size());
		Problems.expect(ProblemKind.INVALID_INPUT, () -> insights.statistics(NOW, 0));
	}

	@Test
	void kindsAreCountedOverAllIssues() throws Exception {
		create("a", Severity.CRITICAL, Domain.LINUX, IssueStatus.OPEN);
		create("b", Severity.HIGH, Domain.LINUX, IssueStatus.INVESTIGATING);
		create("c", Severity.HIGH, Domain.NETWORK, IssueStatus.RESOLVED);
		create("d", Severity.LOW, null, IssueStatus.CLOSED);
		UUID gone = create("e", Severity.LOW, null, IssueStatus.OPEN);
		issues.delete(gone);
		IssueStatistics statistics = insights.statistics(NOW, 1);
		assertEquals(4, statistics.total());
		assertEquals(2, statistics.unresolved());
		assertEquals(2, statistics.urgent());
		assertEquals(1, statistics.unresolvedBySeverity().get(Severity.CRITICAL));
		assertEquals(0, statistics.unresolvedBySeverity().get(Severity.LOW));
		assertEquals(List.of(new OfDomain(Optional.of(Domain.LINUX), 2, 2), new OfDomain(Optional.empty(), 0, 1),
				new OfDomain(Optional.of(Domain.NETWORK), 0, 1)), statistics.byDomain());
	}

	/** Times are those of the clock, so the same issues are looked at from other places and other weeks. */
	@Test
	void daysAndWeeksBeginWhereTheUserIs() throws Exception {
		create("now", Severity.LOW, null, IssueStatus.RESOLVED);
		IssueStatistics here = insights.statistics(NOW, 2);
		assertEquals(1, here.resolvedInWeek());
		assertEquals(DayOfWeek.MONDAY, here.resolvedThisWeek().getFirst().day().getDayOfWeek());
		LocalDate today = NOW.toLocalDate();
		assertTrue(here.resolvedThisWeek().stream().filter(day -> day.resolved() == 1).allMatch(day -> !day.day().isAfter(today.plusDays(1))
				&& !day.day().isBefore(today)), "on the day it is in Tokyo");
		assertEquals(1, here.weeks().getLast().created());
		assertEquals(1, here.weeks().getLast().resolved());
		assertEquals(0, here.weeks().getFirst().created());

		IssueStatistics later = insights.statistics(NOW.plusWeeks(1), 2);
		assertEquals(0, later.resolvedInWeek());
		assertEquals(1, later.weeks().getFirst().resolved());
	}

	@Test
	void whatIsReopenedIsNoLongerResolved() throws Exception {
		UUID id = create("again", Severity.LOW, null, IssueStatus.RESOLVED);
		assertEquals(1, insights.statistics(NOW, 1).resolved());
		assertTrue(insights.statistics(NOW, 1).meanTimeToResolve().orElseThrow().compareTo(Duration.ofMinutes(5)) < 0);
		issues.update(id, IssueChange.status(IssueStatus.OPEN));
		assertEquals(0, insights.statistics(NOW, 1).resolved());
		assertEquals(Optional.empty(), insights.statistics(NOW, 1).medianTimeToResolve());
	}

	@Test
	void issuesWithRareWordsInCommonAreSimilarAndClosedOnesAreFound() throws Exception {
		for (int i = 0; i < 30; i++) {
			create("Timeout of the service number " + i, Severity.LOW, null, IssueStatus.OPEN);
		}
		UUID old = create("Timeout: HikariPool exhausted in checkout", Severity.HIGH, null, IssueStatus.CLOSED);
		UUID asked = create("Checkout fails, HikariPool says timeout", Severity.HIGH, null, IssueStatus.OPEN);
		List<SimilarIssue> similar = insights.similar(asked, 5);
		assertEquals(List.of(old), similar.stream().map(row -> row.issue().id()).toList(), "not those that share common words");
		assertEquals(List.of("checkout", "hikaripool"), similar.getFirst().inCommon().stream().sorted().toList());
		assertEquals(List.of(old, asked).stream().sorted().toList(), insights.similar("hikaripool checkout broken", 5).stream()
				.map(row -> row.issue().id()).sorted().toList());
	}

	@Test
	void issuesAreSimilarByTheirCauseToo() throws Exception {
		UUID old = create("Site down", Severity.HIGH, null, IssueStatus.RESOLVED);
		issues.addWhy(old, null, "Why?", "The flange of the turbine cracked", "", WhyState.ACCEPTED);
		create("Something else", Severity.LOW, null, IssueStatus.OPEN);
		assertEquals(List.of(old), insights.similar("cracked flange", 5).stream().map(row -> row.issue().id()).toList());
		UUID asked = create("Turbine flange", Severity.LOW, null, IssueStatus.OPEN);
		assertEquals(List.of(old), insights.similar(asked, 5).stream().map(row -> row.issue().id()).toList());
		assertEquals(1, issues.search("turbine cracked", 5).hits().size());
	}

	@Test
	void ofFewIssuesTooWordsThatMostHaveTellNothing() throws Exception {
		for (int i = 0; i < 6; i++) {
			create("The disk was full on the host", Severity.LOW, null, IssueStatus.OPEN);
		}
		UUID asked = create("The turbine was full on the dam", Severity.LOW, null, IssueStatus.OPEN);
		assertEquals(List.of(), insights.similar(asked, 5));
	}

	@Test
	void anyTextIsSafe() throws Exception {
		create("web-01 AND \"foo\" OR NOT *", Severity.LOW, null, IssueStatus.OPEN);
		for (String text : List.of("", " ", "\0", "AND OR NOT", "\"", "web-01\" OR *", "12 34 567", "日本語", "a".repeat(100_000))) {
			insights.similar(text, 3);
		}
		Problems.expect(ProblemKind.INVALID_INPUT, () -> insights.similar("x", 0));
		Problems.expect(ProblemKind.NOT_FOUND, () -> insights.similar(UUID.randomUUID(), 1));
	}
}
