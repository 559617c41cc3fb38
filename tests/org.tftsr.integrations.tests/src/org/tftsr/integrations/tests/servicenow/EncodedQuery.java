package org.tftsr.integrations.tests.servicenow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded queries as an instance understands them: what it does not understand it leaves out, and so gives more. */
public final class EncodedQuery {

	private static final Set<String> FIELDS = Set.of("short_description", "number", "correlation_id", "sys_id", "table_name", "table_sys_id",
			"sys_created_on", "state", "active");
	private static final Pattern CONDITION = Pattern.compile("([a-z_]+?)(LIKE|STARTSWITH|!=|=)(.*)", Pattern.DOTALL);

	private final List<String> ignored = new ArrayList<>();
	private final List<String> programs = new ArrayList<>();

	/** Conditions that were not understood. */
	public List<String> ignored() {
		return List.copyOf(ignored);
	}

	/** Programs that a query has had the instance run. */
	public List<String> programs() {
		return List.copyOf(programs);
	}

	List<Map<String, String>> matching(List<Map<String, String>> records, String query) {
		Predicate<Map<String, String>> all = record -> true;
		Comparator<Map<String, String>> order = null;
		for (String part : query.split("\\^")) {
			if (part.startsWith("ORDERBY")) {
				String field = part.replaceFirst("ORDERBY(DESC)?", "");
				Comparator<Map<String, String>> by = Comparator.comparing(record -> record.getOrDefault(field, ""));
				order = part.startsWith("ORDERBYDESC") ? by.reversed() : by;
			} else if (part.startsWith("NQ")) {
				// another query beside this one
				all = all.or(condition(part.substring(2)));
			} else if (part.startsWith("OR")) {
				all = all.or(condition(part.substring(2)));
			} else if (!part.isEmpty()) {
				all = all.and(condition(part));
			}
		}
		List<Map<String, String>> found = new ArrayList<>(records.stream().filter(all).toList());
		if (order != null) {
			Collections.sort(found, order);
		}
		return found;
	}

	private Predicate<Map<String, String>> condition(String part) {
		Matcher matcher = CONDITION.matcher(part);
		if (!matcher.matches() || !FIELDS.contains(matcher.group(1))) {
			ignored.add(part);
			return record -> true;
		}
		String field = matcher.group(1);
		String wanted = value(matcher.group(3)).toLowerCase(Locale.ROOT);
		return record -> {
			String value = record.getOrDefault(field, "").toLowerCase(Locale.ROOT);
			return switch (matcher.group(2)) {
			case "LIKE" -> value.contains(wanted);
			case "STARTSWITH" -> value.startsWith(wanted);
			case "!=" -> !value.equals(wanted);
			default -> value.equals(wanted);
			};
		};
	}

	private String value(String text) {
		if (!text.startsWith("javascript:")) {
			return text;
		}
		programs.add(text);
		return text.equals("javascript:gs.getUserID()") ? "user1" : "";
	}
}
