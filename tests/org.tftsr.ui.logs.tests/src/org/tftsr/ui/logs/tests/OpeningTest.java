package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.LogViewerIds;

/** How logs come into the Log Viewer, and in which encodings. */
class OpeningTest extends WorkbenchTest {

	@Test
	void aLogInTheWorkspaceOpensByDefault() throws Exception {
		IEditorPart editor = openPlanted();
		assertEquals(LogViewerIds.EDITOR, editor.getSite().getId());
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
		assertFalse(editor.isDirty());
		assertFalse(Workbench.visible(StyledText.class).isEmpty());
	}

	/** As a window that is opened again does with the editors that were open in it. */
	@Test
	void aLogIsShownAgainWhereItWas() throws Exception {
		IEditorPart editor = openPlanted();
		int second = PlantedLog.TEXT.indexOf('\n') + 1;
		Workbench.select(editor, second, second);
		Workbench.settle();
		List<IStatus> errors = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> errors.add(status);
		Platform.addLogListener(listener);
		try {
			IEditorPart again = Workbench.ui(() -> {
				IMemento[] kept = Workbench.page().getEditorState(Workbench.page().getEditorReferences(), true);
				Workbench.page().closeAllEditors(false);
				return Workbench.page().openEditors(null, null, kept, IWorkbenchPage.MATCH_NONE, 0)[0].getEditor(true);
			});
			Workbench.settle();
			assertEquals(PlantedLog.TEXT.lines().toList().get(1), Workbench.selection(again));
		} finally {
			Platform.removeLogListener(listener);
		}
		assertEquals(List.of(), errors);
	}

	/** What an editor shows is made in the turn after the one that opens it, which may come too late. */
	@Test
	void anEditorThatIsClosedAtOnceLeavesNoError() throws Exception {
		IFile file = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		List<IStatus> errors = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> errors.add(status);
		Platform.addLogListener(listener);
		try {
			Workbench.ui(() -> Boolean.valueOf(Workbench.page().closeEditor(IDE.openEditor(Workbench.page(), file), false)));
			Workbench.settle();
		} finally {
			Platform.removeLogListener(listener);
		}
		assertEquals(List.of(), errors);
		assertEquals(0, Workbench.ui(() -> Workbench.page().getEditorReferences().length));
	}

