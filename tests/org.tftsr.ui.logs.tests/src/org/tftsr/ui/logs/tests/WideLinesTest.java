package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** Lines with very many findings: they are marked where they are seen, as a widget goes through all of a line for each of its styles. */
class WideLinesTest extends WorkbenchTest {

	private static final String ADDRESS = "192.0.2.17"; //$NON-NLS-1$
	private static final String PART = "asked by " + ADDRESS + " again, "; //$NON-NLS-1$ //$NON-NLS-2$
	private static final int PARTS = 400;
	private static final String LINE = PART.repeat(PARTS) + '\n';
	/** More would not be shown as a whole. */
	private static final int LINES = 3;
	private static final int ATTEMPTS = 6;

	@Test
	void findingsAreMarkedInTheColumnsThatAreSeen() throws Exception {
		Workbench.open(Workbench.file("wide.log", utf8(LINE.repeat(LINES)))); //$NON-NLS-1$
		int late = PARTS / 2 * PART.length() + PART.indexOf(ADDRESS);
		awaitMark(PART.indexOf(ADDRESS));
		assertNull(style(late), "nobody sees it"); //$NON-NLS-1$
		assertFew();
		scrollTo(late);
		awaitMark(late);
		awaitMark(2 * LINE.length() + late);
		assertNull(style(PART.indexOf(ADDRESS)), "nobody sees it any more"); //$NON-NLS-1$
		assertFew();
		Workbench.screenshot("wide-lines"); //$NON-NLS-1$
		scrollTo(0);
		awaitMark(PART.indexOf(ADDRESS));
	}

	@Test
	void theCursorTakesTheMarksAlong() throws Exception {
		Workbench.open(Workbench.file("wide.log", utf8(LINE.repeat(LINES)))); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.LINE_END, Map.of());
		awaitMark((PARTS - 1) * PART.length() + PART.indexOf(ADDRESS));
		Workbench.execute(ITextEditorActionDefinitionIds.LINE_START, Map.of());
		awaitMark(PART.indexOf(ADDRESS));
	}

	/** Tabs are many times as wide as letters, some letters twice, and some signs have no width: columns say little there. */
	@Test
	void findingsAreMarkedBehindWhatIsWiderOrNarrower() throws Exception {
		String wide = "\t".repeat(600) + ADDRESS + " tabs\n"; //$NON-NLS-1$ //$NON-NLS-2$
		String twice = "\u65E5\u672C ".repeat(400) + ADDRESS + " words\n"; //$NON-NLS-1$ //$NON-NLS-2$
		String none = "e\u0301".repeat(2_000) + ' ' + ADDRESS + " accents\n"; //$NON-NLS-1$ //$NON-NLS-2$
		String back = "\u05D0\u05D1 ".repeat(400) + ADDRESS + " letters\n"; //$NON-NLS-1$ //$NON-NLS-2$
		String text = wide + twice + none + back;
		Workbench.open(Workbench.file("wide.log", utf8(text))); //$NON-NLS-1$
		for (int at = text.indexOf(ADDRESS); at >= 0; at = text.indexOf(ADDRESS, at + 1)) {
			scrollTo(at);
			awaitMark(at);
		}
	}

	@Test
	void wrappedLinesAreMarkedAsAWhole() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("wide.log", utf8(LINE))); //$NON-NLS-1$
		int late = (PARTS - 1) * PART.length() + PART.indexOf(ADDRESS);
		assertNull(style(late));
		Workbench.ui(() -> {
			((ITextEditor) editor).getAction(ITextEditorActionConstants.WORD_WRAP).run();
			return null;
		});
		try {
			awaitMark(late);
		} finally {
			Workbench.ui(() -> {
				((ITextEditor) editor).getAction(ITextEditorActionConstants.WORD_WRAP).run();
				return null;
			});
		}
	}

	/** It is laid out anew by that, whether it looks the same or not. The window paints it for reasons of its own, too, but not each time. */
	@Test
	void aLineThatKeepsItsStylesIsLeftAlone() throws Exception {
		Workbench.open(Workbench.file("service.log", utf8(PART + '\n' + PART + "later\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		awaitMark(PART.indexOf(ADDRESS));
		AtomicInteger painted = new AtomicInteger();
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			Point second = text.getLocationAtOffset(PART.length() + 1);
			text.addListener(SWT.Paint, event -> {
				if (event.y < second.y && event.width > text.getClientArea().width / 2) {
					painted.incrementAndGet();
				}
			});
			return text;
		});
		boolean leftAlone = false;
		for (int attempt = 0; attempt < ATTEMPTS && !leftAlone; attempt++) {
			Workbench.settle();
			Workbench.ui(() -> {
				Workbench.textOf().update();
				painted.set(0);
				return null;
			});
			boolean highlighted = attempt % 2 == 0;
			set(LogViewerIds.HIGHLIGHT_RULES, highlighted ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?><highlightRules>" //$NON-NLS-1$
					+ "<rule text='later' color='RED' on='true'/></highlightRules>" : ""); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.await("the second line is another", () -> Boolean //$NON-NLS-1$
					.valueOf(highlighted == (Workbench.textOf().getStyleRangeAtOffset(2 * PART.length() + 1) != null)));
			leftAlone = painted.get() == 0;
		}
		assertTrue(leftAlone, () -> "painted: " + painted); //$NON-NLS-1$
		assertNotNull(style(PART.indexOf(ADDRESS)));
	}

	/** One sign says of a line that something is in it, however much that is. */
	@Test
	void theSignBesideALineIsPainted() throws Exception {
		Workbench.open(Workbench.file("service.log", utf8(PART + PART + PART + "\nnothing\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		awaitMark(PART.indexOf(ADDRESS));
		Workbench.await("the sign", () -> Boolean.valueOf(signed(0) && !signed(1))); //$NON-NLS-1$
	}

	/** Whether anything is painted beside a line. On the user interface thread. */
	private static boolean signed(int line) throws Exception {
		StyledText text = Workbench.textOf();
		Canvas ruler = Workbench.visible(Canvas.class).stream().filter(canvas -> canvas.getChildren().length == 0 && canvas.getSize().y >= text.getClientArea().height
						&& canvas.getParent().getParent() == text.getParent())
				.min(Comparator.comparingInt(canvas -> canvas.toDisplay(0, 0).x)).orElseThrow();
		ruler.update();
		Image image = new Image(ruler.getDisplay(), ruler.getSize().x, text.getLineHeight());
		GC gc = new GC(ruler);
		gc.copyArea(image, 0, text.getLinePixel(line));
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return IntStream.range(0, data.width * data.height).anyMatch(i -> data.getPixel(i % data.width, i / data.width) != data.getPixel(0, 0));
	}

	private static void awaitMark(int offset) throws Exception {
		Workbench.await("a mark at " + offset, () -> Boolean.valueOf(Workbench.textOf().getStyleRangeAtOffset(offset) != null)); //$NON-NLS-1$
	}

	private static StyleRange style(int offset) throws Exception {
		return Workbench.ui(() -> Workbench.textOf().getStyleRangeAtOffset(offset));
	}

	private static void assertFew() throws Exception {
		int styles = Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getStyleRanges().length));
		assertTrue(styles > 0 && styles < LINES * PARTS / 10, "there are " + styles); //$NON-NLS-1$
	}

	/** As the scroll bar does. */
	private static void scrollTo(int offset) throws Exception {
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			text.setHorizontalPixel(Math.max(0, text.getHorizontalPixel() + text.getLocationAtOffset(offset).x - text.getClientArea().width / 2));
			return text;
		});
	}
}
