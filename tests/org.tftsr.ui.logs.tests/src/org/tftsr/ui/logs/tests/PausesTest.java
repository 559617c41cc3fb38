package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

/** Where a log pauses much longer than usual, below its levels over time. */
class PausesTest extends WorkbenchTest {

	private static final int STEPS = 120;
	/** How many pixels what marks a pause is high. */
	private static final int HEIGHT = 4;

	/** A record each second for two minutes, nothing for a quarter of an hour, and again. */
	private static Canvas open() throws Exception {
		StringBuilder log = new StringBuilder();
		for (int hour : new int[] { 0, 17 }) {
			for (int i = 0; i < STEPS; i++) {
				log.append("2026-03-01 10:%02d:%02d INFO  step %d%n".formatted(hour + i / 60, i % 60, i)); //$NON-NLS-1$
			}
		}
		Workbench.open(Workbench.file("pause.log", utf8(log.toString()))); //$NON-NLS-1$
		return Bars.the(Canvas.class, canvas -> canvas.getClass() == Canvas.class && canvas.getBounds().height > 40
				&& canvas.getBounds().height < 80 && canvas.getBounds().width > canvas.getBounds().height);
	}

	/** How many pixels of a column of the chart are not its background. On the user interface thread. */
	private static int painted(Canvas chart, int x) {
		chart.update();
		int height = chart.getClientArea().height;
		Image image = new Image(chart.getDisplay(), 1, height);
		GC gc = new GC(chart);
		gc.copyArea(image, x, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return (int) IntStream.range(0, height).filter(y -> data.getPixel(0, y) != data.getPixel(0, 0)).count();
	}

	@Test
	void aPauseIsMarked() throws Exception {
		Canvas chart = open();
		int width = Workbench.ui(() -> Integer.valueOf(chart.getClientArea().width));
		Workbench.await("it is marked in the middle", () -> Boolean.valueOf(painted(chart, width / 2) == HEIGHT)); //$NON-NLS-1$
		assertEquals(HEIGHT, Workbench.ui(() -> Integer.valueOf(painted(chart, width * 7 / 10))));
		Workbench.screenshot("pause"); //$NON-NLS-1$
	}

	@Test
	void theTipSaysFromWhenToWhenThereIsNothing() throws Exception {
		Canvas chart = open();
		int width = Workbench.ui(() -> Integer.valueOf(chart.getClientArea().width));
		String gap = "Nothing from 2026-03-01 10:01:59 to 10:17:00"; //$NON-NLS-1$
		assertTrue(tip(chart, width / 2).endsWith('\n' + gap), () -> text(chart));
		assertFalse(tip(chart, 4).contains("Nothing from"), () -> text(chart)); //$NON-NLS-1$
		assertTrue(text(chart).contains("INFO"), () -> text(chart)); //$NON-NLS-1$
	}

	private static String text(Canvas chart) {
		String[] words = new String[1];
		chart.getDisplay().syncExec(() -> words[0] = chart.getToolTipText());
		return words[0];
	}

	private static String tip(Canvas chart, int x) throws Exception {
		return Workbench.ui(() -> {
			Event event = new Event();
			event.x = x;
			event.y = 2;
			chart.notifyListeners(SWT.MouseMove, event);
			return chart.getToolTipText();
		});
	}
}
