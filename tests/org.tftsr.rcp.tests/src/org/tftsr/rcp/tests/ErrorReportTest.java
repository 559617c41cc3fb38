package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.statushandlers.StatusManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** What goes wrong can be passed on with nothing sensitive in it. */
class ErrorReportTest extends WindowTest {

	private static final String ADDRESS = "jane.doe@customer.example.com";
	private static final String DETAILS = "Details >>";

	/** The platform shows no failures to tests otherwise. */
	@BeforeEach
	void showFailures() {
		ErrorDialog.AUTOMATED_MODE = false;
	}

	@AfterEach
	void showNoFailures() {
		ErrorDialog.AUTOMATED_MODE = true;
	}

	private static Optional<Shell> failure() {
		return Arrays.stream(Workbench.display().getShells())
				.filter(shell -> shell.isVisible() && Workbench.findButton(shell, DETAILS).isPresent()).findFirst();
	}

	@Test
	void theSignOfAFailureIsSeenInTheDark() throws Exception {
		Themes.show(Themes.DARK);
		StatusManager.getManager().handle(new Status(IStatus.ERROR, "org.tftsr.ui", "Cannot write"), StatusManager.SHOW);
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		Shell failure = Workbench.ui(() -> failure().orElseThrow());
		Workbench.waitFor("its sign is light", () -> Workbench.find(failure, Label.class, label -> label.getImage() != null)
				.filter(label -> hasLightPixel(label.getImage().getImageData())).isPresent());
		Workbench.screenshot(() -> failure, "failure-dark");
	}

	private static boolean hasLightPixel(ImageData data) {
		return IntStream.range(0, data.width * data.height).anyMatch(i -> {
			RGB colour = data.palette.getRGB(data.getPixel(i % data.width, i / data.width));
			boolean seen = data.alphaData == null || data.getAlpha(i % data.width, i / data.width) > 128;
			return seen && Math.max(colour.red, Math.max(colour.green, colour.blue)) > 150;
		});
	}

	@Test
	void aFailureOffersARedactedReport() throws Exception {
		IStatus status = new Status(IStatus.ERROR, "org.tftsr.ui", "Cannot write to " + ADDRESS,
				new IllegalStateException("the box of " + ADDRESS + " is full"));
		StatusManager.getManager().handle(status, StatusManager.SHOW);
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		Shell failure = Workbench.ui(() -> failure().orElseThrow());
		Workbench.press(failure, DETAILS);
		Workbench.follow(failure, "Redacted Report");
		Shell dialog = Workbench.dialog("Error Report");
		String report = Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0)
				.orElseThrow().getText());
		assertFalse(report.contains(ADDRESS), report);
		assertTrue(report.contains("Cannot write to"), report);
		assertTrue(report.contains("java.lang.IllegalStateException"), report);
		assertTrue(report.contains("org.tftsr.ui 0.1.0"), report);
		assertTrue(report.contains("Java 2"), report);
		Workbench.screenshot(() -> dialog, "error-report");
		Workbench.press(dialog, "Copy");
		Workbench.waitFor("it is copied", () -> Workbench.says(dialog, "Copied"));
		assertEquals(report, Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			try {
				return clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		}));
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
	}
}
