package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Drops;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** The logs of an issue in its editor: what is known of each, what points to it, and what can be done with it. */
class LogsPageTest extends IssuesTest {

	private static final String TEXT = "2026-03-01 10:00:00 INFO up\n".repeat(20)
			+ "2026-03-01 10:00:05 ERROR no route to kim@example.org\n";

	@TempDir
	private Path folder;

	private Issue issue;
	private LogFile log;
	private FormEditor editor;

	/** A workbench under test keeps messages back otherwise. */
	@BeforeEach
	void showProblems() {
		ErrorDialog.AUTOMATED_MODE = false;
	}

	@AfterEach
	void showNoProblems() throws Exception {
		ErrorDialog.AUTOMATED_MODE = true;
		Workbench.closeDialogs();
	}

	@BeforeEach
	void anIssueWithALog() throws Exception {
		issue = create("No route", Severity.HIGH, null);
		log = Services.get(TriageService.class).importLog(issue.id(), Files.writeString(folder.resolve("app.log"), TEXT),
				Progress.NONE);
		Services.get(TriageService.class).detect(log.id(), Progress.NONE);
		repository().addWhy(issue.id(), null, "Why was there no route?", "A switch was down", "app.log:21 no route",
				WhyState.ACCEPTED);
		Services.get(TimelineService.class).addLine(log.id(), 21, Progress.NONE);
	}

	private Table openPage() throws Exception {
		editor = (FormEditor) openAndWait(issue);
		Workbench.ui(() -> editor.setActivePage("logs"));
		Workbench.waitFor("the logs", () -> !rows("Name").isEmpty());
		return Workbench.ui(() -> tableWith("Name"));
	}

	private static Table tableWith(String firstColumn) {
		return Workbench.find(Table.class, table -> table.getColumnCount() > 0
				&& firstColumn.equals(table.getColumn(0).getText())).orElse(null);
	}

	/** The rows of the table with that first column, each cell behind the other. */
	private static List<String> rows(String firstColumn) {
		Table table = tableWith(firstColumn);
		return table == null ? List.of() : Arrays.stream(table.getItems()).map(LogsPageTest::text).toList();
	}

	private static String text(TableItem item) {
		StringBuilder text = new StringBuilder(item.getText(0));
		for (int column = 1; column < item.getParent().getColumnCount(); column++) {
			text.append(" | ").append(item.getText(column));
		}
		return text.toString();
	}

	/** Selects a row as a click does, with the focus in the table. */
	private static void select(Table table, int row) throws Exception {
		Workbench.ui(() -> {
			table.setFocus();
			table.setSelection(row);
			Event event = new Event();
			event.item = table.getItem(row);
			table.notifyListeners(SWT.Selection, event);
			return Boolean.TRUE;
		});
	}

