package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.DocumentService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Services;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.testsupport.Help;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/**
 * Everything that a person works in has help behind F1, and the help has the pages that it names. Of the vault and of publishing, their own
 * tests say so.
 */
class HelpTest extends WindowTest {

	private static final String HELP_VIEW = "org.tftsr.rcp.help";

	private static final Map<String, String> VIEWS = Map.of(ViewIds.ISSUES, HelpContexts.ISSUES_VIEW, ViewIds.DASHBOARD,
			HelpContexts.DASHBOARD_VIEW, ViewIds.CHAT, HelpContexts.CHAT_VIEW, ViewIds.LOG_TEMPLATES,
			HelpContexts.TEMPLATES_VIEW);
	private static final Map<String, String> PAGES = Map.of("overview", HelpContexts.ISSUE_OVERVIEW, "logs", HelpContexts.ISSUE_LOGS,
			"whys", HelpContexts.ISSUE_WHYS, "timeline", HelpContexts.ISSUE_TIMELINE, "documents", HelpContexts.ISSUE_DOCUMENTS, "chat",
			HelpContexts.ISSUE_CONVERSATIONS);

	@TempDir
	Path folder;

	@AfterEach
	void hideViews() throws Exception {
		Workbench.closeDialogs();
		for (String id : Stream.concat(Stream.of(HELP_VIEW), VIEWS.keySet().stream().filter(id -> !id.equals(ViewIds.ISSUES))).toList()) {
			Workbench.ui(() -> {
				IViewPart view = Workbench.page().findView(id);
				if (view != null) {
					Workbench.page().hideView(view);
				}
				return Boolean.TRUE;
			});
		}
	}

	@Test
	void everyViewHasHelp() throws Exception {
		Set<String> registered = new HashSet<>(Help.registered("org.eclipse.ui.views", "view"));
		assertTrue(registered.remove(HELP_VIEW));
		assertEquals(VIEWS.keySet(), registered);
		for (Map.Entry<String, String> view : VIEWS.entrySet()) {
			Workbench.ui(() -> Workbench.page().showView(view.getKey()));
			Help.waitForContext(view.getValue());
		}
	}

