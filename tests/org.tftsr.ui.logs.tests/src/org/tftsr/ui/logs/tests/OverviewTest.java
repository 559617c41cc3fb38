package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** The lanes between a large log and its scroll bar. */
class OverviewTest extends WorkbenchTest {

	private static final int LINES = 60_000;
	private static final int SECRETS = 0;
	private static final int PERSONAL = 1;
	private static final int NETWORK = 2;
	private static final int FOUND = 3;
	/** How many pixels one is wide. */
	private static final int LANE = 5;

	private Canvas overview;

	@BeforeEach
	void open() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= LINES; line++) {
			text.append("step ").append(line).append(' ').append(switch (line) { //$NON-NLS-1$
			case LINES / 4 -> "mail to " + PlantedLog.EMAIL; //$NON-NLS-1$
			case LINES / 2 -> "login failed, password=" + PlantedLog.PASSWORD; //$NON-NLS-1$
			case LINES / 4 * 3 -> "peer " + PlantedLog.ADDRESS + " does not answer"; //$NON-NLS-1$ //$NON-NLS-2$
			default -> "has been done and was nothing"; //$NON-NLS-1$
			}).append('\n');
		}
		Workbench.open(Workbench.file("large.log", utf8(text.toString()))); //$NON-NLS-1$
		Workbench.await("all is counted", () -> Boolean //$NON-NLS-1$
				.valueOf(Bars.buttons().contains("1 secret\n1 personal\n1 network\n"))); //$NON-NLS-1$
		overview = Bars.the(Canvas.class, canvas -> canvas.getToolTipText() != null
				&& canvas.getToolTipText().startsWith("Findings in the whole log")); //$NON-NLS-1$
	}

	/** Where in the log a lane has marks, in hundredths of it. */
	private List<Integer> marks(int lane) throws Exception {
		return Workbench.ui(() -> {
			overview.update();
			int height = overview.getClientArea().height;
			Image image = new Image(overview.getDisplay(), LANE, height);
			GC gc = new GC(overview);
			gc.copyArea(image, lane * LANE, 0);
			gc.dispose();
			ImageData data = image.getImageData();
			image.dispose();
			return IntStream.range(0, height).filter(y -> data.getPixel(1, y) != data.getPixel(1, 0))
					.map(y -> Math.round(100f * y / height)).distinct().boxed().toList();
		});
	}

	private void awaitMarks(int lane, int... hundredths) throws Exception {
		List<Integer> wanted = IntStream.of(hundredths).boxed().toList();
		Workbench.await("marks of lane " + lane, () -> Boolean.valueOf(marks(lane).equals(wanted))); //$NON-NLS-1$
	}

	@Test
	void eachKindIsMarkedInItsLaneWhereItIs() throws Exception {
		awaitMarks(SECRETS, 50);
		awaitMarks(PERSONAL, 25);
		awaitMarks(NETWORK, 75);
		awaitMarks(FOUND);
		Workbench.screenshot("overview"); //$NON-NLS-1$
	}

	@Test
	void aClickGoesThere() throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.button = 1;
			event.y = overview.getClientArea().height / 2;
			overview.notifyListeners(SWT.MouseDown, event);
			return event;
		});
		Workbench.settle();
		int line = Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			return Integer.valueOf(text.getLine(text.getTopIndex()).split(" ")[1]); //$NON-NLS-1$
		});
		assertTrue(Math.abs(line - LINES / 2) < LINES / 100, "is at line " + line); //$NON-NLS-1$
	}

	@Test
	void whatIsLookedForHasALaneOfItsOwn() throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("step 54000 "); //$NON-NLS-1$
		awaitMarks(FOUND, 90);
		Bars.press(SWT.ESC, 0);
		awaitMarks(FOUND);
	}

	/** There is much to look at for what is painted, and it is asked for whenever something happens to the log. */
	@Test
	void whatHasNotChangedIsNotPaintedAnew() throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("step 54000 "); //$NON-NLS-1$
		awaitMarks(FOUND, 90);
		Workbench.settle();
		AtomicInteger painted = new AtomicInteger();
		Workbench.ui(() -> {
			overview.update();
			overview.addListener(SWT.Paint, event -> painted.incrementAndGet());
			return overview;
		});
		Bars.press(SWT.CR, 0);
		Bars.press(SWT.CR, 0);
		Workbench.ui(() -> {
			overview.update();
			return overview;
		});
		assertEquals(0, painted.get());
		Bars.press(SWT.ESC, 0);
		awaitMarks(FOUND);
	}

	@Test
	void whatIsHiddenIsNotMarked() throws Exception {
		Workbench.execute(LogViewerIds.TOGGLE_KIND, Map.of(LogViewerIds.KIND, PiiKind.SECRET.name()));
		Bars.chooseFrom("Types of Findings to Show", "E-mail address"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitMarks(SECRETS);
		awaitMarks(PERSONAL);
		awaitMarks(NETWORK, 75);
	}

	/** Their places are those among the lines that are shown. */
	@Test
	void ofLinesThatAFilterShowsThoseAreMarked() throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		// of the lines before the one in the middle fewer have it
		Bars.type("0"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid(" of 60,000 lines"); //$NON-NLS-1$
		awaitMarks(SECRETS, 48);
		awaitMarks(NETWORK, 76);
	}
}
