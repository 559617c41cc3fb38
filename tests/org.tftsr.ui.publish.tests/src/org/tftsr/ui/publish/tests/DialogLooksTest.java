package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.ui.publish.tests.DarkLook.assertLook;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** The looks of what opens beside the wizard, in the light theme and in the dark one. */
@EnabledOnOs(OS.LINUX)
class DialogLooksTest extends PublishTest {

	@AfterEach
	void beLight() throws Exception {
		Workbench.closeDialogs();
		Themes.show(Themes.LIGHT);
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	/** Takes a picture of a dialog, of which all can be read in the dark theme. */
	private static void look(Shell dialog, String name, String theme) throws Exception {
		if (theme.equals(Themes.DARK)) {
			assertLook(dialog, name);
		} else {
			DarkLook.drawn(dialog);
			Workbench.screenshot(() -> dialog, "publish-light-" + name);
		}
	}

	private static void lookAtMessage(Shell dialog, String name, String theme) throws Exception {
		DarkLook.waitForIcon(dialog);
		look(dialog, name, theme);
	}

	private Shell resume(ServiceKind service, String place, String remedy) throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, service, place, "The issue", Map.of(), null, "x",
				PublicationStep.SENDING, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		publication.maybeThere = new MaybeThereProblem(service, "Cannot go on with the publication",
				"it was sent, and the answer never came; it is not found, and may be there all the same", remedy);
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.waitFor("it can be resumed", () -> Workbench.link("Resume").isPresent());
		Workbench.follow(window, "Resume");
		return Workbench.dialog(service == ServiceKind.CONFLUENCE ? "Is the Page There?" : "Is the Ticket There?");
	}

	private void openIssue() throws Exception {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the issue", () -> Workbench.page().getActiveEditor() != null);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.DARK)
	void whetherThePageIsThere(String theme) throws Exception {
		Themes.show(theme);
		setUpConfluence();
		Shell question = resume(ServiceKind.CONFLUENCE, "OPS", "Look for the page in the space OPS, in its archive and in the trash");
		lookAtMessage(question, "is-page-there", theme);
		Workbench.press(question, "Make the Page");
		Shell published = Workbench.dialog("Published");
		lookAtMessage(published, "published", theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.LIGHT)
	@LongRunning("the same in the dark theme")
	void whetherThePageIsThereInTheLightTheme(String theme) throws Exception {
		whetherThePageIsThere(theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.DARK)
	void whetherTheTicketIsThere(String theme) throws Exception {
		Themes.show(theme);
		setUpServiceNow();
		Shell question = resume(ServiceKind.SERVICENOW, "incident", "Look for the ticket, in the list of those that are closed too");
		lookAtMessage(question, "is-ticket-there", theme);
		assertEquals("Cancel", Workbench.ui(() -> question.getDefaultButton().getText()));
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.LIGHT)
	@LongRunning("the same in the dark theme")
	void whetherTheTicketIsThereInTheLightTheme(String theme) throws Exception {
		whetherTheTicketIsThere(theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.DARK)
	void linking(String theme) throws Exception {
		Themes.show(theme);
		setUpConfluence();
		openIssue();
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Link…");
		Shell dialog = Workbench.dialog("Link with a Page or Ticket");
		Workbench.ui(() -> WizardSteps.words(dialog, "outage"));
		Workbench.press(dialog, "Search…");
		Workbench.press(Workbench.dialog("Before It Is Sent"), "Send");
		WizardSteps.chooseExisting(dialog, "Checkout outage");
		look(dialog, "link", theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.LIGHT)
	@LongRunning("the same in the dark theme")
	void linkingInTheLightTheme(String theme) throws Exception {
		linking(theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.DARK)
	void whatWasPublished(String theme) throws Exception {
		Themes.show(theme);
		setUpConfluence();
		publishedBefore();
		openIssue();
		Workbench.start("org.tftsr.ui.publish.links", Map.of());
		Shell dialog = Workbench.dialog("Published");
		waitUntilItSays(dialog, "Read States Again");
		look(dialog, "links", theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.LIGHT)
	@LongRunning("the same in the dark theme")
	void whatWasPublishedInTheLightTheme(String theme) throws Exception {
		whatWasPublished(theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.DARK)
	void whatGoesIntoAWorkItem(String theme) throws Exception {
		Themes.show(theme);
		setUpAzureDevOps();
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		fill(wizard, "Project:", "Shop");
		WizardSteps.goToPreview(wizard);
		WizardSteps.waitForPreview(wizard);
		List<String> tabs = WizardSteps.tabs(wizard);
		assertTrue(tabs.size() > 1, tabs.toString());
		look(wizard, "preview-azuredevops", theme);
		showTab(wizard, 1);
		look(wizard, "requests-azuredevops", theme);
	}

	@ParameterizedTest
	@ValueSource(strings = Themes.LIGHT)
	@LongRunning("the same in the dark theme")
	void whatGoesIntoAWorkItemInTheLightTheme(String theme) throws Exception {
		whatGoesIntoAWorkItem(theme);
	}
}
