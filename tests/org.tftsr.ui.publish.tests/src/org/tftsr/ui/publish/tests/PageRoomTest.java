package org.tftsr.ui.publish.tests;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** A page of the preferences is shown whole, however small the dialog was left. */
class PageRoomTest extends PreferencesTest {

	private static final String ROOT = "org.tftsr.ui.preferences";
	private static final String SERVICE = "org.tftsr.ui.publish.preferences." + ServiceKind.AZURE_DEVOPS.key();

	/** The dialog opens in the size in which it was closed. */
	@BeforeEach
	void leaveTheDialogSmall() throws Exception {
		Shell dialog = open(ROOT);
		Workbench.settle();
		Workbench.ui(() -> {
			dialog.setSize(430, 300);
			return dialog;
		});
		Workbench.closeDialogs();
	}

	@Test
	void aPageThatIsThereAtOnce() throws Exception {
		Shell dialog = open(ROOT);
		Workbench.waitFor("all of the page is to be seen", () -> isWhole(dialog));
	}

	@Test
	void aPageWhoseSettingsAreReadFirst() throws Exception {
		Shell dialog = open(SERVICE);
		Workbench.waitFor("the settings", () -> Workbench.findButton(dialog, "Test").isPresent());
		Workbench.waitFor("all of the page is to be seen", () -> isWhole(dialog));
	}

	private static boolean isWhole(Shell dialog) {
		ScrolledComposite view = Workbench.find(dialog, ScrolledComposite.class, candidate -> true).orElseThrow();
		Rectangle room = view.getClientArea();
		return Arrays.stream(((Composite) view.getContent()).getChildren()).filter(Control::isVisible)
				.map(page -> page.computeSize(SWT.DEFAULT, SWT.DEFAULT))
				.allMatch(wanted -> wanted.x <= room.width && wanted.y <= room.height);
	}
}
