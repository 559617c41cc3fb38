package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RadioState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.SavedFilter;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Drops;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** What the Issues view does besides listing: groups, search in all text, filters with names, undo and drops. */
class IssuesViewToolsTest extends IssuesTest {

	private static final String GROUP_BY = "org.tftsr.ui.issues.groupBy";
	private static final Set<String> SIGNS = Set.of("Severity", "Status");

	@TempDir
	Path folder;

	@AfterEach
	void ungroup() throws Exception {
		groupBy("none");
		Services.get(SettingsRepository.class).put(Map.of(SavedFilter.SETTING, ""));
	}

	private static void groupBy(String grouping) {
		Workbench.start(GROUP_BY, Map.of(RadioState.PARAMETER_ID, grouping));
	}

	/** What stands in the rows from top to bottom: of a group its name and size, of an issue its title. */
	private static List<String> rows() {
		List<String> rows = new ArrayList<>();
		table().ifPresent(table -> {
			for (TableItem item : table.getItems()) {
				boolean group = item.getText(0).matches("[▸▾].*");
				rows.add(group ? item.getText(0) + " " + item.getText(1) : item.getText(1));
			}
		});
		return rows;
	}

	private static void waitForRows(String... rows) throws Exception {
		Workbench.waitFor("the table shows " + Arrays.toString(rows), () -> rows().equals(List.of(rows)));
	}

