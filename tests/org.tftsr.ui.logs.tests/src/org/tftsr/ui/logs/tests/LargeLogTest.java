package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;

/** Logs that are larger than what an editor holds at a time: the document has a window of them, which moves. */
class LargeLogTest extends WorkbenchTest {

	/** So many lines are looked for by two threads. */
	private static final int MANY = 300_000;

	@BeforeEach
	void holdLittle() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
	}

	private static IEditorPart openLarge() throws Exception {
		return Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
	}

	@Test
	void itsFirstLinesAreThereAndAllLinesAreCounted() throws Exception {
		IEditorPart editor = openLarge();
		String shown = Workbench.document(editor).get();
		assertTrue(shown.startsWith(LargeLog.line(1) + '\n' + LargeLog.line(2) + '\n'), "the first lines are shown"); //$NON-NLS-1$
		assertTrue(Workbench.document(editor).getNumberOfLines() < LargeLog.LINES / 10, "and not all of them"); //$NON-NLS-1$
		assertTrue(links().contains("60,000 lines"), LargeLogTest::links); //$NON-NLS-1$
		assertEquals(1, Workbench.visible(Slider.class).size());
	}

	/** Work in the background gives way to keys, but does not wait until there are none. */
	@Test
	void allIsCountedWhileKeysArePressedAllTheTime() throws Exception {
		try (ScheduledExecutorService keys = Executors.newSingleThreadScheduledExecutor()) {
			keys.scheduleAtFixedRate(LargeLogTest::pressShift, 0, 20, TimeUnit.MILLISECONDS);
			openLarge();
			Workbench.await("all lines are counted, and three persons", //$NON-NLS-1$
					() -> Boolean.valueOf(links().contains("60,000 lines") && toolBars().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** A log that is followed is looked at again and again: it is not searched again for that. */
	@Test
	void aLogThatDoesNotGrowIsNotSearchedAgainWhileItIsFollowed() throws Exception {
		openLarge();
		CountDownLatch looks = new CountDownLatch(5);
		AtomicInteger searches = new AtomicInteger();
		IJobChangeListener listener = IJobChangeListener.onDone(event -> {
			if (event.getJob().getName().startsWith("Searching")) { //$NON-NLS-1$
				searches.incrementAndGet();
			} else if (event.getJob().belongsTo(JobFamilies.LOGS)) {
				looks.countDown();
			}
		});
		Job.getJobManager().addJobChangeListener(listener);
		try {
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertTrue(looks.await(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS), "it is looked at"); //$NON-NLS-1$
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
		assertEquals(0, searches.get());
	}

	@Test
	void whatComesToALogThatIsFollowedIsCountedToo(@TempDir Path folder) throws Exception {
		Path log = Files.write(folder.resolve("grows.log"), LargeLog.bytes()); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		appendPart(log, "mail to jane.doe@example.com queued\nmail to john.roe@exam"); //$NON-NLS-1$
		awaitPersonal(4);
		appendPart(log, "ple.com and to lee@example.com queued\nmail to kim@example.com"); //$NON-NLS-1$
		awaitPersonal(7);
		appendPart(log, " queued\n"); //$NON-NLS-1$
		appendPart(log, "all done, ask mia@example.com\n"); //$NON-NLS-1$
		awaitPersonal(8);
		Workbench.closeEditors();
	}

	/** How long a log is that has just grown is known before its lines are; a counting that begins in between goes on with them. */
	@Test
	void aCountingThatBeginsWhileLinesAreLookedForLeavesNothingOut(@TempDir Path folder) throws Exception {
		Path log = Files.write(folder.resolve("grows.log"), LargeLog.bytes()); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Gate beforeCounting = new Gate();
		Gate withinLooking = new Gate();
		CountDownLatch counted = new CountDownLatch(1);
		IJobChangeListener held = new JobChangeAdapter() {

			@Override
			public void aboutToRun(IJobChangeEvent event) {
				// whoever tells of a job may be another thread than that which runs it, such as that of the user interface
				boolean own = Thread.currentThread().getName().startsWith("Worker-"); //$NON-NLS-1$
				if (isCounting(event)) {
					SecondThread.GATE.remove();
					beforeCounting.holdIf(own);
				} else if (own && isLooking(event)) {
					SecondThread.GATE.set(withinLooking);
				}
			}

			@Override
			public void done(IJobChangeEvent event) {
				if (isCounting(event) && beforeCounting.isOpen()) {
					counted.countDown();
				} else if (isLooking(event)) {
					withinLooking.missed();
				}
			}
		};
		int expected = 3;
		Job.getJobManager().addJobChangeListener(held);
		try {
			do {
				appendPart(log, "mail to jane.doe@example.com queued\n"); //$NON-NLS-1$
				expected++;
			} while (!beforeCounting.holds("what has come is to be counted")); //$NON-NLS-1$
			do {
				Workbench.ui(() -> Bars.executeNow(LogViewerIds.FOLLOW));
				appendPart(log, "nothing to see here, and nothing to see there either\n".repeat(MANY) + "mail to john.roe@example.com queued\n"); //$NON-NLS-1$ //$NON-NLS-2$
				expected++;
				withinLooking.forget();
				Workbench.ui(() -> Bars.executeNow(LogViewerIds.FOLLOW));
			} while (!withinLooking.holds("lines are looked for: how long the log is, is known by then, and its lines are not")); //$NON-NLS-1$
			beforeCounting.open();
			assertTrue(counted.await(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS), "it is counted meanwhile"); //$NON-NLS-1$
		} finally {
			beforeCounting.open();
			withinLooking.open();
			Job.getJobManager().removeJobChangeListener(held);
		}
		awaitPersonal(expected);
		beforeCounting.requireHeld();
		withinLooking.requireHeld();
		Workbench.closeEditors();
	}

	private static boolean isCounting(IJobChangeEvent event) {
		return event.getJob().getName().startsWith("Searching") && event.getJob().getPriority() == Job.LONG; //$NON-NLS-1$
	}

	private static boolean isLooking(IJobChangeEvent event) {
		return event.getJob().getName().startsWith("Finding the lines"); //$NON-NLS-1$
	}

	/** Holds who comes to it until it is opened. */
	private static final class Gate {

		/** For each who came, whether it is held. */
		private final BlockingQueue<Boolean> came = new LinkedBlockingQueue<>();
		private final CountDownLatch go = new CountDownLatch(1);
		private volatile boolean gaveUp;

		void holdIf(boolean can) {
			came.add(Boolean.valueOf(can));
			if (can) {
				hold();
			}
		}

		private void hold() {
			try {
				gaveUp |= !go.await(2 * Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				gaveUp = true;
				Thread.currentThread().interrupt();
			}
		}

		/** Somebody has passed elsewhere. */
		void missed() {
			came.add(Boolean.FALSE);
		}

		/** Who came so far does not count. */
		void forget() {
			came.clear();
		}

		/** Waits for the next who comes; whether it is held. */
		boolean holds(String what) throws InterruptedException {
			Boolean next = came.poll(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS);
			assertNotNull(next, what);
			return next.booleanValue();
		}

		boolean isOpen() {
			return go.getCount() == 0;
		}

		void open() {
			go.countDown();
		}

		/** An assertion where somebody is held would be lost in the listeners of jobs. */
		void requireHeld() {
			assertFalse(gaveUp, "was held until it was let go"); //$NON-NLS-1$
		}
	}

	/** Where a job is about to start another thread: many lines are looked for by two. */
	private static final class SecondThread extends InheritableThreadLocal<Gate> {

		static final SecondThread GATE = new SecondThread();

		@Override
		protected Gate childValue(Gate gate) {
			if (gate != null) {
				gate.holdIf(true);
			}
			return null;
		}
	}

	private static void appendPart(Path log, String text) throws IOException {
		Files.writeString(log, text, StandardOpenOption.APPEND);
	}

	private static void awaitPersonal(int count) throws Exception {
		Workbench.await(count + " are counted", () -> Boolean.valueOf(toolBars().contains(count + " personal"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void pressShift() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			Event event = new Event();
			event.keyCode = SWT.SHIFT;
			display.getShells()[0].notifyListeners(SWT.KeyDown, event);
		});
	}

	@Test
	void theEndAndTheStartAreAKeyAway() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertEquals(LargeLog.line(LargeLog.LINES), lineAtCursor(editor));
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
		assertEquals(LargeLog.line(1), lineAtCursor(editor));
	}

	@Test
	void theScrollBarReachesEveryPartOfTheLog() throws Exception {
		IEditorPart editor = openLarge();
		scrollTo(30_000);
		assertEquals(LargeLog.line(30_001), firstVisibleLine());
		scrollTo(LargeLog.LINES);
		assertTrue(Workbench.document(editor).get().endsWith(LargeLog.line(LargeLog.LINES)), "the last line is there"); //$NON-NLS-1$
		scrollTo(0);
		assertEquals(LargeLog.line(1), firstVisibleLine());
	}

	@Test
	void scrollingInTheTextGoesOnBeyondTheWindow() throws Exception {
		openLarge();
		for (int page = 0; page < 12; page++) {
			Workbench.ui(() -> {
				ScrollBar bar = Workbench.textOf().getVerticalBar();
				bar.setSelection(bar.getMaximum() - 2 * bar.getThumb());
				bar.notifyListeners(SWT.Selection, new Event());
				return bar;
			});
			Workbench.settle();
		}
		int line = LargeLog.number(firstVisibleLine());
		assertTrue(line > 10_000, "is at line " + line); //$NON-NLS-1$
	}

	@Test
	void findingsAreCountedInTheWholeLogAndReachedBeyondTheWindow() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.await("three persons are counted", () -> Boolean.valueOf(toolBars().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		for (int line : LargeLog.WITH_EMAIL) {
			Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
			assertEquals(LargeLog.line(line), lineAtCursor(editor));
			assertEquals("user" + line + "@example.com", Workbench.selection(editor)); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(List.of(selected(editor)), Workbench.annotations(editor, PiiKind.PERSONAL));
		}
		Workbench.execute(LogViewerIds.PREVIOUS_FINDING, Map.of());
		assertEquals(LargeLog.line(LargeLog.WITH_EMAIL[1]), lineAtCursor(editor));
	}

	private static Position selected(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			ITextSelection selection = (ITextSelection) editor.getSite().getSelectionProvider().getSelection();
			return new Position(selection.getOffset(), selection.getLength());
		});
	}

	@Test
	void thereIsNothingToUndoWhenTheReaderHasScrolledFar() throws Exception {
		openLarge();
		scrollTo(30_000);
		assertFalse(Workbench.isEnabled(IWorkbenchCommandConstants.EDIT_UNDO));
	}

	@Test
	void aLineFarAwayIsOpenedByTheCommand() throws Exception {
		IEditorPart first = openLarge();
		String uri = ((FileEditorInput) first.getEditorInput()).getURI().toString();
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, uri, CommandIds.OPEN_LOG_LINE, "54321")); //$NON-NLS-1$
		assertEquals(LargeLog.line(54_321), Workbench.selection(editor));
	}

	@Test
	void aLineFarAwayIsFoundInALogThatIsOpenedForIt(@TempDir Path folder) throws Exception {
		Path log = Files.write(folder.resolve("unseen.log"), LargeLog.bytes()); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString(), CommandIds.OPEN_LOG_LINE, "54321")); //$NON-NLS-1$
		Workbench.await("the line is selected", () -> Boolean.valueOf(LargeLog.line(54_321).equals(Workbench.selection(editor)))); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	@Test
	void aCompressedLogIsReadThrough() throws Exception {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(LargeLog.bytes());
		}
		IEditorPart editor = Workbench.open(Workbench.file("app.log.1.gz", packed.toByteArray())); //$NON-NLS-1$
		assertEquals(LogViewerIds.EDITOR, editor.getSite().getId());
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertEquals(LargeLog.line(LargeLog.LINES), lineAtCursor(editor));
	}

	@Test
	void aLogThatIsFollowedShowsItsEndUntilTheReaderScrollsUp(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("growing.log"), LargeLog.bytes()); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, file.toUri().toString()));
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		append(file, "the first new line"); //$NON-NLS-1$
		Workbench.await("the new line is shown", () -> Boolean.valueOf(visibleText().contains("the first new line"))); //$NON-NLS-1$ //$NON-NLS-2$
		scrollTo(30_000);
		append(file, "another new line"); //$NON-NLS-1$
		Workbench.await("the new line is told", () -> Boolean.valueOf(links().contains("1 new line"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Workbench.ui(() -> visibleText()).contains("another new line"), "the text stands still"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.closeEditors();
	}

	@Test
	void aLogThatIsCutShortAndWrittenAnewIsReadAnew() throws Exception {
		IEditorPart editor = openLarge();
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Workbench.writeBehind(file, utf8(PlantedLog.TEXT));
		Workbench.refresh(file);
		Workbench.settle();
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
	}

	private static void append(Path file, String line) throws IOException {
		Files.writeString(file, line + '\n', StandardOpenOption.APPEND);
	}

	private static void scrollTo(int row) throws Exception {
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> {
			slider.setSelection(row);
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
		Workbench.settle();
	}

	private static String lineAtCursor(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			ITextSelection selection = (ITextSelection) editor.getSite().getSelectionProvider().getSelection();
			return Workbench.textOf().getLine(selection.getStartLine());
		});
	}

	private static String firstVisibleLine() throws Exception {
		return Workbench.ui(() -> Workbench.textOf().getLine(Workbench.textOf().getTopIndex()));
	}

	private static String visibleText() {
		StyledText text = Workbench.textOf();
		int lines = text.getClientArea().height / text.getLineHeight() + 1;
		StringBuilder seen = new StringBuilder();
		int last = Math.min(text.getLineCount(), text.getTopIndex() + lines);
		for (int line = text.getTopIndex(); line < last; line++) {
			seen.append(text.getLine(line)).append('\n');
		}
		return seen.toString();
	}

	private static String links() {
		return Workbench.words(Link.class, Link::getText);
	}

	private static String toolBars() {
		return Workbench.words(ToolBar.class, bar -> {
			StringBuilder words = new StringBuilder();
			for (var item : bar.getItems()) {
				words.append(item.getText()).append('\n');
			}
			return words.toString();
		});
	}
}
