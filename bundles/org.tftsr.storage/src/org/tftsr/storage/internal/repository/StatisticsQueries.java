package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.issue.IssueStatistics.InWeek;
import org.tftsr.core.issue.IssueStatistics.OfDomain;
import org.tftsr.core.issue.IssueStatistics.OnDay;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Counts issues: kinds by the table that knows their totals, times by indexes that hold them. An old database may hold an empty
 * time of resolution for none.
 */
final class StatisticsQueries {

	private static final int DAYS_OF_WEEK = 7;

	private final Transaction transaction;
	private final ZonedDateTime now;

	StatisticsQueries(Transaction transaction, ZonedDateTime now) {
		this.transaction = transaction;
		this.now = now;
	}

	IssueStatistics run(int weeks) throws SQLException {
		LocalDate monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		long resolved = transaction.first("SELECT count(*) FROM issues WHERE resolved_at > ''", row -> row.getLong(1))
				.orElseThrow();
		return new IssueStatistics(byStatus(), unresolvedBySeverity(), byDomain(), days(monday), weeks(monday, weeks), resolved,
				mean(), median(resolved));
	}

	private Map<IssueStatus, Long> byStatus() throws SQLException {
		Map<IssueStatus, Long> counts = new EnumMap<>(IssueStatus.class);
		for (IssueStatus status : IssueStatus.values()) {
			counts.put(status, 0L);
		}
		transaction.query("SELECT status, sum(n) FROM issue_counts GROUP BY status",
				row -> counts.put(StoredWords.status(row.getString(1)), row.getLong(2)));
		return counts;
	}

	private Map<Severity, Long> unresolvedBySeverity() throws SQLException {
		Map<Severity, Long> counts = new EnumMap<>(Severity.class);
		for (Severity severity : Severity.values()) {
			counts.put(severity, 0L);
		}
		transaction.query("""
				SELECT severity, sum(n) FROM issue_counts WHERE status IN ('open', 'investigating') GROUP BY severity""",
				row -> counts.put(StoredWords.severity(row.getString(1)), row.getLong(2)));
		return counts;
	}

	private List<OfDomain> byDomain() throws SQLException {
		List<OfDomain> domains = new ArrayList<>(transaction.query("""
				SELECT domain, sum(CASE WHEN status IN ('open', 'investigating') THEN n ELSE 0 END), sum(n) AS total
				FROM issue_counts GROUP BY domain HAVING total > 0""",
				row -> new OfDomain(Domain.of(row.getString(1)), row.getLong(2), row.getLong(3))));
		domains.sort(Comparator.comparingLong(OfDomain::unresolved).thenComparingLong(OfDomain::total).reversed()
				.thenComparing(domain -> domain.domain().map(Domain::id).orElse("")));
		return domains;
	}

	private List<OnDay> days(LocalDate monday) throws SQLException {
		List<OnDay> days = new ArrayList<>();
		for (int day = 0; day < DAYS_OF_WEEK; day++) {
			LocalDate date = monday.plusDays(day);
			days.add(new OnDay(date, count("resolved_at", date, date.plusDays(1))));
		}
		return days;
	}

	private List<InWeek> weeks(LocalDate monday, int weeks) throws SQLException {
		List<InWeek> result = new ArrayList<>();
		for (int ago : IntStream.range(0, weeks).map(week -> weeks - 1 - week).toArray()) {
			LocalDate begin = monday.minusWeeks(ago);
			LocalDate end = begin.plusWeeks(1);
			result.add(new InWeek(begin, count("created_at", begin, end), count("resolved_at", begin, end)));
		}
		return result;
	}

	/** @param end the first day that no longer counts; days begin in the time zone of the user, which is not always at midnight */
	private long count(String column, LocalDate begin, LocalDate end) throws SQLException {
		return transaction.first("SELECT count(*) FROM issues WHERE %1$s >= ? AND %1$s < ?".formatted(column),
				row -> row.getLong(1), startOf(begin), startOf(end)).orElseThrow();
	}

	private String startOf(LocalDate day) {
		return Timestamps.toSeconds(day.atStartOfDay(now.getZone()).toInstant());
	}

	private Optional<Duration> mean() throws SQLException {
		return transaction.query("""
				SELECT avg(unixepoch(resolved_at) - unixepoch(created_at)) AS mean FROM issues
				WHERE resolved_at > ''""",
				row -> Optional.ofNullable(row.getObject("mean")).map(seconds -> seconds(((Number) seconds).doubleValue())))
				.getFirst();
	}

	private Optional<Duration> median(long resolved) throws SQLException {
		if (resolved == 0) {
			return Optional.empty();
		}
		long middle = (resolved - 1) / 2;
		return transaction.first("""
				SELECT avg(seconds) FROM (
					SELECT unixepoch(resolved_at) - unixepoch(created_at) AS seconds FROM issues
					WHERE resolved_at > '' ORDER BY seconds LIMIT ? OFFSET ?)""",
				row -> seconds(row.getDouble(1)), resolved % 2 == 0 ? 2 : 1, middle);
	}

	private static Duration seconds(double seconds) {
		return Duration.ofSeconds(Math.round(seconds));
	}
}
