package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.testsupport.Help;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** F1 in the Audit Log view and on the page of the vault. */
class HelpTest extends VaultTest {

	@Test
	void theAuditLogHasHelp() throws Exception {
		IViewPart view = Workbench.ui(() -> Workbench.page().showView(ViewIds.AUDIT_LOG));
		Help.waitForContext(HelpContexts.AUDIT_VIEW);
		Workbench.ui(() -> {
			Workbench.page().hideView(view);
			return Boolean.TRUE;
		});
	}

	@Test
	void thePageOfThePreferencesHasHelp() throws Exception {
		String page = "org.tftsr.ui.vault.preferences";
		assertTrue(Help.preferencePages().contains(page));
		Help.assertHelp(PreferencesTest.open(page), page);
	}
}
