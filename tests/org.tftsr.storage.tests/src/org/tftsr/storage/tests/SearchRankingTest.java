package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.issue.SearchResult;
import org.tftsr.core.issue.SearchResult.Ranking;
import org.tftsr.core.issue.Severity;
import org.tftsr.storage.Database;

/** What a search finds and in which order, compared with a plain reading of the formula and of every issue. */
class SearchRankingTest {

	private static final String[] WORDS = { "time", "timeout", "timer", "web", "disk", "disks", "diskette", "fault", "a", "ab" };
	private static final double TITLE_WEIGHT = 4;
	private static final double K1 = 1.2;
	private static final double B = 0.75;

	@TempDir
	Path folder;

	private record Text(List<String> title, List<String> description) {

		static Text random(Random random) {
			return new Text(words(random, 1 + random.nextInt(4)), words(random, random.nextInt(12)));
		}

		private static List<String> words(Random random, int count) {
			List<String> words = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				words.add(WORDS[random.nextInt(WORDS.length)]);
			}
			return words;
		}

		double weight(String prefix) {
			return TITLE_WEIGHT * title.stream().filter(word -> word.startsWith(prefix)).count()
					+ description.stream().filter(word -> word.startsWith(prefix)).count();
		}

		int length() {
			return title.size() + description.size();
		}
	}

	@Test
	void fewMatchesAreAllFoundAndRankedByBm25() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		try (Database database = TestData.ready(folder).open()) {
			Map<UUID, Text> texts = new HashMap<>();
			for (int i = 0; i < 80; i++) {
				Text text = Text.random(random);
				texts.put(database.issues().create(new NewIssue(String.join(" ", text.title()),
						String.join(" ", text.description()), Severity.LOW, null, "manual", List.of())).id(), text);
			}
			change(database, texts, random);
			for (int i = 0; i < 200; i++) {
				List<String> prefixes = prefixes(random);
				String message = "seed " + seed + ", " + prefixes;
				SearchResult result = database.issues().search(String.join(" ", prefixes), 1_000);
				Map<UUID, Double> expected = ranks(texts, prefixes);
				Map<UUID, Double> found = new HashMap<>();
				double last = Double.NEGATIVE_INFINITY;
				for (SearchHit hit : result.hits()) {
					assertTrue(hit.rank() >= last, message);
					last = hit.rank();
					found.put(hit.issue().id(), hit.rank());
				}
				assertEquals(expected.keySet(), found.keySet(), message);
				expected.forEach((id, rank) -> assertEquals(rank, found.get(id), 1e-9, message));
				assertEquals(expected.size(), result.matches(), message);
				assertEquals(Ranking.ALL, result.ranking(), message);
			}
		}
	}

	private static void change(Database database, Map<UUID, Text> texts, Random random) throws Exception {
		for (UUID id : List.copyOf(texts.keySet()).subList(0, 20)) {
			if (random.nextBoolean()) {
				database.issues().delete(id);
				texts.remove(id);
			} else {
				Text text = Text.random(random);
				database.issues().update(id, new IssueChange(String.join(" ", text.title()),
						String.join(" ", text.description()), null, null, null, null, null));
				texts.put(id, text);
			}
		}
	}

	private static List<String> prefixes(Random random) {
		List<String> prefixes = new ArrayList<>();
		for (int count = 1 + random.nextInt(3); count > 0; count--) {
			String word = WORDS[random.nextInt(WORDS.length)];
			prefixes.add(word.substring(0, 1 + random.nextInt(word.length())));
		}
		return prefixes.stream().distinct().toList();
	}

	private static Map<UUID, Double> ranks(Map<UUID, Text> texts, List<String> prefixes) {
		double average = texts.values().stream().mapToInt(Text::length).average().orElseThrow();
		Map<UUID, Double> ranks = new HashMap<>();
		texts.forEach((id, text) -> {
			if (prefixes.stream().allMatch(prefix -> text.weight(prefix) > 0)) {
				ranks.put(id, prefixes.stream().mapToDouble(prefix -> {
					double weight = text.weight(prefix);
					return -inverseFrequency(texts, prefix) * weight * (K1 + 1)
							/ (weight + K1 * (1 - B + B * text.length() / average));
				}).sum());
			}
		});
		return ranks;
	}

	private static double inverseFrequency(Map<UUID, Text> texts, String prefix) {
		long holding = texts.values().stream().filter(text -> text.weight(prefix) > 0).count();
		double idf = Math.log((texts.size() - holding + 0.5) / (holding + 0.5));
		return idf <= 0 ? 1e-6 : idf;
	}

	@Test
	void ofManyMatchesTheNewestAreRankedAndTheResultSaysSo() throws Exception {
		try (Database database = many().open()) {
			SearchResult result = database.issues().search("beta", 10);
			assertEquals(Ranking.NEWEST, result.ranking());
			assertEquals(500, result.matches());
			assertTrue(result.more());
			assertEquals(10, result.hits().size());
			SearchResult few = database.issues().search("gamma", 3);
			assertEquals(Ranking.ALL, few.ranking());
			assertEquals(21, few.matches());
			assertFalse(few.more());
			assertEquals(3, few.hits().size());
		}
	}

	@Test
	void wordsThatNearlyEveryIssueHoldsAreListedByTimeWithTitlesFirst() throws Exception {
		try (Database database = many().open()) {
			SearchResult result = database.issues().search("alph", 30);
			assertEquals(Ranking.BY_TIME, result.ranking());
			assertTrue(result.more());
			List<String> titles = result.hits().stream().map(hit -> hit.issue().title()).toList();
			assertEquals("alpha 21000", titles.getFirst(), "in the title, and the newest");
			assertEquals("alpha 20990", titles.get(1));
			assertEquals("title 20999", titles.get(5), "after the five of the fifty newest that have it in the title");
			assertEquals(5, database.issues().search("alph", 5).hits().stream()
					.filter(hit -> hit.issue().title().startsWith("alpha")).count(), "however few are asked for");
			assertTrue(result.hits().getFirst().snippet().contains(SearchHit.MATCH_START + "alpha" + SearchHit.MATCH_END));
		}
	}

	@Test
	void commonWordsThatAreNeverOrSeldomTogetherAreFoundWhereverTheyAre() throws Exception {
		TestData data = many();
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE, """
				UPDATE issues SET description = 'alpha' || CASE rowid % 2 WHEN 0 THEN ' even' ELSE ' odd' END || CASE
				WHEN rowid IN (7, 9000) THEN ' even odd' ELSE '' END WHERE rowid < 21000;""");
		try (Database database = data.open()) {
			SearchResult together = database.issues().search("even odd", 10);
			assertEquals(List.of("alpha 9000", "title 7"), together.hits().stream().map(hit -> hit.issue().title()).toList());
			assertEquals(Ranking.BY_TIME, together.ranking());
			assertFalse(together.more());
			assertEquals(SearchResult.NONE, database.issues().search("even beta", 10));
			assertEquals(1_000, database.issues().search("odd", 1_000).hits().size(), "as many as are asked for");
		}
	}

	@Test
	void aRareWordIsFoundAmongCommonOnesHoweverOldItIs() throws Exception {
		try (Database database = many().open()) {
			SearchResult result = database.issues().search("alpha gamma", 1_000);
			assertEquals(21, result.hits().size());
			assertEquals(21, result.matches());
			assertFalse(result.more());
			assertEquals(0, database.issues().search("alpha nowhere", 10).matches());
			assertEquals(List.of("title 1"),
					database.issues().search("al oldest", 10).hits().stream().map(hit -> hit.issue().title()).toList());
		}
	}

	@Test
	void aHitCountsLogsAndWhys() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			UUID id = database.issues().create(NewIssue.titled("Counted")).id();
			database.logs().add(id, "a.log", "/a.log", 1, "text/plain", "00");
			assertEquals(1, database.issues().search("counted", 1).hits().getFirst().summary().logCount());
		}
	}

	@Test
	void longAndBrokenTextIsSearchedForLikeAnyOther() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			database.issues().create(NewIssue.titled("timeout of web-01"));
			String words = "timeout web-01 ".repeat(700);
			for (String text : List.of(words, "timeout \ud800", "\udc00timeout", "timeout ".repeat(2_000))) {
				assertEquals(1, database.issues().search(text, 5).matches());
			}
			String different = String.join(" ", IntStream.range(0, 2_000).mapToObj(i -> "word" + i).toList());
			for (String text : List.of(different, "a".repeat(10_000), "\ud83d".repeat(5_000), "\"".repeat(10_000), "😀".repeat(20_000),
					"日".repeat(20_000))) {
				assertEquals(0, database.issues().search(text, 5).matches());
			}
		}
	}

	/** 21,000 issues: alpha in each, in every tenth also in the title; beta in every tenth; gamma in every thousandth. */
	private TestData many() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE, """
				WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 21000)
				INSERT INTO issues(id, title, description, severity, status, created_at, updated_at, tags)
				SELECT printf('00000000-0000-7000-8000-%012d', i), CASE i % 10 WHEN 0 THEN 'alpha ' ELSE 'title ' END || i,
				       'alpha' || CASE i % 10 WHEN 0 THEN ' beta' ELSE '' END || CASE i % 1000 WHEN 0 THEN ' gamma' ELSE '' END
				       || CASE i WHEN 1 THEN ' oldest' ELSE '' END,
				       'low', 'open', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', '[]' FROM n;""");
		return data;
	}
}
