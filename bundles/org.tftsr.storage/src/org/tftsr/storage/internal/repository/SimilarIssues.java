package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Finds issues with rare words in common. Of the words of a text, those count that few issues have; FTS5 ranks by bm25 the issues
 * that have any of them. Words in many issues tell nothing, and would cost time in proportion.
 */
final class SimilarIssues {

	/** A word in more issues than this is not rare, however many issues there are. */
	private static final int MOST_ISSUES = 2_000;
	/** A word in more than a fifth of all issues is not rare; of a few issues, one in more than a half. */
	private static final int LEAST_RARITY = 5;
	private static final int FEW_ISSUES = 20;
	/** So many of the rarest words are looked for. */
	private static final int MOST_TERMS = 16;
	/** One rare word in common may be chance; where the text has more, so many are asked for. */
	private static final int LEAST_IN_COMMON = 2;
	/** Of each limit asked for, so many candidates are looked at. */
	private static final int CANDIDATES = 4;
	private static final int SHORTEST_TERM = 3;

	private final Transaction transaction;

	/** A text to compare with, and the rowid of the issue that it is of, or 0. */
	record Text(long issue, String words) {
	}

	/** @param issues how many issues have it */
	private record Term(String text, String expression, int issues) {
	}

	SimilarIssues(Transaction transaction) {
		this.transaction = transaction;
	}

	/** Other issues than the one that the text is of, most alike first. */
	List<SimilarIssue> to(Text text, int limit) throws SQLException {
		long self = text.issue();
		List<Term> terms = rarest(text.words(), self);
		if (terms.isEmpty()) {
			return List.of();
		}
		Map<Long, Double> scores = scores(terms, self, limit * CANDIDATES);
		Map<Long, List<String>> inCommon = inCommon(terms, scores);
		int least = Math.min(LEAST_IN_COMMON, terms.size());
		List<Long> best = scores.entrySet().stream().filter(entry -> inCommon.get(entry.getKey()).size() >= least)
				.sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey(
						Comparator.reverseOrder())))
				.limit(limit).map(Map.Entry::getKey).toList();
		List<SimilarIssue> result = new ArrayList<>();
		for (long issue : best) {
			result.add(transaction.first("SELECT " + IssueListing.SUMMARY_COLUMNS + " FROM issues i WHERE i.rowid = ?",
					row -> new SimilarIssue(IssueListing.summary(row), inCommon.get(issue), scores.get(issue)), issue).orElseThrow());
		}
		return result;
	}

	/** The words of a text that the fewest issues have, but at least one other than itself. */
	private List<Term> rarest(String text, long self) throws SQLException {
		long issues = transaction.first("SELECT coalesce(sum(n), 0) FROM issue_counts", row -> row.getLong(1)).orElseThrow();
		long most = Math.min(MOST_ISSUES, Math.max(2, issues / (issues <= FEW_ISSUES ? 2 : LEAST_RARITY)));
		List<Term> terms = new ArrayList<>();
		for (String token : SearchWord.tokensOf(transaction, text)) {
			if (token.length() < SHORTEST_TERM || token.chars().allMatch(Character::isDigit)) {
				continue;
			}
			String expression = '"' + token + '"';
			int count = transaction.first("""
					SELECT count(*) FROM (SELECT 1 FROM issues_fts WHERE issues_fts MATCH ? AND rowid <> ? LIMIT ?)""",
					row -> row.getInt(1), expression, self, most + 1).orElseThrow();
			if (count > 0 && count <= most) {
				terms.add(new Term(token, expression, count));
			}
		}
		return terms.stream().sorted(Comparator.comparingInt(Term::issues)).limit(MOST_TERMS).toList();
	}

	/** The best candidates by rowid. The title counts most. */
	private Map<Long, Double> scores(List<Term> terms, long self, int most) throws SQLException {
		String expression = String.join(" OR ", terms.stream().map(Term::expression).toList());
		Map<Long, Double> scores = new LinkedHashMap<>();
		transaction.query("""
				SELECT rowid, rank FROM issues_fts
				WHERE issues_fts MATCH ? AND rank MATCH 'bm25(0.0, 4.0, 1.0, 2.0)' AND rowid <> ? ORDER BY rank LIMIT ?""",
				row -> scores.put(row.getLong(1), -row.getDouble(2)), expression, self, most);
		return scores;
	}

	private Map<Long, List<String>> inCommon(List<Term> terms, Map<Long, Double> candidates) throws SQLException {
		Map<Long, List<String>> inCommon = new HashMap<>();
		candidates.keySet().forEach(issue -> inCommon.put(issue, new ArrayList<>()));
		for (Term term : terms) {
			transaction.query("SELECT rowid FROM issues_fts WHERE issues_fts MATCH ?",
					row -> Optional.ofNullable(inCommon.get(row.getLong(1))).map(words -> words.add(term.text())),
					term.expression());
		}
		return inCommon;
	}

	/** What an issue says; empty where there is no such issue. */
	static Optional<Text> textOf(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.first("SELECT rowid AS issue, title, description, cause FROM issues WHERE id = ?",
				row -> new Text(row.getLong("issue"), String.join("\n", Columns.text(row, "title"),
						Columns.text(row, "description"), Columns.text(row, "cause"))), issueId);
	}
}
