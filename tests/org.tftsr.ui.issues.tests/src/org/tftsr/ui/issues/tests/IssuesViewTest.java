package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.HeldService;
import org.tftsr.ui.testsupport.Workbench;

class IssuesViewTest extends IssuesTest {

	private static final int NARROW = 640;
	private static final int WIDE = 1600;

	private interface Steps {

		void run() throws Exception;
	}

	@Test
	void offersWhatCanBeDoneWhileThereAreNoIssues() throws Exception {
		assertTrue(Workbench.ui(() -> Workbench.link("New Issue").isPresent()));
		assertTrue(Workbench.ui(() -> Workbench.link("Triage a Log File").isPresent()));
	}

	@Test
	void showsAnIssueThatSomebodyElseCreates() throws Exception {
		create("Pool exhausted", Severity.HIGH, Domain.DATABASES);
		waitForTitles("Pool exhausted");
		assertEquals("P2 High", Workbench.ui(() -> table().orElseThrow().getItem(0).getText(0)));
		assertEquals("Databases", Workbench.ui(() -> table().orElseThrow().getItem(0).getText(6)));
		Workbench.screenshot("issues-view");
	}

	@Test
	void showsAllColumnsWithoutScrolling() throws Exception {
		create("A title that is longer than what is left for it beside the other columns", Severity.LOW, null);
		Workbench.waitFor("one row", () -> titles().size() == 1);
		Table table = Workbench.ui(() -> table().orElseThrow());
		Workbench.waitFor("columns as wide as the table", () -> Arrays.stream(table.getColumns())
				.mapToInt(TableColumn::getWidth).sum() <= table.getClientArea().width);
		assertTrue(Workbench.ui(() -> column("Title").getWidth()) >= 150);
	}

	/** As on a screen of 800 points: what tells one issue from another goes before what is there to be counted. */
	@Test
	void aTitleCanBeReadInANarrowView() throws Exception {
		create("Checkout answers 502 and 504", Severity.LOW, null);
		Workbench.waitFor("one row", () -> titles().size() == 1);
		Table table = Workbench.ui(() -> table().orElseThrow());
		withWindow(NARROW, table, () -> {
			Workbench.screenshot("issues-view-narrow");
			int words = Workbench.ui(() -> extent(table, "Checkout answers 502 and 504"));
			int width = Workbench.ui(() -> column("Title").getWidth());
			assertTrue(width >= words, "the title has " + width + ", and needs " + words);
		});
	}

	/** Whoever reads a title is to see that there is more of it. */
	@Test
	void aTitleWithoutRoomEndsInAnEllipsis() throws Exception {
		create("M".repeat(120), Severity.LOW, null);
		Workbench.waitFor("one row", () -> titles().size() == 1);
		Workbench.settle();
		Workbench.screenshot("issues-view-ellipsis");
		Workbench.waitFor("dots at its end, which has no ink above the line", () -> {
			TableItem row = table().orElseThrow().getItem(0);
			int x = row.getBounds(1).x + row.getBounds(1).width - 1;
			while (x > row.getBounds(1).x && ink(row, x, 0, 1) == 0) {
				x--;
			}
			int low = ink(row, x, 0.5, 1);
			int lowBefore = ink(row, x - 1, 0.5, 1);
			return low + lowBefore > 0 && ink(row, x, 0, 0.5) + ink(row, x - 1, 0, 0.5) + ink(row, x - 2, 0, 0.5) == 0;
		});
		assertEquals("M".repeat(120), Workbench.ui(() -> table().orElseThrow().getItem(0).getText(1)), "what a screen reader says");
	}

