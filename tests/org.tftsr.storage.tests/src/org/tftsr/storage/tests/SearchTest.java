package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

class SearchTest {

	@TempDir
	Path folder;

	private Database database;

	@BeforeEach
	void open() throws Exception {
		database = TestData.ready(folder).open();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void eachWordIsFoundByItsBeginning() throws Exception {
		create("Connection refused on web-01", "The café proxy answered 502");
		assertEquals(1, hits("conn"));
		assertEquals(1, hits("REFUSED web-01"));
		assertEquals(1, hits("web-0"));
		assertEquals(1, hits("cafe 50"), "accents do not matter");
		assertEquals(0, hits("refused web-02"), "all words must be there");
		assertEquals(0, hits("onnection"), "words are found by their beginning");
	}

	@Test
	void noTextHasASpecialMeaning() throws Exception {
		create("foo\"bar AND baz", "NEAR(a b) title:x col^2 * ( ) - + {}");
		for (String found : List.of("foo\"bar", "AND", "NEAR(a", "title:x", "col^2", "AND AND", "bar* baz", "\"AND\"",
				"a:b\0c")) {
			assertEquals(1, hits(found), found);
		}
		for (String nothing : List.of("", " ", "*", "\"", "\"\"", "'", "()", "-", "🔥", "\0", "^", "OR", "NOT x", "日本",
				"🔥🔥 🔥")) {
			assertEquals(0, hits(nothing), nothing);
		}
	}

	@Test
	void randomTextNeverFails() throws Exception {
		create("Some title", "some description");
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String alphabet = "ab\"'*()-+:^{}[]\\ \t\n\0%_ÄßANDORNEAR.,;?!~`<>=|&$#@/🔥²½ⅷ日本ا";
		int[] characters = alphabet.codePoints().toArray();
		for (int i = 0; i < 2_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(12); length > 0; length--) {
				text.appendCodePoint(characters[random.nextInt(characters.length)]);
			}
			String query = text.toString();
			try {
				database.issues().search(query, 5);
			} catch (Exception e) {
				throw new AssertionError("seed " + seed + ", text " + query, e);
			}
		}
	}

	@Test
	void theBestHitComesFirstAndTheTitleCountsMost() throws Exception {
		create("Something else", "the database is mentioned in passing among many other words that say little");
		create("Database down", "nothing else");
		List<SearchHit> hits = database.issues().search("database", 10).hits();
		assertEquals("Database down", hits.get(0).issue().title());
		assertTrue(hits.get(0).rank() < hits.get(1).rank());
		assertEquals(1, database.issues().search("database", 1).hits().size());
	}

	@Test
	void aSnippetMarksTheMatchesAndNothingElse() throws Exception {
		create("Title", "before \u2068web-01\u2069 down after");
		String snippet = database.issues().search("down", 1).hits().getFirst().snippet();
		assertEquals("before web-01 " + SearchHit.MATCH_START + "down" + SearchHit.MATCH_END + " after", snippet);
		create("Long", "word ".repeat(500) + "needle" + " word".repeat(500));
		String shortened = database.issues().search("needle", 1).hits().getFirst().snippet();
		assertTrue(shortened.contains(SearchHit.MATCH_START + "needle" + SearchHit.MATCH_END), shortened);
		assertTrue(shortened.length() < 300, "a snippet is short");
	}

	@Test
	void theIndexFollowsEveryChange() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			int choice = ids.isEmpty() ? 0 : random.nextInt(4);
			switch (choice) {
			case 0, 1 -> ids.add(create(words(random), words(random)));
			case 2 -> database.issues().update(ids.get(random.nextInt(ids.size())), new IssueChange(words(random),
					random.nextBoolean() ? words(random) : null, Severity.LOW, null, null, null, null));
			default -> database.issues().delete(ids.remove(random.nextInt(ids.size())));
			}
		}
		assertEquals(List.of(), database.check(Progress.NONE).problems(), "seed " + seed);
		for (String word : List.of("alpha", "beta", "gamma", "delta")) {
			long expected = 0;
			for (UUID id : ids) {
				var issue = database.issues().find(id).orElseThrow().issue();
				expected += (issue.title() + ' ' + issue.description()).toLowerCase(Locale.ROOT).contains(word) ? 1 : 0;
			}
			assertEquals(expected, hits(word), "seed " + seed + ", word " + word);
		}
	}

	private UUID create(String title, String description) throws Exception {
		return database.issues().create(new NewIssue(title, description, Severity.LOW, null, "manual", List.of())).id();
	}

	private int hits(String text) throws Exception {
		return database.issues().search(text, 1_000).hits().size();
	}

	private static String words(Random random) {
		String[] words = { "alpha", "Beta", "GAMMA", "delta", "epsilon" };
		StringBuilder text = new StringBuilder("x");
		for (int count = random.nextInt(4); count > 0; count--) {
			text.append(' ').append(words[random.nextInt(words.length)]);
		}
		return text.toString();
	}
}
