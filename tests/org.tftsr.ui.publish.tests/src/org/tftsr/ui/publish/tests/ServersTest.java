package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.ui.publish.tests.WizardSteps.check;
import static org.tftsr.ui.publish.tests.WizardSteps.chooseExisting;
import static org.tftsr.ui.publish.tests.WizardSteps.goToOptions;
import static org.tftsr.ui.publish.tests.WizardSteps.goToPreview;
import static org.tftsr.ui.publish.tests.WizardSteps.tabs;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.PublicationService;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** An issue on its way from the window to a server and back, with all that is between: nothing of the product has a stand-in here. */
class ServersTest extends PreferencesTest {

	private static final String REVIEW = "Before It Is Sent";

	private final SecretIssue secret = new SecretIssue();
	private UUID issue;
	private TestedServer server;

	@AfterEach
	void forget() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		PublishTest.settle();
		Services.get(IntegrationRepository.class).remove(server.integration().service());
		server.close();
		secret.close();
	}

	private void setUp(ServiceKind service) throws Exception {
		server = TestedServer.of(service);
		IntegrationRepository integrations = Services.get(IntegrationRepository.class);
		integrations.save(server.integration());
		try (Passphrase kept = Passphrase.of(server.secret().toCharArray())) {
			integrations.setSecret(service, kept);
		}
		issue = secret.make();
	}

	private Shell openWizard() throws Exception {
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		return Workbench.dialog(WizardSteps.WIZARD);
	}

	/** Publishes the issue, with what is chosen. */
	private void publish() throws Exception {
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		finish(wizard);
	}

	private static void finish(Shell wizard) throws Exception {
		Workbench.press(wizard, "Finish");
		Workbench.press(ended("Published"), "Close");
		PublishTest.settle();
	}

	/** Sends what is shown once more, such as files, until there is a dialog that says how it ended. */
	private static Shell ended(String title) throws Exception {
		while (true) {
			Workbench.waitFor(title, () -> !Workbench.dialogs(title).isEmpty() || !Workbench.dialogs(REVIEW).isEmpty());
			if (!Workbench.ui(() -> Workbench.dialogs(title)).isEmpty()) {
				return Workbench.dialog(title);
			}
			Shell review = Workbench.dialog(REVIEW);
			assertFalse(Workbench.ui(() -> SecretIssue.isIn(Workbench.find(review, StyledText.class, text -> true).orElseThrow().getText())));
			Workbench.press(review, "Send");
			Workbench.waitUntilClosed(review);
		}
	}

	private List<RemoteLink> links() throws TftsrException {
		return Services.get(RemoteLinkRepository.class).ofIssue(issue);
	}

	private void describe(String description) throws TftsrException {
		Services.get(IssueRepository.class).update(issue, new IssueChange(null, description, null, null, null, null, null));
	}

	@ParameterizedTest
	@EnumSource(names = "AZURE_DEVOPS")
	void anIssueIsPublishedAsItWasShownAndItsStateIsReadBack(ServiceKind service) throws Exception {
		setUp(service);
		Shell wizard = openWizard();
		waitUntilEnabled(wizard, "Next >");
		Workbench.screenshot(() -> wizard, "servers-place-" + service.key());
		goToOptions(wizard);
		if (service == ServiceKind.AZURE_DEVOPS) {
			Workbench.waitFor("the types", () -> Workbench.find(wizard, Combo.class, combo -> List.of(combo.getItems()).contains("Bug")).isPresent());
		}
		check(wizard, "Attach redacted copies of the logs", true);
		waitUntilEnabled(wizard, "Next >");
		Workbench.screenshot(() -> wizard, "servers-options-" + service.key());
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		waitUntilItSays(wizard, "redacted:");
		assertFalse(SecretIssue.isIn(server.received()), "nothing of the text has left yet");
		assertEquals(0, server.count());
		Workbench.screenshot(() -> wizard, "servers-preview-" + service.key());
		assertEquals("Labels and Files (1)", tabs(wizard).get(2));
		showTab(wizard, 2);
		assertEquals(List.of("orders.log | redacted"), rows(wizard, "SHA-256").stream().map(row -> row.split(" \\| "))
				.map(cells -> cells[0] + " | " + cells[3]).toList());
		Workbench.screenshot(() -> wizard, "servers-along-" + service.key());
		finish(wizard);
		assertEquals(1, server.count());
		assertTrue(server.text().contains("The disk of the database was full"), server.text());
		assertFalse(SecretIssue.isIn(server.received()), server.received());
		assertEquals(1, links().size());
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		waitUntilItSays(window, service.displayName());
		Workbench.follow(window, "Read States Again");
		PublishTest.settle();
		assertTrue(links().getFirst().readAt() != null && links().getFirst().state() != null, links().toString());
		waitUntilItSays(window, links().getFirst().state());
		Workbench.screenshot("servers-issue-" + service.key());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "AZURE_DEVOPS")
	@LongRunning("the same with one of the services")
	void anIssueIsPublishedAsItWasShownAndItsStateIsReadBackAtTheOthers(ServiceKind service) throws Exception {
		anIssueIsPublishedAsItWasShownAndItsStateIsReadBack(service);
	}

	@ParameterizedTest
	@EnumSource(names = "CONFLUENCE")
	void whatWasPublishedIsOfferedForAnUpdate(ServiceKind service) throws Exception {
		setUp(service);
		publish();
		describe("The disk of the database was full again.");
		Shell wizard = openWizard();
		assertEquals(1, Workbench.ui(() -> WizardSteps.existing(wizard).getSelectionCount()));
		goToPreview(wizard);
		waitForPreview(wizard);
		waitUntilItSays(wizard, "Update of");
		finish(wizard);
		assertEquals(1, server.count());
		assertTrue(server.text().contains("full again"), server.text());
		Shell again = openWizard();
		goToPreview(again);
		waitForPreview(again);
		waitUntilItSays(again, "The very same is there by now");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "CONFLUENCE")
	@LongRunning("the same with one of the services")
	void whatWasPublishedIsOfferedForAnUpdateAtTheOthers(ServiceKind service) throws Exception {
		whatWasPublishedIsOfferedForAnUpdate(service);
	}

	@ParameterizedTest
	@EnumSource(names = "CONFLUENCE")
	void whatSomebodyHasWrittenMeanwhileIsNotOverwrittenUnseen(ServiceKind service) throws Exception {
		setUp(service);
		publish();
		describe("The disk of the database was full again.");
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		server.rewrite("Somebody else has found the cause.");
		Workbench.press(wizard, "Finish");
		Shell conflict = Workbench.dialog("Changed Meanwhile");
		assertTrue(server.text().contains("Somebody else has found the cause."), "nothing was written");
		Workbench.screenshot(() -> conflict, "servers-conflict-" + service.key());
		Workbench.press(conflict, "Show Difference");
		Shell again = Workbench.dialog(WizardSteps.WIZARD);
		waitForPreview(again);
		assertTrue(tabs(again).contains("Difference"), tabs(again).toString());
		waitUntilItSays(again, "Somebody else has found the cause.");
		Workbench.screenshot(() -> again, "servers-difference-" + service.key());
		finish(again);
		assertEquals(1, server.count());
		assertTrue(server.text().contains("full again"), server.text());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "CONFLUENCE")
	@LongRunning("the same with one of the services")
	void whatSomebodyHasWrittenMeanwhileIsNotOverwrittenUnseenAtTheOthers(ServiceKind service) throws Exception {
		whatSomebodyHasWrittenMeanwhileIsNotOverwrittenUnseen(service);
	}

	@ParameterizedTest
	@EnumSource(names = "AZURE_DEVOPS")
	void whatFailsInTheMiddleIsResumed(ServiceKind service) throws Exception {
		setUp(service);
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Shell wizard = openWizard();
		goToOptions(wizard);
		check(wizard, "Attach redacted copies of the logs", true);
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		server.refuseFile();
		Workbench.press(wizard, "Finish");
		Workbench.dialog(REVIEW);
		waitUntilItSays(window, "is being published.");
		Shell failed = ended("Not Published");
		assertEquals(1, server.count());
		assertEquals(1, Services.get(PublicationService.class).unfinished(issue).size());
		Workbench.screenshot(() -> failed, "servers-failed-" + service.key());
		waitUntilItSays(window, "did not end");
		Workbench.press(failed, "Resume");
		Workbench.press(ended("Published"), "Close");
		assertEquals(List.of(), Services.get(PublicationService.class).unfinished(issue));
		assertEquals(1, server.count());
		assertEquals(1, links().size());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "AZURE_DEVOPS")
	@LongRunning("the same with one of the services")
	void whatFailsInTheMiddleIsResumedAtTheOthers(ServiceKind service) throws Exception {
		whatFailsInTheMiddleIsResumed(service);
	}

	@ParameterizedTest
	@EnumSource(names = "SERVICENOW")
	void whatIsRefusedIsSentAgainOnceTheCauseIsGone(ServiceKind service) throws Exception {
		setUp(service);
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		server.refuseTicket();
		Workbench.press(wizard, "Finish");
		Shell failed = Workbench.dialog("Not Published");
		waitUntilItSays(failed, "Nothing was written.");
		assertEquals(0, server.count());
		Workbench.press(failed, "Close");
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		waitUntilItSays(window, "did not go through, and nothing was written");
		Workbench.follow(window, "Resume");
		Workbench.press(ended("Published"), "Close");
		assertEquals(1, server.count());
		assertEquals(1, links().size());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SERVICENOW")
	@LongRunning("the same with one of the services")
	void whatIsRefusedIsSentAgainOnceTheCauseIsGoneAtTheOthers(ServiceKind service) throws Exception {
		whatIsRefusedIsSentAgainOnceTheCauseIsGone(service);
	}

	@ParameterizedTest
	@EnumSource(names = "SERVICENOW")
	void oneIsFoundByItsNumber(ServiceKind service) throws Exception {
		setUp(service);
		server.add("Database of the shop");
		Shell wizard = openWizard();
		Workbench.ui(() -> WizardSteps.words(wizard, server.number()));
		Workbench.press(wizard, "Search…");
		chooseExisting(wizard, "Database of the shop");
		waitUntilEnabled(wizard, "Next >");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SERVICENOW")
	@LongRunning("the same with one of the services")
	void oneIsFoundByItsNumberAtTheOthers(ServiceKind service) throws Exception {
		oneIsFoundByItsNumber(service);
	}

	@Test
	void aPageOfTheSameTitleIsOfferedForAnUpdateWithoutASearch() throws Exception {
		setUp(ServiceKind.CONFLUENCE);
		server.add(Services.get(IssueRepository.class).find(issue).orElseThrow().issue().title());
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		waitUntilItSays(wizard, "New: ");
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "has a page of this title already");
		waitUntilItSays(wizard, "Update of");
		waitUntilItSays(wizard, "Written by somebody.");
		assertEquals(List.of(), Workbench.ui(() -> Workbench.dialogs(REVIEW)), "the request that looks was shown");
		Workbench.screenshot(() -> wizard, "servers-same-title");
		assertTrue(server.text().contains("Written by somebody."), "nothing was written");
		Workbench.press(wizard, "< Back");
		Workbench.press(wizard, "< Back");
		assertEquals(1, Workbench.ui(() -> WizardSteps.existing(wizard).getSelectionCount()), "it is what is chosen now");
		goToPreview(wizard);
		waitForPreview(wizard);
		finish(wizard);
		assertEquals(1, server.count());
		assertTrue(server.text().contains("The disk of the database was full"), server.text());
	}

	@Test
	void wordsForThePageAboveAreRedactedByWhatTheLogsTell() throws Exception {
		setUp(ServiceKind.CONFLUENCE);
		Shell wizard = openWizard();
		goToOptions(wizard);
		Workbench.press(wizard, "Choose…");
		Shell pages = Workbench.dialog("Page Above");
		Workbench.ui(() -> WizardSteps.words(pages, "postmortems " + SecretIssue.SECRET));
		Workbench.press(pages, "Search…");
		Shell review = Workbench.dialog(REVIEW);
		waitUntilItSays(review, "postmortems");
		assertFalse(Workbench.ui(() -> Workbench.says(review, SecretIssue.SECRET)));
		Workbench.press(review, "Send");
		waitUntilItSays(pages, "Nothing was found.");
		assertTrue(server.received().contains("postmortems"), server.received());
		assertFalse(SecretIssue.isIn(server.received()), server.received());
	}

	@Test
	void thePageAboveAllOthersIsChosenByItsTitleInTheSettings() throws Exception {
		setUp(ServiceKind.CONFLUENCE);
		server.add("Postmortems");
		Shell settings = open("org.tftsr.ui.publish.preferences.confluence");
		Workbench.waitFor("the settings", () -> Workbench.findButton(settings, "Test").isPresent());
		showTab(settings, 1);
		Workbench.press(settings, "Choose…");
		Shell pages = Workbench.dialog("Page Above");
		Workbench.ui(() -> WizardSteps.words(pages, "Postmortems"));
		Workbench.press(pages, "Search…");
		Workbench.press(Workbench.dialog(REVIEW), "Send");
		chooseExisting(pages, "Postmortems");
		Workbench.press(pages, "Choose");
		Workbench.waitUntilClosed(pages);
		assertEquals(server.number(), '#' + text(settings, "Page above:"));
	}

	@Test
	void anIncidentIsFoundByItsSysId() throws Exception {
		setUp(ServiceKind.SERVICENOW);
		server.add("Database of the shop");
		String sysId = ((TestedInstance) server).newest().get("sys_id");
		Shell wizard = openWizard();
		Workbench.ui(() -> WizardSteps.words(wizard, sysId));
		Workbench.press(wizard, "Search…");
		Shell review = Workbench.dialog(REVIEW);
		waitUntilItSays(review, sysId);
		Workbench.press(review, "Send");
		chooseExisting(wizard, "Database of the shop");
	}

	@Test
	void aGroupThatTheInstanceDoesNotFindIsNamedOnceItIsPublished() throws Exception {
		setUp(ServiceKind.SERVICENOW);
		Integration set = server.integration();
		Services.get(IntegrationRepository.class).save(new Integration(set.service(), set.address(), false, set.signIn(), set.username(), null, null,
				false, null, Map.of("assignment_group", "Network Operatoins"), false, false, null, null));
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Shell published = ended("Published");
		waitUntilItSays(published, "left these fields empty");
		waitUntilItSays(published, "assignment_group");
		Workbench.screenshot(() -> published, "servers-not-taken");
		Workbench.press(published, "Close");
		PublishTest.settle();
		assertEquals(List.of("assignment_group"), links().getFirst().notTaken());
	}

	@ParameterizedTest
	@EnumSource(names = "CONFLUENCE")
	void whatASearchFindsIsUpdated(ServiceKind service) throws Exception {
		setUp(service);
		server.add("Database of the shop");
		Shell wizard = openWizard();
		Workbench.ui(() -> WizardSteps.words(wizard, "Database shop"));
		Workbench.press(wizard, "Search…");
		Shell review = Workbench.dialog(REVIEW);
		assertFalse(server.received().contains("Database"), "the words are shown before they leave");
		Workbench.press(review, "Send");
		chooseExisting(wizard, "Database of the shop");
		goToPreview(wizard);
		waitForPreview(wizard);
		waitUntilItSays(wizard, "Update of");
		finish(wizard);
		assertEquals(1, server.count());
		assertTrue(server.text().contains("The disk of the database was full"), server.text());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "CONFLUENCE")
	@LongRunning("the same with one of the services")
	void whatASearchFindsIsUpdatedAtTheOthers(ServiceKind service) throws Exception {
		whatASearchFindsIsUpdated(service);
	}
}
