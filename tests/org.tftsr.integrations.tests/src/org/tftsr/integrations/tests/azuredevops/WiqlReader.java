package org.tftsr.integrations.tests.azuredevops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads queries as strictly as the service: what is no query is an error. */
final class WiqlReader {

	static final String START = "SELECT [System.Id] FROM WorkItems WHERE ";

	private static final String ORDER = " ORDER BY [System.ChangedDate] DESC";
	private static final Pattern CONDITION = Pattern
			.compile("(?: AND )?\\[([A-Za-z.]+)\\] (=|<>|CONTAINS) (?:'((?:[^']|'')*)'|(@project)|([0-9]+))(?= AND |$)");

	private WiqlReader() {
	}

	/** Thrown for what is no query, in the words of the service. */
	static final class Wrong extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Wrong(String message) {
			super(message);
		}
	}

	/**
	 * Which work items a query is about.
	 *
	 * @param project the one that the address names; null for none
	 */
	static Predicate<Map<String, String>> parse(String query, String project) {
		if (!query.startsWith(START)) {
			throw new Wrong("TF51006: The query statement is missing a clause.");
		}
		String where = query.substring(START.length());
		where = where.endsWith(ORDER) ? where.substring(0, where.length() - ORDER.length()) : where;
		List<Predicate<Map<String, String>>> all = new ArrayList<>();
		Matcher condition = CONDITION.matcher(where);
		int at = 0;
		while (at < where.length()) {
			if (!condition.find(at) || condition.start() != at) {
				throw new Wrong("TF51006: The query statement is missing a closing quote or an operator at " + at + '.');
			}
			String field = condition.group(1);
			if (condition.group(4) != null && project == null) {
				throw new Wrong("TF51011: There is no project that @project could stand for.");
			}
			all.add(condition.group(4) == null ? condition(field, condition.group(2), condition.group(3), condition.group(5))
					: item -> project.equalsIgnoreCase(item.get(field)));
			at = condition.end();
		}
		return item -> all.stream().allMatch(one -> one.test(item));
	}

	private static Predicate<Map<String, String>> condition(String field, String operator, String text, String number) {
		if (number != null) {
			return item -> number.equals(item.get(field));
		}
		String wanted = text.replace("''", "'").toLowerCase(Locale.ROOT);
		return item -> {
			String value = item.getOrDefault(field, "").toLowerCase(Locale.ROOT);
			return switch (operator) {
			case "=" -> value.equals(wanted);
			case "<>" -> !value.equals(wanted);
			default -> value.contains(wanted);
			};
		};
	}
}
