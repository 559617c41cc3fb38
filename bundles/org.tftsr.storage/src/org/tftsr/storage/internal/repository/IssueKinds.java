package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * The filters of a list that the table {@code issue_counts} knows the totals of, and that have an index each: status,
 * severity and domain.
 */
final class IssueKinds {

	/** A filter by one column: it holds one of these words. */
	private record Kind(String name, List<String> words) {

		/** @param suffix of the column: none in {@code issue_counts}, {@code _key} in {@code issues} */
		SqlCondition condition(String suffix) {
			return SqlCondition.in(name + suffix, words);
		}
	}

	private final List<Kind> kinds = new ArrayList<>();

	IssueKinds(IssueQuery query) {
		if (query.statuses().size() < IssueStatus.values().length) {
			add("status", query.statuses().stream().map(IssueStatus::id).toList());
		}
		if (query.severities().size() < Severity.values().length) {
			add("severity", query.severities().stream().map(Severity::id).toList());
		}
		if (query.domain() != null) {
			add("domain", List.of(query.domain().id()));
		}
	}

	private void add(String name, Collection<String> words) {
		if (!words.isEmpty()) {
			kinds.add(new Kind(name, words.stream().sorted().toList()));
		}
	}

	boolean isEmpty() {
		return kinds.isEmpty();
	}

	/** How many issues fulfil all of them. */
	long total(Transaction transaction) throws SQLException {
		return total(transaction, kinds);
	}

	private static long total(Transaction transaction, List<Kind> kinds) throws SQLException {
		SqlCondition all = SqlCondition.allOf(kinds.stream().map(kind -> kind.condition("")).toList());
		return transaction.first("SELECT coalesce(sum(n), 0) FROM issue_counts WHERE " + all.sql(),
				row -> row.getLong(1), all.parametersAnd()).orElseThrow();
	}

	/** The condition on {@code issues} that all are fulfilled. */
	SqlCondition condition() {
		return SqlCondition.allOf(kinds.stream().map(kind -> kind.condition("_key")).toList());
	}

	/** The filter that the fewest issues pass, whose index is the one to go along; empty where there is none. */
	Optional<Driver> driver(Transaction transaction) throws SQLException {
		record Counted(Kind kind, long total) {
		}
		List<Counted> counted = new ArrayList<>();
		for (Kind kind : kinds) {
			counted.add(new Counted(kind, kinds.size() == 1 ? 0 : total(transaction, List.of(kind))));
		}
		return counted.stream().min(Comparator.comparingLong(Counted::total)).map(least -> driver(least.kind()));
	}

	private Driver driver(Kind driving) {
		SqlCondition others = SqlCondition.allOf(
				kinds.stream().filter(kind -> kind != driving).map(kind -> kind.condition("_key")).toList());
		return new Driver(driving.name(), driving.words(), others);
	}

	/**
	 * How to go along the index of one filter.
	 *
	 * @param name   status, severity or domain: the index is {@code issues_by_<name>_updated} or {@code _created}, its first
	 *               column {@code <name>_key}
	 * @param words  each is a stretch of the index, in the order of the list
	 * @param others the condition of the other filters, whose columns are in the index too
	 */
	record Driver(String name, List<String> words, SqlCondition others) {
	}
}
