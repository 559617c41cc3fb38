package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.ParameterValuesException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.testsupport.QuickAccess;
import org.tftsr.ui.testsupport.Workbench;

/** What Quick Access offers does something, or asks. */
class QuickAccessTest extends WindowTest {

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
	private static final String REPORT = "org.tftsr.ui.issues.reportEntries";
	private static final String OF_CHAT = "org.tftsr.ui.chat.";
	private static final List<String> COMMANDS_OF_CHAT = Stream.of("new", "stop", "nextPart", "previousPart", "rename", "delete", "export")
			.map(OF_CHAT::concat).toList();

	@AfterEach
	void closeErrorLog() throws Exception {
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().findView(ERROR_LOG);
			if (view != null) {
				Workbench.page().hideView(view);
			}
			return ERROR_LOG;
		});
	}

	/** What of these Quick Access lists: it asks each command in this way. */
	private static List<String> offered(Collection<String> commands) throws Exception {
		return Workbench.ui(() -> commands.stream().filter(QuickAccessTest::isOffered).toList());
	}

	private static boolean isOffered(String id) {
		Command command = Workbench.window().getService(ICommandService.class).getCommand(id);
		command.setEnabled(Workbench.window().getService(IHandlerService.class).createContextSnapshot(true));
		try {
			return command.isEnabled() && !ParameterizedCommand.generateCombinations(command).isEmpty();
		} catch (NotDefinedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void openIssueAsksWhereNoneIsSelected() throws Exception {
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().showView(ViewIds.ISSUES);
			view.getSite().getSelectionProvider().setSelection(StructuredSelection.EMPTY);
			return view;
		});
		QuickAccess.execute("Open Issue");
		Shell question = Workbench.dialog("Open Issue");
		Workbench.waitFor("it says what for", () -> Workbench.says(question, "Choose the issue to open"));
		Workbench.screenshot(() -> question, "open-issue");
	}

	/** The platform has a command of that name too, which only says that there is nothing. */
	@Test
	void welcomeIsOurPage() throws Exception {
		QuickAccess.execute("Welcome");
		Workbench.waitFor("the page", () -> Workbench.page().getActiveEditor() != null
				&& "org.tftsr.rcp.welcome".equals(Workbench.page().getActiveEditor().getSite().getId()));
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	/** Whoever does not know yet what things are called here types what they are about. */
	@Test
	void whatIsHereIsFoundByTheWordsOfTheTrade() throws Exception {
		QuickAccess.await("incident", List.of("Issues", "Dashboard", "New Issue", "Open Issue", "Triage a Log File"));
		QuickAccess.await("post-mortem", List.of("Issues", "Open Issue", "Publish", "Your First RCA"));
		QuickAccess.await("root cause", List.of("Issues", "Open Issue", "Triage a Log File", "Your First RCA"));
		QuickAccess.await("PII", List.of("Chat", "Open Log", "Personal Data and Secrets"));
		QuickAccess.await("redact", List.of("Chat", "Open Log", "Personal Data and Secrets"));
	}

	/** What a command does is told in these words as well, and commands stand ahead of pages of the preferences. */
	@Test
	void theNameOfAPageChoosesThatPage() throws Exception {
		QuickAccess.awaitSelected("Personal Data and Secrets", "Preferences (TFTSR > Personal Data and Secrets)");
	}

	@Test
	void whatTheChatDoesIsOfferedWhereThereIsOne() throws Exception {
		assertEquals(List.of(), offered(COMMANDS_OF_CHAT));
		Workbench.ui(() -> Workbench.page().showView(CHAT));
		assertEquals(List.of(OF_CHAT + "new", OF_CHAT + "nextPart", OF_CHAT + "previousPart"), offered(COMMANDS_OF_CHAT),
				"there is no conversation to rename");
	}

	/** It lies behind the Issues view in the perspective, and reads what the selected issue has. */
	@Test
	void whoOnlyLooksForACommandIsMadeNoChat() throws Exception {
		IViewReference chat = Workbench.ui(() -> {
			Workbench.page().resetPerspective();
			Workbench.page().showView(ViewIds.ISSUES);
			return Workbench.page().findViewReference(CHAT);
		});
		Platform.getBundle("org.tftsr.ui.chat").start(Bundle.START_TRANSIENT);
		assertEquals(List.of(), offered(COMMANDS_OF_CHAT));
		assertNull(Workbench.ui(() -> Optional.ofNullable(chat.getView(false))).orElse(null));
	}

	@Test
	void aReportIsOfferedOfTheEntriesThatAreSelected() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(ViewIds.ISSUES));
		assertEquals(List.of(), offered(List.of(REPORT)));
		ILog.of(Platform.getBundle("org.eclipse.core.resources")).error("Refresh failed");
		IViewPart view = Workbench.ui(() -> Workbench.page().showView(ERROR_LOG));
		ISelectionProvider entries = Workbench.ui(() -> view.getSite().getSelectionProvider());
		Workbench.waitFor("an entry is selected", () -> {
			Workbench.find(Tree.class, tree -> tree.getColumnCount() > 0 && "Message".equals(tree.getColumn(0).getText()))
					.filter(tree -> tree.getItemCount() > 0 && tree.getItem(0).getData() != null)
					.ifPresent(tree -> entries.setSelection(new StructuredSelection(tree.getItem(0).getData())));
			return !entries.getSelection().isEmpty();
		});
		assertEquals(List.of(REPORT), offered(List.of(REPORT)));
	}

	/** Nobody could say there what they are to work on. */
	@Test
	void whatNeedsAParameterThatCannotBeChosenIsNotOffered() throws Exception {
		List<String> commands = Workbench.ui(() -> {
			ICommandService all = Workbench.window().getService(ICommandService.class);
			return Stream.of(all.getDefinedCommands()).filter(QuickAccessTest::needsWhatCannotBeChosen).map(Command::getId).toList();
		});
		assertTrue(commands.containsAll(List.of(CommandIds.CHOOSE_ISSUE, CommandIds.ADD_EVIDENCE)), commands::toString);
		assertEquals(List.of(), offered(commands));
	}

	private static boolean needsWhatCannotBeChosen(Command command) {
		try {
			return command.getId().startsWith("org.tftsr.") && command.getParameters() != null
					&& Stream.of(command.getParameters()).anyMatch(parameter -> !parameter.isOptional() && !hasValues(parameter));
		} catch (NotDefinedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean hasValues(IParameter parameter) {
		try {
			return parameter.getValues() != null;
		} catch (ParameterValuesException e) {
			return false;
		}
	}
}
