package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.MessageState;
import org.tftsr.ui.testsupport.Workbench;

/** A view that nobody sees. */
class HiddenTest extends ChatTest {

	private static final String ISSUES = "org.tftsr.ui.issues.view";

	@Test
	void nothingIsLaidOutWhileNobodySeesIt() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool ");
		Chat.waitForText("The pool");
		StyledText text = Workbench.ui(Chat::conversation);
		Workbench.ui(() -> Workbench.page().showView(ISSUES));
		Workbench.waitFor("the view is hidden", () -> !text.isVisible());
		int before = Workbench.ui(text::getCharCount);
		script.text("is exhausted.").end(MessageState.COMPLETE);
		Chat.settle();
		assertEquals(before, Workbench.ui(text::getCharCount));
		Workbench.ui(() -> Workbench.page().showView(Chat.VIEW));
		Chat.waitForText("The pool is exhausted.");
		assertFalse(Workbench.ui(() -> Chat.says("Waiting")));
	}
}
