package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** What happens while a large selection is copied in the background. */
class CopyingMeanwhileTest extends WorkbenchTest {

	private static final String OTHER = "of another program"; //$NON-NLS-1$
	private static final String ALL = "Copied with personal data and secrets replaced: lines 1 to 60,000 of 60,000"; //$NON-NLS-1$

	@TempDir
	private Path folder;
	private Path log;
	private IEditorPart editor;
	/** What happens once, when the copying has begun. */
	private final AtomicReference<Callable<?>> meanwhile = new AtomicReference<>();
	private volatile boolean rotated;
	private final CountDownLatch opening = new CountDownLatch(1);
	private final CountDownLatch copied = new CountDownLatch(1);
	private final JobChangeAdapter jobs = new JobChangeAdapter() {
		@Override
		public void running(IJobChangeEvent event) {
			Callable<?> next = isCopying(event) ? meanwhile.getAndSet(null) : null;
			if (next != null) {
				call(next);
			} else if (isOpening(event)) {
				await(copied);
			}
		}

		@Override
		public void scheduled(IJobChangeEvent event) {
			if (isOpening(event)) {
				opening.countDown();
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			if (isCopying(event)) {
				copied.countDown();
			}
		}
	};

	private static boolean isCopying(IJobChangeEvent event) {
		return event.getJob().getName().startsWith("Copying"); //$NON-NLS-1$
	}

	private boolean isOpening(IJobChangeEvent event) {
		return rotated && event.getJob().getName().equals("Reading large.log"); //$NON-NLS-1$
	}

	private static void call(Callable<?> what) {
		try {
			what.call();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@BeforeEach
	void selectAll() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		log = Files.write(folder.resolve("large.log"), LargeLog.bytes()); //$NON-NLS-1$
		editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.settle();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		putOther();
		Job.getJobManager().addJobChangeListener(jobs);
	}

	@AfterEach
	void closeBeforeTheFolderGoes() throws Exception {
		Job.getJobManager().removeJobChangeListener(jobs);
		Workbench.closeEditors();
	}

	private static String putOther() throws Exception {
		return put(OTHER);
	}

	private static String put(String text) throws Exception {
		return Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
			return text;
		});
	}

	/** Its file is another one by the time that it is read: neither a part of it nor lines of the other pass for what was selected. */
	@Test
	void ofALogThatIsRotatedNothingIsCopied() throws Exception {
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		meanwhile.set(() -> {
			rotate();
			await(opening);
			return log;
		});
		Workbench.problem(IWorkbenchCommandConstants.EDIT_COPY, "the file was replaced, cut short or written again").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(OTHER, Workbench.clipboard());
	}

