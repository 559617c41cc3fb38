package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.HeldService;
import org.tftsr.ui.testsupport.Workbench;

/** The dashboard counts all issues, and each figure leads to its issues. */
class DashboardTest extends IssuesTest {

	private static final String DASHBOARD = "org.tftsr.ui.issues.dashboard";

	@BeforeEach
	void openDashboard() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(DASHBOARD));
		Workbench.waitFor("there is nothing to count", () -> Workbench.says(Workbench.window().getShell(), "nothing to count"));
	}

	@AfterEach
	void closeDashboard() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(DASHBOARD));
			Workbench.page().showView(VIEW);
			return Boolean.TRUE;
		});
	}

	/** The figures from left to right. */
	private static List<String> figures() {
		List<String> figures = new ArrayList<>();
		links(Workbench.window().getShell(), figures);
		return figures;
	}

	private static void links(Composite parent, List<String> figures) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Link link && link.isVisible() && link.getText().matches("<a>[0-9.,]+</a>")) {
				figures.add(link.getText().replaceAll("</?a>", ""));
			} else if (child instanceof Composite composite) {
				links(composite, figures);
			}
		}
	}

	@Test
	void countsEveryIssueAndFollowsChanges() throws Exception {
		create("a", Severity.CRITICAL, Domain.LINUX);
		create("b", Severity.LOW, Domain.NETWORK);
		Issue resolved = create("c", Severity.HIGH, null);
		repository().update(resolved.id(), IssueChange.status(IssueStatus.RESOLVED));
		Workbench.waitFor("two unresolved, one urgent, one resolved", () -> figures().equals(List.of("2", "1", "1")));
		Workbench.waitFor("how long it took", () -> Workbench.find(Label.class, label -> label.getText().matches("\\d+ s")).isPresent());
		Workbench.screenshot("dashboard");
	}

	@Test
	void aFigureLeadsToItsIssues() throws Exception {
		create("urgent", Severity.CRITICAL, null);
		create("not urgent", Severity.LOW, null);
		Workbench.waitFor("the figures", () -> figures().equals(List.of("2", "1", "0")));
		Workbench.click(Workbench.ui(() -> Workbench.link(">1<").orElseThrow()));
		waitForTitles("urgent");
		assertEquals("status:open,investigating severity:p1,p2", Workbench.ui(() -> filterField().orElseThrow().getText()));
	}

	@Test
	void aBarIsReachedByKeyboardAndByMouse() throws Exception {
		Issue resolved = create("done", Severity.HIGH, Domain.LINUX);
		create("low", Severity.LOW, Domain.LINUX);
		repository().update(resolved.id(), IssueChange.status(IssueStatus.RESOLVED));
		Workbench.waitFor("the figures", () -> figures().equals(List.of("1", "0", "1")));
		Canvas days = chart("Resolved This Week");
		int today = LocalDate.now().getDayOfWeek().getValue() - 1;
		Workbench.ui(() -> {
			key(days, SWT.HOME);
			for (int day = 0; day < today; day++) {
				key(days, SWT.ARROW_RIGHT);
			}
			assertTrue(days.getToolTipText().endsWith("1 resolved"), days.getToolTipText());
			key(days, SWT.CR);
			return Boolean.TRUE;
		});
		waitForTitles("done");
		Workbench.ui(() -> Workbench.page().showView(DASHBOARD));
		Canvas severities = chart("Unresolved by Severity");
		Workbench.ui(() -> {
			Rectangle area = severities.getClientArea();
			Event event = new Event();
			event.button = 1;
			event.x = area.width / 2;
			event.y = area.height - 5;
			severities.notifyListeners(SWT.MouseUp, event);
			return Boolean.TRUE;
		});
		waitForTitles("low");
	}

	/** What is read may wait for long work that goes on in the database. */
	@Test
	void lockingTakesTheFiguresAwayBeforeAnythingIsRead() throws Exception {
		create("Disk full", Severity.CRITICAL, Domain.LINUX);
		Workbench.waitFor("the figures", () -> figures().equals(List.of("1", "1", "0")));
		try (HeldService held = HeldService.of(IssueInsights.class)) {
			Services.get(Vault.class).lock();
			Workbench.waitFor("nothing of them is left", () -> figures().isEmpty()
					&& Workbench.says(Workbench.window().getShell(), "The vault is locked."));
		} finally {
			Services.get(Vault.class).unlock();
		}
		Workbench.waitFor("the figures again", () -> figures().equals(List.of("1", "1", "0")));
	}

	private static Canvas chart(String title) throws Exception {
		Workbench.waitFor("the chart " + title,
				() -> Workbench.find(Section.class, section -> title.equals(section.getText())).isPresent());
		return Workbench.ui(() -> (Canvas) Workbench.find(Section.class, section -> title.equals(section.getText())).orElseThrow()
				.getClient());
	}

	private static void key(Canvas chart, int code) {
		Event event = new Event();
		event.keyCode = code;
		chart.notifyListeners(SWT.KeyDown, event);
	}
}