	@Test
	void everyEditorHasHelp() throws Exception {
		assertEquals(Set.of("org.tftsr.rcp.welcome", "org.tftsr.ui.issues.editor", "org.tftsr.ui.issues.documentEditor", "org.tftsr.ui.logs.editor",
				"org.tftsr.ui.logs.review.editor"), Help.registered("org.eclipse.ui.editors", "editor"));
		Workbench.start("org.tftsr.rcp.showWelcome", Map.of());
		Help.waitForContext(HelpContexts.WELCOME);
		String log = Files.writeString(folder.resolve("mail.log"), "2026-11-30 10:00:00 ERROR to kim@example.org\n").toUri().toString();
		Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log));
		Help.waitForContext(HelpContexts.LOG_EDITOR);
		Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log, CommandIds.OPEN_LOG_REVIEW, "true"));
		Help.waitForContext(HelpContexts.REVIEW_EDITOR);
		UUID issue = issue();
		Services.get(DocumentService.class).generate(issue, DocumentType.RCA, Set.of(), Progress.NONE);
		for (Map.Entry<String, String> page : PAGES.entrySet()) {
			Workbench.start(CommandIds.OPEN_ISSUE,
					Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.OPEN_ISSUE_PAGE, page.getKey()));
			Workbench.waitFor("the page " + page.getKey(), () -> issueEditor()
					.filter(editor -> editor.getActivePageInstance() != null && page.getKey().equals(editor.getActivePageInstance().getId()))
					.isPresent());
			Workbench.ui(() -> {
				issueEditor().orElseThrow().setFocus();
				return Boolean.TRUE;
			});
			Help.waitForContext(page.getValue());
		}
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.OPEN_ISSUE_PAGE, "documents"));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("the document", () -> Workbench.findButton(window, "Edit").filter(button -> button.isEnabled()).isPresent());
		Workbench.press(window, "Edit");
		Help.waitForContext(HelpContexts.DOCUMENT_EDITOR);
	}

	private static UUID issue() throws Exception {
		return Services.get(IssueRepository.class).create(new NewIssue("Disk full", "", Severity.LOW, null, "manual", List.of())).id();
	}

	@Test
	void everyWizardHasHelp() throws Exception {
		List<IConfigurationElement> wizards = Stream.of("newWizards", "importWizards", "exportWizards")
				.flatMap(point -> Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui." + point)))
				.filter(wizard -> wizard.getName().equals("wizard") && wizard.getAttribute("id").startsWith("org.tftsr.")).toList();
		assertEquals(3, wizards.size());
		for (IConfigurationElement wizard : wizards) {
			Shell shell = Workbench.ui(() -> {
				IWorkbenchWizard made = (IWorkbenchWizard) wizard.createExecutableExtension("class");
				made.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
				WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), made);
				dialog.setBlockOnOpen(false);
				dialog.open();
				return dialog.getShell();
			});
			Help.assertHelp(shell, wizard.getAttribute("id"));
			Workbench.closeDialogs();
		}
	}

	@Test
	void everyPageOfThePreferencesHasHelp() throws Exception {
		List<String> pages = Help.preferencePages();
		assertTrue(pages.size() >= 7, pages::toString);
		for (String page : pages) {
			Help.assertHelp(PreferencesTest.open(page), page);
			Workbench.closeDialogs();
		}
	}

	@Test
	void theTableOfContentsHasEveryPage() throws Exception {
		IToc toc = Arrays.stream(HelpSystem.getTocs()).filter(book -> book.getLabel().equals("TFTSR")).findFirst().orElseThrow();
		Help.assertPage(toc.getTopic(null).getHref());
		int pages = 0;
		for (ITopic heading : toc.getTopics()) {
			for (ITopic page : heading.getSubtopics()) {
				Help.assertPage(page.getHref());
				pages++;
				for (ITopic section : page.getSubtopics()) {
					Help.assertPage(section.getHref());
				}
			}
		}
		assertTrue(pages > 40, pages + " pages");
	}

	@Test
	void f1ShowsTheHelpBesideAViewAndAtTheSideOfADialog() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(ViewIds.ISSUES));
		Help.waitForContext(HelpContexts.ISSUES_VIEW);
		Keyboard.press("F1");
		String text = HelpSystem.getContext(HelpContexts.ISSUES_VIEW).getText();
		Workbench.waitFor("the help of the view", () -> Workbench.says(Workbench.window().getShell(), text));
		assertEquals(HELP_VIEW, Workbench.ui(() -> Workbench.page().getActivePart().getSite().getId()));
		Workbench.screenshot("help-view");
		Shell dialog = PreferencesTest.open("org.tftsr.ui.logs.preferences");
		Help.assertHelp(dialog, "the page");
		Workbench.waitFor("the page has the keyboard", () -> Workbench.display().getActiveShell() == dialog);
		Workbench.ui(() -> {
			Workbench.findButton(dialog, "Restore Defaults").orElseThrow().setFocus();
			return Boolean.TRUE;
		});
		Keyboard.press("F1");
		String page = HelpSystem.getContext(HelpContexts.LOG_PREFERENCES).getText();
		Workbench.waitFor("the help of the dialog", () -> Workbench.says(dialog, page));
		Workbench.screenshot(() -> dialog, "help-tray");
	}

	@Test
	void theMenuShowsTheContentsAndTheStepsToAFirstRca() throws Exception {
		Workbench.start("org.eclipse.ui.help.helpContents", Map.of());
		Workbench.waitFor("the help is in front", () -> HELP_VIEW.equals(Workbench.page().getActivePart().getSite().getId()));
		Workbench.start("org.tftsr.rcp.firstRca", Map.of());
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("the steps", () -> Workbench.says(window, "3. Make an issue of it"));
		Workbench.screenshot("first-rca");
		Workbench.ui(() -> {
			Event event = new Event();
			event.text = "more";
			Workbench.link("More about it").orElseThrow().notifyListeners(SWT.Selection, event);
			return Boolean.TRUE;
		});
		Workbench.waitFor("the page of the first step", () -> Workbench.find(Browser.class, browser -> browser.getUrl().contains("log-viewer.html"))
				.isPresent());
	}

	/** Who has no mouse gets out of a page both ways. On Linux, Shift+Tab is a key of its own. */
	@Test
	void tabLeavesAPageAtBothEnds() throws Exception {
		Workbench.start("org.tftsr.rcp.firstRca", Map.of());
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("the steps", () -> Workbench.says(window, "3. Make an issue of it"));
		Workbench.ui(() -> {
			Event event = new Event();
			event.text = "more";
			Workbench.link("More about it").orElseThrow().notifyListeners(SWT.Selection, event);
			return Boolean.TRUE;
		});
		Workbench.waitFor("the page", () -> browser().filter(browser -> "at first".equals(browser.evaluate("""
				const links = [...document.querySelectorAll('a[href]')];
				if (!window.tftsrTab) { return ''; }
				return 'at first';"""))).isPresent());
		Workbench.ui(() -> Boolean.valueOf(browser().orElseThrow().setFocus()));
		Workbench.ui(() -> browser().orElseThrow().evaluate("document.querySelector('a[href]').focus(); return '';"));
		Workbench.waitFor("it has the keyboard", () -> Workbench.display().getFocusControl() instanceof Browser);
		Keyboard.press("shift+Tab");
		Workbench.waitFor("what stands before the page has the keyboard", () -> Workbench.display().getFocusControl() instanceof ToolBar);
		Keyboard.press("Tab");
		Workbench.waitFor("the page has the keyboard", () -> Workbench.display().getFocusControl() instanceof Browser);
		// the page itself had it, for the keys that scroll
		Keyboard.press("Tab");
		Workbench.waitFor("its first link has it", () -> Boolean.TRUE.equals(browser().orElseThrow().evaluate(
				"return document.activeElement === document.querySelector('a[href]');")));
	}

	private static Optional<Browser> browser() {
		return Workbench.find(Browser.class, Browser::isVisible);
	}

	/** As after a start with the view that was open at the last end. */
	@Test
	void theContentsAreThereBeforeTheViewHasTheKeyboard() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(HELP_VIEW, null, IWorkbenchPage.VIEW_VISIBLE));
		Workbench.waitFor("the contents", () -> Workbench.find(Tree.class, tree -> tree.isVisible() && tree.getItemCount() > 0
				&& tree.getItem(0).getText().equals("TFTSR")).isPresent());
	}

	@Test
	void wordsAreSearchedForInAllPages() throws Exception {
		Workbench.start("org.eclipse.ui.help.helpContents", Map.of());
		Workbench.waitFor("the help is in front", () -> HELP_VIEW.equals(Workbench.page().getActivePart().getSite().getId()));
		Text words = Workbench.ui(() -> Workbench.find(Text.class, text -> text.getMessage().equals("Search the help")).orElseThrow());
		Mouse.click(words);
		Keyboard.type("unlocking vault");
		Workbench.waitFor("the section with both in its heading is the first", () -> Workbench.find(Tree.class,
				tree -> tree.getItemCount() > 1 && tree.getItem(0).getText().equals("The vault: Unlocking")).isPresent());
		Workbench.screenshot("help-search");
		Keyboard.press("Return");
		Workbench.waitFor("the first of them is shown", () -> Workbench.find(Browser.class, browser -> browser.getUrl().contains("vault.html"))
				.isPresent());
		Workbench.start("org.eclipse.ui.help.helpContents", Map.of());
		Workbench.waitFor("what was found is there again", words::isVisible);
		Mouse.click(words);
		Keyboard.press("ctrl+a");
		Keyboard.type("zebra unicorn");
		Workbench.waitFor("nothing is found", () -> Workbench.find(Tree.class, tree -> tree.getItemCount() == 1
				&& tree.getItem(0).getText().equals("No page has these words")).isPresent());
		Keyboard.press("ctrl+a", "Delete");
		Workbench.waitFor("the contents are there again", () -> Workbench.find(Tree.class, tree -> tree.getItemCount() > 0
				&& tree.getItem(0).getText().equals("TFTSR")).isPresent());
	}

	@Test
	void anIssueOpensOnAPage() throws Exception {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue().toString()));
		Workbench.waitFor("the issue is open", () -> issueEditor().isPresent());
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.OPEN_ISSUE_PAGE, "whys"));
		Workbench.waitFor("its whys are in front", () -> issueEditor().filter(editor -> editor.getActivePageInstance() != null
				&& "whys".equals(editor.getActivePageInstance().getId())).isPresent());
	}
}
