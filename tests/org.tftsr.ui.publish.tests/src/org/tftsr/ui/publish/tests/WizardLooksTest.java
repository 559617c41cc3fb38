package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.tftsr.ui.publish.tests.DarkLook.assertLook;
import static org.tftsr.ui.publish.tests.WizardSteps.WIZARD;
import static org.tftsr.ui.publish.tests.WizardSteps.goToOptions;
import static org.tftsr.ui.publish.tests.WizardSteps.tabs;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** The looks of the wizard in the dark theme: each page is dark, and what stands on it can be read. */
@EnabledOnOs(OS.LINUX)
class WizardLooksTest extends PublishTest {

	@BeforeEach
	void beDark() throws Exception {
		Themes.show(Themes.DARK);
	}

	@AfterEach
	void beLight() throws Exception {
		Workbench.closeDialogs();
		Themes.show(Themes.LIGHT);
	}

	@Test
	void everyPageCanBeReadInTheDarkTheme() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>\n<p>Found by somebody else.</p>\n<p>Fixed.</p>";
		publication.replacesOthers = true;
		Shell wizard = openWizard();
		waitUntilEnabled(wizard, "Next >");
		assertLook(wizard, "place");
		goToOptions(wizard);
		assertLook(wizard, "options");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		List<String> tabs = tabs(wizard);
		for (int i = 0; i < tabs.size(); i++) {
			showTab(wizard, i);
			assertLook(wizard, List.of("preview", "requests", "along", "difference").get(i));
		}
	}

	@Test
	void theDialogsOfTheWizardCanBeReadInTheDarkTheme() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		goToOptions(wizard);
		Workbench.press(wizard, "Choose…");
		Shell pages = Workbench.dialog("Page Above");
		Workbench.ui(() -> WizardSteps.words(pages, "outage"));
		Workbench.press(pages, "Search…");
		Shell review = Workbench.dialog("Before It Is Sent");
		assertLook(review, "review");
		Workbench.press(review, "Send");
		WizardSteps.chooseExisting(pages, "Checkout outage");
		assertLook(pages, "page-above");
		Workbench.press(pages, "Choose");
		Workbench.waitUntilClosed(pages);
		publication.problem = new TftsrException(ProblemKind.NETWORK, "Cannot attach the document", "the connection broke", "Resume");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Shell failed = Workbench.dialog("Not Published");
		DarkLook.waitForIcon(failed);
		assertLook(failed, "failed");
	}

	@Test
	void theOptionsOfAWorkItemCanBeReadInTheDarkTheme() throws Exception {
		setUpAzureDevOps();
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WIZARD);
		fill(wizard, "Project:", "Shop");
		assertLook(wizard, "place-azuredevops");
		goToOptions(wizard);
		assertLook(wizard, "options-azuredevops");
	}

	/** Of another wizard, which asks for no more than fields. */
	@Test
	void fieldsAreToldFromTheDialogAroundThem() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of());
		Shell wizard = Workbench.dialog("New Issue");
		assertLook(wizard, "new-issue");
		for (int kind : List.of(SWT.SINGLE, SWT.MULTI)) {
			Text field = Workbench.ui(() -> Workbench.find(wizard, Text.class, text -> (text.getStyle() & kind) != 0).orElseThrow());
			assertNotEquals(Workbench.ui(() -> field.getParent().getBackground().getRGB()), Workbench.ui(() -> field.getBackground().getRGB()));
		}
	}

	@Test
	@LongRunning("everyPageCanBeReadInTheDarkTheme, of a document")
	void thePagesOfAnIncidentCanBeReadInTheDarkTheme() throws Exception {
		setUpServiceNow();
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WIZARD);
		waitUntilEnabled(wizard, "Next >");
		assertLook(wizard, "place-servicenow");
		goToOptions(wizard);
		assertLook(wizard, "options-servicenow");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertLook(wizard, "preview-servicenow");
	}
}
