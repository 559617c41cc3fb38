package org.tftsr.rcp.tests;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** The window of the product with the keyboard in it, as a person finds it, and its look in either theme. */
abstract class WindowTest {

	static final String CHAT = "org.tftsr.ui.chat.view";

	/** The text: what stands in a page of a browser, another program knows. */
	@BeforeAll
	static void showText() {
		System.setProperty("tftsr.chat.widget", "text");
	}

	@BeforeEach
	void takeTheKeyboard() throws Exception {
		Workbench.ui(() -> {
			Workbench.window().getShell().setMaximized(true);
			Workbench.window().getShell().forceActive();
			return Boolean.TRUE;
		});
		Workbench.waitFor("the window has the keyboard",
				() -> Workbench.display().getActiveShell() == Workbench.window().getShell());
	}

	@AfterEach
	void leave() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			IViewPart chat = Workbench.page().findView(CHAT);
			if (chat != null) {
				Workbench.page().hideView(chat);
			}
			return Boolean.TRUE;
		});
		Themes.show(Themes.LIGHT);
	}

	/** The editor of an issue that is in front. On the user interface thread. */
	static Optional<FormEditor> issueEditor() {
		return Workbench.page().getActiveEditor() instanceof FormEditor editor ? Optional.of(editor) : Optional.empty();
	}

	/** The issue that an editor shows. */
	static UUID issueOf(FormEditor editor) throws Exception {
		return Workbench.ui(() -> editor.getEditorInput().getAdapter(IssueInput.class).issueId());
	}

	/** What the page of documents shows. On the user interface thread. */
	static String preview() {
		return Workbench.find(Browser.class, browser -> true).map(Browser::getText)
				.or(() -> Workbench.find(StyledText.class, text -> !text.getEditable()).map(StyledText::getText)).orElse("");
	}
}