	/** The points of a column of a row's picture, from a part of its height to another, that are not as its edge is. */
	private static int ink(TableItem row, int x, double from, double to) {
		Rectangle bounds = row.getBounds();
		Image image = new Image(row.getDisplay(), 1, bounds.height);
		GC gc = new GC(row.getParent());
		try {
			gc.copyArea(image, x, bounds.y);
			ImageData data = image.getImageData();
			int ground = data.getPixel(0, 1);
			return (int) IntStream.range((int) (from * bounds.height), (int) (to * bounds.height))
					.filter(y -> data.getPixel(0, y) != ground).count();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** What the others do not need is left to the title, and not one of them is cut. */
	@Test
	void columnsAreAsWideAsTheirWords() throws Exception {
		Issue issue = create("Checkout is slow", Severity.LOW, null);
		Workbench.waitFor("one row", () -> titles().size() == 1);
		Table table = Workbench.ui(() -> table().orElseThrow());
		withWindow(WIDE, table, () -> {
			int open = Workbench.ui(() -> column("Status").getWidth());
			int title = Workbench.ui(() -> column("Title").getWidth());
			repository().update(issue.id(), IssueChange.status(IssueStatus.INVESTIGATING));
			Workbench.waitFor("the column is wider", () -> column("Status").getWidth() > open);
			int words = Workbench.ui(() -> extent(table, "Investigating"));
			int width = Workbench.ui(() -> column("Status").getWidth());
			assertTrue(width > words, "the status has " + width + ", and needs " + words);
			Workbench.waitFor("the title gives way", () -> column("Title").getWidth() == title - (width - open));
			repository().update(issue.id(), IssueChange.status(IssueStatus.OPEN));
			Workbench.waitFor("as before", () -> column("Status").getWidth() == open && column("Title").getWidth() == title);
		});
	}

	/** Does something in a window of a width, which the table has a part of. */
	private static void withWindow(int width, Table table, Steps body) throws Exception {
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		int before = Workbench.ui(() -> table.getSize().x);
		try {
			resize(window, width, size.y);
			Workbench.waitFor("its part is another", () -> table.getSize().x != before);
			Workbench.settle();
			body.run();
		} finally {
			resize(window, size.x, size.y);
			// else whatever comes next finds it amid growing
			Workbench.settle();
		}
	}

	private static void resize(Shell window, int width, int height) throws Exception {
		Workbench.ui(() -> {
			window.setSize(width, height);
			return window;
		});
		Workbench.waitFor("it is as wide", () -> window.getSize().x == width);
	}

	private static int extent(Table table, String words) {
		GC gc = new GC(table);
		try {
			gc.setFont(table.getFont());
			return gc.textExtent(words).x;
		} finally {
			gc.dispose();
		}
	}

	@Test
	void selectsWhatIsToBeShownInItOnceItHasBeenRead() throws Exception {
		Issue issue = create("Disk full", Severity.LOW, null);
		create("Login fails", Severity.LOW, null);
		openAndWait(issue);
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(VIEW));
			return Boolean.TRUE;
		});
		Workbench.start(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN,
				Map.of(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN_PARM_TARGET, VIEW));
		Workbench.waitFor("its row is selected", () -> table().stream().flatMap(table -> Arrays.stream(table.getSelection()))
				.anyMatch(row -> row.getText(1).equals("Disk full")));
	}

	@Test
	void sortsByTheColumnThatIsClicked() throws Exception {
		create("b", Severity.LOW, null);
		create("c", Severity.CRITICAL, null);
		create("a", Severity.HIGH, null);
		Workbench.waitFor("three rows", () -> titles().size() == 3);
		TableColumn severity = Workbench.ui(() -> column("Severity"));
		Workbench.click(severity);
		waitForTitles("c", "a", "b");
		Workbench.click(severity);
		waitForTitles("b", "a", "c");
		assertEquals(SWT.DOWN, Workbench.ui(() -> table().orElseThrow().getSortDirection()));
		Workbench.click(Workbench.ui(() -> column("Title")));
		waitForTitles("a", "b", "c");
		assertEquals("Title", Workbench.ui(() -> table().orElseThrow().getSortColumn().getText()));
		Workbench.click(Workbench.ui(() -> column("Updated")));
	}

	@Test
	void narrowsTheRowsWhileOneTypes() throws Exception {
		create("Login fails", Severity.LOW, Domain.IDENTITY);
		create("Disk full", Severity.LOW, Domain.LINUX);
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		Text filter = Workbench.ui(() -> filterField().orElseThrow());
		type(filter, "LOG");
		waitForTitles("Login fails");
		type(filter, "p4 linux");
		waitForTitles("Disk full");
		type(filter, "nothing like it");
		Workbench.waitFor("it says that nothing matches", () -> Workbench.link("Clear the Filter").isPresent());
		Workbench.click(Workbench.ui(() -> Workbench.link("Clear the Filter").orElseThrow()));
		Workbench.waitFor("two rows again", () -> titles().size() == 2);
	}

	private static void type(Text field, String text) throws Exception {
		Workbench.ui(() -> {
			field.setText(text);
			return text;
		});
	}

	@Test
	void leavesClosedIssuesOutOnRequest() throws Exception {
		Issue closed = create("Closed", Severity.LOW, null);
		create("Open", Severity.LOW, null);
		repository().update(closed.id(), IssueChange.status(IssueStatus.CLOSED));
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		Workbench.start(HIDE_CLOSED, Map.of());
		waitForTitles("Open");
		Workbench.start(HIDE_CLOSED, Map.of());
		Workbench.waitFor("two rows again", () -> titles().size() == 2);
	}

	/** What is read may wait for long work that goes on in the database. */
	@Test
	void lockingClearsTheListBeforeAnythingIsRead() throws Exception {
		create("Disk full", Severity.LOW, null);
		waitForTitles("Disk full");
		Text filter = Workbench.ui(() -> filterField().orElseThrow());
		try (HeldService held = HeldService.of(IssueRepository.class)) {
			Services.get(Vault.class).lock();
			Workbench.waitFor("nothing of it is left", () -> table().isEmpty() && filterField().isEmpty()
					&& Workbench.says(Workbench.window().getShell(), "The vault is locked."));
		} finally {
			Services.get(Vault.class).unlock();
		}
		waitForTitles("Disk full");
		assertTrue(Workbench.ui(filter::isVisible));
	}

	@Test
	void keepsTheSelectionWhenIssuesChange() throws Exception {
		Issue chosen = create("Chosen", Severity.LOW, null);
		waitForTitles("Chosen");
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		create("Another", Severity.LOW, null);
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		Table table = Workbench.ui(() -> table().orElseThrow());
		assertEquals(chosen.title(), Workbench.ui(() -> table.getSelection()[0].getText(1)));
	}

	@Test
	void createsAnIssueOnceItHasATitle() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of());
		Shell dialog = Workbench.dialog("New Issue");
		Button finish = Workbench.ui(() -> Workbench.button(dialog, "Finish"));
		assertEquals(Boolean.FALSE, Workbench.ui(finish::isEnabled));
		Text title = Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> true).orElseThrow());
		type(title, "Typed by hand");
		assertEquals(Boolean.TRUE, Workbench.ui(finish::isEnabled));
		Workbench.click(finish);
		waitForTitles("Typed by hand");
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
	}

	@Test
	void saysWhyTheIssuesCannotBeReadAndTriesAgain() throws Exception {
		TftsrException problem = new TftsrException(ProblemKind.BUSY, "Cannot open the database",
				"another program holds it", "Close that program");
		IssueRepository failing = (IssueRepository) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { IssueRepository.class }, (proxy, method, arguments) -> {
					throw problem;
				});
		Hashtable<String, Object> first = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));
		ServiceRegistration<IssueRepository> registration = FrameworkUtil.getBundle(getClass()).getBundleContext()
				.registerService(IssueRepository.class, failing, first);
		try {
			Workbench.start(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
			Workbench.waitFor("what to do", () -> Workbench
					.find(Label.class, label -> label.getText().contains("Close that program")).isPresent());
		} finally {
			registration.unregister();
		}
		create("Back again", Severity.LOW, null);
		Workbench.ui(() -> {
			Workbench.link("Retry").ifPresent(Workbench::click);
			return Boolean.TRUE;
		});
		waitForTitles("Back again");
	}
}
