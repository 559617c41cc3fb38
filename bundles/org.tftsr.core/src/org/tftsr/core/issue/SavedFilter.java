package org.tftsr.core.issue;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter of the list of issues that somebody gave a name. All of them are one setting, {@link #SETTING}: the text of it has a
 * line for each, with a tabulator between name and filter.
 *
 * @param name what it is called; not blank, no tabulator or line end in it
 * @param text what {@link IssueFilter#parse} understands; no line end in it
 */
public record SavedFilter(String name, String text) {

	/** The key of the setting. */
	public static final String SETTING = "issues.filters";

	public SavedFilter {
		if (name.isBlank() || name.matches("(?s).*[\t\r\n].*") || text.matches("(?s).*[\r\n].*")) {
			throw new IllegalArgumentException("A filter needs a name, and both are one line");
		}
	}

	/** The filters of a setting, in order; a line that is none is left out. */
	public static List<SavedFilter> parse(String setting) {
		List<SavedFilter> filters = new ArrayList<>();
		for (String line : setting.split("\\R")) {
			int tab = line.indexOf('\t');
			if (tab > 0 && !line.substring(0, tab).isBlank()) {
				filters.add(new SavedFilter(line.substring(0, tab), line.substring(tab + 1)));
			}
		}
		return filters;
	}

	/** The setting that holds these. */
	public static String format(List<SavedFilter> filters) {
		return String.join("\n", filters.stream().map(filter -> filter.name() + '\t' + filter.text()).toList());
	}
}
