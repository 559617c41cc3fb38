package org.tftsr.ui.issues.tests;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/**
 * Measures the Issues view over thousands of issues: no part of the tests, as a figure depends on the machine.
 * {@code releng/bench view} starts it, over a database that it has filled.
 */
class IssuesViewBench {

	private static final int ISSUES = 10_000;
	private static final int TIMES = 15;
	private static final int WARM_UP = 3;
	private static final int POLL_MILLIS = 2;
	private static final int PATIENCE_SECONDS = 60;
	private static final double MILLION = 1e6;
	private final Path rows = Path.of(System.getProperty("tftsr.bench.rows"));

	@Test
	void tenThousandIssues() throws Exception {
		Files.deleteIfExists(rows);
		Workbench.ui(() -> Workbench.page().showView(IssuesTest.VIEW));
		waitForRows(ISSUES);
		measure("opening the view, until it shows issues", () -> reopen(1));
		measure("opening the view, until all 10,000 are in it", () -> reopen(ISSUES));
		for (String typed : List.of("p", "pool", "pool checkout", "severity:p1 domain:linux", "Issue 99", "nothing like it")) {
			measure("filter, thread of the window: " + typed, () -> onWindow(() -> type(typed)));
			onWindow(() -> type(""));
		}
		measure("no filter again, thread of the window", () -> {
			onWindow(() -> type("pool"));
			return onWindow(() -> type(""));
		});
		measure("sorting by title, thread of the window", () -> onWindow(() -> click("Title")));
		measure("sorting by severity, thread of the window", () -> onWindow(() -> click("Severity")));
		IssueInsights insights = Services.get(IssueInsights.class);
		measure("figures of the dashboard", () -> timed(() -> insights.statistics(ZonedDateTime.now(), 12)));
		measure("similar issues", () -> timed(() -> insights
				.similar(IssuesTest.repository().list(IssueQuery.all(1)).rows().getFirst().issue().id(), 5)));
	}

	/** Looks more often than {@link Workbench#waitFor}, whose pauses would be a part of what is measured. */
	private static void waitForRows(int least) throws Exception {
		CompletableFuture<Void> there = new CompletableFuture<>();
		Workbench.display().asyncExec(() -> look(least, there));
		there.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	private static void look(int least, CompletableFuture<Void> there) {
		if (IssuesTest.table().map(Table::getItemCount).orElse(0) >= least) {
			there.complete(null);
		} else {
			Workbench.display().timerExec(POLL_MILLIS, () -> look(least, there));
		}
	}

	/** Nanoseconds. */
	private static long reopen(int rows) throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(IssuesTest.VIEW));
			return Boolean.TRUE;
		});
		long start = System.nanoTime();
		Workbench.ui(() -> Workbench.page().showView(IssuesTest.VIEW));
		waitForRows(rows);
		long taken = System.nanoTime() - start;
		waitForRows(ISSUES);
		return taken;
	}

	/** Nanoseconds that something takes of the thread of the window, the drawing of the table included. */
	private static long onWindow(Runnable work) throws Exception {
		long taken = Workbench.ui(() -> {
			long start = System.nanoTime();
			work.run();
			Workbench.window().getShell().update();
			return System.nanoTime() - start;
		});
		// what follows of it in the background is over before the next is measured
		Workbench.ui(() -> Boolean.TRUE);
		return taken;
	}

	private static void type(String text) {
		Text field = IssuesTest.filterField().orElseThrow();
		field.setText(text);
	}

	private static void click(String column) {
		IssuesTest.column(column).notifyListeners(SWT.Selection, new Event());
	}

	private static long timed(Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return System.nanoTime() - start;
	}

	private void measure(String what, Callable<Long> nanoseconds) throws Exception {
		double[] taken = new double[TIMES];
		double[] worked = new double[TIMES];
		for (int i = -WARM_UP; i < TIMES; i++) {
			long before = workedByWindow();
			double milliseconds = nanoseconds.call() / MILLION;
			if (i >= 0) {
				taken[i] = milliseconds;
				worked[i] = (workedByWindow() - before) / MILLION;
			}
		}
		Arrays.sort(taken);
		Arrays.sort(worked);
		Files.writeString(rows, String.format(Locale.ROOT, "%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f%n", what, taken[0], taken[TIMES / 2],
				taken[TIMES - 1], worked[TIMES / 2], worked[TIMES - 1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	/** Nanoseconds that the processor has worked for the thread of the window. */
	private static long workedByWindow() throws Exception {
		return Workbench.ui(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
	}
}
