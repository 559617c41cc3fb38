package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tftsr.ui.publish.tests.WizardSteps.check;
import static org.tftsr.ui.publish.tests.WizardSteps.existing;
import static org.tftsr.ui.publish.tests.WizardSteps.goToOptions;
import static org.tftsr.ui.publish.tests.WizardSteps.goToPreview;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.Candidate;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Workbench;

/** A new page whose title another page has by now: that one is shown, to be updated or not. */
class SameTitleTest extends PublishTest {

	private static final String NEW = "Make a new one";
	private static final String UPDATE = "Update this one:";

	private Shell toPreviewOfANewPage() throws Exception {
		setUpConfluence();
		publication.before = "<h1>Checkout</h1>";
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		publication.sameTitle = new Candidate("815", "Checkout is down", "OPS", null, "https://site.atlassian.net/wiki/815", false,
				ScriptedPublication.NOW);
		return wizard;
	}

	@Test
	void itIsUpdatedWhereItIs() throws Exception {
		setUpConfluence();
		publication.before = "<h1>Checkout</h1>";
		Shell wizard = openWizard();
		goToOptions(wizard);
		fill(wizard, "Page above:", "99");
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertEquals("99", publication.target.parentId());
		publication.sameTitle = new Candidate("815", "Checkout is down", "OPS", null, "https://site.atlassian.net/wiki/815", false,
				ScriptedPublication.NOW);
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "finish to update it");
		assertEquals("815", publication.target.existingId());
		assertNull(publication.target.parentId(), "it stays where it is");
		Workbench.press(wizard, "Finish");
		Workbench.dialog("Published");
		assertEquals("815", publication.published.getFirst().target().existingId());
	}

	private static void goOnAsItIs(Shell wizard) throws Exception {
		check(wizard, "Redact personal data, secrets and addresses", false);
		check(wizard, "I have read this and want it to go as it is", true);
		waitUntilEnabled(wizard, "Next >");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
	}

	@Test
	void thatItGoesAsItIsStaysSaidBesideIt() throws Exception {
		setUpConfluence();
		publication.before = "<h1>Checkout</h1>";
		Shell wizard = openWizard();
		goToOptions(wizard);
		goOnAsItIs(wizard);
		publication.sameTitle = new Candidate("815", "Checkout is down", "OPS", null, "https://site.atlassian.net/wiki/815", false,
				ScriptedPublication.NOW);
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "It goes as it is: not redacted. The space OPS has a page of this title");
	}

	@Test
	void thatItGoesAsItIsStaysSaidWhereSomebodyElseHasChangedThePage() throws Exception {
		setUpConfluence();
		publication.replacesOthers = true;
		Shell wizard = openWizard();
		goToOptions(wizard);
		goOnAsItIs(wizard);
		waitUntilItSays(wizard, "It goes as it is: not redacted. Look at the difference before you finish.");
	}

	@Test
	void whereItCannotBeMadeReadyOneGoesBackToAnotherChoice() throws Exception {
		Shell wizard = toPreviewOfANewPage();
		publication.prepareProblem = new TftsrException(ProblemKind.NETWORK, "Cannot make it ready", "the connection broke", "Try again");
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "the connection broke");
		Workbench.press(wizard, "< Back");
		Workbench.press(wizard, "< Back");
		check(wizard, UPDATE, false);
		check(wizard, NEW, true);
		goToPreview(wizard);
		waitForPreview(wizard);
		assertNull(publication.target.existingId());
	}

	@Test
	void whatTheIssueIsLinkedWithStaysToBeChosen() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>";
		Shell wizard = openWizard();
		waitUntilEnabled(wizard, "Next >");
		check(wizard, UPDATE, false);
		check(wizard, NEW, true);
		goToPreview(wizard);
		waitForPreview(wizard);
		publication.sameTitle = new Candidate("815", "Somebody's page", "OPS", null, "https://site.atlassian.net/wiki/815", false,
				ScriptedPublication.NOW);
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "finish to update it");
		Workbench.press(wizard, "< Back");
		Workbench.press(wizard, "< Back");
		assertEquals(List.of("Somebody's page", "Checkout is down"),
				Workbench.ui(() -> Arrays.stream(existing(wizard).getItems()).map(TableItem::getText).toList()));
		assertEquals("Somebody's page", Workbench.ui(() -> existing(wizard).getSelection()[0].getText()));
	}

	@Test
	void aTicketOfTheSameTitleIsOfferedOnce() throws Exception {
		setUpServiceNow();
		publication.before = "Nobody knows yet.";
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		goToPreview(wizard);
		waitForPreview(wizard);
		Candidate there = new Candidate("815", "INC0010042 Checkout is down", "incident", "New", "https://dev1.service-now.com/815", false,
				ScriptedPublication.NOW);
		publication.sameTitle = there;
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "ServiceNow has an open ticket of this title.");
		waitUntilItSays(wizard, "Update of “INC0010042 Checkout is down” at ServiceNow");
		assertEquals("815", publication.target.existingId());
		assertEquals(List.of(), publication.published);
		Workbench.press(wizard, "< Back");
		Workbench.press(wizard, "< Back");
		check(wizard, UPDATE, false);
		check(wizard, NEW, true);
		goToPreview(wizard);
		waitForPreview(wizard);
		publication.sameTitle = there;
		Workbench.press(wizard, "Finish");
		Workbench.dialog("Published");
		assertNull(publication.published.getFirst().target().existingId(), "there may be two of one title");
	}

	@Test
	void theHeadHasRoomForWhatIsSaidOfATicketWithALongTitle() throws Exception {
		setUpServiceNow();
		publication.before = "Nobody knows yet.";
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WizardSteps.WIZARD);
		goToOptions(wizard);
		goOnAsItIs(wizard);
		publication.sameTitle = new Candidate("815", "INC0010042 " + "Checkout is down ".repeat(9).strip(), "incident", "New",
				"https://dev1.service-now.com/815", false, ScriptedPublication.NOW);
		Workbench.press(wizard, "Finish");
		waitUntilItSays(wizard, "It goes as it is: not redacted. ServiceNow has an open ticket of this title.");
		Workbench.waitFor("all of the head", () -> WizardSteps.isHeadWhole(wizard));
	}

	@Test
	void aLookThatIsStoppedPublishesNothing() throws Exception {
		Shell wizard = toPreviewOfANewPage();
		publication.lookProblem = new TftsrException(ProblemKind.CANCELLED, "Cannot look for the title", "it was stopped", "Try again");
		Workbench.press(wizard, "Finish");
		settle();
		waitForPreview(wizard);
		assertEquals(List.of(), publication.published);
		publication.sameTitle = null;
		Workbench.press(wizard, "Finish");
		Workbench.dialog("Published");
	}

	@Test
	void aLookThatFailsIsToldByThePublicationItself() throws Exception {
		Shell wizard = toPreviewOfANewPage();
		publication.lookProblem = new TftsrException(ProblemKind.NETWORK, "Cannot look for the title", "the connection broke", "Try again");
		publication.problem = new TftsrException(ProblemKind.NETWORK, "Cannot make the page", "the connection broke again", "Resume");
		Workbench.press(wizard, "Finish");
		waitUntilItSays(Workbench.dialog("Not Published"), "the connection broke again");
		assertEquals(List.of(), publication.published);
	}
}
