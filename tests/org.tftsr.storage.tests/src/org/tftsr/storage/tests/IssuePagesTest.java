package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueQuery.Order;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Page;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Database;

/** Lists in pages, compared with what a look at every row says. */
class IssuePagesTest {

	private static final List<String> TAGS = List.of("disk", "vpn", "dns");

	@TempDir
	Path folder;

	/** An issue as a table may hold it: in the words of any version. */
	private record Row(String id, String title, IssueStatus status, String statusWord, Severity severity, String severityWord,
			Domain domain, String category, String created, String updated, List<String> tags) {

		static Row random(int number, Random random) {
			IssueStatus status = IssueStatus.values()[random.nextInt(4)];
			Severity severity = Severity.values()[random.nextInt(4)];
			Domain domain = random.nextInt(4) == 0 ? null : Domain.values()[random.nextInt(3)];
			return new Row(new UUID(random.nextLong(), random.nextLong()).toString(), "Größe " + number, status,
					statusWord(status, random), severity, random.nextBoolean() ? severity.id() : severity.priority(), domain,
					domain == null ? "general" : domain.id().toUpperCase(Locale.ROOT), time(random), time(random),
					TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList());
		}

		private static String statusWord(IssueStatus status, Random random) {
			boolean old = random.nextBoolean();
			return switch (status) {
			case INVESTIGATING -> old ? "triaging" : status.id();
			case OPEN -> old ? "parked" : status.id();
			default -> status.id();
			};
		}

		/** Few enough that many are equal, and the id has to break the tie. */
		private static String time(Random random) {
			return "2025-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z";
		}

		String insert() {
			return """
					INSERT INTO issues(id, title, description, severity, status, category, source, created_at, updated_at,
					                   resolved_at, assigned_to, tags)
					VALUES ('%s', '%s', NULL, '%s', '%s', '%s', 'manual', '%s', '%s', NULL, NULL, '[%s]');"""
					.formatted(id, title, severityWord, statusWord, category, created, updated,
							String.join(",", tags.stream().map(tag -> '"' + tag + '"').toList()));
		}

		boolean fits(IssueQuery query) {
			return (query.statuses().isEmpty() || query.statuses().contains(status))
					&& (query.severities().isEmpty() || query.severities().contains(severity))
					&& (query.domain() == null || query.domain() == domain)
					&& (query.tag() == null || tags.contains(query.tag()))
					&& (query.text() == null || title.toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT)));
		}

		String sortedBy(Order order) {
			return order == Order.CREATED ? created : updated;
		}
	}

	@Test
	void pagesOfAnySizeAndFilterHoldWhatTheyShould() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			rows.add(Row.random(i, random));
		}
		TestData data = TestData.readyWithPassphrase(folder);
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"BEGIN;" + String.join("\n", rows.stream().map(Row::insert).toList()) + "COMMIT;");
		try (Database database = data.open()) {
			for (int i = 0; i < 200; i++) {
				IssueQuery query = query(random);
				String message = "seed " + seed + ", " + query;
				Comparator<Row> order = Comparator.comparing((Row row) -> row.sortedBy(query.order())).thenComparing(Row::id);
				List<String> expected = rows.stream().filter(row -> row.fits(query))
						.sorted(query.descending() ? order.reversed() : order).map(Row::id).toList();
				assertEquals(expected, ids(database, query, random, message), message);
			}
		}
	}

	private static IssueQuery query(Random random) {
		return new IssueQuery(some(IssueStatus.class, random), some(Severity.class, random),
				random.nextInt(3) == 0 ? Domain.values()[random.nextInt(4)] : null,
				random.nextInt(3) == 0 ? TAGS.get(random.nextInt(TAGS.size())) : null,
				random.nextInt(3) == 0 ? "gRÖSSE 1".replace("SS", "ß") : null, Order.values()[random.nextInt(2)],
				random.nextBoolean(), 1 + random.nextInt(60), null);
	}

	private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
		Set<E> chosen = EnumSet.allOf(type);
		chosen.removeIf(value -> random.nextInt(3) != 0);
		return chosen;
	}

	/** The ids on all pages, each of another size; and what is said of the total is true. */
	private static List<String> ids(Database database, IssueQuery query, Random random, String message) throws Exception {
		List<String> ids = new ArrayList<>();
		Page<IssueSummary> page = database.issues().list(query);
		Page<IssueSummary> first = page;
		add(page, query.limit(), ids);
		while (page.next() != null) {
			int size = 1 + random.nextInt(60);
			page = database.issues().list(query.page(page.next(), size));
			add(page, size, ids);
		}
		if (first.totalExact()) {
			assertEquals(ids.size(), first.total(), message);
		} else {
			assertTrue(first.total() <= ids.size(), message);
			assertTrue(query.text() != null || query.tag() != null, message);
		}
		return ids;
	}

	private static void add(Page<IssueSummary> page, int most, List<String> ids) {
		assertTrue(page.rows().size() <= most);
		page.rows().forEach(row -> ids.add(row.issue().id().toString()));
	}

	@Test
	void totalsFollowEveryChange() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		try (Database database = TestData.ready(folder).open()) {
			List<UUID> ids = new ArrayList<>();
			for (int i = 0; i < 120; i++) {
				int choice = ids.isEmpty() ? 0 : random.nextInt(4);
				switch (choice) {
				case 0, 1 -> ids.add(database.issues().create(new NewIssue("Title", "", Severity.values()[random.nextInt(4)],
						Domain.LINUX, "manual", List.of(TAGS.get(random.nextInt(3))))).id());
				case 2 -> database.issues().update(ids.get(random.nextInt(ids.size())),
						new IssueChange(null, null, Severity.values()[random.nextInt(4)],
								IssueStatus.values()[random.nextInt(4)], Domain.values()[random.nextInt(3)], null,
								List.of(TAGS.get(random.nextInt(3)), "disk")));
				default -> database.issues().delete(ids.remove(random.nextInt(ids.size())));
				}
			}
			List<IssueSummary> all = database.issues().list(IssueQuery.all(1_000)).rows();
			assertEquals(new HashSet<>(ids).size(), all.size());
			for (int i = 0; i < 60; i++) {
				IssueQuery query = query(random).page(null, 1_000);
				IssueQuery counted = new IssueQuery(query.statuses(), query.severities(), query.domain(), query.tag(), null,
						query.order(), true, 1_000, null);
				Page<IssueSummary> page = database.issues().list(counted);
				long expected = all.stream().map(IssueSummary::issue)
						.filter(issue -> (counted.statuses().isEmpty() || counted.statuses().contains(issue.status()))
								&& (counted.severities().isEmpty() || counted.severities().contains(issue.severity()))
								&& (counted.domain() == null || counted.domain().id().equals(issue.category()))
								&& (counted.tag() == null || issue.tags().contains(counted.tag())))
						.count();
				assertEquals(expected, page.total(), "seed " + seed + ", " + counted);
				assertEquals(expected, page.rows().size(), "seed " + seed + ", " + counted);
			}
		}
	}

	@Test
	void aPageGoesOnWhereTheLastOneEndedWhateverHappensBetween() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			List<UUID> ids = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				ids.add(database.issues().create(NewIssue.titled("Issue " + i)).id());
			}
			IssueQuery query = new IssueQuery(Set.of(), Set.of(), null, null, null, Order.CREATED, true, 3, null);
			Page<IssueSummary> first = database.issues().list(query);
			database.issues().create(NewIssue.titled("Made meanwhile"));
			database.issues().delete(first.rows().getLast().issue().id());
			Page<IssueSummary> second = database.issues().list(query.page(first.next(), 3));
			assertEquals(ids.reversed().subList(3, 6), second.rows().stream().map(row -> row.issue().id()).toList());
		}
	}

	@Test
	void aPlaceThatIsNoneIsRefused() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			for (String place : List.of("", "/", "yesterday", "2025-01-01T00:00:00Z/", "x/not-an-id", "' OR 1=1 --/\0")) {
				Problems.expect(ProblemKind.INVALID_INPUT, () -> database.issues().list(IssueQuery.all(10).page(place, 10)));
			}
		}
	}

	@Test
	void aRareTextIsFoundOnALaterPage() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE, """
				WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
				INSERT INTO issues(id, title, severity, status, created_at, updated_at, tags)
				SELECT printf('00000000-0000-7000-8000-%012d', i), CASE i WHEN 3 THEN 'ÄRGER' ELSE 'Usual' END, 'low', 'open',
				       '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', '[]' FROM n;""");
		try (Database database = data.open()) {
			IssueQuery query = new IssueQuery(Set.of(), Set.of(), null, null, "ärger", Order.UPDATED, true, 10, null);
			Page<IssueSummary> page = database.issues().list(query);
			assertEquals(List.of(), page.rows());
			assertFalse(page.totalExact(), "not all have been read yet");
			int pages = 1;
			while (page.next() != null && page.rows().isEmpty()) {
				page = database.issues().list(query.page(page.next(), 10));
				pages++;
			}
			assertEquals("ÄRGER", page.rows().getFirst().issue().title());
			assertEquals(3, pages);
		}
	}
}
