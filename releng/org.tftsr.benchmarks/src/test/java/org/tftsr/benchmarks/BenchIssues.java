package org.tftsr.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueQuery.Order;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.core.issue.SearchResult;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;

/**
 * Measures search and lists in the database of {@link MakeIssues}: {@code BenchIssues FOLDER ROWS SEED search|lists|start}.
 * Prints the rows of {@link Latencies}.
 */
final class BenchIssues {

	private static final int LIMIT = 50;
	private static final int RUNS = 50;
	private static final int OPENINGS = 9;

	private BenchIssues() {
	}

	public static void main(String[] args) throws Exception {
		DatabaseLocation location = new DatabaseLocation(Path.of(args[0]));
		long rows = Long.parseLong(args[1]);
		long seed = Long.parseLong(args[2]);
		if ("start".equals(args[3])) {
			start(location, rows);
			return;
		}
		try (Database database = open(location)) {
			if ("search".equals(args[3])) {
				search(database.issues(), new SearchMix(new SyntheticIssues(seed, rows), seed), seed);
			} else {
				lists(database.issues());
			}
		}
	}

	private static Database open(DatabaseLocation location) throws TftsrException {
		return Database.open(location, KeySource.standard(name -> null));
	}

	/** Every text of the mix once, in one order drawn with the seed: no class warms the cache up for itself alone. */
	private static void search(IssueRepository issues, SearchMix mix, long seed) throws Exception {
		record Asked(String kind, String text) {
		}
		List<Asked> all = new ArrayList<>();
		mix.classes().forEach((kind, texts) -> texts.forEach(text -> all.add(new Asked(kind, text))));
		Collections.shuffle(all, new Random(seed));
		for (int i = 0; i < all.size() / 4; i++) {
			issues.search(all.get(i).text(), LIMIT);
		}
		Map<String, Latencies> latencies = new TreeMap<>();
		Map<String, Map<SearchResult.Ranking, Integer>> rankings = new TreeMap<>();
		for (Asked asked : all) {
			SearchResult result = latencies.computeIfAbsent(asked.kind(), kind -> new Latencies())
					.measure(() -> issues.search(asked.text(), LIMIT));
			rankings.computeIfAbsent(asked.kind(), kind -> new TreeMap<>()).merge(result.ranking(), 1, Integer::sum);
		}
		Latencies total = new Latencies();
		for (String kind : mix.classes().keySet()) {
			latencies.get(kind).print(kind, rankings.get(kind).toString());
			total.addAll(latencies.get(kind));
		}
		total.print("all", "");
	}

	private static void lists(IssueRepository issues) throws Exception {
		IssueQuery all = IssueQuery.all(LIMIT);
		pages(issues, "every issue", all);
		pages(issues, "by creation, oldest first", new IssueQuery(Set.of(), Set.of(), null, null, null, Order.CREATED, false, LIMIT, null));
		pages(issues, "one status", filtered(Set.of(IssueStatus.OPEN), Set.of(), null, null, null));
		pages(issues, "three statuses", filtered(Set.of(IssueStatus.OPEN, IssueStatus.INVESTIGATING, IssueStatus.RESOLVED), Set.of(), null, null, null));
		pages(issues, "one severity", filtered(Set.of(), Set.of(Severity.CRITICAL), null, null, null));
		pages(issues, "one domain", filtered(Set.of(), Set.of(), Domain.IDENTITY, null, null));
		pages(issues, "status, severity and domain", filtered(Set.of(IssueStatus.INVESTIGATING), Set.of(Severity.CRITICAL), Domain.IDENTITY, null, null));
		pages(issues, "a tag of many issues", filtered(Set.of(), Set.of(), null, "tag0", null));
		pages(issues, "a tag of few issues", filtered(Set.of(), Set.of(), null, "tag199", null));
		pages(issues, "a text in each second issue", filtered(Set.of(), Set.of(), null, null, "IMEOUT"));
		pages(issues, "a text in no issue (a page reads 2,000)", filtered(Set.of(), Set.of(), null, null, "no such text"));
	}

	private static IssueQuery filtered(Set<IssueStatus> statuses, Set<Severity> severities, Domain domain, String tag, String text) {
		return new IssueQuery(statuses, severities, domain, tag, text, Order.UPDATED, true, LIMIT, null);
	}

	/** The first page again and again, then one page after another. */
	private static void pages(IssueRepository issues, String name, IssueQuery query) throws Exception {
		Latencies first = new Latencies();
		for (int i = 0; i < RUNS; i++) {
			first.measure(() -> issues.list(query));
		}
		first.print(name + ", first page", total(issues.list(query)));
		Latencies further = new Latencies();
		String place = middle(issues, query);
		for (int i = 0; i < RUNS && place != null; i++) {
			IssueQuery next = query.page(place, LIMIT);
			place = further.measure(() -> issues.list(next)).next();
		}
		if (place != null) {
			further.print(name + ", from the middle on", "");
		}
	}

	/** A place in the middle of the times that synthetic issues have. */
	private static String middle(IssueRepository issues, IssueQuery query) throws TftsrException {
		String next = issues.list(query).next();
		return next == null ? null : "2024-07-01T00:00:00Z" + next.substring(next.lastIndexOf('/'));
	}

	private static String total(Page<IssueSummary> page) {
		return page.totalExact() ? "of " + page.total() : "of at least " + page.total();
	}

	/** From nothing to the first page of the Issues view, within a running process. */
	private static void start(DatabaseLocation location, long rows) throws Exception {
		Latencies opening = new Latencies();
		Latencies page = new Latencies();
		for (int i = 0; i < OPENINGS; i++) {
			try (Database database = opening.measure(() -> open(location))) {
				page.measure(() -> database.issues().list(IssueQuery.all(500)));
			}
		}
		opening.print("opening the database of " + rows, "");
		page.print("first page of 500 of " + rows, "");
	}
}