	private static void key(Table table, int code) throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.keyCode = code;
			event.character = (char) code;
			table.notifyListeners(SWT.KeyDown, event);
			return Boolean.TRUE;
		});
	}

	private static Shell window() throws Exception {
		return Workbench.ui(() -> Workbench.window().getShell());
	}

	@Test
	void aRowTellsAllThatIsKnownOfALog() throws Exception {
		openPage();
		String known = "app.log | 614 bytes | 21 | unchanged | no | 1 | 2 | 2026-03-01 10:00:00 | 2026-03-01 10:00:05 | UTC";
		Workbench.waitFor(known, () -> rows("Name").equals(List.of(known)));
		Files.writeString(log.file(), TEXT + "more\n");
		Workbench.press(window(), "Compare Files");
		Workbench.waitFor("the file has changed", () -> rows("Name").getFirst().contains("| changed |"));
		Workbench.screenshot("issue-logs");
	}

	@Test
	void whatPointsToALogIsListedAndShown() throws Exception {
		Table table = openPage();
		select(table, 0);
		Workbench.waitFor("what points there", () -> rows("From").size() == 2);
		assertTrue(Workbench.ui(() -> rows("From")).contains("Why | 21 | Why was there no route?"));
		int event = Workbench.ui(() -> rows("From").getFirst().startsWith("Event") ? 0 : 1);
		open("From", event);
		Workbench.waitFor("the timeline", () -> "timeline".equals(editor.getActivePageInstance().getId()));
		Workbench.waitFor("the event is selected", () -> {
			Table timeline = tableWith("Time (UTC)");
			return timeline != null && timeline.getSelectionCount() == 1 && timeline.getSelection()[0].getText(3).startsWith("Noted");
		});
		Workbench.ui(() -> editor.setActivePage("logs"));
		open("From", 1 - event);
		Workbench.waitFor("the whys", () -> "whys".equals(editor.getActivePageInstance().getId()));
	}

	private static void open(String firstColumn, int row) throws Exception {
		select(Workbench.ui(() -> tableWith(firstColumn)), row);
		Workbench.ui(() -> {
			Event event = new Event();
			event.item = tableWith(firstColumn).getItem(row);
			tableWith(firstColumn).notifyListeners(SWT.DefaultSelection, event);
			return Boolean.TRUE;
		});
	}

	@Test
	void aRemovedLogComesBackByUndo() throws Exception {
		Table table = openPage();
		select(table, 0);
		key(table, SWT.DEL);
		Workbench.waitFor("it is gone", () -> rows("Name").isEmpty());
		assertEquals(List.of(), Services.get(LogRepository.class).list(issue.id()));
		assertTrue(Files.exists(log.file()));
		Workbench.waitFor("what pointed to it is told", () -> Workbench.says(Workbench.window().getShell(), "2 places point"));
		Workbench.ui(() -> table.setFocus());
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Workbench.waitFor("it is back", () -> rows("Name").size() == 1 && rows("Name").getFirst().contains("| 1 | 2 |"));

		select(table, 0);
		Workbench.press(window(), "Remove");
		Workbench.waitFor("it is gone again", () -> rows("Name").isEmpty());
		Workbench.waitFor("the notice", () -> Workbench.link("Undo").isPresent());
		Workbench.follow(window(), "Undo");
		Workbench.waitFor("it is back by the link", () -> rows("Name").size() == 1);
	}

	/** What is done with a log before the database is asked. */
	@FunctionalInterface
	private interface Before {
		void with(Object logFileId) throws Exception;
	}

	/** The logs as they are, but that something comes before a method is called. */
	private static Substitute before(String method, Before step) throws Exception {
		LogRepository real = Services.get(LogRepository.class);
		return Substitute.of(LogRepository.class, (LogRepository) Proxy.newProxyInstance(LogRepository.class.getClassLoader(),
				new Class<?>[] { LogRepository.class }, (proxy, called, arguments) -> {
					if (method.equals(called.getName())) {
						step.with(arguments[0]);
					}
					try {
						return called.invoke(real, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				}));
	}

	private static Before failingFor(LogFile log) {
		return id -> {
			if (log.id().equals(id)) {
				throw new TftsrException(ProblemKind.BUSY, "Cannot write", "another program holds the database", "Close that program");
			}
		};
	}

	private static void closeProblem(String words) throws Exception {
		Shell problem = Workbench.dialog("Problem Occurred");
		assertTrue(Workbench.ui(() -> Workbench.says(problem, words)));
		Workbench.press(problem, "OK");
		Workbench.waitUntilClosed(problem);
	}

	private static void removeAll(Table table) throws Exception {
		Workbench.ui(() -> {
			table.setFocus();
			table.selectAll();
			table.notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		Workbench.press(window(), "Remove");
	}

	private static void undo(Table table) throws Exception {
		Workbench.ui(() -> table.setFocus());
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
	}

	@Test
	void anUndoThatFailsCanBeTriedAgain() throws Exception {
		LogFile other = Services.get(TriageService.class).importLog(issue.id(),
				Files.writeString(folder.resolve("r&d.log"), "INFO up\n"), Progress.NONE);
		Table table = openPage();
		Workbench.waitFor("both", () -> rows("Name").size() == 2);
		removeAll(table);
		Workbench.waitFor("they are gone", () -> rows("Name").isEmpty());
		Workbench.waitFor("both are named", () -> Workbench.says(Workbench.window().getShell(), "Removed app.log, r&d.log"));
		try (Substitute failing = before("putBack", failingFor(log))) {
			undo(table);
			closeProblem("\u201Capp.log\u201D is not put back. Cannot write: another program holds the database");
			Workbench.waitFor("the other one is back", () -> rows("Name").size() == 1 && rows("Name").getFirst().startsWith("r&d.log"));
		}
		undo(table);
		Workbench.waitFor("both are back", () -> rows("Name").size() == 2);

		try (Substitute failing = before("remove", failingFor(log))) {
			Workbench.ui(() -> table.setFocus());
			Workbench.start(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
			closeProblem("\u201Capp.log\u201D is not removed. Cannot write: another program holds the database");
			Workbench.waitFor("the other one is gone", () -> rows("Name").size() == 1 && rows("Name").getFirst().startsWith("app.log"));
			Workbench.waitFor("it alone is named", () -> Workbench.says(Workbench.window().getShell(), "Removed r&d.log;"));
		}
		Services.get(LogRepository.class).putBack(other.id());
		Workbench.waitFor("it is put back elsewhere", () -> rows("Name").size() == 2);
		undo(table);
		Workbench.waitFor("what is back needs no undo", () -> Arrays.stream(PlatformUI.getWorkbench().getOperationSupport()
				.getOperationHistory().getUndoHistory(IOperationHistory.GLOBAL_UNDO_CONTEXT))
				.noneMatch(operation -> operation.getLabel().equals("Remove Logs")));
		assertEquals(List.of(), Workbench.ui(() -> Workbench.dialogs("Problem Occurred")));
	}

	@Test
	void nobodyWaitsToKnowWhetherThereIsSomethingToUndo() throws Exception {
		Table table = openPage();
		removeAll(table);
		Workbench.waitFor("it is gone", () -> rows("Name").isEmpty());
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		try (Substitute slow = before("putBack", id -> {
			begun.countDown();
			assertTrue(goOn.await(2, TimeUnit.MINUTES));
		})) {
			undo(table);
			assertTrue(begun.await(1, TimeUnit.MINUTES));
			undo(table);
			assertEquals(List.of(), Workbench.ui(() -> rows("Name")), "the user interface goes on");
			goOn.countDown();
			Workbench.waitFor("it is back", () -> rows("Name").size() == 1);
		} finally {
			goOn.countDown();
		}
	}

	@Test
	void aFileDroppedOnTheListIsALogOfTheIssue() throws Exception {
		Table table = openPage();
		Path dropped = Files.writeString(folder.resolve("dropped.log"), "INFO up\n");
		Drops.on(table, Workbench.ui(() -> table.getItem(0)), FileTransfer.getInstance().getSupportedTypes()[0], new String[] { dropped.toString() });
		Workbench.waitFor("two logs", () -> rows("Name").size() == 2);
		Workbench.waitFor("it is compared, too", () -> rows("Name").getLast().contains("| unchanged |"));
		assertEquals("logs", Workbench.ui(() -> editor.getActivePageInstance().getId()));
	}

	/** Nothing but the header of what was compressed: it is told, and those behind it are added. */
	@Test
	void aTornFileIsNoLogOfTheIssueAndDoesNotStopTheOthers() throws Exception {
		Table table = openPage();
		Path torn = Files.write(folder.resolve("torn.log.gz"), HexFormat.of().parseHex("1f8b0800000000000003"));
		Path dropped = Files.writeString(folder.resolve("dropped.log"), "INFO up\n");
		Drops.on(table, Workbench.ui(() -> table.getItem(0)), FileTransfer.getInstance().getSupportedTypes()[0],
				new String[] { torn.toString(), dropped.toString() });
		Workbench.waitFor("the other one", () -> rows("Name").size() == 2 && rows("Name").getLast().startsWith("dropped.log"));
	}

	@Test
	void aClickOnAColumnSortsTheLogs() throws Exception {
		Services.get(TriageService.class).importLog(issue.id(), Files.writeString(folder.resolve("Big.log"), "INFO up\n".repeat(500)),
				Progress.NONE);
		Table table = openPage();
		Workbench.waitFor("both", () -> rows("Name").size() == 2);
		Workbench.ui(() -> {
			table.getColumn(1).notifyListeners(SWT.Selection, new Event());
			table.getColumn(1).notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		assertEquals("Big.log", Workbench.ui(() -> table.getItem(0).getText()));
		Workbench.ui(() -> {
			table.getColumn(1).notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
		assertEquals("app.log", Workbench.ui(() -> table.getItem(0).getText()), "as they were added");
	}

	@Test
	void theClockOfALogIsSet() throws Exception {
		Table table = openPage();
		select(table, 0);
		Workbench.press(window(), "Clock\u2026");
		Shell dialog = Workbench.dialog("Clock of a Log");
		Workbench.ui(() -> {
			Workbench.find(dialog, Combo.class, combo -> (combo.getStyle() & SWT.READ_ONLY) == 0).orElseThrow()
					.setText("Europe/Vienna");
			return Boolean.TRUE;
		});
		Workbench.type(dialog, 0, "1m30s");
		Workbench.press(dialog, "OK");
		Workbench.waitFor("the clock", () -> rows("Name").getFirst().contains("08:58:30")
				&& rows("Name").getFirst().contains("Europe/Vienna, 1 min 30 s ahead"));
	}
}
