package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The section <em>Published</em> in the overview of an issue, and the question whether a new one gets its ticket. */
class LinksTest extends PublishTest {

	@BeforeEach
	void publishSomething() {
		setUpConfluence();
		links.save(new RemoteLink(UUID.randomUUID(), issue, document.id(), ServiceKind.CONFLUENCE, "4711", "Checkout & Co <a>",
				"https://site.atlassian.net/wiki/4711", "OPS", "version 3", "3", "x", ScriptedPublication.NOW, ScriptedPublication.NOW));
	}

	@AfterEach
	void closeEditors() throws Exception {
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	private void openIssue() throws Exception {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the link", () -> Workbench.link("Checkout && Co").isPresent());
	}

	@Test
	void aLinkIsShownWithItsStateAndOpenedInTheBrowser() throws Exception {
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		assertTrue(Workbench.ui(() -> Workbench.says(window, "Confluence  \u00B7  OPS  \u00B7  version 3  \u00B7  as of")));
		Workbench.screenshot("issue-published");
		Workbench.follow(window, "Checkout && Co");
		assertEquals("https://site.atlassian.net/wiki/4711", browsed.get().toString());
		Workbench.follow(window, "Read States Again");
		Workbench.waitFor("the states were read", () -> publication.refreshed == 1);
	}

	@Test
	void whatDidNotEndIsResumed() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), "1",
				"x", PublicationStep.WRITTEN, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		waitUntilItSays(window, "Confluence: The issue did not end: the connection broke");
		Workbench.follow(window, "Resume");
		Workbench.dialog("Published");
		assertTrue(publication.unfinished.isEmpty());
	}

	@Test
	void whereItCannotBeGoneOnWithYetOneIsToldWhen() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), "1",
				"x", PublicationStep.SENDING, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		publication.resumeProblem = new TftsrException(ProblemKind.CONFLICT, "Cannot go on with the publication", "the page is not found",
				"Resume again after 10:02:01");
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		waitUntilItSays(window, "did not end");
		Workbench.follow(window, "Resume");
		Shell told = Workbench.dialog("Not Published");
		assertTrue(Workbench.ui(() -> Workbench.says(told, "Resume again after 10:02:01")));
		Workbench.press(told, "OK");
		Workbench.waitFor("it can be resumed again", () -> Workbench.link("Resume").isPresent());
		publication.resumeProblem = null;
		Workbench.follow(window, "Resume");
		Workbench.dialog("Published");
	}

	@Test
	void whetherWhatIsNotFoundIsMadeIsAskedFirst() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), null,
				"x", PublicationStep.SENDING, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		publication.maybeThere = new MaybeThereProblem(ServiceKind.CONFLUENCE, "Cannot go on with the publication", "the page is not found", "Look for the page");
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.follow(window, "Resume");
		Shell first = Workbench.dialog("Is the Page There?");
		assertTrue(Workbench.ui(() -> Workbench.says(first, "Look for the page")));
		assertEquals("Cancel", Workbench.ui(() -> first.getDefaultButton().getText()), "who only presses Enter has nothing made");
		Workbench.press(first, "Cancel");
		Workbench.waitFor("it can be resumed again", () -> Workbench.link("Resume").isPresent());
		assertEquals(1, publication.unfinished.size());
		Workbench.follow(window, "Resume");
		Workbench.press(Workbench.dialog("Is the Page There?"), "Make the Page");
		Workbench.dialog("Published");
		assertTrue(publication.unfinished.isEmpty());
	}

	@Test
	void ofATicketItIsAskedInWordsOfTickets() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.SERVICENOW, "incident", "The issue", Map.of(), null,
				"x", PublicationStep.SENDING, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		publication.maybeThere = new MaybeThereProblem(ServiceKind.SERVICENOW, "Cannot go on with the publication", "INC0010001 has its title",
				"Look for the ticket");
		openIssue();
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Resume");
		Workbench.press(Workbench.dialog("Is the Ticket There?"), "Make the Ticket");
		Workbench.dialog("Published");
		assertTrue(publication.unfinished.isEmpty());
	}

	@Test
	void aDefectThatEndsWhatIsGoneOnWithIsToldAndStandsInTheErrorLog() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), "1",
				"x", PublicationStep.WRITTEN, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		IllegalStateException cause = new IllegalStateException("a defect");
		publication.resumeProblem = new TftsrException(ProblemKind.INTERNAL, "Cannot go on with the publication", "something went wrong",
				"Report it", cause);
		openIssue();
		CompletableFuture<IStatus> logged = new CompletableFuture<>();
		ILogListener listener = (status, plugin) -> {
			// the log is in clear: it has the kind of the error and where it came from, and not what it says
			Throwable written = status.getException();
			if (written != null && written.getMessage() == null && written.toString().equals(cause.getClass().getName())
					&& Arrays.equals(written.getStackTrace(), cause.getStackTrace())) {
				logged.complete(status);
			}
		};
		Platform.addLogListener(listener);
		try {
			Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Resume");
			Shell told = Workbench.dialog("Not Published");
			assertTrue(Workbench.ui(() -> Workbench.says(told, "something went wrong")));
			Workbench.waitFor("it stands in the error log", logged::isDone);
			Workbench.press(told, "OK");
		} finally {
			Platform.removeLogListener(listener);
		}
	}

	@Test
	void thatItCouldNotBeReadIsSaidNoLongerThanThat() throws Exception {
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		links.problem = new TftsrException(ProblemKind.IO, "Cannot read the links", "the disk does not answer", "Try again");
		tellOfAChange();
		waitUntilItSays(window, "the disk does not answer");
		links.problem = null;
		tellOfAChange();
		Workbench.waitFor("it is not said any more", () -> !Workbench.says(window, "the disk does not answer"));
	}

	private void tellOfAChange() {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		context.getService(context.getServiceReference(EventAdmin.class))
				.sendEvent(new Event(Topics.ISSUE_CHANGED, Map.of(Topics.ISSUE_ID, issue.toString())));
	}

	@Test
	void whatIsGoneOnWithJustNowIsNotToBeResumedASecondTime() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), "1",
				"x", PublicationStep.WRITTEN, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		CompletableFuture<Void> gate = new CompletableFuture<>();
		publication.goesOn = gate;
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		waitUntilItSays(window, "did not end");
		Workbench.follow(window, "Resume");
		Workbench.waitFor("it is under way", () -> !Workbench.says(window, "did not end") && Workbench.link("Resume").isEmpty());
		gate.complete(null);
		Workbench.dialog("Published");
	}

	@Test
	void whatDidNotEndIsGivenUpAfterAQuestion() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), "1",
				"x", PublicationStep.SENDING, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.follow(window, "Give Up");
		Shell question = Workbench.dialog("Give Up");
		assertTrue(Workbench.ui(() -> Workbench.says(question, "What is at Confluence by now stays there")));
		Workbench.press(question, "Cancel");
		Workbench.waitUntilClosed(question);
		assertEquals(1, publication.unfinished.size());
		Workbench.follow(window, "Give Up");
		Workbench.press(Workbench.dialog("Give Up"), "Give Up");
		Workbench.waitFor("it was given up", publication.unfinished::isEmpty);
		Workbench.waitFor("the row is gone", () -> !Workbench.says(window, "did not end"));
	}

	@Test
	void anIssueIsLinkedWithWhatIsThere() throws Exception {
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.follow(window, "Link…");
		Shell dialog = Workbench.dialog("Link with a Page or Ticket");
		assertFalse(isEnabled(dialog, "Link"), "nothing was found yet");
		Workbench.ui(() -> WizardSteps.words(dialog, "outage"));
		Workbench.press(dialog, "Search…");
		Shell review = Workbench.dialog("Before It Is Sent");
		assertTrue(Workbench.ui(() -> Workbench.findButton(review, "Always for This Issue").isEmpty()), "it would do nothing");
		Workbench.press(review, "Send");
		WizardSteps.chooseExisting(dialog, "Checkout outage");
		assertEquals("outage", publication.words);
		Workbench.screenshot(() -> dialog, "link");
		Workbench.follow(dialog, "Open in Browser");
		assertEquals("https://site.atlassian.net/wiki/99", browsed.get().toString());
		Workbench.press(dialog, "Link");
		waitUntilItSays(window, "linked");
		assertEquals("99", publication.target.existingId());
		assertEquals(2, links.ofIssue(issue).size());
	}

	@Test
	void whatAColumnMayHaveNoRoomForIsToldWhereTheMouseRests() throws Exception {
		openIssue();
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Link…");
		Shell dialog = Workbench.dialog("Link with a Page or Ticket");
		search(dialog, "outage");
		WizardSteps.chooseExisting(dialog, "Checkout outage");
		WizardSteps.restOn(Workbench.ui(() -> WizardSteps.existing(dialog)), 2);
		Workbench.waitFor("the state", () -> Arrays.stream(Workbench.display().getShells())
				.anyMatch(shell -> (shell.getStyle() & SWT.ON_TOP) != 0 && Workbench.says(shell, "current")));
	}

	private static String hint(Shell dialog) throws Exception {
		return Workbench.ui(() -> WizardSteps.words(dialog, "").getMessage());
	}

	@Test
	void theFieldSaysWhatTheChosenServiceCanBeAskedFor() throws Exception {
		setUpServiceNow();
		setUpAzureDevOps();
		openIssue();
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Link…");
		Shell dialog = Workbench.dialog("Link with a Page or Ticket");
		choose(dialog, "Service:", "ServiceNow");
		assertTrue(hint(dialog).contains("sys_id"));
		choose(dialog, "Service:", "Azure DevOps");
		assertTrue(hint(dialog).contains("number of the work item"), hint(dialog));
		choose(dialog, "Service:", "Confluence");
		assertTrue(hint(dialog).contains("number of the page"), hint(dialog));
		Workbench.press(dialog, "Cancel");
		Shell wizard = openWizard();
		choose(wizard, "Service:", "Azure DevOps \u2013 https://dev.azure.com/contoso");
		assertTrue(hint(wizard).contains("number of the work item"), hint(wizard));
	}

	private void search(Shell dialog, String words) throws Exception {
		Workbench.ui(() -> WizardSteps.words(dialog, words));
		Workbench.press(dialog, "Search…");
		Workbench.press(Workbench.dialog("Before It Is Sent"), "Send");
		Workbench.waitFor("it searches", () -> words.equals(publication.words));
	}

	@Test
	void whatASearchThatWasStoppedHasFoundIsNotShown() throws Exception {
		setUpAzureDevOps();
		openIssue();
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Link…");
		Shell dialog = Workbench.dialog("Link with a Page or Ticket");
		CompletableFuture<Void> first = new CompletableFuture<>();
		publication.answers = first;
		search(dialog, "outage");
		choose(dialog, "Service:", "Azure DevOps");
		first.complete(null);
		settle();
		assertEquals(0, Workbench.ui(() -> WizardSteps.existing(dialog).getItemCount()), "it is a page, and none of Azure DevOps");
		CompletableFuture<Void> second = new CompletableFuture<>();
		CompletableFuture<Void> third = new CompletableFuture<>();
		publication.answers = second;
		search(dialog, "second");
		publication.answers = third;
		search(dialog, "third");
		second.complete(null);
		Workbench.waitFor("the second has ended", () -> Job.getJobManager().find(JobFamilies.PUBLISHING).length == 1);
		Workbench.settle();
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Searching")), "the third goes on");
		assertEquals(0, Workbench.ui(() -> WizardSteps.existing(dialog).getItemCount()));
		third.complete(null);
		WizardSteps.chooseExisting(dialog, "Checkout bug");
		assertFalse(Workbench.ui(() -> Workbench.says(dialog, "Searching")));
		Workbench.press(dialog, "Cancel");
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void whatFailedIsNotSaidToBeRefused() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), null,
				"x", PublicationStep.FAILED, List.of(), "the server cannot be reached", ScriptedPublication.NOW, ScriptedPublication.NOW));
		openIssue();
		waitUntilItSays(Workbench.ui(() -> Workbench.window().getShell()),
				"Confluence: The issue did not go through, and nothing was written: the server cannot be reached");
	}

	@Test
	void aLinkIsForgottenAfterAQuestion() throws Exception {
		openIssue();
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Workbench.follow(window, "Forget Link");
		Shell question = Workbench.dialog("Forget Link");
		Workbench.press(question, "Forget Link");
		waitUntilItSays(window, "Nothing of this issue was published yet.");
		assertEquals(List.of(), links.ofIssue(issue));
	}

	@Test
	void aNewCriticalIssueIsAskedAboutBesideTheWork() throws Exception {
		Issue asked = Services.get(IssueRepository.class).find(issue).map(IssueDetail::issue).orElseThrow();
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(Topics.ISSUE_ID, issue.toString());
		properties.put(Topics.SERVICE, ServiceKind.CONFLUENCE.key());
		context.getService(context.getServiceReference(EventAdmin.class)).postEvent(new Event(Topics.TICKET_SUGGESTED, properties));
		Shell question = Workbench.dialog("Ticket for a New Issue");
		assertTrue(Workbench.ui(() -> Workbench.says(question, asked.title())));
		Workbench.screenshot(() -> question, "ticket-question");
		Workbench.press(question, "Show What Goes…");
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		WizardSteps.waitForPreview(wizard);
		assertEquals("OPS", publication.target.place());
		Workbench.press(wizard, "< Back");
		waitUntilItSays(wizard, "Choose what else goes with it");
		Workbench.press(wizard, "< Back");
		waitUntilItSays(wizard, "Choose what is published");
	}

	@Test
	void theQuestionForAServiceThatIsNotSetUpDoesNotLeadToThePreviewOfAnother() throws Exception {
		Workbench.start(CommandIds.PUBLISH,
				Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.PUBLISH_SERVICE, ServiceKind.SERVICENOW.key()));
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		waitUntilItSays(wizard, "Choose what is published");
	}

	@Test
	void whereNoProjectIsSetTheQuestionLeadsToWhereOneIsChosen() throws Exception {
		setUpAzureDevOps();
		Workbench.start(CommandIds.PUBLISH,
				Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.PUBLISH_SERVICE, ServiceKind.AZURE_DEVOPS.key()));
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		waitUntilItSays(wizard, "Choose what is published");
	}
}
