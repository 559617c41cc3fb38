package org.tftsr.ui.logs.tests;

import static org.tftsr.ui.testsupport.Workbench.waitFor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** A log of so many lines that one step of its scroll bar is more of them than the editor shows. */
class ManyLinesTest extends WorkbenchTest {

	private static final int LINES = 300_000_000;
	private static final String LAST = "the last one"; //$NON-NLS-1$

	/** Nobody waits for all of it to be looked through. */
	@Test
	void theScrollBarReachesTheLastLine() throws Exception {
		IFile file = Workbench.file("many.log.gz", new byte[0]); //$NON-NLS-1$
		write(Path.of(file.getLocationURI()));
		Workbench.refresh(file);
		Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
		waitFor("the lines are counted", () -> Workbench.words(Link.class, Link::getText).contains("300,000,001 lines")); //$NON-NLS-1$ //$NON-NLS-2$
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> {
			slider.setSelection(slider.getMaximum());
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
		waitFor("the last line is in sight", () -> Bars.isInSight(LAST)); //$NON-NLS-1$
	}

	/** Empty lines and one more. */
	private static void write(Path file) throws IOException {
		byte[] some = new byte[1 << 16];
		Arrays.fill(some, (byte) '\n');
		try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), some.length)) {
			for (int left = LINES; left > 0; left -= some.length) {
				out.write(some, 0, Math.min(left, some.length));
			}
			out.write(utf8(LAST));
		}
	}
}
