package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.tftsr.storage.internal.transaction.Transaction;

/**
 * A word that a user looks for, as FTS5 expressions. FTS5 itself takes the word apart, so that both always agree: {@code
 * web-01} is a phrase of two tokens. The last token stands for all that begin so.
 *
 * @param expression has that meaning
 * @param parts      one for each token: in so many issues FTS5 has to look whether the tokens follow one another
 */
record SearchWord(String expression, List<String> parts) {

	/** Longer texts are pasted rather than typed; each word costs time, and so many say what is meant. */
	private static final int MOST_WORDS = 32;

	/** The words of a text, each once; what has neither letter nor digit is no word. */
	static List<SearchWord> of(Transaction transaction, String text) throws SQLException {
		return tokens(transaction, text).stream().map(SearchWord::of).toList();
	}

	/** The tokens of a whole text, each once, in the order in which they come first. */
	static List<String> tokensOf(Transaction transaction, String text) throws SQLException {
		createTables(transaction);
		transaction.update("INSERT INTO temp.search_words(rowid, word) VALUES (1, ?)", text.replace('\0', ' '));
		return transaction.query("SELECT term FROM temp.search_tokens GROUP BY term ORDER BY min(\"offset\")",
				row -> row.getString(1));
	}

	/** Tables of the connection that have no file, empty. */
	private static void createTables(Transaction transaction) throws SQLException {
		transaction.update("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5(word, content='')");
		transaction.update(
				"CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_tokens USING fts5vocab('search_words', 'instance')");
		transaction.update("INSERT INTO temp.search_words(search_words) VALUES ('delete-all')");
	}

	/** The words of a text as FTS5 takes them apart. */
	private static List<List<String>> tokens(Transaction transaction, String text) throws SQLException {
		createTables(transaction);
		List<Object[]> words = new ArrayList<>();
		Arrays.stream(text.replace('\0', ' ').split("[\\s\\p{Z}]+")).distinct().filter(SearchWord::mayHoldToken)
				.limit(MOST_WORDS).forEach(word -> words.add(new Object[] { words.size() + 1, word }));
		transaction.updateAll("INSERT INTO temp.search_words(rowid, word) VALUES (?, ?)", words);
		TreeMap<Long, List<String>> tokens = new TreeMap<>();
		transaction.query("SELECT doc, term FROM temp.search_tokens ORDER BY doc, \"offset\"",
				row -> tokens.computeIfAbsent(row.getLong(1), doc -> new ArrayList<>()).add(row.getString(2)));
		return tokens.values().stream().distinct().toList();
	}

	/** Keeps signs from counting as words; FTS5 decides. Its tokens are of the categories L*, N* and Co, of an older Unicode. */
	private static boolean mayHoldToken(String word) {
		return word.codePoints().anyMatch(codePoint -> switch (Character.getType(codePoint)) {
		case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.PRIVATE_USE -> true;
		default -> Character.isLetterOrDigit(codePoint);
		});
	}

	private static SearchWord of(List<String> tokens) {
		List<String> parts = new ArrayList<>(tokens.stream().map(token -> phrase(List.of(token))).toList());
		parts.add(parts.removeLast() + '*');
		return new SearchWord(phrase(tokens) + '*', parts);
	}

	/** In quotes nothing has a meaning but the quote, and no token holds one. */
	private static String phrase(List<String> tokens) {
		return '"' + String.join(" ", tokens) + '"';
	}
}
