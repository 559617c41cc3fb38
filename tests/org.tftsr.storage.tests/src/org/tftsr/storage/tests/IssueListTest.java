package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueQuery.Order;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Page;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Database;

class IssueListTest {

	@TempDir
	Path folder;

	@Test
	void filtersCombine() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			create(database, "A", Severity.HIGH, Domain.LINUX, List.of("disk"));
			UUID second = create(database, "B", Severity.HIGH, Domain.NETWORK, List.of("disk", "vpn"));
			create(database, "C", Severity.LOW, Domain.LINUX, List.of("diskette"));
			database.issues().update(second, IssueChange.status(IssueStatus.RESOLVED));
			Set<IssueStatus> anyStatus = Set.of();
			assertEquals(List.of("A", "B"), titles(database, anyStatus, Set.of(Severity.HIGH), null, null));
			assertEquals(List.of("A", "C"), titles(database, Set.of(IssueStatus.OPEN), Set.of(), null, null));
			assertEquals(List.of("A", "C"), titles(database, anyStatus, Set.of(), Domain.LINUX, null));
			assertEquals(List.of("A", "B"), titles(database, anyStatus, Set.of(), null, "disk"));
			assertEquals(List.of("B"), titles(database, Set.of(IssueStatus.RESOLVED, IssueStatus.CLOSED),
					Set.of(Severity.HIGH), null, "disk"));
			assertEquals(List.of(), titles(database, anyStatus, Set.of(), Domain.IDENTITY, null));
		}
	}

	@Test
	void textIsTakenLiterallyAndInAnyCase() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			for (String title : List.of("100% full", "100 full", "snake_case", "snakeXcase", "C:\\temp",
					"Größe ÜBER Maß")) {
				database.issues().create(NewIssue.titled(title));
			}
			database.issues().create(new NewIssue("Plain", "said 'quoted'", Severity.LOW, null, "manual", List.of()));
			assertEquals(List.of("100% full"), found(database, "0%"));
			assertEquals(List.of("snake_case"), found(database, "E_C"));
			assertEquals(List.of("C:\\temp"), found(database, "c:\\T"));
			assertEquals(List.of("Größe ÜBER Maß"), found(database, "GRÖSSE über".replace("SS", "ß")));
			assertEquals(List.of("Plain"), found(database, "'QUOTED'"));
			assertEquals(7, found(database, "").size());
		}
	}

	@Test
	void pagesFollowEachOtherAndKnowTheTotal() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			List<UUID> all = new ArrayList<>();
			for (int i = 0; i < 25; i++) {
				all.add(create(database, "Issue " + i, Severity.LOW, null, List.of()));
			}
			List<UUID> seen = new ArrayList<>();
			IssueQuery query = new IssueQuery(Set.of(), Set.of(), null, null, null, Order.CREATED, false, 10, null);
			Page<IssueSummary> page = database.issues().list(query);
			for (int rows : List.of(10, 10, 5)) {
				assertEquals(rows, page.rows().size());
				assertEquals(25, page.total());
				assertTrue(page.totalExact());
				page.rows().forEach(row -> seen.add(row.issue().id()));
				page = page.next() == null ? null : database.issues().list(query.page(page.next(), 10));
			}
			assertNull(page, "nothing follows the last page");
			assertEquals(all, seen);
			assertEquals(all.reversed(),
					database.issues()
							.list(new IssueQuery(Set.of(), Set.of(), null, null, null, Order.CREATED, true, 100, null))
							.rows().stream().map(row -> row.issue().id()).toList());
			Problems.expect(ProblemKind.INVALID_INPUT, () -> database.issues().list(IssueQuery.all(0)));
		}
	}

	@Test
	void aRowCountsLogsAndWhys() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			UUID id = create(database, "Counted", Severity.LOW, null, List.of());
			database.logs().add(id, "a.log", "/a.log", 1, "text/plain", "00");
			database.logs().add(id, "b.log", "/b.log", 1, "text/plain", "01");
			database.issues().addWhy(id, null, "Why?", "", "", WhyState.ACCEPTED);
			IssueSummary row = database.issues().list(IssueQuery.all(1)).rows().getFirst();
			assertEquals(2, row.logCount());
			assertEquals(1, row.whyCount());
		}
	}

	@Test
	void wordsOfOlderVersionsAreUnderstood() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE, """
				INSERT INTO issues(id, title, description, severity, status, category, source, created_at, updated_at,
				                   resolved_at, assigned_to, tags) VALUES
				('00000000-0000-7000-8000-000000000001', 'A', NULL, 'P1', 'triaging', 'general', 'manual',
				 '2025-01-02T03:04:05Z', '2025-01-02 03:04:05', '', '', '[]'),
				('00000000-0000-7000-8000-000000000002', 'B', '', 'dreadful', 'parked', NULL, NULL,
				 'yesterday', '2025-01-02 03:04:06.5', NULL, NULL, 'not json');""");
		try (Database database = data.open()) {
			List<Issue> issues = database.issues().list(IssueQuery.all(10)).rows().stream().map(IssueSummary::issue)
					.toList();
			Issue second = issues.get(0);
			Issue first = issues.get(1);
			assertEquals(Severity.CRITICAL, first.severity());
			assertEquals(IssueStatus.INVESTIGATING, first.status());
			assertEquals("general", first.category());
			assertEquals("2025-01-02T03:04:05Z", first.createdAt().toString());
			assertEquals(Severity.MEDIUM, second.severity());
			assertEquals(IssueStatus.OPEN, second.status());
			assertEquals(List.of(), second.tags());
			assertEquals(List.of("A"), titles(database, Set.of(IssueStatus.INVESTIGATING), Set.of(), null, null));
			assertEquals(List.of("B"), titles(database, Set.of(IssueStatus.OPEN), Set.of(Severity.MEDIUM), null, null));
			assertEquals(List.of("A"), titles(database, Set.of(), Set.of(Severity.CRITICAL), null, null));
			assertEquals(List.of(), titles(database, Set.of(), Set.of(), null, "any"));
		}
	}

	private static UUID create(Database database, String title, Severity severity, Domain domain, List<String> tags)
			throws Exception {
		return database.issues().create(new NewIssue(title, "", severity, domain, "manual", tags)).id();
	}

	private static List<String> titles(Database database, Set<IssueStatus> statuses, Set<Severity> severities,
			Domain domain, String tag) throws Exception {
		return titles(database, new IssueQuery(statuses, severities, domain, tag, null, Order.CREATED, false, 100, null));
	}

	private static List<String> found(Database database, String text) throws Exception {
		return titles(database, new IssueQuery(Set.of(), Set.of(), null, null, text, Order.CREATED, false, 100, null));
	}

	private static List<String> titles(Database database, IssueQuery query) throws Exception {
		return database.issues().list(query).rows().stream().map(row -> row.issue().title()).toList();
	}
}
