package org.tftsr.integrations.tests.servicenow;

import java.util.List;
import java.util.Map;

/** What an instance shows of a value. */
final class Words {

	private static final Map<String, List<String>> CHOICES = Map.of("state", List.of("New", "In Progress", "On Hold"), "urgency",
			List.of("1 - High", "2 - Medium", "3 - Low"), "impact", List.of("1 - High", "2 - Medium", "3 - Low"), "priority",
			List.of("1 - Critical", "2 - High", "3 - Moderate", "4 - Low", "5 - Planning"));

	private Words() {
	}

	static String of(String field, String value) {
		List<String> choices = CHOICES.get(field);
		return choices == null || value.isEmpty() ? value : choices.get(Integer.parseInt(value) - 1);
	}
}
