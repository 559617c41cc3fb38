package org.tftsr.core.issue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is typed to narrow a list of issues: words, and conditions such as {@code status:open,investigating severity:P1
 * domain:linux tag:disk resolved:2026-11-30}. A condition that cannot be understood is a word like any other, so that every text
 * means something.
 *
 * @param words      what has to occur in the text of an issue, each of them, in lower case
 * @param statuses   one of these; empty for any
 * @param severities one of these; empty for any
 * @param domains    one of these, the empty {@link Optional} for none; empty for any
 * @param tags       each of these
 * @param created    when it was made; null for any time
 * @param resolved   when it was resolved; null for any time
 */
public record IssueFilter(List<String> words, Set<IssueStatus> statuses, Set<Severity> severities,
		Set<Optional<Domain>> domains, List<String> tags, Days created, Days resolved) {

	private static final char AFTER_NAME = ':';
	private static final String NONE = "none";

	/** Days from the first to the last, both included. */
	public record Days(LocalDate first, LocalDate last) {

		boolean include(Instant time, ZoneId zone) {
			if (time == null) {
				return false;
			}
			LocalDate day = time.atZone(zone).toLocalDate();
			return !day.isBefore(first) && !day.isAfter(last);
		}
	}

	public IssueFilter {
		words = List.copyOf(words);
		statuses = Set.copyOf(statuses);
		severities = Set.copyOf(severities);
		domains = Set.copyOf(domains);
		tags = List.copyOf(tags);
	}

	/**
	 * Understands what was typed.
	 *
	 * @param today what {@code today} and {@code week} mean
	 */
	public static IssueFilter parse(String text, LocalDate today) {
		return new Parser(today).parse(text);
	}

	/** Whether anything is left out. */
	public boolean isEmpty() {
		return words.isEmpty() && !hasConditions();
	}

	/** Whether there is more than words. */
	public boolean hasConditions() {
		return !statuses.isEmpty() || !severities.isEmpty() || !domains.isEmpty() || !tags.isEmpty() || created != null
				|| resolved != null;
	}

	/**
	 * Whether an issue fulfils the conditions, whatever its words.
	 *
	 * @param zone where days begin
	 */
	public boolean fulfils(Issue issue, ZoneId zone) {
		return (statuses.isEmpty() || statuses.contains(issue.status()))
				&& (severities.isEmpty() || severities.contains(issue.severity()))
				&& (domains.isEmpty() || domains.contains(Domain.of(issue.category())))
				&& (tags.isEmpty() || issue.tags().stream().map(IssueFilter::lower).toList().containsAll(tags))
				&& (created == null || created.include(issue.createdAt(), zone))
				&& (resolved == null || resolved.include(issue.resolvedAt(), zone));
	}

	/** Whether every word occurs in a text, which is in lower case. */
	public boolean wordsIn(String lowerText) {
		for (String word : words) {
			if (!lowerText.contains(word)) {
				return false;
			}
		}
		return true;
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** Collects what a text says. */
	private static final class Parser {

		private final LocalDate today;
		private final List<String> words = new ArrayList<>();
		private final Set<IssueStatus> statuses = EnumSet.noneOf(IssueStatus.class);
		private final Set<Severity> severities = EnumSet.noneOf(Severity.class);
		private final Set<Optional<Domain>> domains = new HashSet<>();
		private final List<String> tags = new ArrayList<>();
		private Days created;
		private Days resolved;

		Parser(LocalDate today) {
			this.today = today;
		}

		IssueFilter parse(String text) {
			for (String part : lower(text).strip().split("\\s+")) {
				if (!part.isEmpty() && !isCondition(part)) {
					words.add(part);
				}
			}
			return new IssueFilter(words, statuses, severities, domains, tags, created, resolved);
		}

		private boolean isCondition(String part) {
			int end = part.indexOf(AFTER_NAME);
			if (end < 1 || end == part.length() - 1) {
				return false;
			}
			String value = part.substring(end + 1);
			return switch (part.substring(0, end)) {
			case "status" -> addAll(statuses, value, IssueStatus::of);
			case "severity" -> addAll(severities, value, Severity::of);
			case "domain" -> addAll(domains, value,
					word -> NONE.equals(word) ? Optional.of(Optional.empty()) : Domain.of(word).map(Optional::of));
			case "tag" -> tags.addAll(Arrays.asList(value.split(",")));
			case "created" -> {
				Optional<Days> days = days(value);
				created = days.orElse(created);
				yield days.isPresent();
			}
			case "resolved" -> {
				Optional<Days> days = days(value);
				resolved = days.orElse(resolved);
				yield days.isPresent();
			}
			default -> false;
			};
		}

		/** Adds what the words of a list mean, or nothing where one of them means nothing. */
		private static <T> boolean addAll(Set<T> target, String list, Function<String, Optional<T>> meaning) {
			List<Optional<T>> meanings = Arrays.stream(list.split(",")).map(meaning).toList();
			if (meanings.isEmpty() || meanings.stream().anyMatch(Optional::isEmpty)) {
				return false;
			}
			meanings.forEach(found -> target.add(found.get()));
			return true;
		}

		private Optional<Days> days(String value) {
			LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
			if ("today".equals(value)) {
				return Optional.of(new Days(today, today));
			}
			if ("week".equals(value)) {
				return Optional.of(new Days(monday, monday.plusWeeks(1).minusDays(1)));
			}
			try {
				String[] ends = value.split("\\.\\.", 2);
				return Optional.of(new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1])));
			} catch (DateTimeException e) {
				// not a day, so a word
				return Optional.empty();
			}
		}
	}
}
