package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Lists issues by filters, in pages by key: each page begins right after the last row of the one before and goes along an
 * index that has the order, so that neither the place of a page nor the number of issues matters.
 */
final class IssueListing {

	/** The columns of a row of a list, of an issue {@code i}. */
	static final String SUMMARY_COLUMNS = IssueTable.COLUMNS + """
			,
			(SELECT count(*) FROM log_files WHERE issue_id = i.id AND removed_at IS NULL) AS log_count,
			(SELECT count(*) FROM resolution_steps WHERE issue_id = i.id) AS why_count""";

	/** No index can find a piece of text in any case and script. So many issues are read for one page at most. */
	private static final int READ_FOR_TEXT = 2_000;
	/** Issues of a tag up to which they are sorted; of more, enough are met on the way along the order. */
	private static final int SORTED_FOR_TAG = 1_500;
	private static final int COUNTED_OF_TAG = 10_000;

	private final Transaction transaction;
	private final IssueQuery query;
	private final IssueKinds kinds;
	private final Place place;
	private final boolean rareTag;

	/** What the pages are sorted by, and where this one begins. */
	private record Place(String column, String direction, SqlCondition begin) {

		static Place of(Supplier<String> what, IssueQuery query) throws TftsrException {
			String column = query.order() == IssueQuery.Order.CREATED ? "created_at" : "updated_at";
			SqlCondition begin = SqlCondition.allOf(List.of());
			if (query.after() != null) {
				IssuePlace after = IssuePlace.parse(what, query.after());
				begin = SqlCondition.of("(%s, id) %s (?, ?)".formatted(column, query.descending() ? "<" : ">"),
						after.value(), after.id());
			}
			return new Place(column, query.descending() ? "DESC" : "ASC", begin);
		}

		/** @param value the column, or what it is called in a query */
		String orderBy(String value) {
			return " ORDER BY %1$s %2$s, id %2$s".formatted(value, direction);
		}
	}

	private IssueListing(Supplier<String> what, Transaction transaction, IssueQuery query)
			throws SQLException, TftsrException {
		this.transaction = transaction;
		this.query = query;
		this.kinds = new IssueKinds(query);
		this.place = Place.of(what, query);
		this.rareTag = query.tag() != null && countTag(SORTED_FOR_TAG + 1) <= SORTED_FOR_TAG;
	}

	/** @param what as in {@link TftsrException} */
	static Page<IssueSummary> page(Supplier<String> what, Transaction transaction, IssueQuery query)
			throws SQLException, TftsrException {
		IssueListing listing = new IssueListing(what, transaction, query);
		return query.text() == null || query.text().isEmpty() ? listing.page() : listing.pageWithText();
	}

	private Page<IssueSummary> page() throws SQLException {
		List<Row> rows = rows(keys(query.limit() + 1));
		boolean more = rows.size() > query.limit();
		List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
		return result(shown, more ? shown.getLast().place() : null);
	}

	/** A page ends where it is full, or where enough issues were read; the next one goes on from there. */
	private Page<IssueSummary> pageWithText() throws SQLException {
		String text = query.text().toLowerCase(Locale.ROOT);
		SqlCondition keys = keys(READ_FOR_TEXT);
		// not LIKE: there % and _ would mean something, and only ASCII letters would match in any case
		String sql = """
				SELECT * FROM (%1$s) JOIN issues i ON i.rowid = issue
				WHERE instr(%2$s(title), ?) > 0 OR instr(%2$s(description), ?) > 0 LIMIT ?
				""".formatted(keys.sql(), ConnectionFactory.CASE_FOLD);
		List<Row> rows = rows(new SqlCondition("SELECT issue, sort_value, id FROM (" + sql + ')',
				List.of(keys.parametersAnd(text, text, query.limit()))));
		return result(rows, rows.size() == query.limit() ? rows.getLast().place() : lastRead().orElse(null));
	}

	/** The last of the issues that are read for one page, where there are so many. */
	private Optional<IssuePlace> lastRead() throws SQLException {
		SqlCondition keys = keys(READ_FOR_TEXT);
		return transaction.first("SELECT sort_value, id FROM (" + keys.sql() + ") LIMIT 1 OFFSET ?", IssuePlace::after,
				keys.parametersAnd(READ_FOR_TEXT - 1));
	}

