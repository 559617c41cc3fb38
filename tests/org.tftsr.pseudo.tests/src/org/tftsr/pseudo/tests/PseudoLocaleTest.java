package org.tftsr.pseudo.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.TimelineChange;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateService;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.pii.Detectors;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.Help;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/**
 * The window, started with {@code -nl en_XA}: whatever it says came from a file that can be translated, and has room for a text that is
 * longer. Each view, page, dialog, wizard and page of the preferences is shown, and what buttons with an ellipsis lead to. In another
 * language, such as English with the large letters of a desktop ({@code GDK_DPI_SCALE}), it is only asked whether all has room.
 */
@EnabledOnOs(OS.LINUX)
class PseudoLocaleTest extends ShownWindows {

	private static final Path LOG = Path.of("..", "..", "samples", "checkout-outage", "checkout-service.log").toAbsolutePath().normalize();
	private static final List<String> PAGES = List.of("overview", "logs", "whys", "timeline", "documents", "chat");
	private static final String HELP = "org.tftsr.rcp.help";
	private static final String HIGHLIGHTS = LogViewerIds.BUNDLE + ".preferences.highlights";

	private static UUID issue;

	@BeforeAll
	static void makeIssue() throws Exception {
		System.setProperty("tftsr.chat.widget", "text");
		issue = Services.get(IssueRepository.class).create(NewIssue.titled("\u00ab1\u00bb")).id();
		Services.get(TriageService.class).importLog(issue, LOG, Progress.NONE);
		WhyTreeRepository trees = Services.get(WhyTreeRepository.class);
		Why why = Why.asked(UUID.randomUUID(), "\u00ab2\u00bb");
		trees.save(issue, WhyTree.EMPTY, WhyTree.of(List.of(why), List.of(why.id())));
		Services.get(DocumentService.class).generate(issue, DocumentType.POSTMORTEM, Set.of(), Progress.NONE);
	}

	@Test
	void views() throws Exception {
		for (String view : Help.registered("org.eclipse.ui.views", "view").stream().filter(id -> !id.equals(HELP)).toList()) {
			Workbench.ui(() -> Workbench.page().showView(view));
			settle();
			look(view);
			followDots(view);
		}
		assertNothingFound();
	}