	private void rotate() {
		try {
			rotated = true;
			replaceLog();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void replaceLog() throws IOException {
		Path next = Files.writeString(folder.resolve("next.log"), "2026-03-02 10:00:00 INFO  begun anew\n".repeat(LargeLog.LINES)); //$NON-NLS-1$ //$NON-NLS-2$
		Files.move(next, log, StandardCopyOption.REPLACE_EXISTING);
	}

	/** That its file is another one is known to those who read it, but not shown so far. */
	@Test
	void ofALogThatWasRotatedJustBeforeNothingIsCopied() throws Exception {
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			Workbench.ui(() -> {
				// in one turn of the user interface, so that the editor comes to know nothing meanwhile
				replaceLog();
				Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
				Workbench.page().activate(editor);
				awaitWaitingForTheUserInterface();
				return PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
			});
			Workbench.message("the log has become another one than the one that is shown").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
		assertEquals(OTHER, Workbench.clipboard());
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_PROJECT_EXPLORER));
			return null;
		});
	}

	/** Until what has looked at the log has something to tell. */
	private static void awaitWaitingForTheUserInterface() {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Workbench.PATIENCE_SECONDS);
		while (Thread.getAllStackTraces().values().stream().noneMatch(CopyingMeanwhileTest::isToldOfTheLog)) {
			assertTrue(System.nanoTime() < deadline, "the log is looked at"); //$NON-NLS-1$
		}
	}

	private static boolean isToldOfTheLog(StackTraceElement[] stack) {
		List<String> calls = Stream.of(stack).map(call -> call.getClassName() + '.' + call.getMethodName()).toList();
		return calls.contains("org.eclipse.swt.widgets.Display.syncExec") //$NON-NLS-1$
				&& calls.stream().anyMatch(call -> call.startsWith("org.tftsr.ui.logs.internal.model.LogIndexing")); //$NON-NLS-1$
	}

	@Test
	void whatIsCopiedLaterStays() throws Exception {
		meanwhile.set(() -> Workbench.ui(() -> {
			editor.getSite().getSelectionProvider().setSelection(new TextSelection(0, LargeLog.line(1).length()));
			return PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
		}));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		await(copied);
		Workbench.settle();
		assertEquals(LargeLog.line(1), Workbench.clipboard());
	}

	@Test
	void whatAnotherProgramCopiesMeanwhileIsReplacedOnlyWhereTheUserWantsThat() throws Exception {
		meanwhile.set(() -> put("copied meanwhile")); //$NON-NLS-1$
		Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY).press("Cancel"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals("copied meanwhile", Workbench.clipboard()); //$NON-NLS-1$
		meanwhile.set(CopyingMeanwhileTest::putOther);
		Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY).press("Replace"); //$NON-NLS-1$ //$NON-NLS-2$
		Bars.awaitSaid(ALL);
		assertEquals(LargeLog.line(1), Workbench.clipboard().lines().findFirst().orElseThrow());
	}

	/** It may be hundreds of megabytes, which the other program would have to hand over while the window waits. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void whatAnotherProgramHasOnTheClipboardIsNotRead() throws Exception {
		try (ClipboardOwner other = new ClipboardOwner(folder)) {
			Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
			Bars.awaitSaid(ALL);
			assertEquals(LargeLog.line(1), Workbench.clipboard().lines().findFirst().orElseThrow());
			assertEquals(List.of(), other.end());
		}
	}

	/** It tells when it was put there. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void whatAnotherProgramPutsThereAnewIsReplacedOnlyWhereTheUserWantsThat() throws Exception {
		try (ClipboardOwner other = new ClipboardOwner(folder)) {
			meanwhile.set(() -> {
				other.putAgain();
				return other;
			});
			Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY).press("Cancel"); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(List.of(), other.end());
		}
	}

	/** Of two pictures the clipboard tells the same but for when it was put there. */
	@Test
	void aPictureThatIsCopiedMeanwhileIsReplacedOnlyWhereTheUserWantsThat() throws Exception {
		putPicture(0);
		meanwhile.set(() -> putPicture(1));
		Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY).press("Cancel"); //$NON-NLS-1$ //$NON-NLS-2$
		ImageData there = Workbench.ui(CopyingMeanwhileTest::picture);
		assertEquals(new RGB(255, 255, 255), there.palette.getRGB(there.getPixel(1, 1)));
	}

	@Test
	void aPictureThatStaysIsReplacedWithoutAQuestion() throws Exception {
		putPicture(0);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Bars.awaitSaid(ALL);
		assertEquals(LargeLog.line(1), Workbench.clipboard().lines().findFirst().orElseThrow());
	}

	private static ImageData picture() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return (ImageData) clipboard.getContents(ImageTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	/** @param color 0 for a black one, 1 for a white one */
	private static ImageData putPicture(int color) throws Exception {
		ImageData picture = new ImageData(4, 4, 1, new PaletteData(new RGB(0, 0, 0), new RGB(255, 255, 255)));
		for (int i = 0; i < 16; i++) {
			picture.setPixel(i % 4, i / 4, color);
		}
		return Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				clipboard.setContents(new Object[] { picture }, new Transfer[] { ImageTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
			return picture;
		});
	}
}