	/**
	 * The query for the first keys of this page, in order: columns {@code issue}, which is a rowid, {@code sort_value} and
	 * {@code id}.
	 */
	private SqlCondition keys(int limit) throws SQLException {
		if (rareTag) {
			SqlCondition all = SqlCondition.allOf(List.of(
					SqlCondition.of("id IN (SELECT issue_id FROM issue_tags WHERE tag = ?)", query.tag()),
					kinds.condition(), place.begin()));
			// the plus keeps SQLite from going along the order instead
			return stretch("issues", all, "+" + place.column(), limit);
		}
		Optional<IssueKinds.Driver> driver = kinds.driver(transaction);
		if (driver.isEmpty()) {
			return stretch("issues INDEXED BY issues_by_" + query.order().name().toLowerCase(Locale.ROOT),
					SqlCondition.allOf(List.of(place.begin(), hasTag())), place.column(), limit);
		}
		return merged(driver.get(), limit);
	}

	/** Each word of the driving filter is a stretch of its index; the stretches are merged. */
	private SqlCondition merged(IssueKinds.Driver driver, int limit) {
		String table = "issues INDEXED BY issues_by_%s_%s".formatted(driver.name(),
				query.order().name().toLowerCase(Locale.ROOT));
		List<SqlCondition> stretches = driver.words().stream()
				.map(word -> stretch(table, SqlCondition.allOf(List.of(SqlCondition.of(driver.name() + "_key = ?", word),
						driver.others(), place.begin(), hasTag())), place.column(), limit))
				.toList();
		if (stretches.size() == 1) {
			return stretches.getFirst();
		}
		String union = String.join(" UNION ALL ",
				stretches.stream().map(stretch -> "SELECT * FROM (" + stretch.sql() + ')').toList());
		List<Object> parameters = new ArrayList<>();
		stretches.forEach(stretch -> parameters.addAll(stretch.parameters()));
		parameters.add(limit);
		return new SqlCondition(union + place.orderBy("sort_value") + " LIMIT ?", parameters);
	}

	private SqlCondition stretch(String table, SqlCondition condition, String orderedBy, int limit) {
		return new SqlCondition("SELECT rowid AS issue, %s AS sort_value, id FROM %s WHERE %s%s LIMIT ?".formatted(
				place.column(), table, condition.sql(), place.orderBy(orderedBy)),
				List.of(condition.parametersAnd(limit)));
	}

	private SqlCondition hasTag() {
		return query.tag() == null ? SqlCondition.allOf(List.of())
				: SqlCondition.of("EXISTS (SELECT 1 FROM issue_tags WHERE tag = ? AND issue_id = issues.id)",
						query.tag());
	}

	private record Row(IssueSummary summary, IssuePlace place) {
	}

	private List<Row> rows(SqlCondition keys) throws SQLException {
		String sql = "SELECT %s, sort_value FROM (%s) page CROSS JOIN issues i ON i.rowid = page.issue%s"
				.formatted(SUMMARY_COLUMNS, keys.sql(), place.orderBy("sort_value").replace(" id ", " i.id "));
		return transaction.query(sql, row -> new Row(summary(row), IssuePlace.after(row)), keys.parametersAnd());
	}

	/** The issue of a row with {@link #SUMMARY_COLUMNS}. */
	static IssueSummary summary(ResultSet row) throws SQLException {
		return new IssueSummary(IssueTable.map(row), row.getInt("log_count"), row.getInt("why_count"));
	}

	private Page<IssueSummary> result(List<Row> rows, IssuePlace next) throws SQLException {
		List<IssueSummary> summaries = rows.stream().map(Row::summary).toList();
		String following = next == null ? null : next.toString();
		boolean withText = query.text() != null && !query.text().isEmpty();
		if (!withText && query.tag() == null) {
			return new Page<>(summaries, kinds.total(transaction), true, following);
		}
		if (query.after() == null && next == null) {
			return new Page<>(summaries, rows.size(), true, null);
		}
		if (!withText && kinds.isEmpty()) {
			long counted = countTag(COUNTED_OF_TAG);
			return new Page<>(summaries, counted, counted < COUNTED_OF_TAG, following);
		}
		return new Page<>(summaries, rows.size(), false, following);
	}

	/** How many issues have the tag; at {@code most} counting stops. */
	private long countTag(int most) throws SQLException {
		return transaction.first("SELECT count(*) FROM (SELECT 1 FROM issue_tags WHERE tag = ? LIMIT ?)",
				row -> row.getLong(1), query.tag(), most).orElseThrow();
	}
}
