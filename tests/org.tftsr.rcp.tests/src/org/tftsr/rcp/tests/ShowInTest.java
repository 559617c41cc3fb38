package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.Services;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** From one part to another with Show In, in whatever perspective. */
class ShowInTest extends WindowTest {

	private static final String TITLE = "Queue grows since the release";

	private UUID issue;
	private UUID another;

	@BeforeEach
	void openIssue() throws Exception {
		IssueRepository issues = Services.get(IssueRepository.class);
		another = issues.create(new NewIssue("Another one", "", Severity.LOW, null, "manual", List.of())).id();
		issue = issues.create(new NewIssue(TITLE, "", Severity.HIGH, null, "manual", List.of())).id();
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the issue is open", () -> Workbench.page().getActiveEditor() != null
				&& TITLE.equals(Workbench.page().getActiveEditor().getTitle()));
	}

	@AfterEach
	void removeIssues() throws Exception {
		IssueRepository issues = Services.get(IssueRepository.class);
		issues.delete(issue);
		issues.delete(another);
	}

	private static void showIn(String view) {
		Workbench.start(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN,
				Map.of(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN_PARM_TARGET, view));
	}

	private static List<String> selected() {
		return issuesTable().stream().flatMap(table -> Arrays.stream(table.getSelection())).map(item -> item.getText(1)).toList();
	}

	private static Optional<Table> issuesTable() {
		return Workbench.find(Table.class, table -> Arrays.stream(table.getColumns())
				.anyMatch(column -> "Severity".equals(column.getText())));
	}

	@Test
	void anIssueLeadsToItsRowAndToItsConversations() throws Exception {
		showIn(ViewIds.ISSUES);
		Workbench.waitFor("its row is selected", () -> selected().equals(List.of(TITLE)));
		assertEquals(ViewIds.ISSUES, Workbench.ui(() -> Workbench.page().getActivePart().getSite().getId()));
		showIn(ViewIds.CHAT);
		Workbench.waitFor("the Chat view is in front",
				() -> ViewIds.CHAT.equals(Workbench.page().getActivePart().getSite().getId()));
		assertTrue(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), TITLE)));
	}

	@Test
	void theKeyOpensAMenuOfTheViewsThatLeadThere() throws Exception {
		List<String> offered = Menus.chooseByKeys(() -> Keyboard.press("alt+shift+w"), "Issues");
		assertEquals(List.of("Issues", "Chat"), offered);
		Workbench.waitFor("its row is selected", () -> selected().equals(List.of(TITLE)));
		List<String> fromRow = Menus.chooseByKeys(() -> Keyboard.press("alt+shift+w"), "Chat");
		assertEquals(List.of("Chat"), fromRow);
		Workbench.waitFor("the Chat view is in front",
				() -> ViewIds.CHAT.equals(Workbench.page().getActivePart().getSite().getId()));
	}

	@Test
	void anIssueThatTheFilterLeavesOutIsSaidToBe() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(ViewIds.ISSUES));
		Workbench.waitFor("the filter can be typed into", () -> filterField().isPresent());
		Workbench.ui(() -> {
			filterField().orElseThrow().setText("another");
			Workbench.page().activate(Workbench.page().getActiveEditor());
			return Boolean.TRUE;
		});
		showIn(ViewIds.ISSUES);
		Workbench.waitFor("it is said to be filtered out", () -> Workbench.find(Label.class,
				label -> label.getText().equals("\u201C" + TITLE + "\u201D is filtered out.") && label.isVisible()).isPresent());
		Workbench.follow(Workbench.window().getShell(), "Show It");
		Workbench.waitFor("its row is selected", () -> selected().equals(List.of(TITLE)));
		assertEquals("", Workbench.ui(() -> filterField().orElseThrow().getText()));
	}

	@Test
	void anIssueThatIsNotThereAnyMoreIsSaidNotToBeListed() throws Exception {
		IssueRepository issues = Services.get(IssueRepository.class);
		UUID gone = issues.create(new NewIssue("Gone soon", "", Severity.LOW, null, "manual", List.of())).id();
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, gone.toString()));
		Workbench.waitFor("it is open", () -> "Gone soon".equals(Workbench.page().getActiveEditor().getTitle()));
		IssueInput input = Workbench.ui(() -> Workbench.page().getActiveEditor().getEditorInput().getAdapter(IssueInput.class));
		IShowInTarget view = (IShowInTarget) Workbench.ui(() -> Workbench.page().showView(ViewIds.ISSUES));
		Workbench.waitFor("it is listed", () -> titles().contains("Gone soon"));
		issues.delete(gone);
		Workbench.waitFor("it is listed no more", () -> !titles().isEmpty() && !titles().contains("Gone soon"));
		Workbench.ui(() -> view.show(new ShowInContext(input, null)));
		Workbench.waitFor("it is said not to be there", () -> Workbench.find(Label.class,
				label -> label.getText().equals("That issue is not among those that are listed.") && label.isVisible()).isPresent());
	}

	private static List<String> titles() {
		return issuesTable().map(table -> Arrays.stream(table.getItems()).map(item -> item.getText(1)).toList()).orElse(List.of());
	}

	private static Optional<Text> filterField() {
		return Workbench.find(Text.class, text -> text.getMessage().startsWith("Filter, such as") && text.isVisible());
	}
}
