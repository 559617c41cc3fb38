package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.Images;

/** The signs beside the lines of a log: the ruler that text editors have there shows the middle of a sign, and cuts the rest. */
class SignsBesideLinesTest {

	/** Of a ruler, in pixels at 100 %. */
	private static final int WIDTH = 12;
	/** Of 255: less is the edge of a line that ends between two pixels. */
	private static final int SEEN = 64;

	@Test
	void nothingOfThemIsCut() throws Exception {
		List<String> cut = new ArrayList<>();
		for (ImageDescriptor sign : List.of(Images.PII_SECRET, Images.PII_PERSONAL, Images.PII_NETWORK, Images.KEPT, Images.BOOKMARK)) {
			for (int zoom : new int[] { 100, 200 }) {
				ImageData data = Workbench.ui(() -> sign.getImageData(zoom));
				int margin = (data.width - WIDTH * zoom / 100) / 2;
				for (int y = 0; y < data.height; y++) {
					for (int x = 0; x < margin; x++) {
						if (data.getAlpha(x, y) > SEEN || data.getAlpha(data.width - 1 - x, y) > SEEN) {
							cut.add(sign + " at " + zoom + " %, " + x + ", " + y);
						}
					}
				}
			}
		}
		assertEquals(List.of(), cut);
	}
}