	private static void key(int code) throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.keyCode = code;
			table().orElseThrow().notifyListeners(SWT.KeyDown, event);
			return Boolean.TRUE;
		});
	}

	@Test
	void groupsIssuesAndClosesAndOpensAGroupByKeyboard() throws Exception {
		create("b", Severity.LOW, Domain.LINUX);
		create("a", Severity.CRITICAL, Domain.NETWORK);
		create("c", Severity.LOW, null);
		Workbench.waitFor("three rows", () -> titles().size() == 3);
		Workbench.click(Workbench.ui(() -> column("Title")));
		groupBy("severity");
		waitForRows("▾ P1 Critical (1)", "a", "▾ P4 Low (2)", "b", "c");
		Workbench.screenshot("issues-view-grouped");
		Workbench.ui(() -> {
			select(2);
			return Boolean.TRUE;
		});
		key(SWT.ARROW_LEFT);
		waitForRows("▾ P1 Critical (1)", "a", "▸ P4 Low (2)");
		key(SWT.ARROW_RIGHT);
		waitForRows("▾ P1 Critical (1)", "a", "▾ P4 Low (2)", "b", "c");
		groupBy("domain");
		waitForRows("▾ Linux (1)", "b", "▾ Network (1)", "a", "▾ No Domain (1)", "c");
		groupBy("none");
		waitForRows("a", "b", "c");
		Workbench.click(Workbench.ui(() -> column("Updated")));
	}

	@Test
	void findsWordsInDescriptionsAndCausesAndShowsWhere() throws Exception {
		repository().create(new NewIssue("Site down", "the connection pool was exhausted by a leak", Severity.HIGH, null, "manual",
				List.of()));
		Issue cause = create("Slow", Severity.LOW, null);
		repository().addWhy(cause.id(), null, "Why?", "The flange cracked", "", WhyState.ACCEPTED);
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		type("down");
		waitForTitles("Site down");
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		assertEquals(0, Workbench.ui(() -> column("Found in Text").getWidth()), "the title shows it");
		type("exhausted");
		waitForTitles("Site down");
		Workbench.waitFor("where it was found", () -> found().contains("was exhausted by"));
		assertTrue(Workbench.ui(() -> column("Found in Text").getWidth()) > 0);
		Workbench.screenshot("issues-view-found");
		type("flange");
		waitForTitles("Slow");
		type("");
		Workbench.waitFor("two rows again", () -> titles().size() == 2);
		Workbench.waitFor("the column is gone", () -> column("Found in Text").getWidth() == 0);
	}

	private static String found() {
		return table().map(table -> table.getItemCount() == 0 ? "" : table.getItem(0).getText(7)).orElse("");
	}

	private static void type(String text) throws Exception {
		Workbench.ui(() -> {
			filterField().orElseThrow().setText(text);
			return text;
		});
	}

	@Test
	void conditionsNarrowAsWordsDo() throws Exception {
		create("a", Severity.LOW, Domain.LINUX);
		create("b", Severity.CRITICAL, Domain.LINUX);
		create("c", Severity.CRITICAL, null);
		Workbench.waitFor("three rows", () -> titles().size() == 3);
		type("severity:p1 domain:linux");
		waitForTitles("b");
		Workbench.start("org.tftsr.ui.issues.filter", Map.of("org.tftsr.ui.issues.filter.text", "domain:none"));
		waitForTitles("c");
	}

	@Test
	void whatIsDeletedComesBackWithAllThatHungOnIt() throws Exception {
		Issue issue = create("Superfluous", Severity.LOW, null);
		repository().addWhy(issue.id(), null, "Why?", "Because", "", WhyState.ACCEPTED);
		IssueDetail before = repository().find(issue.id()).orElseThrow();
		waitForTitles("Superfluous");
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Workbench.start(IWorkbenchCommandConstants.EDIT_DELETE, Map.of());
		Workbench.waitFor("it says what was deleted", () -> Workbench.says(Workbench.window().getShell(), "Deleted “Superfluous”."));
		Workbench.waitFor("it is gone", () -> table().isEmpty());
		assertTrue(repository().find(issue.id()).isEmpty());
		Workbench.screenshot("issues-view-deleted");
		Workbench.click(Workbench.ui(() -> Workbench.link("Undo").orElseThrow()));
		waitForTitles("Superfluous");
		assertEquals(before, repository().find(issue.id()).orElseThrow());
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Workbench.start(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
		Workbench.waitFor("it is gone again", () -> table().isEmpty());
	}

	@Test
	void whereNotAllCouldBeDeletedUndoBringsBackJustThose() throws Exception {
		Issue earlier = create("Earlier", Severity.LOW, null);
		waitForTitles("Earlier");
		delete(List.of());
		Workbench.waitFor("it is gone", () -> table().isEmpty());
		Issue mine = create("Mine", Severity.LOW, null);
		Issue theirs = create("Theirs", Severity.LOW, null);
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		delete(List.of(theirs));
		Workbench.waitFor("it says which was not deleted",
				() -> says("“Theirs” is not deleted.") && Workbench.says(Workbench.window().getShell(), "Deleted “Mine”."));
		Workbench.closeDialogs();
		Workbench.waitFor("both are gone", () -> table().isEmpty());
		Workbench.click(Workbench.ui(() -> Workbench.link("Undo").orElseThrow()));
		waitForTitles("Mine");
		assertTrue(repository().find(earlier.id()).isEmpty(), "what was deleted before stays so");
		assertTrue(repository().find(mine.id()).isPresent());
	}

	@Test
	void undoGoesOnPastAnIssueThatCannotBeRestored() throws Exception {
		create("First", Severity.LOW, null);
		Issue purged = create("Purged", Severity.LOW, null);
		create("Last", Severity.LOW, null);
		Workbench.waitFor("three rows", () -> titles().size() == 3);
		delete(List.of());
		Workbench.waitFor("they are gone", () -> table().isEmpty());
		Services.get(IssueTrash.class).purge(purged.id());
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Workbench.waitFor("it says which is not there", () -> says("“Purged” is not restored."));
		Workbench.closeDialogs();
		Workbench.waitFor("the others are there", () -> Set.copyOf(titles()).equals(Set.of("First", "Last")));
	}

	@Test
	void anUndoThatFailsCanBeTriedAgain() throws Exception {
		create("First", Severity.LOW, null);
		Issue held = create("Held", Severity.LOW, null);
		Workbench.waitFor("two rows", () -> titles().size() == 2);
		delete(List.of());
		Workbench.waitFor("they are gone", () -> table().isEmpty());
		try (Substitute failing = Substitute.of(TriageService.class, failingToRestore(held))) {
			Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
			Workbench.waitFor("it says which is not back", () -> says("“Held” is not restored."));
			Workbench.closeDialogs();
			waitForTitles("First");
			Workbench.waitFor("what is left is named", () -> Workbench.says(Workbench.window().getShell(), "Deleted “Held”."));
		}
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Workbench.waitFor("both are back", () -> Set.copyOf(titles()).equals(Set.of("First", "Held")));
		Workbench.start(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
		Workbench.waitFor("both are gone again", () -> table().isEmpty());
		Services.get(TriageService.class).restoreIssue(held.id());
		waitForTitles("Held");
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Workbench.waitFor("the other one is back too", () -> titles().size() == 2);
		assertEquals(List.of(), Workbench.ui(() -> Workbench.dialogs("Problem Occurred")));
	}

	private static TriageService failingToRestore(Issue issue) throws Exception {
		TriageService service = Services.get(TriageService.class);
		return (TriageService) Proxy.newProxyInstance(TriageService.class.getClassLoader(), new Class<?>[] { TriageService.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("restoreIssue") && arguments[0].equals(issue.id())) {
						throw new TftsrException(ProblemKind.IO, "Cannot write", "another program holds the database", "Close it");
					}
					try {
						return method.invoke(service, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				});
	}

	/** A table that draws each cell by our code takes several times as long to open; signs and colours it cannot draw. */
	@Test
	void theTableDrawsItsCellsByItselfWhileNothingIsLookedFor() throws Exception {
		create("Orders fail", Severity.LOW, null);
		waitForTitles("Orders fail");
		Drawing drawing = Workbench.ui(() -> new Drawing(table().orElseThrow()));
		Workbench.waitFor("only signs and colours are drawn by us", () -> drawing.byUs().equals(SIGNS));
		type("orders");
		Workbench.waitFor("what is found is bold", () -> drawing.byUs().contains("Title"));
		type("");
		Workbench.waitFor("nothing is", () -> drawing.byUs().equals(SIGNS));
		Workbench.ui(drawing::end);
	}

	/** Looks on while a table is drawn. It belongs to the user interface thread. */
	private static final class Drawing implements Listener {

		private final Table table;
		private final Set<String> byUs = new HashSet<>();

		/** Hears of a cell behind those that draw it. */
		Drawing(Table table) {
			this.table = table;
			table.addListener(SWT.EraseItem, this);
		}

		@Override
		public void handleEvent(Event event) {
			if ((event.detail & SWT.FOREGROUND) == 0) {
				byUs.add(table.getColumn(event.index).getText());
			}
		}

		/** The columns whose text the table was told not to draw, the last time it was drawn. */
		Set<String> byUs() {
			Set<String> last = Set.copyOf(byUs);
			byUs.clear();
			table.redraw();
			return last;
		}

		boolean end() {
			table.removeListener(SWT.EraseItem, this);
			return true;
		}
	}

	/** Deletes all rows, of which somebody else has deleted some at the same moment. */
	private static void delete(List<Issue> gone) throws Exception {
		Workbench.ui(() -> {
			table().orElseThrow().selectAll();
			table().orElseThrow().notifyListeners(SWT.Selection, new Event());
			for (Issue issue : gone) {
				repository().delete(issue.id());
			}
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_DELETE,
					null);
			return Boolean.TRUE;
		});
	}

	/** A workbench under test keeps messages back otherwise. */
	@BeforeEach
	void showMessages() {
		ErrorDialog.AUTOMATED_MODE = false;
	}

	@AfterEach
	void keepMessagesBack() throws Exception {
		Workbench.closeDialogs();
		ErrorDialog.AUTOMATED_MODE = true;
	}

	private static boolean says(String words) {
		return Arrays.stream(Workbench.display().getShells())
				.anyMatch(shell -> shell != Workbench.window().getShell() && Workbench.says(shell, words));
	}

	@Test
	void aFileDroppedOnAnIssueIsItsLogAndATextIsANote() throws Exception {
		Issue issue = create("Target", Severity.LOW, null);
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 ERROR boom\n");
		waitForTitles("Target");
		Table table = Workbench.ui(() -> table().orElseThrow());
		Drops.on(table, Workbench.ui(() -> table.getItem(0)), TextTransfer.getInstance().getSupportedTypes()[0], "Somebody saw it at ten");
		Workbench.waitFor("the note is on the timeline", () -> timeline(issue).contains("Somebody saw it at ten"));
		Drops.on(table, Workbench.ui(() -> table.getItem(0)), FileTransfer.getInstance().getSupportedTypes()[0], new String[] { log.toString() });
		Workbench.waitFor("the log is added", () -> logs(issue).equals(List.of("app.log")));
		Workbench.waitFor("the issue is open", () -> Workbench.page().getEditorReferences().length == 1);
	}

	private static List<String> timeline(Issue issue) {
		return detail(issue).timeline().stream().map(event -> event.description()).toList();
	}

	private static List<String> logs(Issue issue) {
		return detail(issue).logFiles().stream().map(file -> file.name()).toList();
	}

	private static IssueDetail detail(Issue issue) {
		try {
			return repository().find(issue.id()).orElseThrow();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
