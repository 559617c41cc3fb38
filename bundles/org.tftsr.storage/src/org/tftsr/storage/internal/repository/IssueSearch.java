package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.issue.SearchResult;
import org.tftsr.core.issue.SearchResult.Ranking;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Full-text search with FTS5, in a time that does not grow with the number of matches. Finding the newest matches is cheap
 * at any number. Ranking is not: bm25 looks up each match, and goes through all issues that hold any of the words. So at
 * most {@link #MOST_RANKED} matches are ranked, and none where a word is in too many issues to tell them apart.
 */
final class IssueSearch {

	/** Unless more are asked for. */
	private static final int MOST_RANKED = 500;
	/** Of so many matches those with every word in the title come first where they are not ranked. */
	private static final int LEAST_BY_TIME = 50;
	/** Issues that bm25 may have to go through, of all words together. */
	private static final int MOST_PLACES = 20_000;
	/** Of so many issues it is told in how many a word is. */
	private static final int SAMPLE = 500;

	/**
	 * FTS5 makes a snippet only for rows that it hands out in the order of its own rank. The title counts more than the
	 * description and the cause; the id is not indexed.
	 */
	private static final String RANKED = """
			SELECT rowid AS issue, rank, snippet(issues_fts, -1, ?, ?, '…', 24) AS snippet FROM issues_fts
			WHERE issues_fts MATCH ? AND rank MATCH 'bm25(0.0, 4.0, 1.0)' AND rowid >= ? ORDER BY rank LIMIT ?""";
	private static final String BY_TIME = """
			SELECT rowid AS issue, 0.0 AS rank, snippet(issues_fts, -1, ?, ?, '…', 24) AS snippet FROM issues_fts
			WHERE issues_fts MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?""";
	private static final String HITS = "SELECT " + IssueListing.SUMMARY_COLUMNS + ", hit.issue, hit.rank, hit.snippet"
			+ " FROM (%s) hit CROSS JOIN issues i ON i.rowid = hit.issue ORDER BY hit.rank, %s";

	private final Transaction transaction;
	private final int limit;
	/** Marks that no stored text can hold; only they become the marks of the domain. */
	private final String start;
	private final String end;

	/**
	 * The newest matches of an expression.
	 *
	 * @param count  how many
	 * @param more   whether these are all that were asked for, and there may be older ones
	 * @param oldest the rowid of the oldest of these
	 */
	private record Newest(int count, boolean more, long oldest) {
	}

	private IssueSearch(Transaction transaction, int limit) {
		this.transaction = transaction;
		this.limit = limit;
		String nonce = UUID.randomUUID().toString();
		this.start = '<' + nonce + '>';
		this.end = "</" + nonce + '>';
	}

	static SearchResult search(Transaction transaction, String text, int limit) throws SQLException {
		List<SearchWord> words = SearchWord.of(transaction, text);
		return words.isEmpty() ? SearchResult.NONE : new IssueSearch(transaction, limit).search(words);
	}

	private SearchResult search(List<SearchWord> words) throws SQLException {
		long places = places(words);
		if (places == 0) {
			return SearchResult.NONE;
		}
		String expression = String.join(" AND ", words.stream().map(SearchWord::expression).toList());
		return places <= MOST_PLACES ? ranked(expression) : byTime(expression, words.size());
	}

	private SearchResult ranked(String expression) throws SQLException {
		Newest newest = newest(expression, Math.max(limit, MOST_RANKED));
		if (newest.count() == 0) {
			return SearchResult.NONE;
		}
		Map<Long, SearchHit> hits = hits(RANKED, "i.id", expression, newest.oldest(), limit);
		return new SearchResult(List.copyOf(hits.values()), newest.count(), newest.more(),
				newest.more() ? Ranking.NEWEST : Ranking.ALL);
	}

	private SearchResult byTime(String expression, int words) throws SQLException {
		if (words > 1 && !isAnywhere(expression)) {
			return SearchResult.NONE;
		}
		int most = Math.max(limit, LEAST_BY_TIME);
		Map<Long, SearchHit> newest = hits(BY_TIME, "hit.issue DESC", expression, 0, most);
		List<Long> titled = titled(newest.keySet(), expression);
		List<SearchHit> hits = Stream.concat(titled.stream(), newest.keySet().stream()).distinct().limit(limit).map(newest::get)
				.toList();
		return new SearchResult(hits, newest.size(), newest.size() == most, Ranking.BY_TIME);
	}

	/**
	 * Whether any issue holds all words. Where several words are each in many issues and never together, FTS5 goes along all of
	 * their lists, and does so in the order of the list faster than backwards.
	 */
	private boolean isAnywhere(String expression) throws SQLException {
		return transaction.first("SELECT 1 FROM issues_fts WHERE issues_fts MATCH ? ORDER BY rowid LIMIT 1", row -> 1, expression)
				.isPresent();
	}

	/** Those of some issues that have every word in the title, the newest first; an index of these titles alone tells. */
	private List<Long> titled(Collection<Long> issues, String expression) throws SQLException {
		transaction.update("INSERT INTO temp.search_words(search_words) VALUES ('delete-all')");
		transaction.update("""
				INSERT INTO temp.search_words(rowid, word)
				SELECT rowid, title FROM issues WHERE rowid IN (SELECT value FROM json_each(?))""", issues.toString());
		return transaction.query("SELECT rowid FROM temp.search_words WHERE search_words MATCH ? ORDER BY rowid DESC",
				row -> row.getLong(1), expression);
	}

	private Newest newest(String expression, int most) throws SQLException {
		return transaction.first("""
				SELECT count(*), coalesce(min(issue), 0) FROM (
					SELECT rowid AS issue FROM issues_fts WHERE issues_fts MATCH ? ORDER BY rowid DESC LIMIT ?)""",
				row -> new Newest(row.getInt(1), row.getInt(1) == most, row.getLong(2)), expression, most).orElseThrow();
	}

	/**
	 * In how many issues the parts of the words are, all together; 0 where one of them is nowhere. Of a part in many issues
	 * that is told from how close to one another the newest of them are.
	 */
	private long places(List<SearchWord> words) throws SQLException {
		long last = transaction.first("SELECT max(rowid) FROM issues", row -> row.getLong(1)).orElseThrow();
		long sum = 0;
		for (SearchWord word : words) {
			for (String part : word.parts()) {
				Newest sample = newest(part, SAMPLE);
				if (sample.count() == 0) {
					return 0;
				}
				sum += sample.more() ? SAMPLE * last / (last - sample.oldest() + 1) : sample.count();
			}
		}
		return sum;
	}

	/** The hits by rowid, in order. */
	private Map<Long, SearchHit> hits(String sql, String ties, String expression, long oldest, int most) throws SQLException {
		Map<Long, SearchHit> hits = new LinkedHashMap<>();
		transaction.query(HITS.formatted(sql, ties),
				row -> hits.put(row.getLong("issue"),
						new SearchHit(IssueListing.summary(row), mark(row.getString("snippet")), row.getDouble("rank"))),
				start, end, expression, oldest, most);
		return hits;
	}

	private String mark(String snippet) {
		return snippet.replace(String.valueOf(SearchHit.MATCH_START), "")
				.replace(String.valueOf(SearchHit.MATCH_END), "").replace(start, String.valueOf(SearchHit.MATCH_START))
				.replace(end, String.valueOf(SearchHit.MATCH_END));
	}
}
