package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;

/**
 * A log that has changed again each time that work on it begins, or changes while it is at work. Once it changes no more, the editor
 * comes to rest, and shows and knows the log as it is then.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file can be neither cut nor replaced")
class TurmoilTest extends WorkbenchTest {

	/** What becomes of the file again and again. */
	private enum Change {
		GROWS {
			@Override
			void make(Path log, byte[] bytes, int time) throws IOException {
				StringBuilder more = new StringBuilder();
				for (int line = 0; line < LINES_EACH; line++) {
					more.append(LargeLog.line(LargeLog.LINES + time * LINES_EACH + line)).append('\n');
				}
				Files.writeString(log, more, StandardOpenOption.APPEND);
			}
		},
		/** As what cuts a file somewhere, and a writer that goes on. */
		IS_CUT {
			@Override
			void make(Path log, byte[] bytes, int time) throws IOException {
				try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
					// no hole comes in between
					int left = (int) Math.min(file.size(), bytes.length / 5 * (1 + time % 4));
					file.truncate(left);
					if (time % 3 > 0) {
						file.write(ByteBuffer.wrap(bytes, left, bytes.length - left), left);
					}
				}
			}
		},
		/** As a rotation that begins another file in its place. */
		IS_REPLACED {
			@Override
			void make(Path log, byte[] bytes, int time) throws IOException {
				Path next = log.resolveSibling("next.log"); //$NON-NLS-1$
				Files.write(next, Arrays.copyOfRange(bytes, bytes.length / 9 * (time % 2), bytes.length / 9 * (2 + time % 7)));
				Files.move(next, log, StandardCopyOption.REPLACE_EXISTING);
			}
		},
		/** As one that is deleted, and written a little later. */
		IS_AWAY {
			@Override
			void make(Path log, byte[] bytes, int time) throws IOException {
				if (!Files.deleteIfExists(log)) {
					Files.write(log, Arrays.copyOf(bytes, bytes.length / 9 * (2 + time % 7)));
				}
			}
		},
		/** As what writes a log in place. */
		IS_WRITTEN_OVER {
			@Override
			void make(Path log, byte[] bytes, int time) throws IOException {
				try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
					file.write(ByteBuffer.wrap(utf8("CHANGE " + time)), file.size() / 3); //$NON-NLS-1$
				}
			}
		};

		abstract void make(Path log, byte[] bytes, int time) throws IOException;
	}

	/** Makes a change each time that work on logs begins, so many times, or one after the other meanwhile. */
	private static final class Turmoil extends JobChangeAdapter implements AutoCloseable {

		private final Path log;
		private final byte[] bytes;
		private final Change change;
		private final AtomicReference<IOException> failure = new AtomicReference<>();
		private final Thread meanwhile = new Thread(this::makeAll, "turmoil"); //$NON-NLS-1$
		private int left;

		Turmoil(Path log, byte[] bytes, Change change, boolean meanwhile) {
			this.log = log;
			this.bytes = bytes;
			this.change = change;
			left = meanwhile ? MEANWHILE : TIMES;
			if (meanwhile) {
				this.meanwhile.start();
			} else {
				Job.getJobManager().addJobChangeListener(this);
			}
		}

		@Override
		public void running(IJobChangeEvent event) {
			if (event.getJob().belongsTo(JobFamilies.LOGS)) {
				make();
			}
		}

		private void makeAll() {
			while (make()) {
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}

		/** @return whether there are more to make */
		private synchronized boolean make() {
			if (left > 0) {
				left--;
				try {
					change.make(log, bytes, left);
				} catch (IOException e) {
					failure.set(e);
				}
			}
			return left > 0;
		}

		/** One that a job has begun may not have ended. */
		private synchronized void makeNoMore() {
			left = 0;
		}

		@Override
		public void close() throws InterruptedException {
			Job.getJobManager().removeJobChangeListener(this);
			meanwhile.join();
			makeNoMore();
			assertNull(failure.get());
		}
	}

	private static final int LINES_EACH = 50;
	private static final int TIMES = 60;
	private static final int MEANWHILE = 400;
	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
	private static final byte[] LARGE = Arrays.copyOf(LargeLog.bytes(), 1_200_000);
	private static final byte[] SMALL = Arrays.copyOf(LARGE, 100_000);

	@TempDir
	private Path folder;

	private final Rest rest = new Rest();
	private IViewPart templates;

	@BeforeEach
	void openTemplates() throws Exception {
		templates = Workbench.ui(() -> Workbench.page().showView(LogViewerIds.TEMPLATES_VIEW));
	}

	@AfterEach
	void closeAll() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			Workbench.page().hideView(templates);
			return templates;
		});
		rest.close();
	}

	/** Each change meets some of the states that a log can be in, all the time or when work begins: all of them would take minutes. */
	@ParameterizedTest
	@CsvSource({ "GROWS, false, true, ELSEWHERE, false", "IS_CUT, true, true, HERE, false", "IS_REPLACED, true, false, HERE, true",
			"IS_WRITTEN_OVER, true, false, MERGED, true", "IS_AWAY, true, false, HERE, true" })
	void aLogThat(Change change, boolean large, boolean masked, String place, boolean meanwhile) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		set(LogViewerIds.MASKED, Boolean.toString(masked));
		String what = change + " " + place; //$NON-NLS-1$
		byte[] bytes = large ? LARGE : SMALL;
		Path log = Files.write(folder.resolve("service.log"), bytes); //$NON-NLS-1$
		IEditorPart editor = open(log, place);
		rest.await(what + ", opened"); //$NON-NLS-1$
		Workbench.begin(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		try (Turmoil turmoil = new Turmoil(log, bytes, change, meanwhile)) {
			Workbench.begin(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
			Workbench.begin(LogViewerIds.FOLLOW, Map.of());
			Bars.type("done"); //$NON-NLS-1$
			Bars.press(SWT.CR, 0);
			Bars.press(SWT.CR, SWT.MOD1);
			goTo(editor, ITextEditorActionDefinitionIds.TEXT_START);
			rest.await(what + ", filtered"); //$NON-NLS-1$
			comeBackTo(editor);
			Workbench.begin(LogViewerIds.FOLLOW, Map.of());
			Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
			goTo(editor, ITextEditorActionDefinitionIds.TEXT_END);
			rest.await(what + ", by level"); //$NON-NLS-1$
		}
		comeBackTo(editor);
		rest.await(what + ", looked at"); //$NON-NLS-1$
		String last = "the last line is done ERROR"; //$NON-NLS-1$
		Files.writeString(log, "\n2026-03-02 23:59:59 ERROR " + last + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND); //$NON-NLS-1$
		comeBackTo(editor);
		rest.await(what + ", ended"); //$NON-NLS-1$
		goTo(editor, ITextEditorActionDefinitionIds.TEXT_END);
		rest.await(what + ", at its end"); //$NON-NLS-1$
		Workbench.await(what + ": " + Bars.said(), () -> Boolean.valueOf(Workbench.document(editor).get().contains(last))); //$NON-NLS-1$
		long lines = lines(log) + ("MERGED".equals(place) ? 1 : 0); //$NON-NLS-1$
		String all = "%,d lines".formatted(lines); //$NON-NLS-1$
		Workbench.await(all + ", not " + Bars.said(), () -> Boolean.valueOf(Bars.said().contains(all))); //$NON-NLS-1$
	}

	@ParameterizedTest
	@CsvSource({ "GROWS, true, false, HERE, true", "IS_CUT, true, false, MERGED, true", "IS_REPLACED, true, true, MERGED, false",
			"IS_AWAY, true, true, ELSEWHERE, false" })
	@LongRunning("each of the changes once")
	void aLogThatAtAnotherPlace(Change change, boolean large, boolean masked, String place, boolean meanwhile) throws Exception {
		aLogThat(change, large, masked, place, meanwhile);
	}

	private static long lines(Path log) throws IOException {
		return Files.readString(log, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count();
	}

	private IEditorPart open(Path log, String place) throws Exception {
		if ("MERGED".equals(place)) { //$NON-NLS-1$
			Path other = Files.writeString(folder.resolve("other.log"), LargeLog.line(5) + '\n'); //$NON-NLS-1$
			return (IEditorPart) Workbench.begin(LogViewerIds.MERGE_FILES, Map.of(LogViewerIds.MERGE_FILES_URIS, log.toUri() + " " + other.toUri())); //$NON-NLS-1$
		}
		URI uri = "ELSEWHERE".equals(place) ? ElsewhereFileSystem.uri(log) : log.toUri(); //$NON-NLS-1$
		return (IEditorPart) Workbench.begin(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, uri.toString()));
	}

	private static void goTo(IEditorPart editor, String end) throws Exception {
		Workbench.ui(() -> {
			editor.setFocus();
			return editor;
		});
		Workbench.begin(end, Map.of());
	}

	/** As from another part of the window, which is when an editor looks for what became of its file. */
	private void comeBackTo(IEditorPart editor) throws Exception {
		for (IWorkbenchPart part : new IWorkbenchPart[] { templates, editor }) {
			Workbench.ui(() -> {
				Workbench.page().activate(part);
				return part;
			});
		}
	}
}