	@Test
	void pagesOfAnIssue() throws Exception {
		for (String page : PAGES) {
			Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.OPEN_ISSUE_PAGE, page));
			Workbench.waitFor("the page " + page, () -> Workbench.page().getActiveEditor() instanceof FormEditor editor
					&& editor.getActivePageInstance() != null && page.equals(editor.getActivePageInstance().getId()));
			settle();
			selectFirst(Workbench.window().getShell());
			look("issue-" + page);
			followDots("issue-" + page);
		}
		assertNothingFound();
	}

	@Test
	void logAndReview() throws Exception {
		for (String review : List.of("false", "true")) {
			Workbench.start(CommandIds.OPEN_LOG,
					Map.of(CommandIds.OPEN_LOG_URI, LOG.toUri().toString(), CommandIds.OPEN_LOG_REVIEW, review));
			Workbench.waitFor("the editor", () -> Workbench.page().getEditorReferences().length > (review.equals("true") ? 1 : 0));
			settle();
			look("log-review-" + review);
			followDots("log-review-" + review);
		}
		assertNothingFound();
	}

	@Test
	void welcome() throws Exception {
		Workbench.start("org.tftsr.rcp.showWelcome", Map.of());
		Workbench.waitFor("the page", () -> Workbench.page().getActiveEditor() != null);
		settle();
		look("welcome");
		assertNothingFound();
	}

	/** Its pages, their titles and the steps are documentation, which is translated as a whole or not; what is around them is not. */
	@Test
	void help() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(HELP));
		settle();
		look("help-contents");
		Workbench.start("org.tftsr.rcp.firstRca", Map.of());
		settle();
		look("help-steps");
		assertTrue(inspection.complaints().stream().allMatch(one -> one.matches("BARE help-(contents, Tree|steps, Label|steps, Tree): .*")),
				() -> "\n" + String.join("\n", inspection.complaints()));
	}

	@Test
	void wizards() throws Exception {
		List<IConfigurationElement> wizards = Stream.of("newWizards", "importWizards", "exportWizards")
				.flatMap(point -> Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui." + point)))
				.filter(wizard -> wizard.getName().equals("wizard") && wizard.getAttribute("id").startsWith("org.tftsr.")).toList();
		for (IConfigurationElement wizard : wizards) {
			Workbench.ui(() -> {
				IWorkbenchWizard made = (IWorkbenchWizard) wizard.createExecutableExtension("class");
				made.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
				WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), made);
				dialog.setBlockOnOpen(false);
				return Integer.valueOf(dialog.open());
			});
			settle();
			lookAtDialogs(wizard.getAttribute("id"), List.of(Workbench.window().getShell()));
		}
		assertNothingFound();
	}

	@Test
	void preferences() throws Exception {
		fillLists();
		Map<String, Integer> dialogs = new TreeMap<>();
		for (String page : Help.preferencePages()) {
			List<Shell> before = Workbench.ui(() -> shells());
			Workbench.display()
					.asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), page, null, null).open());
			Workbench.waitFor("the page " + page, () -> shells().size() > before.size());
			Shell dialog = Workbench.ui(() -> shells().stream().filter(shell -> !before.contains(shell)).findFirst().orElseThrow());
			settle();
			int tabs = Workbench.ui(() -> Workbench.find(dialog, TabFolder.class, any -> true).map(TabFolder::getItemCount).orElse(1));
			for (int tab = 0; tab < tabs; tab++) {
				if (tabs > 1) {
					PreferencesTest.showTab(dialog, tab);
				}
				String where = page + '-' + tab;
				selectFirst(dialog);
				look(where, dialog);
				dialogs.put(where, followDots(where, dialog));
			}
			Workbench.closeDialogs();
		}
		// something new and something that is selected; a pattern can be duplicated as well
		Map.of(LogViewerIds.DETECTION_PREFERENCES + "-1", 3, LogViewerIds.DETECTION_PREFERENCES + "-2", 2, HIGHLIGHTS + "-0", 2)
				.forEach((list, count) -> assertEquals(count, dialogs.get(list), list));
		assertNothingFound();
	}

	/** Of the user's own lists, so that something in them can be selected and edited. */
	private static void fillLists() throws Exception {
		OwnPattern pattern = new OwnPattern(new PiiType("ZZ", PiiKind.PERSONAL), "\\d{9}", false);
		Services.get(Detectors.class).update(DetectionSettings.STANDARD.withOwnPatterns(List.of(pattern))
				.withAllowed(List.of(new AllowedValue("\u00ab1\u00bb", null))));
		InstanceScope.INSTANCE.getNode(LogViewerIds.BUNDLE).put(LogViewerIds.HIGHLIGHT_RULES,
				"<highlightRules><rule text='\u00ab1\u00bb' color='RED' on='false'/></highlightRules>");
	}

	/** What is said of a log comes from the bundle that reads it. */
	@Test
	void logThatIsNotThere() throws Exception {
		Path gone = LOG.resolveSibling("gone.log");
		Workbench.start(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, gone.toUri().toString(), CommandIds.OPEN_LOG_REVIEW, "false"));
		Workbench.waitFor("that it is said", () -> shells().stream().flatMap(ShownTexts::visible)
				.flatMap(control -> ShownTexts.of(control).stream()).anyMatch(text -> text.contains(gone.toString())));
		look("log-not-there");
		lookAtDialogs("log-not-there", List.of(Workbench.window().getShell()));
		assertNothingFound();
	}

	/** Why it is none is said by the core. */
	@Test
	void recoveryCodeThatIsMistyped() throws Exception {
		List<Shell> before = Workbench.ui(() -> shells());
		SecretRequest request = new SecretRequest(SecretRequest.Reason.UNLOCK, 1, "", Path.of("/"),
				Set.of(Protection.PASSPHRASE, Protection.RECOVERY_CODE), false);
		ServiceJob job = new ServiceJob("\u00ab3\u00bb", JobFamilies.VAULT, progress -> Services.get(SecretPrompt.class).ask(request).close());
		job.setUser(true);
		job.schedule();
		Workbench.waitFor("what asks", () -> shells().size() > before.size());
		Shell dialog = Workbench.ui(() -> shells().stream().filter(shell -> !before.contains(shell)).findFirst().orElseThrow());
		Workbench.click(Workbench.ui(() -> Workbench.find(dialog, Link.class, Link::isVisible).orElseThrow()));
		Workbench.type(dialog, 0, "0000");
		Workbench.click(Workbench.ui(dialog::getDefaultButton));
		Workbench.waitFor("what is wrong with it", () -> Workbench.says(dialog, " 4 "));
		Workbench.settle();
		lookAtDialogs("recovery-code", before);
		assertNothingFound();
	}

	/** The core names the fields. */
	@Test
	void whatSomebodyElseHasChangedMeanwhile() throws Exception {
		IssueRepository issues = Services.get(IssueRepository.class);
		Issue shown = issues.create(NewIssue.titled("\u00ab4\u00bb"));
		issues.update(shown.id(), issueChange("\u00ab5\u00bb", Severity.HIGH, IssueStatus.INVESTIGATING, Domain.LINUX));
		WhyStep why = issues.addWhy(shown.id(), null, "\u00ab4\u00bb", "", "", WhyState.PROPOSED);
		issues.updateWhy(why.id(), new WhyChange("\u00ab5\u00bb", "\u00ab5\u00bb", "\u00ab5\u00bb", WhyState.ACCEPTED));
		TimelineRepository timelines = Services.get(TimelineRepository.class);
		TimelineEvent event = issues.addTimelineEvent(shown.id(), "\u00ab4\u00bb", "\u00ab4\u00bb", Instant.EPOCH, null);
		timelines.update(event.id(), eventChange("\u00ab5\u00bb", null));
		IssueChange change = issueChange("\u00ab6\u00bb", Severity.LOW, IssueStatus.RESOLVED, Domain.NETWORK).to(shown);
		refused("changed-issue", () -> issues.update(shown.id(), change));
		WhyChange answer = new WhyChange("\u00ab6\u00bb", "\u00ab6\u00bb", "\u00ab6\u00bb", null, why);
		refused("changed-why", () -> issues.updateWhy(why.id(), answer));
		refused("changed-event", () -> timelines.update(event.id(), eventChange("\u00ab6\u00bb", event)));
		issues.delete(shown.id());
		assertNothingFound();
	}

	/** Looks at what is said of work that is refused. */
	private void refused(String where, Executable work) {
		inspection.check(where, assertThrows(TftsrException.class, work).getMessage());
	}

	private static IssueChange issueChange(String text, Severity severity, IssueStatus status, Domain domain) {
		return new IssueChange(text, text, severity, status, domain, text, List.of(text));
	}

	private static TimelineChange eventChange(String text, TimelineEvent seen) {
		return new TimelineChange(text, text, Instant.EPOCH.plusSeconds(text.hashCode()), null, seen);
	}

	/** A later version has the most to say. Nobody publishes here: what is published is made up. */
	@Test
	void checkForUpdates() throws Exception {
		for (UpdateReport.State state : UpdateReport.State.values()) {
			List<Shell> before = Workbench.ui(() -> shells());
			try (Substitute site = Substitute.of(UpdateService.class, publishing(state))) {
				Workbench.start("org.tftsr.rcp.checkForUpdates", Map.of());
				Workbench.waitFor("it says what is " + state.key(), () -> shells().size() > before.size());
			}
			settle();
			lookAtDialogs("updates-" + state.key(), before);
		}
		assertNothingFound();
	}

	private static UpdateService publishing(UpdateReport.State state) {
		return new UpdateService() {
			@Override
			public String site() {
				return "https://example.org/tftsr";
			}

			@Override
			public void setSite(String address) {
				throw new UnsupportedOperationException();
			}

			@Override
			public UpdateReport check(Progress progress) {
				return new UpdateReport(state, "0.1.0", "0.2.0", LocalDate.of(2027, 1, 31), URI.create(site() + "/notes.html"),
						URI.create(site()));
			}
		};
	}
}
