package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.QuickAccess;
import org.tftsr.ui.testsupport.Workbench;

/** All the ways to the wizard and to what was published: menus, buttons, Quick Access. */
class WaysToPublishTest extends PublishTest {

	private static final String ISSUES = "org.tftsr.ui.issues.view";

	private String title;

	@BeforeEach
	void showIssues() throws Exception {
		setUpConfluence();
		title = Services.get(IssueRepository.class).find(issue).map(IssueDetail::issue).orElseThrow().title();
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		Workbench.ui(() -> Workbench.page().showView(ISSUES));
		Workbench.waitFor("the issue", () -> row().isPresent());
	}

	@AfterEach
	void closeEditors() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	private static Optional<Table> table() {
		return Workbench.find(Table.class, table -> Arrays.stream(table.getColumns()).anyMatch(column -> "Severity".equals(column.getText())));
	}

	private Optional<TableItem> row() {
		return table().stream().flatMap(table -> Arrays.stream(table.getItems()))
				.filter(item -> item.getText(1).equals(title)).findFirst();
	}

	private void select() throws Exception {
		Workbench.ui(() -> {
			Table table = table().orElseThrow();
			table.setFocus();
			table.setSelection(row().orElseThrow());
			Event event = new Event();
			event.item = row().orElseThrow();
			table.notifyListeners(SWT.Selection, event);
			return table;
		});
	}

	/** Chooses from the menu on the selected issue. */
	private static void chooseFromMenu(String entry) throws Exception {
		Workbench.ui(() -> {
			Menu menu = table().orElseThrow().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem chosen = Arrays.stream(menu.getItems()).filter(item -> Menus.label(item).equals(entry)).findFirst()
					.orElseThrow(() -> new AssertionError(Menus.labels(menu)));
			Workbench.display().asyncExec(() -> {
				menu.notifyListeners(SWT.Hide, new Event());
				chosen.notifyListeners(SWT.Selection, new Event());
			});
			return menu;
		});
	}

	/** What the wizard that was opened would publish. */
	private static String what() throws Exception {
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		waitUntilEnabled(wizard, "Next >");
		return Workbench.ui(() -> ((Combo) field(wizard, "What:")).getText());
	}

	@Test
	void anIssueFromTheMenuOfTheIssuesView() throws Exception {
		select();
		chooseFromMenu("Publish…");
		assertEquals("The issue itself", what());
	}

	@Test
	void whatWasPublishedFromTheMenuOfTheIssuesView() throws Exception {
		links.save(new RemoteLink(UUID.randomUUID(), issue, null, ServiceKind.SERVICENOW, "1", "INC0010001 Checkout",
				"https://dev1.service-now.com/1", null, "In Progress", null, "x", ScriptedPublication.NOW, ScriptedPublication.NOW));
		select();
		chooseFromMenu("Published…");
		Shell dialog = Workbench.dialog("Published");
		Workbench.waitFor("the link", () -> Workbench.says(dialog, "INC0010001 Checkout"));
		waitUntilItSays(dialog, "ServiceNow  \u00B7  In Progress");
		Workbench.screenshot(() -> dialog, "published-dialog");
		Workbench.follow(dialog, "INC0010001");
		assertEquals("https://dev1.service-now.com/1", browsed.get().toString());
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void anIssueFromItsHeader() throws Exception {
		openIssue();
		Workbench.ui(() -> {
			IManagedForm form = ((FormEditor) Workbench.page().getActiveEditor()).getActivePageInstance().getManagedForm();
			IAction action = Arrays.stream(form.getForm().getToolBarManager().getItems()).filter(ActionContributionItem.class::isInstance)
					.map(item -> ((ActionContributionItem) item).getAction()).filter(one -> "Publish…".equals(one.getText())).findFirst()
					.orElseThrow();
			Workbench.display().asyncExec(action::run);
			return action;
		});
		assertEquals("The issue itself", what());
	}

	private void openIssue() throws Exception {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the issue", () -> Workbench.link("Publish…").isPresent());
	}

	@Test
	void aDocumentFromThePageDocuments() throws Exception {
		openIssue();
		Workbench.ui(() -> ((FormEditor) Workbench.page().getActiveEditor()).setActivePage("documents"));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("the document", () -> Workbench.findButton(window, "Publish…").filter(button -> button.isEnabled()).isPresent());
		Workbench.press(window, "Publish…");
		assertEquals(document.title(), what());
	}

	@Test
	void quickAccessPublishesTheSelectedIssue() throws Exception {
		select();
		QuickAccess.execute("Publish…");
		assertEquals("The issue itself", what());
	}

	@Test
	void whateverWasPublishedCanBeReachedInItsDialog() throws Exception {
		for (int i = 1; i <= 20; i++) {
			links.save(new RemoteLink(UUID.randomUUID(), issue, null, ServiceKind.SERVICENOW, Integer.toString(i), "INC" + i,
					"https://dev1.service-now.com/" + i, null, "New", null, "x", ScriptedPublication.NOW, ScriptedPublication.NOW));
		}
		select();
		chooseFromMenu("Published…");
		Shell dialog = Workbench.dialog("Published");
		Workbench.waitFor("all of them", () -> Workbench.says(dialog, "INC20"));
		Workbench.waitFor("the last link is brought in sight", () -> {
			Link last = Workbench.find(dialog, Link.class, link -> link.getText().contains("Read States Again")).orElseThrow();
			last.setFocus();
			Rectangle there = dialog.getDisplay().map(last, dialog, new Rectangle(0, 0, last.getSize().x, last.getSize().y));
			return dialog.getClientArea().contains(there.x, there.y + there.height);
		});
	}

	@Test
	void quickAccessShowsWhatWasPublishedOfTheSelectedIssueOrTheOpenOne() throws Exception {
		select();
		QuickAccess.execute("Published…");
		Shell dialog = Workbench.dialog("Published");
		waitUntilItSays(dialog, "Nothing of this issue was published yet.");
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
		openIssue();
		QuickAccess.execute("Published…");
		waitUntilItSays(Workbench.dialog("Published"), "Nothing of this issue was published yet.");
	}

	@Test
	void quickAccessAsksWhoseIssueIsToBeShownWhereNoneIs() throws Exception {
		selectNothing();
		QuickAccess.execute("Published…");
		waitUntilItSays(Workbench.dialog("Published"), "Choose the issue whose pages and tickets you want to see.");
	}

	@Test
	void quickAccessAsksForTheIssueWhereNoneIsSelected() throws Exception {
		selectNothing();
		QuickAccess.execute("Publish…");
		Shell question = Workbench.dialog(WizardSteps.WIZARD);
		waitUntilItSays(question, "Choose the issue that is to be published.");
		assertFalse(Workbench.ui(() -> Workbench.findButton(question, "Finish").isPresent()));
	}

	private static void selectNothing() throws Exception {
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().findView(ISSUES);
			view.getSite().getSelectionProvider().setSelection(StructuredSelection.EMPTY);
			return view;
		});
	}
}
