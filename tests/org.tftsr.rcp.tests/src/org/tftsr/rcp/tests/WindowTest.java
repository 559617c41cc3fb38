package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.testsupport.Workbench;

/** The window of the product with the keyboard in it, as a person finds it, and its look in either theme. */
abstract class WindowTest {

	static final String CHAT = "org.tftsr.ui.chat.view";
	static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

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
		show(LIGHT);
	}

	/** Shows the window in a theme, as the page of the preferences does. What that page uses is no API, so it is called by name. */
	static void show(String theme) throws Exception {
		Workbench.ui(() -> {
			Class<?> type = Platform.getBundle("org.eclipse.e4.ui.css.swt.theme")
					.loadClass("org.eclipse.e4.ui.css.swt.theme.IThemeEngine");
			Object engine = PlatformUI.getWorkbench().getService(type);
			type.getMethod("setTheme", String.class, boolean.class).invoke(engine, theme, Boolean.FALSE);
			Object active = type.getMethod("getActiveTheme").invoke(engine);
			assertEquals(theme, active.getClass().getMethod("getId").invoke(active));
			return theme;
		});
		Workbench.settle();
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
