package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.issue.SearchHit;
import org.tftsr.storage.internal.transaction.Transaction;

/** Full-text search with FTS5. */
final class IssueSearch {

	/** The title counts more than the description; the id is not indexed. */
	private static final String SEARCH = """
			SELECT i.*, bm25(issues_fts, 0.0, 4.0, 1.0) AS rank,
			       snippet(issues_fts, -1, ?, ?, '…', 24) AS snippet
			FROM issues_fts JOIN issues i ON i.rowid = issues_fts.rowid
			WHERE issues_fts MATCH ? ORDER BY rank, i.id LIMIT ?""";

	private IssueSearch() {
	}

	static List<SearchHit> search(Transaction transaction, String text, int limit) throws SQLException {
		String expression = expression(text);
		if (expression.isEmpty()) {
			return List.of();
		}
		// Marks that no stored text can hold; only they become the marks of the domain.
		String nonce = UUID.randomUUID().toString();
		String start = '<' + nonce + '>';
		String end = "</" + nonce + '>';
		return transaction.query(SEARCH, row -> new SearchHit(IssueTable.map(row),
				mark(row.getString("snippet"), start, end), row.getDouble("rank")), start, end, expression, limit);
	}

	/**
	 * The FTS5 expression of a user's words: each is a quoted phrase and a prefix, and all must be there. In quotes
	 * nothing has a meaning but the quote, which is doubled. What has neither letter nor digit is no word to FTS5 and
	 * is left out.
	 */
	static String expression(String text) {
		return String.join(" ",
				Arrays.stream(text.replace('\0', ' ').split("[\\s\\p{Z}]+"))
						.filter(word -> word.codePoints().anyMatch(IssueSearch::isWordPart))
						.map(word -> '"' + word.replace("\"", "\"\"") + "\"*").toList());
	}

	/** As the tokenizer {@code unicode61} sees it: categories L*, N* and Co. */
	private static boolean isWordPart(int codePoint) {
		return switch (Character.getType(codePoint)) {
		case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.PRIVATE_USE -> true;
		default -> Character.isLetterOrDigit(codePoint);
		};
	}

	private static String mark(String snippet, String start, String end) {
		return snippet.replace(String.valueOf(SearchHit.MATCH_START), "")
				.replace(String.valueOf(SearchHit.MATCH_END), "").replace(start, String.valueOf(SearchHit.MATCH_START))
				.replace(end, String.valueOf(SearchHit.MATCH_END));
	}
}
