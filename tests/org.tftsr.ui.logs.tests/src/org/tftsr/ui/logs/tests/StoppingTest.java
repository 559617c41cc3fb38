package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;

/** What the user stops in the Progress view stays stopped until he asks for it again, also while the log grows. */
class StoppingTest extends WorkbenchTest {

	@TempDir
	private Path folder;
	private Path log;

	/** Stops all jobs of a name, as the user does, and counts them. */
	private static final class Stop extends JobChangeAdapter implements AutoCloseable {

		private final String name;
		private final int priority;
		private final AtomicInteger stopped = new AtomicInteger();

		Stop(String name, int priority) {
			this.name = name;
			this.priority = priority;
			Job.getJobManager().addJobChangeListener(this);
		}

		@Override
		public void aboutToRun(IJobChangeEvent event) {
			Job job = event.getJob();
			if (job.belongsTo(JobFamilies.LOGS) && job.getPriority() == priority && job.getName().startsWith(name)) {
				stopped.incrementAndGet();
				job.cancel();
			}
		}

		int count() {
			return stopped.get();
		}

		@Override
		public void close() {
			Job.getJobManager().removeJobChangeListener(this);
		}
	}

	@BeforeEach
	void write() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		log = Files.write(folder.resolve("large.log"), LargeLog.bytes()); //$NON-NLS-1$
	}

	private void open() throws Exception {
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
	}

	private void append(String text) throws IOException {
		Files.writeString(log, text, StandardOpenOption.APPEND);
	}

	/** Follows the log, of which two more lines are taken in. */
	private void grow() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		for (int line = LargeLog.LINES + 1; line <= LargeLog.LINES + 2; line++) {
			append(LargeLog.line(line) + '\n');
			String count = "%,d lines".formatted(line); //$NON-NLS-1$
			Workbench.await(count, () -> Boolean.valueOf(Bars.said().contains(count)));
		}
	}

	private static void click(String words) throws Exception {
		Link link = Bars.the(Link.class, candidate -> candidate.getText().contains(words));
		Workbench.ui(() -> {
			link.notifyListeners(SWT.Selection, new Event());
			return link;
		});
		Workbench.settle();
	}

	@Test
	void theCounting() throws Exception {
		try (Stop stop = new Stop("Searching", Job.LONG)) { //$NON-NLS-1$
			open();
			Bars.awaitSaid("Not searched to the end: it was cancelled"); //$NON-NLS-1$
			Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
			grow();
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertEquals(1, stop.count());
			assertTrue(Bars.said().contains("Not searched to the end: it was cancelled"), Bars::said); //$NON-NLS-1$
		}
		click("Not searched to the end"); //$NON-NLS-1$
		Workbench.await("three persons are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Bars.said().contains("Not searched"), Bars::said); //$NON-NLS-1$
	}

	/** Nobody has stopped it. It would fail again, so that it waits until the user asks for it. */
	@Test
	void whatFailsForADefectIsNotToldAsStopped() throws Exception {
		AtomicInteger failures = new AtomicInteger();
		try (FailingSettings failing = FailingSettings.ofDefect(Job.LONG, () -> {
			failures.incrementAndGet();
			throw new IllegalStateException();
		})) {
			open();
			Bars.awaitSaid("Not searched to the end: an error came that was not foreseen, a IllegalStateException"); //$NON-NLS-1$
			Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
			grow();
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertEquals(1, failures.get());
		}
		click("Not searched to the end"); //$NON-NLS-1$
		Workbench.await("three persons are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Bars.said().contains("Not searched"), Bars::said); //$NON-NLS-1$
	}

	/** As where a disk cannot be read from some place on: it would be read up to there at each look, and each growth. */
	@Test
	void theCountingThatFailsBeginsAnewWhenItIsAskedFor() throws Exception {
		AtomicInteger failures = new AtomicInteger();
		try (FailingSettings failing = FailingSettings.in(Job.LONG, () -> {
			failures.incrementAndGet();
			throw new TftsrException(ProblemKind.IO, "Cannot read", FailingSettings.WHY, FailingSettings.REMEDY); //$NON-NLS-1$
		})) {
			open();
			Bars.awaitSaid("Not searched to the end: " + FailingSettings.WHY); //$NON-NLS-1$
			Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
			grow();
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertEquals(1, failures.get());
			assertTrue(Bars.said().contains("Not searched to the end: " + FailingSettings.WHY), Bars::said); //$NON-NLS-1$
			click("Not searched to the end"); //$NON-NLS-1$
			assertEquals(2, failures.get());
		}
		click("Not searched to the end"); //$NON-NLS-1$
		Workbench.await("three persons are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Bars.said().contains("Not searched"), Bars::said); //$NON-NLS-1$
	}

	@Test
	void whereMemoryIsUsedUpThatIsSaid() throws Exception {
		try (FailingSettings failing = FailingSettings.ofDefect(Job.LONG, () -> {
			throw new OutOfMemoryError();
		})) {
			open();
			Bars.awaitSaid("Not searched to the end: the memory that TFTSR may use is used up"); //$NON-NLS-1$
		}
	}

	/** Of what is shown everything is known. */
	@Test
	void whatIsShownIsCopiedThoughTheCountingOfTheRestWasStopped() throws Exception {
		try (Stop stop = new Stop("Searching", Job.LONG)) { //$NON-NLS-1$
			open();
			Bars.awaitSaid("Not searched to the end: it was cancelled"); //$NON-NLS-1$
		}
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		String line = LargeLog.line(LargeLog.WITH_EMAIL[0]);
		int start = Workbench.document(editor).get().indexOf(line);
		Workbench.select(editor, start, start + line.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertTrue(Workbench.clipboard().contains("mail to [EMAIL-1]"), Workbench.clipboard()); //$NON-NLS-1$
	}

	@Test
	void theReadingOfLevels() throws Exception {
		try (Stop stop = new Stop("Reading levels", Job.LONG)) { //$NON-NLS-1$
			open();
			Bars.awaitSaid("Levels, times and templates are not known to the end: it was cancelled"); //$NON-NLS-1$
			grow();
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertEquals(1, stop.count());
		}
		click("Levels, times"); //$NON-NLS-1$
		Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		Bars.awaitSaid("60 of 60,002 lines."); //$NON-NLS-1$
		assertFalse(Bars.said().contains("not known to the end"), Bars::said); //$NON-NLS-1$
	}

	@Test
	void theFinding() throws Exception {
		try (Stop stop = new Stop("Finding the lines", Job.LONG)) { //$NON-NLS-1$
			open();
			Bars.awaitSaid("Not read to its end: it was cancelled"); //$NON-NLS-1$
			assertTrue(Bars.said().contains("+ lines"), Bars::said); //$NON-NLS-1$
		}
		append(LargeLog.line(LargeLog.LINES + 1) + '\n');
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		assertTrue(Bars.said().contains("Not read to its end: it was cancelled"), Bars::said); //$NON-NLS-1$
		click("Not read to its end"); //$NON-NLS-1$
		Bars.awaitSaid("60,001 lines"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("+ lines"), Bars::said); //$NON-NLS-1$
	}

	/** Stops what takes in what became of a log after it has begun, as the user does. */
	private static final class StopWithin extends JobChangeAdapter implements AutoCloseable {

		StopWithin() {
			Job.getJobManager().addJobChangeListener(this);
		}

		@Override
		public void running(IJobChangeEvent event) {
			Job job = event.getJob();
			if (job.belongsTo(JobFamilies.LOGS) && job.getPriority() == Job.LONG && job.getName().startsWith("Finding the lines")) { //$NON-NLS-1$
				job.cancel();
			}
		}

		@Override
		public void close() {
			Job.getJobManager().removeJobChangeListener(this);
		}
	}

	/** Its lines are not those of which something is known. */
	@Test
	void theFindingInAnotherLogThatHasTakenThePlace() throws Exception {
		open();
		Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		Bars.awaitSaid("60 of 60,000 lines."); //$NON-NLS-1$
		try (StopWithin stop = new StopWithin()) {
			Files.writeString(log, new String(LargeLog.bytes(), StandardCharsets.UTF_8).replace("INFO ", "ERROR")); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			Bars.awaitSaid("Not read to its end: it was cancelled"); //$NON-NLS-1$
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		}
		click("Not read to its end"); //$NON-NLS-1$
		Bars.awaitSaid("60,000 of 60,000 lines."); //$NON-NLS-1$
	}

	@Test
	void theMergingAnewOfSeveralLogs(@TempDir Path other) throws Exception {
		Path first = Files.writeString(other.resolve("first.log"), LargeLog.line(10) + '\n' + LargeLog.line(30) + '\n'); //$NON-NLS-1$
		Path second = Files.writeString(other.resolve("second.log"), LargeLog.line(20) + '\n'); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(LogViewerIds.MERGE_FILES,
				Map.of(LogViewerIds.MERGE_FILES_URIS, first.toUri() + " " + second.toUri())); //$NON-NLS-1$
		String before = Workbench.document(editor).get();
		try (StopWithin stop = new StopWithin()) {
			Files.writeString(second, LargeLog.line(25) + '\n' + LargeLog.line(40) + '\n');
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			Bars.awaitSaid("Not read to its end: it was cancelled"); //$NON-NLS-1$
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertEquals(before, Workbench.document(editor).get());
		}
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		awaitLook();
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		assertTrue(Bars.said().contains("Not read to its end: it was cancelled"), Bars::said); //$NON-NLS-1$
		assertEquals(before, Workbench.document(editor).get());
		click("Not read to its end"); //$NON-NLS-1$
		String after = String.join("\n", LargeLog.line(10), LargeLog.line(25), LargeLog.line(30), LargeLog.line(40)); //$NON-NLS-1$
		Workbench.await("the new order", () -> Boolean.valueOf(after.equals(Workbench.document(editor).get()))); //$NON-NLS-1$
		assertFalse(Bars.said().contains("Not read to its end"), Bars::said); //$NON-NLS-1$
	}

	/** Waits until a log that is followed from now on was looked at, which is done by a timer that is due before this one. */
	private static void awaitLook() throws Exception {
		AtomicBoolean looked = new AtomicBoolean();
		Workbench.ui(() -> {
			Display.getCurrent().timerExec(1, () -> looked.set(true));
			return null;
		});
		org.tftsr.ui.testsupport.Workbench.waitFor("it is looked at", looked::get); //$NON-NLS-1$
		Workbench.settle();
	}

	/** What is in none of the lines that are known may be in one that is found later, or comes later. */
	@Test
	void theFindingOfWhatIsLookedFor() throws Exception {
		String missed = "step " + LargeLog.LINES; //$NON-NLS-1$
		try (Stop stop = new Stop("Finding the lines", Job.LONG)) { //$NON-NLS-1$
			open();
			Bars.awaitSaid("Not read to its end: it was cancelled"); //$NON-NLS-1$
		}
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(missed);
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("Not found so far"); //$NON-NLS-1$
		click("Not read to its end"); //$NON-NLS-1$
		Bars.awaitSaid("In 1 line"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("Not found"), Bars::said); //$NON-NLS-1$
		Bars.type("a line that comes late"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("Not found"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("so far"), Bars::said); //$NON-NLS-1$
		append("a line that comes late\n"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Bars.awaitSaid("In 1 line"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		assertFalse(Bars.said().contains("Not found"), Bars::said); //$NON-NLS-1$
	}

	/** A step that began while not all lines were known may end after all of them are counted. */
	@Test
	void theFindingWhileTheNextPlaceIsLookedFor() throws Exception {
		try (Stop stop = new Stop("Finding the lines", Job.LONG)) { //$NON-NLS-1$
			open();
			Bars.awaitSaid("Not read to its end: it was cancelled"); //$NON-NLS-1$
		}
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Text field = Bars.findField();
		Link readOn = Bars.the(Link.class, link -> link.getText().contains("Not read to its end")); //$NON-NLS-1$
		try (HeldSearch step = new HeldSearch("large.log", Job.INTERACTIVE)) { //$NON-NLS-1$
			Workbench.ui(() -> {
				field.setText("nowhere to be found"); //$NON-NLS-1$
				return Bars.pressNow(field, SWT.CR, 0);
			});
			org.tftsr.ui.testsupport.Workbench.waitFor("the step is about to begin", step::isHeld); //$NON-NLS-1$
			Workbench.ui(() -> {
				readOn.notifyListeners(SWT.Selection, new Event());
				return readOn;
			});
			org.tftsr.ui.testsupport.Workbench.waitFor("all lines are known and counted", //$NON-NLS-1$
					() -> !Bars.said().contains("+ lines") && Job.getJobManager().find(JobFamilies.LOGS).length <= 1); //$NON-NLS-1$
		}
		Workbench.settle();
		Bars.awaitSaid("Not found"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("so far"), Bars::said); //$NON-NLS-1$
	}

	@Test
	void theFilter() throws Exception {
		open();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		try (Stop stop = new Stop("Filtering", Job.SHORT)) { //$NON-NLS-1$
			Bars.type("gave up"); //$NON-NLS-1$
			Bars.press(SWT.CR, SWT.MOD1);
			grow();
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			assertEquals(1, stop.count());
			assertTrue(Bars.said().contains("lines so far. <a>Clear</a>"), Bars::said); //$NON-NLS-1$
			assertEquals("", Workbench.ui(() -> Workbench.textOf().getText()), "no line is shown that nobody has looked at"); //$NON-NLS-1$ //$NON-NLS-2$
			Bars.awaitSaid("In no line that passed before the filter stopped"); //$NON-NLS-1$
			Bars.press(SWT.CR, 0);
			Bars.awaitSaid("Not found in the lines that passed before the filter stopped"); //$NON-NLS-1$
		}
		click("lines so far"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.settle();
		assertTrue(Bars.said().contains("59 of 60,002 lines."), Bars::said); //$NON-NLS-1$
		Bars.awaitSaid("In 59 lines"); //$NON-NLS-1$
		assertFalse(Bars.said().contains("stopped"), Bars::said); //$NON-NLS-1$
	}
}
