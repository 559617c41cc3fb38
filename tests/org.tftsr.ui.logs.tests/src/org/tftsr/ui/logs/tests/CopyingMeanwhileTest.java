package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
			Path next = Files.writeString(folder.resolve("next.log"), "2026-03-02 10:00:00 INFO  begun anew\n".repeat(LargeLog.LINES)); //$NON-NLS-1$ //$NON-NLS-2$
			rotated = true;
			Files.move(next, log, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
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
		awaitSaid(ALL);
		assertEquals(LargeLog.line(1), Workbench.clipboard().lines().findFirst().orElseThrow());
	}

	private static void awaitSaid(String words) throws Exception {
		Workbench.await(words, () -> Boolean.valueOf(
				org.tftsr.ui.testsupport.Workbench.says(Workbench.page().getWorkbenchWindow().getShell(), words)));
	}
}
