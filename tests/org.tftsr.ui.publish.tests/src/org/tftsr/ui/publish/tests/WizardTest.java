package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.ui.publish.tests.WizardSteps.WIZARD;
import static org.tftsr.ui.publish.tests.WizardSteps.check;
import static org.tftsr.ui.publish.tests.WizardSteps.existing;
import static org.tftsr.ui.publish.tests.WizardSteps.goToOptions;
import static org.tftsr.ui.publish.tests.WizardSteps.goToPreview;
import static org.tftsr.ui.publish.tests.WizardSteps.tabs;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.Space;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.testsupport.ScreenReader;
import org.tftsr.ui.testsupport.Workbench;

/** The wizard <em>Publish</em>: where, with what, exactly what goes, and what comes of it. */
class WizardTest extends PublishTest {

	private static final String ALONG = "Labels and Files (2)";

	@Test
	void aDocumentIsPublishedAfterALookAtWhatGoes() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		waitForPlaces(wizard, 3);
		Workbench.screenshot(() -> wizard, "publish-place");
		assertFalse(isEnabled(wizard, "Finish"), "nothing was shown yet");
		goToPreview(wizard);
		waitForPreview(wizard);
		waitUntilItSays(wizard, "redacted: E-mail address (1)");
		waitUntilItSays(wizard, "The page will be below the top of the space.");
		assertEquals(List.of("Text", "Requests", ALONG), tabs(wizard));
		Workbench.screenshot(() -> wizard, "publish-preview");
		showTab(wizard, 1);
		waitUntilItSays(wizard, "POST https://site.atlassian.net/wiki/api/v2/pages");
		Workbench.screenshot(() -> wizard, "publish-requests");
		showTab(wizard, 2);
		assertEquals(List.of("rca | Label |  |  | ", "checkout.log | text/plain | 2 KB | redacted | " + "0f".repeat(32)),
				rows(wizard, "SHA-256"));
		Workbench.screenshot(() -> wizard, "publish-along");
		Workbench.press(wizard, "Finish");
		Shell done = Workbench.dialog("Published");
		Workbench.press(done, "Open in Browser");
		assertEquals("https://site.atlassian.net/wiki/spaces/OPS/pages/4711", browsed.get().toString());
		assertEquals(List.of(Verdict.SEND), publication.verdicts, "what was shown is not shown again");
		assertEquals("OPS", publication.target.place());
		assertEquals(document.id(), publication.documentId);
		assertEquals(Map.of("new", "true"), publication.target.options(), "nothing but that is chosen");
		assertEquals(Redaction.REDACTED, publication.redaction);
		assertNull(publication.target.existingId());
	}

	@Test
	void whereSomebodyHasChangedItWhatBothComeFromIsShownAsWell() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>\n<p>Found by somebody else.</p>\n<p>Fixed.</p>";
		publication.replacesOthers = true;
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		waitUntilItSays(wizard, "Found by somebody else.");
		waitUntilItSays(wizard, "Pool exhausted");
		waitUntilItSays(wizard, ScriptedPublication.ANCESTOR.strip());
		assertTrue(Workbench.ui(() -> ScreenReader.names(wizard)).contains("StyledText: What both come from"));
		Workbench.screenshot(() -> wizard, "publish-difference-of-three");
	}

	@Test
	void whatStandsInTheWayOfThePreviewIsSaidToItsEnd() throws Exception {
		setUpConfluence();
		String why = "a web page came back in the place of an answer: it is being maintained, or a proxy stands in between".repeat(2);
		publication.prepareProblem = new TftsrException(ProblemKind.REMOTE, "Cannot read the page", why, "Open the address in a browser");
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitUntilItSays(wizard, "Open the address in a browser");
		assertFalse(isEnabled(wizard, "Finish"), "there is nothing to publish");
		Workbench.waitFor("all of the head", () -> WizardSteps.isHeadWhole(wizard));
		Workbench.follow(wizard, "Retry");
		waitForPreview(wizard);
		waitUntilItSays(wizard, "redacted: E-mail address (1)");
	}

	private static Table places(Shell wizard) {
		return Workbench.find(wizard, Table.class, table -> table.getColumnCount() == 0).orElseThrow();
	}

	private static void waitForPlaces(Shell wizard, int count) throws Exception {
		Workbench.waitFor(count + " places", () -> Workbench.find(wizard, Table.class, table -> table.getColumnCount() == 0)
				.filter(table -> table.getItemCount() == count).isPresent());
	}

	@Test
	void placesAreNarrowedByTyping() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		waitForPlaces(wizard, 3);
		fill(wizard, "Space:", "peop");
		waitForPlaces(wizard, 1);
		Workbench.ui(() -> {
			Table table = places(wizard);
			table.setSelection(0);
			Event event = new Event();
			event.item = table.getItem(0);
			table.notifyListeners(SWT.Selection, event);
			return table;
		});
		assertEquals("HR", text(wizard, "Space:"));
		goToPreview(wizard);
		waitForPreview(wizard);
		assertEquals("HR", publication.target.place());
	}

	@Test
	void whatIsLinkedIsUpdatedAndTheDifferenceIsShown() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>\n<p>Not known yet.</p>\n<p>Fixed.</p>";
		publication.replacesOthers = true;
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		waitUntilItSays(wizard, "Look at the difference before you finish.");
		assertEquals("4711", publication.target.existingId());
		assertEquals(List.of("Text", "Requests", ALONG, "Difference"), tabs(wizard));
		Workbench.screenshot(() -> wizard, "publish-difference");
	}

	@Test
	void whatIsAtAnotherServerIsNotOffered() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.elsewhere = "4711";
		Shell wizard = openWizard();
		waitForPlaces(wizard, 3);
		assertEquals(0, Workbench.ui(() -> Integer.valueOf(existing(wizard).getItemCount())).intValue());
		goToPreview(wizard);
		waitForPreview(wizard);
		assertNull(publication.target.existingId());
	}

	@Test
	void wordsThatAreSearchedForAreShownFirst() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		waitForPlaces(wizard, 3);
		Workbench.press(wizard, "Search…");
		Shell review = Workbench.dialog("Before It Is Sent");
		waitUntilItSays(review, "/wiki/rest/api/content/search\n    cql = text ~ \"outage\"\n    limit = 50");
		Workbench.screenshot(() -> review, "publish-review");
		Workbench.press(review, "Send");
		Workbench.waitFor("what was found", () -> existing(wizard).getItemCount() == 1);
		Workbench.ui(() -> {
			Table table = existing(wizard);
			table.setSelection(0);
			Event event = new Event();
			event.item = table.getItem(0);
			table.notifyListeners(SWT.Selection, event);
			return table;
		});
		goToPreview(wizard);
		waitForPreview(wizard);
		assertEquals("99", publication.target.existingId());
		assertNull(publication.words, "the title was searched for");
	}

	@Test
	void asItIsTakesASecondTickWithAWarning() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		waitUntilItSays(wizard, "Choose what else goes with it");
		check(wizard, "Redact personal data, secrets and addresses", false);
		assertFalse(isEnabled(wizard, "Next >"), "not before the second tick");
		waitUntilItSays(wizard, "real names, addresses and secrets leave this machine");
		Workbench.screenshot(() -> wizard, "publish-options");
		check(wizard, "I have read this and want it to go as it is", true);
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertEquals(Redaction.AS_IT_IS, publication.redaction);
		waitUntilItSays(wizard, "not redacted");
	}

	@Test
	void asItIsHoldsForTheTextThatItWasSaidOfAndNoOther() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>";
		publication.problem = new TftsrException(ProblemKind.CONFLICT, "Cannot update the page", "somebody has changed it", "Look at it");
		Shell wizard = openWizard();
		goToOptions(wizard);
		check(wizard, "Redact personal data, secrets and addresses", false);
		check(wizard, "I have read this and want it to go as it is", true);
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		assertEquals(Redaction.AS_IT_IS, publication.redaction);
		Workbench.press(Workbench.dialog("Changed Meanwhile"), "Show Difference");
		Shell again = Workbench.dialog(WIZARD);
		waitForPreview(again);
		assertEquals(Redaction.REDACTED, publication.redaction);
		waitUntilItSays(again, "redacted: E-mail address (1)");
	}

	@Test
	void aWizardThatIsClosedWhileSpacesAreReadLeavesNoError() throws Exception {
		setUpConfluence();
		CompletableFuture<List<Space>> answer = new CompletableFuture<>();
		spaces = answer;
		Shell wizard = openWizard();
		waitUntilItSays(wizard, "Reading…");
		Job reading = Arrays.stream(Job.getJobManager().find(JobFamilies.PUBLISHING)).filter(job -> "Reading…".equals(job.getName())).findFirst()
				.orElseThrow();
		Workbench.press(wizard, "Cancel");
		Workbench.waitUntilClosed(wizard);
		List<IStatus> logged = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> logged.add(status);
		Platform.addLogListener(listener);
		try {
			answer.complete(List.of(new Space("1", "OPS", "Operations")));
			reading.join();
			settle();
		} finally {
			Platform.removeLogListener(listener);
		}
		assertEquals(List.of(), logged);
	}

	@Test
	void aRequestThatWasNotShownIsShownBeforeItGoes() throws Exception {
		setUpConfluence();
		publication.sendsMore = true;
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Shell review = Workbench.dialog("Before It Is Sent");
		waitUntilItSays(review, "/wiki/rest/api/content/1/label");
		// a title would stand in the Progress view though the vault were locked
		assertEquals(List.of("Publishing to Confluence"),
				Arrays.stream(Job.getJobManager().find(JobFamilies.PUBLISHING)).map(Job::getName).toList());
		Workbench.press(review, "Send");
		Workbench.dialog("Published");
		assertEquals(List.of(Verdict.SEND, Verdict.SEND), publication.verdicts);
	}

	@Test
	void aFailureInTheMiddleIsResumed() throws Exception {
		setUpConfluence();
		publication.problem = new TftsrException(ProblemKind.NETWORK, "Cannot attach the document", "the connection broke", "Resume");
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Shell failed = Workbench.dialog("Not Published");
		Workbench.screenshot(() -> failed, "publish-failed");
		Workbench.press(failed, "Resume");
		Workbench.dialog("Published");
		assertTrue(publication.unfinished.isEmpty());
		assertEquals(1, links.ofIssue(issue).size());
	}

	@Test
	void aConflictLeadsBackToThePreview() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>";
		publication.problem = new TftsrException(ProblemKind.CONFLICT, "Cannot update the page", "somebody has changed it", "Look at it");
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Shell conflict = Workbench.dialog("Changed Meanwhile");
		publication.before = "<h1>Changed by somebody</h1>";
		Workbench.press(conflict, "Show Difference");
		Shell again = Workbench.dialog(WIZARD);
		waitForPreview(again);
		assertEquals(List.of("Text", "Requests", ALONG, "Difference"), tabs(again));
		Workbench.press(again, "Finish");
		Workbench.dialog("Published");
		assertEquals("<h1>Changed by somebody</h1>", publication.published.getFirst().before());
	}

	@Test
	void whatWasPublishedMeanwhileIsOfferedInPlaceOfAnotherNewOne() throws Exception {
		setUpConfluence();
		publication.problem = new TftsrException(ProblemKind.CONFLICT, "Cannot publish", "it was published since", "Look at it");
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		publishedBefore();
		Workbench.press(wizard, "Finish");
		Workbench.press(Workbench.dialog("Not Published"), "Show What Is There");
		Shell again = Workbench.dialog(WIZARD);
		waitUntilEnabled(again, "Next >");
		assertEquals("Checkout is down", Workbench.ui(() -> existing(again).getSelection()[0].getText()));
		goToPreview(again);
		waitForPreview(again);
		assertEquals("4711", publication.target.existingId());
	}

	@Test
	void whatWasFoundIsStillWhatIsUpdatedAfterAConflict() throws Exception {
		setUpConfluence();
		publication.before = "<h1>Checkout</h1>";
		publication.problem = new TftsrException(ProblemKind.CONFLICT, "Cannot update the page", "somebody has changed it", "Look at it");
		Shell wizard = openWizard();
		waitForPlaces(wizard, 3);
		Workbench.press(wizard, "Search…");
		Workbench.press(Workbench.dialog("Before It Is Sent"), "Send");
		WizardSteps.chooseExisting(wizard, "Checkout outage");
		goToPreview(wizard);
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Workbench.press(Workbench.dialog("Changed Meanwhile"), "Show Difference");
		Shell again = Workbench.dialog(WIZARD);
		waitForPreview(again);
		assertEquals("99", publication.target.existingId());
	}

	@Test
	void aWorkItemNeedsAProjectAndOffersTheTypesOfIt() throws Exception {
		setUpAzureDevOps();
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WIZARD);
		waitForPlaces(wizard, 2);
		assertFalse(isEnabled(wizard, "Next >"), "no project is chosen");
		fill(wizard, "Project:", "Shop");
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		Workbench.waitFor("the first type", () -> "Bug".equals(typeShown(wizard)));
		Workbench.screenshot(() -> wizard, "publish-options-azuredevops");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertEquals("Bug", publication.target.options().get("type"));
		assertNull(publication.documentId, "it is the issue itself");
	}

	private static String typeShown(Shell wizard) {
		try {
			return hasLabel(wizard, "Type:") ? text(wizard, "Type:") : "";
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void thePageAboveIsFoundByItsTitle() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		goToOptions(wizard);
		Workbench.press(wizard, "Choose…");
		Shell pages = Workbench.dialog("Page Above");
		assertFalse(isEnabled(pages, "Choose"), "none is selected");
		Workbench.ui(() -> WizardSteps.words(pages, "post-mortems"));
		Workbench.press(pages, "Search…");
		Workbench.press(Workbench.dialog("Before It Is Sent"), "Send");
		WizardSteps.chooseExisting(pages, "Checkout outage");
		Workbench.screenshot(() -> pages, "publish-page-above");
		Workbench.press(pages, "Choose");
		Workbench.waitUntilClosed(pages);
		assertEquals("99", text(wizard, "Page above:"));
		assertEquals("post-mortems", publication.words);
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertEquals("99", publication.target.parentId());
	}

	@Test
	void whereNoIssueIsShownOneIsAskedFor() throws Exception {
		setUpConfluence();
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		Workbench.ui(() -> Workbench.page().showView("org.eclipse.ui.views.ProgressView"));
		Workbench.start(CommandIds.PUBLISH, Map.of());
		Shell question = Workbench.dialog(WIZARD);
		waitUntilItSays(question, "Choose the issue that is to be published.");
	}

	@Test
	void whereNoServiceIsSetUpItLeadsToTheSettings() throws Exception {
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell hint = Workbench.dialog(WIZARD);
		Workbench.press(hint, "Set Up a Service");
		Shell page = Workbench.dialog("Preferences");
		waitUntilItSays(page, "Where documents and issues can be published");
	}
}
