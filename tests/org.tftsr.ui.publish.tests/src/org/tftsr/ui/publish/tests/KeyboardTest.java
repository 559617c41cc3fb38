package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.ScreenReader;
import org.tftsr.ui.testsupport.Workbench;

/** Publishing without a mouse, and without seeing the screen. */
class KeyboardTest extends PublishTest {

	@Test
	void oneDocumentIsPublishedByKeysAlone() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		Workbench.waitFor("the spaces", () -> Workbench.says(wizard, "OPS"));
		waitUntilEnabled(wizard, "Next >");
		Workbench.ui(() -> wizard.forceFocus());
		// the field Space, what stands in it, and another one
		Keyboard.press("alt+c");
		Keyboard.press("ctrl+a");
		Keyboard.type("DEV");
		Workbench.waitFor("the other space", () -> Workbench.find(wizard, Text.class, field -> "DEV".equals(field.getText())).isPresent());
		Keyboard.press("alt+n");
		waitUntilItSays(wizard, "Choose what else goes with it");
		// labels
		Keyboard.press("alt+l");
		Keyboard.type("outage");
		Keyboard.press("alt+n");
		waitForPreview(wizard);
		Keyboard.press("alt+f");
		Shell done = Workbench.dialog("Published");
		assertEquals("DEV", publication.target.place());
		assertEquals("outage", publication.target.options().get("labels"));
		Workbench.ui(() -> done.forceFocus());
		Keyboard.press("Escape");
		Workbench.waitUntilClosed(done);
	}

	@Test
	void returnSearchesForTheWordsAndDoesNotLeaveThePage() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		waitUntilEnabled(wizard, "Next >");
		Workbench.ui(() -> wizard.forceFocus());
		Workbench.ui(() -> WizardSteps.words(wizard, "").setFocus());
		Keyboard.type("outage");
		Keyboard.press("Return");
		Workbench.press(Workbench.dialog("Before It Is Sent"), "Send");
		Workbench.waitFor("the search", () -> "outage".equals(publication.words));
		assertTrue(Workbench.ui(() -> Workbench.says(wizard, "Choose what is published")), "it is the same page");
	}

	@Test
	void whateverHasTheKeyboardHasAName() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>\n<p>Not known yet.</p>";
		Shell wizard = openWizard();
		Workbench.waitFor("the spaces", () -> Workbench.says(wizard, "OPS"));
		assertAllNamed(wizard, "Combo: What:", "Combo: Service:", "Text: Space:", "Table: Space:", "Button: Make a new one",
				"Text: Words to search for", "Table: What is there and could be updated");
		WizardSteps.goToOptions(wizard);
		assertAllNamed(wizard, "Text: Page above:", "Text: Labels:", "Button: Redact personal data, secrets and addresses");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertAllNamed(wizard, "StyledText: As it will be", "StyledText: As it is there now");
		showTab(wizard, 1);
		assertAllNamed(wizard, "List: Requests", "StyledText: Request");
	}

	private static void assertAllNamed(Shell shell, String... wanted) throws Exception {
		List<String> names = Workbench.ui(() -> ScreenReader.names(shell)).stream().map(name -> name.replace("&", "")).toList();
		assertEquals(List.of(), names.stream().filter(name -> name.endsWith(": ") || name.endsWith(": null")).toList(),
				() -> "without a name, among " + names);
		assertTrue(names.containsAll(List.of(wanted)), () -> names + " should have " + List.of(wanted));
	}
}
