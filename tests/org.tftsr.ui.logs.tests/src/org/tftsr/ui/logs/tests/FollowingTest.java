package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** A log that grows all the time, and of which the editor holds a window, is followed. */
class FollowingTest extends WorkbenchTest {

	private static final String MAIL = "jane.doe@example.com"; //$NON-NLS-1$
	private static final int LINES = 30_000;
	private static final int EVERY_MILLIS = 25;

	@TempDir
	private Path folder;
	private Path log;
	private IEditorPart editor;
	private final AtomicInteger lines = new AtomicInteger(LINES);

	@BeforeEach
	void open() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= LINES; line++) {
			text.append(line(line));
		}
		log = Files.writeString(folder.resolve("busy.log"), text); //$NON-NLS-1$
		editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.settle();
	}

	/** Lines of many lengths, so that what is marked in one place is not what is to be marked in another. */
	private static String line(int number) {
		return "2026-03-01 10:00:00 INFO  step " + number + " of ".repeat(number % 7) + " mail to " + MAIL + " queued\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private void append() {
		try {
			Files.writeString(log, line(lines.incrementAndGet()), StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** At least one: an empty one where a page stands in the place of the text. */
	private static List<String> visibleLines() throws Exception {
		if (Workbench.visible(StyledText.class).isEmpty()) {
			return List.of(""); //$NON-NLS-1$
		}
		StyledText text = Workbench.textOf();
		int last = text.getLineIndex(text.getClientArea().height - 1);
		return text.getText(text.getOffsetAtLine(text.getTopIndex()), text.getOffsetAtLine(last) + text.getLine(last).length() - 1)
				.lines().toList();
	}

	private void awaitEnd() throws Exception {
		String last = line(lines.get()).strip();
		Workbench.await("the last line is shown", () -> Boolean.valueOf(last.equals(visibleLines().getLast()))); //$NON-NLS-1$
	}

	/** While a window is read, other lines come: it ends before the log does. */
	@Test
	void theEndStaysInSightHoweverOftenLinesCome() throws Exception {
		try (ScheduledExecutorService program = Executors.newSingleThreadScheduledExecutor()) {
			program.scheduleAtFixedRate(this::append, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
			Workbench.execute(LogViewerIds.FOLLOW, Map.of());
			awaitMore();
			Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
			Workbench.await("the start", () -> Boolean.valueOf(Workbench.textOf().getLine(0).contains("step 1 "))); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
			awaitMore();
		}
		awaitEnd();
	}

	/** What was read stays, and its end is not asked for again and again. */
	@Test
	void aFileThatCannotBeReadAnyMoreIsNotReadAgainAndAgain() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		awaitEnd();
		byte[] tornZstd = { 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x58 };
		try (HeldSearch reading = HeldSearch.of("Reading busy.log", Job.INTERACTIVE)) { //$NON-NLS-1$
			append();
			org.tftsr.ui.testsupport.Workbench.waitFor("the end is about to be read", reading::isHeld); //$NON-NLS-1$
			Files.write(log, tornZstd);
		}
		Bars.awaitSaid("This is what was read before"); //$NON-NLS-1$
		// does not come back as long as anything is read
		Workbench.settle();
		lines.set(LINES);
		open();
		awaitEnd();
	}

	private void awaitMore() throws Exception {
		int before = lines.get();
		Workbench.await("lines that came since are shown", //$NON-NLS-1$
				() -> Boolean.valueOf(LargeLog.number(visibleLines().getLast()) > before));
	}

	/** The editor holds other lines by the time that the user has answered. */
	@Test
	void whatIsCopiedIsWhatWasSelectedWhenItWasAsked() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		append();
		awaitEnd();
		String wanted = line(LINES).strip();
		int start = Workbench.document(editor).get().indexOf(wanted);
		Workbench.select(editor, start, start + wanted.length());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		String before = Workbench.document(editor).get();
		for (int i = 0; i < LINES / 10; i++) {
			append();
		}
		Workbench.await("other lines are held", () -> Boolean.valueOf(!Workbench.document(editor).get().startsWith(before))); //$NON-NLS-1$
		question.press("Copy Original"); //$NON-NLS-1$
		assertEquals(wanted, Workbench.clipboard());
	}

	/** As a rotation leaves it that copies the log elsewhere and empties it. */
	@Test
	void theEndStaysInSightWhereAFilterIsChosenAndWhereTheLogStartsAnew() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		append();
		awaitEnd();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("3 of "); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("only some lines are shown", () -> Boolean.valueOf(Bars.said().contains(" of 30,001 lines"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("the last of them", () -> Boolean.valueOf(visibleLines().getLast().contains("step 29993 of "))); //$NON-NLS-1$ //$NON-NLS-2$
		Files.writeString(log, ""); //$NON-NLS-1$
		Workbench.await("it is empty", () -> Boolean.valueOf(Workbench.words(Label.class, Label::getText).contains("busy.log is empty"))); //$NON-NLS-1$ //$NON-NLS-2$
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= LINES / 2; line++) {
			text.append(line(line));
		}
		Files.writeString(log, text);
		Workbench.await("the last of what is new", () -> Boolean.valueOf(visibleLines().getLast().contains("step 14993 of "))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What is open of it can be read, and may still be written to. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aFileThatIsGoneIsTold() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Path elsewhere = Files.move(log, folder.resolve("moved.log")); //$NON-NLS-1$
		Workbench.await("it is told", () -> Boolean.valueOf(links().contains("This is what was read before"))); //$NON-NLS-1$ //$NON-NLS-2$
		Files.writeString(elsewhere, line(lines.incrementAndGet()), StandardOpenOption.APPEND);
		awaitEnd();
		Files.move(elsewhere, log);
		Workbench.await("it is back", () -> Boolean.valueOf(!links().contains("This is what was read before"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Of a short one all of the text is held, and read anew as it changes: of a file that is not there any more it cannot be. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whatIsWrittenToAShortFileThatIsGoneIsShownToo() throws Exception {
		Path shortLog = Files.writeString(folder.resolve("short.log"), line(1) + line(2)); //$NON-NLS-1$
		IEditorPart shown = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, shortLog.toUri().toString()));
		Workbench.settle();
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.settle();
		Path elsewhere = folder.resolve("short.log.1"); //$NON-NLS-1$
		AtomicInteger readings = new AtomicInteger();
		JobChangeAdapter counter = new JobChangeAdapter() {
			@Override
			public void aboutToRun(IJobChangeEvent event) {
				Job job = event.getJob();
				readings.addAndGet(job.getPriority() == Job.SHORT && "Reading short.log".equals(job.getName()) ? 1 : 0); //$NON-NLS-1$
			}
		};
		Job.getJobManager().addJobChangeListener(counter);
		try {
			Files.move(shortLog, elsewhere);
			Workbench.await("it is told", () -> Boolean.valueOf(links().contains("This is what was read before"))); //$NON-NLS-1$ //$NON-NLS-2$
			for (int number = 3; number <= 4; number++) {
				String last = line(number);
				Files.writeString(elsewhere, last, StandardOpenOption.APPEND);
				Workbench.await("what was added is shown", () -> Boolean.valueOf(visibleLines().getLast().equals(last.strip()))); //$NON-NLS-1$
			}
			assertTrue(Workbench.document(shown).get().startsWith(line(1)), "with what was there before"); //$NON-NLS-1$
			assertEquals(0, readings.get(), "nobody sees it being read where there is nothing to read"); //$NON-NLS-1$
		} finally {
			Job.getJobManager().removeJobChangeListener(counter);
		}
		Files.move(elsewhere, shortLog);
		Workbench.await("it is back", () -> Boolean.valueOf(!links().contains("This is what was read before"))); //$NON-NLS-1$ //$NON-NLS-2$
		Files.move(shortLog, folder.resolve("short.log.2")); //$NON-NLS-1$
		Files.writeString(shortLog, line(5));
		Workbench.await("the next file is shown", () -> Boolean.valueOf(Workbench.document(shown).get().strip().equals(line(5).strip()))); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	private static String links() {
		return Workbench.words(Link.class, Link::getText);
	}

	/** A program that writes in pieces, or a full buffer, has a line in the file before it is whole. */
	@Test
	void aLineThatIsCaughtHalfWrittenIsFoundByItsLevel() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		append("2026-03-01 10:00:01 ERR"); //$NON-NLS-1$
		Bars.awaitSaid("0 of 30,001 lines"); //$NON-NLS-1$
		append("OR failed\n"); //$NON-NLS-1$
		Bars.awaitSaid("1 of 30,001 lines."); //$NON-NLS-1$
		assertEquals(List.of("2026-03-01 10:00:01 ERROR failed"), Workbench.ui(FollowingTest::visibleLines)); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	@Test
	void onlyLinesThatAreShownAreToldAsNewAlsoOfALogThatTookThePlaceOfThisOne() throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("step 1"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.press(SWT.ESC, 0);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
		append("step 2\n".repeat(3) + "step 1\n"); //$NON-NLS-1$ //$NON-NLS-2$
		Bars.awaitSaid("1 new line."); //$NON-NLS-1$
		Path other = Files.writeString(folder.resolve("next.log"), "step 1 of the next log\n".repeat(LINES / 2)); //$NON-NLS-1$ //$NON-NLS-2$
		Files.move(other, log, StandardCopyOption.REPLACE_EXISTING);
		Workbench.await("the next log", () -> Boolean.valueOf(Workbench.textOf().getLine(0).contains("of the next"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
		append("step 2\nstep 1\n"); //$NON-NLS-1$
		Bars.awaitSaid("1 new line."); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	private void append(String text) throws IOException {
		Files.writeString(log, text, StandardOpenOption.APPEND);
	}

	/** The numbers of the lines are painted where the rulers were told that the text is. */
	@Test
	void theRulersKnowWhereTheTextIs() throws Exception {
		AtomicInteger told = new AtomicInteger();
		ITextViewer viewer = Workbench.ui(() -> editor.getAdapter(ITextViewer.class));
		Workbench.ui(() -> {
			viewer.addViewportListener(told::set);
			return viewer;
		});
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		for (int i = 0; i < 5; i++) {
			append();
			awaitEnd();
			Workbench.settle();
			assertEquals(Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getTopPixel())).intValue(), told.get());
		}
	}

	/** A log that is followed has another text all the time: marks that come later would be missing, or be in wrong places. */
	@Test
	void whatTheReaderSeesIsMarkedFirst() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		append();
		awaitEnd();
		Workbench.settle();
		List<List<String>> seen = new CopyOnWriteArrayList<>();
		Display display = Workbench.ui(Display::getCurrent);
		Workbench.ui(() -> {
			Workbench.document(editor).addDocumentListener(new IDocumentListener() {

				@Override
				public void documentAboutToBeChanged(DocumentEvent event) {
					// the text is the one before
				}

				/** The painter of the platform learns of annotations in the turn behind this one. */
				@Override
				public void documentChanged(DocumentEvent event) {
					display.asyncExec(() -> display.asyncExec(() -> seen.add(marked())));
				}
			});
			return null;
		});
		append();
		awaitEnd();
		Workbench.await("the marks are looked at", () -> Boolean.valueOf(!seen.isEmpty())); //$NON-NLS-1$
		int visible = Workbench.ui(() -> Integer.valueOf(visibleLines().size())).intValue();
		for (List<String> marks : seen) {
			assertEquals(List.of(MAIL), marks.stream().distinct().toList());
			assertEquals(visible, marks.size(), 1);
		}
	}

	/** What has a background of its own in the lines that are visible. */
	private static List<String> marked() {
		StyledText text = Workbench.textOf();
		int start = text.getOffsetAtLine(text.getTopIndex());
		int last = text.getLineIndex(text.getClientArea().height - 1);
		int end = text.getOffsetAtLine(last) + text.getLine(last).length();
		List<String> marks = new ArrayList<>();
		for (StyleRange style : text.getStyleRanges(start, end - start)) {
			if (style.background != null) {
				marks.add(text.getTextRange(style.start, style.length));
			}
		}
		return marks;
	}
}
