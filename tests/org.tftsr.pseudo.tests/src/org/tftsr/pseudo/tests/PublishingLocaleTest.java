package org.tftsr.pseudo.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** The wizard that publishes, page by page with a server of each service: first something new, then an update of that. */
@EnabledOnOs(OS.LINUX)
class PublishingLocaleTest extends ShownWindows {

	@TempDir
	private Path folder;
	private PublishedTo server;
	private UUID issue;
	private UUID document;

	@AfterEach
	void forget() throws Exception {
		Workbench.closeDialogs();
		settle();
		Services.get(IntegrationRepository.class).remove(server.integration().service());
		Services.get(IssueRepository.class).delete(issue);
		server.close();
	}

	@ParameterizedTest
	@EnumSource
	void wizard(ServiceKind service) throws Exception {
		server = PublishedTo.of(service);
		inspection.leaveOut(server.data());
		IntegrationRepository integrations = Services.get(IntegrationRepository.class);
		integrations.save(server.integration());
		try (Passphrase kept = Passphrase.of(server.secret().toCharArray())) {
			integrations.setSecret(service, kept);
		}
		issue = Services.get(IssueRepository.class).create(NewIssue.titled("\u00ab7\u00bb")).id();
		Path log = Files.writeString(folder.resolve("orders.log"), "2026-03-01 10:00:03 ERROR login of user=kim failed\n");
		Services.get(TriageService.class).importLog(issue, log, Progress.NONE);
		// a ticket is made of the issue; a document goes to one that is there
		if (service == ServiceKind.CONFLUENCE) {
			document = Services.get(DocumentService.class).generate(issue, DocumentType.POSTMORTEM, Set.of(), Progress.NONE).document().id();
		}

		List<Shell> before = Workbench.ui(() -> shells());
		Shell made = walk("publish-" + service.key(), false, before);
		press(made, IDialogConstants.FINISH_ID);
		Workbench.waitFor("what is published", () -> made.isDisposed() && shells().size() > before.size());
		settle();
		lookAtDialogs("published-" + service.key(), before);
		server.rewrite();
		Shell update = walk("update-" + service.key(), true, before);
		assertEquals(4, (int) Workbench.ui(() -> tabs(update).getItemCount()), "what goes along and the difference have one each");
		assertNothingFound();
	}

	/** Goes through the wizard, to the last page. */
	private Shell walk(String where, boolean withLogs, List<Shell> before) throws Exception {
		Workbench.start(CommandIds.PUBLISH, document == null ? Map.of(CommandIds.ISSUE_ID, issue.toString())
				: Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.PUBLISH_DOCUMENT, document.toString()));
		Workbench.waitFor("the wizard", () -> shells().size() > before.size());
		Shell wizard = Workbench.ui(() -> shells().stream().filter(shell -> !before.contains(shell)).findFirst().orElseThrow());
		settle();
		look(where + "-place", wizard);
		assertEquals(1, followDots(where + "-place", wizard), "what is sent to search is shown before");
		look(where + "-not-searched", wizard);
		press(wizard, IDialogConstants.NEXT_ID);
		settle();
		look(where + "-options", wizard);
		followDots(where + "-options", wizard);
		int logs = document == null ? 0 : 1;
		check(wizard, logs + 1, false);
		look(where + "-options-as-it-is", wizard);
		check(wizard, logs + 1, true);
		check(wizard, logs, withLogs);
		press(wizard, IDialogConstants.NEXT_ID);
		WizardDialog dialog = (WizardDialog) Workbench.ui(wizard::getData);
		Workbench.waitFor("the preview", () -> button(wizard, IDialogConstants.FINISH_ID).isEnabled() || dialog.getErrorMessage() != null);
		assertNull(dialog.getErrorMessage(),
				() -> Workbench.display().syncCall(() -> ShownTexts.visible(wizard).map(ShownTexts::of).toList().toString()));
		for (int tab = 0; tab < Workbench.ui(() -> tabs(wizard).getItemCount()); tab++) {
			PreferencesTest.showTab(wizard, tab);
			settle();
			look(where + "-preview-" + tab, wizard);
		}
		return wizard;
	}

	/** Of the platform's own, which are told apart by what they do. On the user interface thread. */
	private static Button button(Shell wizard, int id) {
		return Workbench.find(wizard, Button.class, button -> Integer.valueOf(id).equals(button.getData())).orElseThrow();
	}

	private static void press(Shell wizard, int id) throws Exception {
		Workbench.waitFor("the button " + id, () -> button(wizard, id).isEnabled());
		Workbench.click(Workbench.ui(() -> button(wizard, id)));
	}

	/** Checks what is in such a place of what can be checked, or not. */
	private static void check(Shell wizard, int place, boolean on) throws Exception {
		Workbench.ui(() -> {
			Button check = ShownTexts.visible(wizard).filter(Button.class::isInstance).map(Button.class::cast)
					.filter(button -> (button.getStyle() & SWT.CHECK) != 0).skip(place).findFirst().orElseThrow();
			check.setSelection(on);
			check.notifyListeners(SWT.Selection, new Event());
			return Boolean.TRUE;
		});
	}

	private static TabFolder tabs(Shell wizard) {
		return Workbench.find(wizard, TabFolder.class, any -> true).orElseThrow();
	}
}
