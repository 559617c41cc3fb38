package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;

/** A log that is folded or filtered while it is followed. */
class FoldedFollowingTest extends WorkbenchTest {

	private static final String HEAD = "2026-03-02 10:00:00 ERROR request failed"; //$NON-NLS-1$
	private static final String FRAME = "\tat com.acme.Client.call(Client.java:12)"; //$NON-NLS-1$

	@TempDir
	private Path folder;

	@AfterEach
	void closeBeforeTheFolderGoes() throws Exception {
		Workbench.closeEditors();
	}

	private static void append(Path log, String line) throws Exception {
		Files.writeString(log, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private static void awaitInSight(String line) throws Exception {
		Workbench.await(line + " is in sight", () -> Boolean.valueOf(Bars.isInSight(line))); //$NON-NLS-1$
	}

	/** The first line of a record is often there before the others are: it stands for none then. */
	@Test
	void aTraceThatComesLineByLineIsUnfolded() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path log = Files.write(folder.resolve("growing.log"), LargeLog.bytes()); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		Bars.awaitSaid("lines folded"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		append(log, HEAD);
		awaitInSight(HEAD);
		Workbench.settle();
		String last = "2026-03-02 10:00:01 INFO  goes on"; //$NON-NLS-1$
		append(log, FRAME);
		append(log, last);
		awaitInSight(last);
		Bars.putCursor(editor, HEAD);
		Workbench.settle();
		Workbench.execute("org.eclipse.ui.edit.text.folding.expand", Map.of()); //$NON-NLS-1$
		awaitInSight(FRAME);
		assertTrue(Workbench.document(editor).get().contains(HEAD + '\n' + FRAME + '\n' + last));
	}

	/** What is said at the end of a line is read in the background; a key comes before that is done. */
	@Test
	void aTraceIsUnfoldedBeforeItIsKnownWhatIsSaidOfIt() throws Exception {
		Path log = folder.resolve("trace.log"); //$NON-NLS-1$
		String first = HEAD.replace("ERROR", "INFO "); //$NON-NLS-1$ //$NON-NLS-2$
		append(log, first);
		append(log, HEAD);
		append(log, FRAME);
		append(log, first);
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		try (HeldWork saying = new HeldWork("Reading what is folded", "find")) { //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.ui(() -> Bars.executeNow("org.eclipse.ui.edit.text.folding.collapse_all")); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("it is being read", saying::isHeld); //$NON-NLS-1$
			Bars.putCursor(editor, HEAD);
			Workbench.ui(() -> Bars.executeNow("org.eclipse.ui.edit.text.folding.expand")); //$NON-NLS-1$
		}
		awaitInSight(FRAME);
	}

	/** The stretch that is unfolded ends where the record does, and that may have more lines later. */
	@Test
	void aTraceThatIsUnfoldedShowsWhatComesToIt() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path log = Files.write(folder.resolve("growing.log"), LargeLog.bytes()); //$NON-NLS-1$
		append(log, HEAD);
		append(log, FRAME);
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		Bars.awaitSaid("lines folded"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		awaitInSight(HEAD);
		Bars.putCursor(editor, HEAD);
		Workbench.settle();
		Workbench.execute("org.eclipse.ui.edit.text.folding.expand", Map.of()); //$NON-NLS-1$
		awaitInSight(FRAME);
		String second = FRAME.replace("12", "13"); //$NON-NLS-1$ //$NON-NLS-2$
		append(log, second);
		awaitInSight(second);
	}

	/** The folding knows of what there was when it began; nobody tells it of the rest again once all is known. */
	@Test
	void whatCameWhileRecordsWereFoldedIsShown() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path log = Files.write(folder.resolve("growing.log"), LargeLog.bytes()); //$NON-NLS-1$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.settle();
		try (HeldWork folding = new HeldWork("Filtering growing.log", "folded")) { //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.ui(() -> Bars.executeNow("org.eclipse.ui.edit.text.folding.collapse_all")); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("records are being folded", folding::isHeld); //$NON-NLS-1$
			append(log, FRAME);
			append(log, HEAD);
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.FOLLOW));
			org.tftsr.ui.testsupport.Workbench.waitFor("all that came is found", () -> Bars.said().contains("60,002 lines")); //$NON-NLS-1$ //$NON-NLS-2$
			// else it would be looked at again and again
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.FOLLOW));
			org.tftsr.ui.testsupport.Workbench.waitFor("what its lines are is known", //$NON-NLS-1$
					() -> Job.getJobManager().find(JobFamilies.LOGS).length == 1);
		}
		Bars.awaitSaid("lines folded"); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		awaitInSight(HEAD);
		assertFalse(Workbench.document(editor).get().contains(FRAME), "it is folded"); //$NON-NLS-1$
	}

	/** Where a filter looks for a text, a last line that was half-written is looked at again. */
	@Test
	void aLineThatBecomesLongerIsFilteredAgain() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path log = Files.write(folder.resolve("growing.log"), LargeLog.bytes()); //$NON-NLS-1$
		Files.writeString(log, "half of a line", StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("gave up"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid("59 of 60,001 lines"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Files.writeString(log, ", and then it gave up", StandardOpenOption.APPEND); //$NON-NLS-1$
		Bars.awaitSaid("60 of 60,001 lines"); //$NON-NLS-1$
		awaitInSight("half of a line, and then it gave up"); //$NON-NLS-1$
	}

	/** It is read anew each time, and so is what passes. */
	@Test
	void aShortLogThatIsFilteredStaysWhereItsReaderIs() throws Exception {
		Path log = folder.resolve("short.log"); //$NON-NLS-1$
		for (int i = 0; i < 200; i++) {
			append(log, "wanted " + i); //$NON-NLS-1$
			append(log, "other " + i); //$NON-NLS-1$
		}
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("wanted"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid("200 of 400 lines"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		awaitInSight("wanted 199"); //$NON-NLS-1$
		List<String> shown = new CopyOnWriteArrayList<>();
		Workbench.document(editor).addDocumentListener(new IDocumentListener() {

			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// the text is the one before
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				shown.add(event.getDocument().get());
			}
		});
		for (int i = 200; i < 204; i++) {
			append(log, "wanted " + i); //$NON-NLS-1$
			awaitInSight("wanted " + i); //$NON-NLS-1$
		}
		ITextViewer viewer = Workbench.ui(() -> editor.getAdapter(ITextViewer.class));
		Workbench.ui(() -> {
			viewer.setTopIndex(100);
			return viewer;
		});
		append(log, "wanted 204"); //$NON-NLS-1$
		Bars.awaitSaid("205 of 405 lines"); //$NON-NLS-1$
		Workbench.settle();
		assertEquals("wanted 100", Workbench.ui(() -> Workbench.textOf().getLine(Workbench.textOf().getTopIndex()))); //$NON-NLS-1$
		assertTrue(shown.stream().noneMatch(text -> text.contains("other")), () -> "only what passes is ever seen"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
