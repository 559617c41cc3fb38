package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.DefaultMarkerAnnotationAccess;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.Substitute;

/** Bookmarks in logs of the workspace and in others. */
class BookmarksTest extends WorkbenchTest {

	private static IEditorPart openAt(Path file, int line) throws Exception {
		return (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI,
				file.toUri().toString(), CommandIds.OPEN_LOG_LINE, Integer.toString(line)));
	}

	private static void toggle() throws Exception {
		Workbench.execute(LogViewerIds.TOGGLE_BOOKMARK, Map.of());
	}

	private static List<String> hovers(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			ITextEditor text = (ITextEditor) editor;
			IAnnotationModel model = text.getDocumentProvider().getAnnotationModel(text.getEditorInput());
			List<String> words = new ArrayList<>();
			for (var i = model.getAnnotationIterator(); i.hasNext();) {
				Annotation annotation = i.next();
				if (annotation.getType().endsWith("bookmark")) { //$NON-NLS-1$
					words.add(annotation.getText());
				}
			}
			return words;
		});
	}

	@Test
	void aBookmarkInALargeLogIsAMarkerOfItsLineWithoutValues() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IFile file = Workbench.file("large.log", LargeLog.bytes()); //$NON-NLS-1$
		Workbench.open(file);
		IEditorPart editor = openAt(Path.of(file.getLocationURI()), 30_000);
		toggle();
		IMarker[] markers = file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO);
		assertEquals(1, markers.length);
		assertEquals(30_000, markers[0].getAttribute(IMarker.LINE_NUMBER, 0));
		String label = markers[0].getAttribute(IMarker.MESSAGE, ""); //$NON-NLS-1$
		assertTrue(label.contains("mail to [EMAIL-") && !label.contains("@"), label); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(List.of("Bookmark: " + label), hovers(editor)); //$NON-NLS-1$
		Workbench.ui(() -> {
			IDE.gotoMarker(editor, markers[0]);
			return editor;
		});
		Workbench.settle();
		assertEquals(LargeLog.line(30_000), Workbench.selection(editor));
		toggle();
		assertEquals(0, file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO).length);
		assertEquals(List.of(), hovers(editor));
	}

	@Test
	void itsImageTakesThePlaceOfThatOfAFinding() throws Exception {
		ITextEditor editor = (ITextEditor) openPlanted();
		Workbench.select(editor, PlantedLog.offsetOf(PlantedLog.EMAIL), PlantedLog.offsetOf(PlantedLog.EMAIL));
		toggle();
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<Annotation> of = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(of::add);
		Annotation bookmark = of.stream().filter(one -> one.getType().endsWith("bookmark")).findFirst().orElseThrow(); //$NON-NLS-1$
		Annotation finding = of.stream().filter(one -> one.getType().equals(LogViewerIds.annotationType(PiiKind.PERSONAL)))
				.findFirst().orElseThrow();
		assertArrayEquals(Workbench.ui(() -> painted(bookmark)), Workbench.ui(() -> painted(finding, bookmark)));
	}

	private static byte[] painted(Annotation... annotations) {
		Canvas canvas = new Canvas(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), SWT.NONE);
		Image ruler = new Image(canvas.getDisplay(), 16, 16);
		GC gc = new GC(ruler);
		try {
			for (Annotation annotation : annotations) {
				new DefaultMarkerAnnotationAccess().paint(annotation, gc, canvas, ruler.getBounds());
			}
			return ruler.getImageData().data;
		} finally {
			gc.dispose();
			ruler.dispose();
			canvas.dispose();
		}
	}

	@Test
	void aBookmarkThatIsDeletedInTheViewIsGoneInTheEditor() throws Exception {
		IEditorPart editor = openPlanted();
		toggle();
		IFile file = (IFile) editor.getEditorInput().getAdapter(IFile.class);
		assertEquals(1, hovers(editor).size());
		file.deleteMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO);
		Workbench.await("the bookmark is gone", () -> Boolean.valueOf(hovers(editor).isEmpty())); //$NON-NLS-1$
	}

	@Test
	void bookmarksOfOtherFilesAreKeptAndReached(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("service.log"), PlantedLog.TEXT); //$NON-NLS-1$
		openAt(file, 2);
		toggle();
		openAt(file, 4);
		toggle();
		Workbench.closeEditors();
		IEditorPart editor = openAt(file, 3);
		Workbench.await("both are there again", () -> Boolean.valueOf(hovers(editor).size() == 2)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_BOOKMARK, Map.of());
		assertEquals(3, line(editor));
		Workbench.execute(LogViewerIds.NEXT_BOOKMARK, Map.of());
		assertEquals(1, line(editor));
		Workbench.execute(LogViewerIds.PREVIOUS_BOOKMARK, Map.of());
		assertEquals(3, line(editor));
		Workbench.closeEditors();
	}

	/** Nothing of the platform tells of bookmarks that are no markers. */
	@Test
	void allEditorsOfAFileHaveTheBookmarksOfIt(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("service.log"), PlantedLog.TEXT); //$NON-NLS-1$
		Path other = Files.writeString(folder.resolve("other.log"), "2026-03-01 09:00:00 INFO  begun\n"); //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart merged = (IEditorPart) Workbench.execute(LogViewerIds.MERGE_FILES, Map.of(LogViewerIds.MERGE_FILES_URIS,
				file.toUri() + " " + other.toUri())); //$NON-NLS-1$
		IEditorPart single = openAt(file, 2);
		toggle();
		Workbench.await("the other one has it", () -> Boolean.valueOf(hovers(merged).size() == 1)); //$NON-NLS-1$
		assertEquals(hovers(single), hovers(merged));
		toggle();
		Workbench.await("the other one has it no more", () -> Boolean.valueOf(hovers(merged).isEmpty())); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	/** Any line may tell that what stands in this one is a value, and markers are not encrypted. */
	@Test
	void itsLabelIsTheNumberOfTheLineUntilAllOfTheLogIsSearched() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IFile file = Workbench.file("far.log", utf8(MaskingTest.FAR + "nothing to do\n".repeat(100_000))); //$NON-NLS-1$ //$NON-NLS-2$
		try (HeldSearch counting = HeldSearch.of("Searching far.log for personal data and secrets", Job.LONG)) { //$NON-NLS-1$
			Workbench.ui(() -> IDE.openEditor(Workbench.page(), file));
			org.tftsr.ui.testsupport.Workbench.waitFor("all of it is about to be searched", counting::isHeld); //$NON-NLS-1$
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
		}
		Workbench.settle();
		assertEquals("Line 1", label(file)); //$NON-NLS-1$
		toggle();
		toggle();
		assertEquals("retry with [PASSWORD-1] failed", label(file)); //$NON-NLS-1$
	}

	private static String label(IFile file) throws Exception {
		return file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO)[0].getAttribute(IMarker.MESSAGE, ""); //$NON-NLS-1$
	}

	/** The machine may have so much to do that the first one is not yet written when the second one is set. */
	@Test
	void twoThatAreSetInAHurryAreBothThere(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("service.log"), PlantedLog.TEXT); //$NON-NLS-1$
		IEditorPart editor = openAt(file, 2);
		Job.getJobManager().suspend();
		try {
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
			Workbench.select(editor, PlantedLog.offsetOf("ERROR"), PlantedLog.offsetOf("ERROR")); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
		} finally {
			Job.getJobManager().resume();
		}
		Workbench.await("both are there", () -> Boolean.valueOf(hovers(editor).size() == 2)); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	/** A database that refuses what is written first. */
	private record RefusingOnce(SettingsRepository settings, AtomicBoolean refused) implements SettingsRepository {

		@Override
		public Optional<String> get(String key) throws TftsrException {
			return settings.get(key);
		}

		@Override
		public Map<String, String> all() throws TftsrException {
			return settings.all();
		}

		@Override
		public void put(Map<String, String> values) throws TftsrException {
			if (refused.compareAndSet(false, true)) {
				throw new TftsrException(ProblemKind.IO, "Cannot keep a setting", "the disk is full", "Make room"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			settings.put(values);
		}

		@Override
		public void put(Map<String, String> values, Map<String, String> seen) throws TftsrException {
			settings.put(values, seen);
		}
	}

	@Test
	void theSecondOneIsSetWhereTheFirstOneFails(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("service.log"), PlantedLog.TEXT); //$NON-NLS-1$
		IEditorPart editor = openAt(file, 2);
		AtomicBoolean refused = new AtomicBoolean();
		try (Substitute refusing = Substitute.of(SettingsRepository.class,
				new RefusingOnce(Services.get(SettingsRepository.class), refused))) {
			Job.getJobManager().suspend();
			try {
				Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
				Workbench.select(editor, PlantedLog.offsetOf("ERROR"), PlantedLog.offsetOf("ERROR")); //$NON-NLS-1$ //$NON-NLS-2$
				Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
			} finally {
				Job.getJobManager().resume();
			}
			Workbench.await("the second one is there", () -> Boolean.valueOf(hovers(editor).size() == 1)); //$NON-NLS-1$
		}
		assertTrue(refused.get());
		Workbench.closeEditors();
	}

	private static final String MAIL = "mail to joe@example.com sent\n"; //$NON-NLS-1$
	private static final String HOVER = "Bookmark: mail to [EMAIL-1] sent"; //$NON-NLS-1$

	/** Nobody sees what is done to a file while it is not open; a form feed is kept as a blank. */
	@Test
	void itIsToldThatTheLineReadsDifferently(@TempDir Path folder) throws Exception {
		String fed = MAIL.replace(" sent", "\fsent"); //$NON-NLS-1$ //$NON-NLS-2$
		Path file = Files.writeString(folder.resolve("service.log"), "begun\n" + fed); //$NON-NLS-1$ //$NON-NLS-2$
		openAt(file, 2);
		toggle();
		Workbench.closeEditors();
		Files.writeString(file, "begun for ann@example.com\n" + fed); //$NON-NLS-1$
		IEditorPart editor = openAt(file, 1);
		Workbench.await("the value has another number", () -> Boolean.valueOf(hovers(editor).equals(List.of(HOVER)))); //$NON-NLS-1$
		Workbench.closeEditors();
		Files.writeString(file, "begun again\nbegun\n" + fed); //$NON-NLS-1$
		IEditorPart changed = openAt(file, 1);
		Workbench.await("it is told", () -> Boolean.valueOf(hovers(changed).equals(List.of(HOVER + " (this line reads differently by now)")))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.closeEditors();
	}

	/** What a person calls a bookmark in the view is not what its line reads. */
	@Test
	void itIsToldOfAMarkerTooWhateverItIsCalled() throws Exception {
		IFile file = Workbench.file("service.log", utf8("begun\n" + MAIL)); //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(file);
		openAt(Path.of(file.getLocationURI()), 2);
		toggle();
		file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO)[0].setAttribute(IMarker.MESSAGE, "the mail"); //$NON-NLS-1$
		Workbench.await("it is called so", () -> Boolean.valueOf(hovers(editor).equals(List.of("Bookmark: the mail")))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.writeBehind(file, utf8("begun again\nbegun\n" + MAIL)); //$NON-NLS-1$
		Workbench.refresh(file);
		Workbench.await("it is told", () -> Boolean.valueOf( //$NON-NLS-1$
				hovers(editor).equals(List.of("Bookmark: the mail (this line reads differently by now)")))); //$NON-NLS-1$
	}

	/** The line with the cursor, from 0. */
	private static int line(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> ((ITextSelection) editor.getSite().getSelectionProvider().getSelection()).getStartLine());
	}
}
