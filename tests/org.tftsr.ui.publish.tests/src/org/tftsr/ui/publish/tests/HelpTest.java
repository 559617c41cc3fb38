package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.Help;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** F1 where one publishes, and where one says how. */
class HelpTest extends PublishTest {

	@Test
	void theWizardHasHelp() throws Exception {
		setUpConfluence();
		Help.assertHelp(openWizard(), "the wizard");
	}

	@Test
	void everyPageOfThePreferencesHasHelp() throws Exception {
		List<String> pages = Help.preferencePages().stream().filter(id -> id.startsWith("org.tftsr.ui.publish.")).toList();
		assertEquals(4, pages.size());
		for (String page : pages) {
			Help.assertHelp(PreferencesTest.open(page), page);
			Workbench.closeDialogs();
		}
	}
}
