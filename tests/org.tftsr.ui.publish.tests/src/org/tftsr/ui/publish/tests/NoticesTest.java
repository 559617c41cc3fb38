package org.tftsr.ui.publish.tests;

import static org.tftsr.ui.publish.tests.WizardSteps.goToPreview;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Workbench;

/** Who is in another program is told how publishing has ended. */
class NoticesTest extends PublishTest {

	private static final String DONE = "It has been published to Confluence.";
	private static final String NOT_DONE = "It has not been published to Confluence.";

	@BeforeEach
	void useConfluence() {
		setUpConfluence();
	}

	@AfterEach
	void closeEditors() throws Exception {
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	private Shell wizardAtItsPreview() throws Exception {
		Shell wizard = openWizard();
		goToPreview(wizard);
		waitForPreview(wizard);
		return wizard;
	}

	private Shell issueWithWhatDidNotEnd() throws Exception {
		publication.unfinished.add(new Publication(UUID.randomUUID(), issue, null, ServiceKind.CONFLUENCE, "OPS", "The issue", Map.of(), "1",
				"x", PublicationStep.WRITTEN, List.of(), "the connection broke", ScriptedPublication.NOW, ScriptedPublication.NOW));
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("it can be resumed", () -> Workbench.link("Resume").isPresent());
		return Workbench.ui(() -> Workbench.window().getShell());
	}

	private static TftsrException broken() {
		return new TftsrException(ProblemKind.NETWORK, "Cannot attach the document", "the connection broke", "Resume");
	}

	@Test
	void whatIsPublished() throws Exception {
		Shell wizard = wizardAtItsPreview();
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(wizard, "Finish");
			other.awaitNotice(DONE);
		}
		Workbench.dialog("Published");
	}

	@Test
	void whatIsNotPublished() throws Exception {
		publication.problem = broken();
		Shell wizard = wizardAtItsPreview();
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.press(wizard, "Finish");
			other.awaitNotice(NOT_DONE);
		}
		Workbench.dialog("Not Published");
	}

	@Test
	void whatIsGoneOnWith() throws Exception {
		Shell window = issueWithWhatDidNotEnd();
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.follow(window, "Resume");
			other.awaitNotice(DONE);
		}
		Workbench.dialog("Published");
	}

	@Test
	void whatCannotBeGoneOnWith() throws Exception {
		publication.resumeProblem = broken();
		Shell window = issueWithWhatDidNotEnd();
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.follow(window, "Resume");
			other.awaitNotice(NOT_DONE);
		}
		Workbench.dialog("Not Published");
	}
}
