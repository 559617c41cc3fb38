package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/**
 * Who follows the steps of "Your First RCA", one link after the other, comes from a log to a document that can be published. The last one,
 * what was recorded, is shown by a bundle that would ask each test of this window for a passphrase.
 */
class FirstRcaTest extends WindowTest {

	private static final String HELP_VIEW = "org.tftsr.rcp.help";

	@AfterEach
	void hideViews() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().findView(HELP_VIEW);
			if (view != null) {
				Workbench.page().hideView(view);
			}
			return Boolean.TRUE;
		});
	}

	@Test
	void eachStepDoesWhatItSays() throws Exception {
		Workbench.start("org.tftsr.rcp.firstRca", Map.of());
		Workbench.waitFor("the steps", () -> Workbench.says(Workbench.window().getShell(), "8. See what was recorded (may be skipped)"));
		assertEquals(8, Workbench.ui(() -> links().size()));
		Substitute chooser = ChosenFile.of(Sample.log());
		try {
			perform(1, "the log is open", () -> isEditor("org.tftsr.ui.logs.editor"));
			perform(2, "its review is open", () -> isEditor("org.tftsr.ui.logs.review.editor"));
			perform(3, "an issue is made of it", () -> issueEditor().isPresent());
		} finally {
			chooser.close();
		}
		perform(4, "its whys are in front", () -> isPage("whys"));
		perform(5, "the chat is there", () -> Workbench.page().findView(CHAT) != null
				&& Workbench.page().isPartVisible(Workbench.page().findView(CHAT)));
		perform(6, "its documents are in front", () -> isPage("documents"));
		perform(7, "what publishing needs is said", () -> Workbench.display().getActiveShell() != null
				&& Workbench.display().getActiveShell() != Workbench.window().getShell());
		Shell needed = Workbench.ui(() -> Workbench.display().getActiveShell());
		Workbench.screenshot(() -> needed, "first-rca-publish");
		Workbench.closeDialogs();
		Workbench.waitUntilClosed(needed);
		Workbench.screenshot("first-rca-end");
	}

	/** Follows the link of a step, from the view that the steps are in, as who clicks it does. */
	private static void perform(int step, String what, BooleanSupplier done) throws Exception {
		Workbench.ui(() -> {
			Workbench.page().activate(Workbench.page().findView(HELP_VIEW));
			return Boolean.TRUE;
		});
		Workbench.display().asyncExec(() -> {
			Event event = new Event();
			event.text = "do";
			links().get(step - 1).notifyListeners(SWT.Selection, event);
		});
		Workbench.waitFor(what, done);
	}

	/** The links of all steps, from top to bottom. On the user interface thread. */
	private static List<Link> links() {
		Composite steps = Workbench.link("More about it").orElseThrow().getParent();
		return List.of(steps.getChildren()).stream().filter(Link.class::isInstance).map(Link.class::cast).toList();
	}

	private static boolean isEditor(String id) {
		IEditorPart editor = Workbench.page().getActiveEditor();
		return editor != null && editor.getSite().getId().equals(id);
	}

	private static boolean isPage(String id) {
		return issueEditor().filter(editor -> editor.getActivePageInstance() != null
				&& id.equals(editor.getActivePageInstance().getId())).isPresent();
	}
}
