package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.tftsr.ui.testsupport.Workbench;

/** About says what runs, as the build has named it: whoever reports a fault can tell which one it is. */
class AboutTest extends WindowTest {

	@AfterEach
	void closeIt() throws Exception {
		Workbench.closeDialogs();
	}

	@Test
	void saysVersionAndBuild() throws Exception {
		Version version = Platform.getBundle("org.tftsr.rcp").getVersion();
		assertFalse(version.getQualifier().isEmpty() || version.getQualifier().equals("qualifier"), version.toString());
		Workbench.start(IWorkbenchCommandConstants.HELP_ABOUT, Map.of());
		AtomicReference<String> text = new AtomicReference<>();
		Workbench.waitFor("the dialog", () -> {
			Shell dialog = Workbench.display().getActiveShell();
			return dialog != null && Workbench.find(dialog, StyledText.class, shown -> {
				text.set(shown.getText());
				return shown.getText().startsWith("TFTSR");
			}).isPresent();
		});
		Workbench.screenshot(() -> Workbench.display().getActiveShell(), "about");
		assertEquals("TFTSR %d.%d.%d (build %s)".formatted(version.getMajor(), version.getMinor(), version.getMicro(), version.getQualifier()),
				text.get().lines().findFirst().orElseThrow());
	}
}