	/** What was opened comes when nobody wants it any more. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void aLogWhoseEditorIsClosedWhileItIsOpenedIsClosed() throws Exception {
		IFile file = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		Path log = Path.of(file.getLocationURI()).toRealPath();
		Workbench.ui(() -> {
			IEditorPart editor = IDE.openEditor(Workbench.page(), file);
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Workbench.PATIENCE_SECONDS);
			while (!isOpen(log) || !isHandedOver(file.getName())) {
				assertTrue(System.nanoTime() < deadline, "it is opened"); //$NON-NLS-1$
				Thread.onSpinWait();
			}
			return Boolean.valueOf(Workbench.page().closeEditor(editor, false));
		});
		Workbench.await("the file is closed", () -> Boolean.valueOf(!isOpen(log))); //$NON-NLS-1$
	}

	/** Whether this program has a file open. */
	private static boolean isOpen(Path file) throws IOException {
		try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) { //$NON-NLS-1$
			return open.anyMatch(one -> {
				try {
					return Files.readSymbolicLink(one).equals(file);
				} catch (IOException e) {
					// it was closed meanwhile
					return false;
				}
			});
		}
	}

	/** Whether the job that opens a log waits for the user interface thread to take it. */
	private static boolean isHandedOver(String name) {
		return Stream.of(Job.getJobManager().find(JobFamilies.LOGS))
				.filter(job -> job.getName().contains(name) && job.getThread() != null)
				.flatMap(job -> Stream.of(job.getThread().getStackTrace()))
				.anyMatch(call -> call.getMethodName().equals("syncExec")); //$NON-NLS-1$
	}

	/** The text comes after the workbench has begun to listen to the editor, and after another part had a selection. */
	@Test
	void theWorkbenchHearsWhatIsSelected() throws Exception {
		IFile file = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		List<ISelection> heard = new CopyOnWriteArrayList<>();
		ISelectionListener listener = (part, selection) -> heard.add(selection);
		Workbench.ui(() -> {
			Workbench.page().addSelectionListener(listener);
			return listener;
		});
		try {
			IEditorPart editor = Workbench.ui(() -> {
				IEditorPart opened = IDE.openEditor(Workbench.page(), file);
				assertTrue(opened.getSite().getSelectionProvider().getSelection().isEmpty());
				return opened;
			});
			Workbench.settle();
			Workbench.select(editor, 3, 12);
			Workbench.settle();
			String lines = PlantedLog.TEXT.substring(3, 12);
			assertEquals(lines, ((ITextSelection) Workbench.ui(() -> Workbench.page().getSelection())).getText());
			assertEquals(lines, ((ITextSelection) heard.getLast()).getText());
			assertEquals(1, Workbench.ui(() -> editor.getAdapter(LogLines.class)).numbers().first());
		} finally {
			Workbench.ui(() -> {
				Workbench.page().removeSelectionListener(listener);
				return listener;
			});
		}
	}

	/** Has no name while the viewer of its text is made. */
	private static final class FailingInput extends FileEditorInput {

		FailingInput(IFile file) {
			super(file);
		}

		@Override
		public String getName() {
			boolean making = StackWalker.getInstance()
					.walk(calls -> calls.anyMatch(call -> call.getMethodName().equals("setViewer"))); //$NON-NLS-1$
			if (making) {
				throw new IllegalStateException("No name"); //$NON-NLS-1$
			}
			return super.getName();
		}
	}

	@Test
	void aTextThatCannotBeSetUpIsToldInItsPlace() throws Exception {
		FailingInput input = new FailingInput(Workbench.file("service.log", utf8(PlantedLog.TEXT))); //$NON-NLS-1$
		List<IStatus> errors = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> errors.add(status);
		Platform.addLogListener(listener);
		try {
			Workbench.ui(() -> Workbench.page().openEditor(input, LogViewerIds.EDITOR));
			Workbench.settle();
		} finally {
			Platform.removeLogListener(listener);
		}
		String seen = Workbench.words(Label.class, Label::getText);
		assertTrue(seen.contains("Cannot show the log service.log"), seen); //$NON-NLS-1$
		assertEquals(IllegalStateException.class.getName(), errors.getFirst().getException().toString());
		assertNull(errors.getFirst().getException().getMessage(), "it may hold anything, and the error log is in clear"); //$NON-NLS-1$
		assertEquals(1, errors.size(), errors.toString());
	}

	@Test
	void theTextHasTheKeyboardOnceItIsThere() throws Exception {
		openPlanted();
		assertTrue(Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().isFocusControl())));
	}

	@Test
	void rotatedLogsOpenTooAndOtherTextsKeepTheirEditor() throws Exception {
		IEditorRegistry registry = PlatformUI.getWorkbench().getEditorRegistry();
		for (String name : ("a.log a.log.1 a.log.12.gz a.log.2026-03-01 a-2026-03-01.log a.log-20260301 a.log.gz a.log.zst a.out a.out.1"
				+ " a.err a.err.gz a.trc a.jsonl a.ndjson syslog syslog.1 syslog-20260301 access_log-20260301 error_log.2.gz").split(" ")) { //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(LogViewerIds.EDITOR, Workbench.ui(() -> registry.getDefaultEditor(name)).getId(), name);
		}
		for (String name : "syslog.conf syslog-ng.conf access_log.rb changelog a.outline".split(" ")) { //$NON-NLS-1$ //$NON-NLS-2$
			IEditorDescriptor other = Workbench.ui(() -> registry.getDefaultEditor(name));
			assertTrue(other == null || !LogViewerIds.EDITOR.equals(other.getId()), name);
		}
		IEditorDescriptor forText = Workbench.ui(() -> registry.getDefaultEditor("a.txt")); //$NON-NLS-1$
		assertNotEquals(LogViewerIds.EDITOR, forText.getId());
		IEditorDescriptor[] offered = Workbench.ui(() -> registry.getEditors("a.txt")); //$NON-NLS-1$
		assertTrue(Arrays.stream(offered).anyMatch(editor -> editor.getId().equals(LogViewerIds.EDITOR)));
	}

	@Test
	void utf16IsDecodedWithoutItsMark() throws Exception {
		String text = "gr\u00fcn \u4e2d\u6587 jane.doe@example.com\r\nzwei\r\n"; //$NON-NLS-1$
		byte[] content = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("wide.log", content)); //$NON-NLS-1$
		assertEquals(text, Workbench.document(editor).get());
		assertEquals(3, Workbench.document(editor).getNumberOfLines());
	}

	@Test
	void windows1252IsDecoded() throws Exception {
		String lines = "Gr\u00f6\u00dfe \u2013 gr\u00fcn \u20ac 5\nStra\u00dfe \u201egesperrt\u201c\n"; //$NON-NLS-1$
		String text = lines.repeat(20);
		IEditorPart editor = Workbench.open(
				Workbench.file("old.log", text.getBytes(Charset.forName("windows-1252")))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(text, Workbench.document(editor).get());
	}

	@Test
	void theCommandOpensAFileOutsideTheWorkspaceAtALine(@TempDir Path folder) throws Exception {
		Path outside = Files.write(folder.resolve("outside.log"), utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, outside.toUri().toString(),
						CommandIds.OPEN_LOG_LINE, "3")); //$NON-NLS-1$
		assertEquals(LogViewerIds.EDITOR, editor.getSite().getId());
		assertEquals(PlantedLog.TEXT.lines().toList().get(2), Workbench.selection(editor));
		Workbench.closeEditors();
	}

	@Test
	void theCommandOpensAWorkspaceFileAsSuchAndGoesToALineOfAnOpenEditor() throws Exception {
		IEditorPart first = openPlanted();
		String uri = ((FileEditorInput) first.getEditorInput()).getURI().toString();
		IEditorPart second = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, uri, CommandIds.OPEN_LOG_LINE, "99")); //$NON-NLS-1$
		assertEquals(first, second);
		ITextSelection selection = Workbench.ui(
				() -> (ITextSelection) second.getSite().getSelectionProvider().getSelection());
		assertEquals(3, selection.getStartLine(), "beyond the end, the last line is meant"); //$NON-NLS-1$
	}
}
