package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.issue.SearchResult;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.testsupport.Workbench;

/** The Issues view over a repository of a million issues, which says how many rows were asked of it. */
class LongIssueListTest extends IssuesTest {

	private static final long TOTAL = 1_000_000;

	private final AtomicLong rowsRead = new AtomicLong();
	private ServiceRegistration<IssueRepository> registration;

	@BeforeEach
	void showTheMillion() throws Exception {
		IssueRepository million = (IssueRepository) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { IssueRepository.class }, new Million());
		Hashtable<String, Object> first = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));
		registration = FrameworkUtil.getBundle(getClass()).getBundleContext().registerService(IssueRepository.class, million,
				first);
		Workbench.start(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		waitForRows(1_000);
	}

	/** A view that is opened anew lists no more than a thousand; its filter is kept. */
	@AfterEach
	void closeView() throws Exception {
		registration.unregister();
		Workbench.ui(() -> {
			filterField().ifPresent(field -> field.setText(""));
			Workbench.page().hideView(Workbench.page().findView(VIEW));
			return Boolean.TRUE;
		});
	}

	@Test
	void listsTheThousandChangedLastAndMoreOnRequest() throws Exception {
		assertTrue(rowsRead.get() <= 3_000, "only a few pages are read, not " + rowsRead);
		String total = NumberFormat.getIntegerInstance().format(TOTAL);
		assertTrue(Workbench.ui(() -> Workbench.find(Label.class, label -> label.getText().endsWith(total)).isPresent()));
		Workbench.screenshot("issues-view-long");
		Workbench.click(Workbench.ui(() -> Workbench.link("List More").orElseThrow()));
		waitForRows(2_000);
		assertTrue(rowsRead.get() <= 6_000, "only a few pages are read, not " + rowsRead);
	}

	@Test
	void whatIsTypedIsLookedForInAllOfThem() throws Exception {
		Text filter = Workbench.ui(() -> filterField().orElseThrow());
		Workbench.ui(() -> {
			filter.setText("needle");
			return Boolean.TRUE;
		});
		waitForTitles("An old needle");
		assertTrue(rowsRead.get() <= 6_000, "only a few pages are read, not " + rowsRead);
	}

	@Test
	void closedOnesAreLeftOutByTheDatabase() throws Exception {
		Workbench.start(HIDE_CLOSED, Map.of());
		Workbench.waitFor("a thousand that are not closed", () -> table().map(table -> table.getItemCount()).orElse(0) == 1_000
				&& "Open".equals(table().orElseThrow().getItem(999).getText(2)));
		assertEquals("Open", Workbench.ui(() -> table().orElseThrow().getItem(0).getText(2)));
	}

	private static void waitForRows(int count) throws Exception {
		Workbench.waitFor(count + " rows", () -> table().map(table -> table.getItemCount()).orElse(0) == count);
	}

	/** Issue n was changed n seconds before the first; each second one is closed. */
	private final class Million implements InvocationHandler {

		@Override
		public Object invoke(Object proxy, Method method, Object[] arguments) {
			return switch (method.getName()) {
			case "list" -> list((IssueQuery) arguments[0]);
			case "search" -> new SearchResult(List.of(new SearchHit(row(999_998, "An old needle"), "", -1)), 1, false,
					SearchResult.Ranking.ALL);
			default -> throw new UnsupportedOperationException(method.getName());
			};
		}

		private Page<IssueSummary> list(IssueQuery query) {
			long from = query.after() == null ? 0 : Long.parseLong(query.after());
			Set<IssueStatus> statuses = query.statuses();
			boolean all = statuses.isEmpty() || statuses.contains(IssueStatus.CLOSED);
			List<IssueSummary> rows = LongStream.range(from, TOTAL).filter(number -> all || number % 2 == 0).limit(query.limit())
					.mapToObj(number -> row(number, "Issue " + number)).toList();
			rowsRead.addAndGet(rows.size());
			return new Page<>(rows, all ? TOTAL : TOTAL / 2, true, Long.toString(from + query.limit() * (all ? 1L : 2L)));
		}

		private IssueSummary row(long number, String title) {
			Instant time = Instant.parse("2025-01-01T00:00:00Z").minusSeconds(number);
			IssueStatus status = number % 2 == 0 ? IssueStatus.OPEN : IssueStatus.CLOSED;
			return new IssueSummary(new Issue(new UUID(7, number), title, "", Severity.LOW, status, null, "manual", time, time,
					null, null, List.of()), 0, 0);
		}
	}
}
