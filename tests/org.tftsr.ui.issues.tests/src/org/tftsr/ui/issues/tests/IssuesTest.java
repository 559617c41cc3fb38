package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/**
 * What the tests share: each begins and ends with an empty database, no editors, and an Issues view that leaves
 * nothing out.
 */
abstract class IssuesTest {

	static final String VIEW = "org.tftsr.ui.issues.view";
	static final String HIDE_CLOSED = "org.tftsr.ui.issues.hideClosed";

	/** The workbench opens the view, and with it the database, before the first test runs. */
	@BeforeAll
	static void dataFolderIsNotTheUsers() {
		assertNotNull(System.getProperty("tftsr.data"),
				"Start these tests with -Dtftsr.data=<empty folder>, or they work on the issues of whoever runs them");
	}

	@BeforeEach
	void openView() throws Exception {
		clear();
		Workbench.ui(() -> Workbench.page().showView(VIEW));
		Workbench.waitFor("the view is empty", () -> Workbench.link("New Issue").isPresent());
	}

	@AfterEach
	void clear() throws Exception {
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		for (IssueSummary row : repository().list(IssueQuery.all(1000)).rows()) {
			repository().delete(row.issue().id());
		}
		Workbench.ui(() -> {
			filterField().ifPresent(field -> field.setText(""));
			Workbench.window().getService(ICommandService.class).getCommand(HIDE_CLOSED)
					.getState(RegistryToggleState.STATE_ID).setValue(Boolean.FALSE);
			return Boolean.TRUE;
		});
	}

	static IssueRepository repository() throws Exception {
		return Services.get(IssueRepository.class);
	}

	static Issue create(String title, Severity severity, Domain domain) throws Exception {
		return repository().create(new NewIssue(title, "", severity, domain, "manual", List.of()));
	}

	static void open(Issue issue) {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.id().toString()));
	}

	/** Opens an issue, and waits until its title can be read. */
	static IEditorPart openAndWait(Issue issue) throws Exception {
		open(issue);
		Workbench.waitFor("the editor of " + issue.title(), () -> Workbench.find(Text.class,
				text -> issue.title().equals(text.getText()) && text.getMessage().isEmpty()).isPresent());
		return Workbench.ui(() -> Workbench.page().getActiveEditor());
	}

	/** The table of the view; empty while the view shows something else in its place. */
	static Optional<Table> table() {
		return Workbench.find(Table.class, table -> table.getColumnCount() > 1
				&& Arrays.stream(table.getColumns()).anyMatch(column -> "Severity".equals(column.getText())));
	}

	/** The titles in the table from top to bottom. */
	static List<String> titles() {
		List<String> titles = new ArrayList<>();
		table().ifPresent(table -> {
			for (TableItem item : table.getItems()) {
				titles.add(item.getText(1));
			}
		});
		return titles;
	}

	static void waitForTitles(String... titles) throws Exception {
		Workbench.waitFor("the table shows " + Arrays.toString(titles), () -> titles().equals(List.of(titles)));
	}

	static Optional<Text> filterField() {
		return Workbench.find(Text.class, text -> text.getMessage().startsWith("Filter"));
	}

	static TableColumn column(String title) {
		return Arrays.stream(table().orElseThrow().getColumns()).filter(column -> title.equals(column.getText()))
				.findFirst().orElseThrow();
	}

	/** Selects a row as a click does, with the focus in the table. On the user interface thread. */
	static void select(int row) {
		Table table = table().orElseThrow();
		table.setFocus();
		table.setSelection(row);
		Event event = new Event();
		event.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, event);
	}
}
