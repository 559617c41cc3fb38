package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.Test;

/** The times at both ends of the levels of a log over its time. */
class HistogramLabelsTest extends WorkbenchTest {

	private static final String START = "2026-03-01 10:00:00"; //$NON-NLS-1$
	private static final String TEXT = START + " INFO  started\n2026-03-01 10:01:00 INFO  stopped"; //$NON-NLS-1$

	/** The later one goes where both would be read as one. */
	@Test
	void theTwoTimesStayApartHoweverNarrowItIs() throws Exception {
		Workbench.open(Workbench.file("labels.log", utf8(TEXT))); //$NON-NLS-1$
		Canvas histogram = UnderstandingTest.histogram();
		int label = Workbench.ui(() -> width(histogram, START));
		int blank = Workbench.ui(() -> width(histogram, "  ")); //$NON-NLS-1$
		for (int width = 2 * label - blank; width < 2 * label + 4 * blank; width += 2) {
			int wide = width;
			Workbench.ui(() -> {
				histogram.setSize(wide, histogram.getSize().y);
				return histogram;
			});
			// behind other tests the window paints it later than it is made
			Workbench.await("a time is written at a width of " + wide, () -> { //$NON-NLS-1$
				List<Integer> columns = inked(histogram);
				return Boolean.valueOf(!columns.isEmpty() && columns.getLast() > label / 2);
			});
			List<Integer> inked = Workbench.ui(() -> inked(histogram));
			assertTrue(inked.getLast() < label + blank || inked.stream().noneMatch(x -> x > label + blank / 2 && x < label + blank),
					"at a width of " + wide); //$NON-NLS-1$
		}
	}

	private static int width(Canvas canvas, String text) {
		GC gc = new GC(canvas);
		int width = gc.textExtent(text).x;
		gc.dispose();
		return width;
	}

	/** The columns in whose lower quarter something is written, from left to right. */
	private static List<Integer> inked(Canvas canvas) {
		canvas.update();
		Point size = canvas.getSize();
		Image image = new Image(canvas.getDisplay(), size.x, size.y);
		GC gc = new GC(canvas);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData(100);
		image.dispose();
		int ground = data.getPixel(data.width / 2, data.height - 1);
		return IntStream.range(0, data.width)
				.filter(x -> IntStream.range(data.height * 3 / 4, data.height).anyMatch(y -> data.getPixel(x, y) != ground)).boxed().toList();
	}
}
