package org.tftsr.ui.issues.internal.dashboard;

import java.util.List;

/**
 * What one place of a chart stands for.
 *
 * @param label  stands beside or below it
 * @param values how long its bars are, one for each series of the chart
 * @param words  says all of it in words: the tool tip, and what a screen reader reads
 * @param filter shows its issues in the Issues view
 */
record ChartItem(String label, List<Long> values, String words, String filter) {

	ChartItem {
		values = List.copyOf(values);
	}

	long greatest() {
		return values.stream().mapToLong(Long::longValue).max().orElse(0);
	}
}
