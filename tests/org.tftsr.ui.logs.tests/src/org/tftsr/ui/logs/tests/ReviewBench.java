package org.tftsr.ui.logs.tests;

import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.BenchRows;

/**
 * Measures how long the user interface waits while a review of {@value #FINDINGS} findings, most of one type, is worked with:
 * no part of the tests, as a figure depends on the machine. {@code releng/bench review} starts it.
 */
class ReviewBench extends WorkbenchTest {

	private static final int FINDINGS = 300_000;
	/** One of so many is of another type. */
	private static final int OTHER = 10;
	private static final int STEPS = 20;

	@Test
	void hundredsOfThousandsOfFindings() throws Exception {
		BenchRows rows = BenchRows.begin();
		Workbench.open(Workbench.file("findings.log", utf8(log()))); //$NON-NLS-1$
		rows.measure("until all is found and listed", () -> Workbench.execute(LogViewerIds.REVIEW, Map.of())); //$NON-NLS-1$
		rows.measure("next and previous finding", () -> { //$NON-NLS-1$
			for (int i = 0; i < STEPS; i++) {
				Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
			}
			return Workbench.execute(LogViewerIds.PREVIOUS_FINDING, Map.of());
		});
		rows.measure("one is kept, and replaced again", () -> { //$NON-NLS-1$
			Review.press("Keep"); //$NON-NLS-1$
			return Review.press("Replace"); //$NON-NLS-1$
		});
		rows.measure("all of a page are selected and kept", () -> { //$NON-NLS-1$
			Table table = Review.findings();
			Workbench.ui(() -> {
				table.selectAll();
				table.notifyListeners(SWT.Selection, new Event());
				return table;
			});
			return Review.press("Keep"); //$NON-NLS-1$
		});
		rows.measure("the next page, and the one before", () -> { //$NON-NLS-1$
			Review.press("Next Page"); //$NON-NLS-1$
			return Review.press("Previous Page"); //$NON-NLS-1$
		});
		rows.measure("a type is selected, and none again", () -> { //$NON-NLS-1$
			selectTypes(0);
			return selectTypes();
		});
		rows.measure("a filter is typed, and taken away", () -> { //$NON-NLS-1$
			Text filter = Review.filter();
			for (String words : new String[] { "i", "ip", "ipv4", "" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Workbench.ui(() -> {
					filter.setText(words);
					return filter;
				});
				Workbench.settle();
			}
			return filter;
		});
		rows.measure("a type as a whole is kept, and replaced", () -> { //$NON-NLS-1$
			Review.check(0, false);
			return Review.check(0, true);
		});
		Workbench.screenshot("log-review-many"); //$NON-NLS-1$
	}

	private static String log() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < FINDINGS; i++) {
			text.append("2026-03-01 10:00:00 INFO  done for "); //$NON-NLS-1$
			if (i % OTHER == 0) {
				text.append("10.").append(i >> 16 & 0xff).append('.').append(i >> 8 & 0xff).append('.').append(i & 0xff); //$NON-NLS-1$
			} else {
				text.append("user").append(i % 5000).append("@example.com"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			text.append('\n');
		}
		return text.toString();
	}

	private static Table selectTypes(int... rows) throws Exception {
		Table types = Review.types();
		Workbench.ui(() -> {
			types.setSelection(rows);
			types.notifyListeners(SWT.Selection, new Event());
			return types;
		});
		Workbench.settle();
		return types;
	}
}
