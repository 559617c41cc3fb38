package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.Substitute;

/** Several files in one Log Viewer, merged by time. */
class MergedTest extends WorkbenchTest {

	private static final String APP = """
			2026-03-01 10:00:00 INFO  app started
			2026-03-01 10:00:02 ERROR mail to jane.doe@example.com failed
			  at Mail.send(Mail.java:7)
			2026-03-01 10:00:05 INFO  app idle
			"""; //$NON-NLS-1$
	private static final String DB = """
			2026-03-01 10:00:01 INFO  db started
			2026-03-01 10:00:03 WARN  peer 192.0.2.17 is slow
			"""; //$NON-NLS-1$
	private static final String MERGED = """
			2026-03-01 10:00:00 INFO  app started
			2026-03-01 10:00:01 INFO  db started
			2026-03-01 10:00:02 ERROR mail to jane.doe@example.com failed
			  at Mail.send(Mail.java:7)
			2026-03-01 10:00:03 WARN  peer 192.0.2.17 is slow
			2026-03-01 10:00:05 INFO  app idle"""; //$NON-NLS-1$

	private IFile app;
	private IFile db;
	private IEditorPart editor;

	@BeforeEach
	void open() throws Exception {
		app = Workbench.file("app.log", utf8(APP)); //$NON-NLS-1$
		db = Workbench.file("db.log", utf8(DB)); //$NON-NLS-1$
		editor = openSelected(db, app);
	}

	@AfterEach
	void closeExplorer() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_PROJECT_EXPLORER));
			return null;
		});
	}

	/** Selects files in the Project Explorer and merges them, as its context menu does. */
	private static IEditorPart openSelected(IFile... files) throws Exception {
		Workbench.ui(() -> {
			var view = Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
			((ISetSelectionTarget) view).selectReveal(new StructuredSelection(files));
			return view;
		});
		Workbench.await("the command", () -> Boolean.valueOf(Workbench.isEnabled(LogViewerIds.MERGE_SELECTED))); //$NON-NLS-1$
		return (IEditorPart) Workbench.execute(LogViewerIds.MERGE_SELECTED, Map.of());
	}

	private static IEditorPart openFiles(Path... files) throws Exception {
		String uris = String.join(" ", Arrays.stream(files).map(file -> file.toUri().toString()).toList()); //$NON-NLS-1$
		return (IEditorPart) Workbench.execute(LogViewerIds.MERGE_FILES, Map.of(LogViewerIds.MERGE_FILES_URIS, uris));
	}

	private static void select(IEditorPart in, String from, String to) throws Exception {
		String text = Workbench.document(in).get();
		Workbench.select(in, text.indexOf(from), text.indexOf(to) + to.length());
	}

	@Test
	void theSelectedFilesAreOneLogInTheOrderOfTime() throws Exception {
		assertEquals(MERGED, Workbench.document(editor).get());
		assertEquals("app.log + db.log", Workbench.ui(editor::getTitle)); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		assertEquals(1, Workbench.annotations(editor, PiiKind.NETWORK).size());
		assertFalse(editor.isDirty());
		Workbench.screenshot("merged"); //$NON-NLS-1$
	}

	@Test
	void oneSelectedFileIsNotMerged() throws Exception {
		Workbench.ui(() -> {
			var view = Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
			((ISetSelectionTarget) view).selectReveal(new StructuredSelection(app));
			return view;
		});
		Workbench.await("nothing to merge", () -> Boolean.valueOf(!Workbench.isEnabled(LogViewerIds.MERGE_SELECTED))); //$NON-NLS-1$
	}

	@Test
	void theStatusLineSaysWhichFileTheLineOfTheCursorIsFrom() throws Exception {
		select(editor, "peer", "peer"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("the file of the line", () -> Boolean.valueOf(//$NON-NLS-1$
				Workbench.words(CLabel.class, CLabel::getText).contains("B  db.log, line 2"))); //$NON-NLS-1$
		select(editor, "at Mail", "at Mail"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("the file of the line", () -> Boolean.valueOf(//$NON-NLS-1$
				Workbench.words(CLabel.class, CLabel::getText).contains("A  app.log, line 3"))); //$NON-NLS-1$
	}

	@Test
	void theMouseOverALineNumberTellsTheFile() throws Exception {
		List<Canvas> canvases = Workbench.visible(Canvas.class);
		boolean told = Workbench.ui(() -> {
			int height = Workbench.textOf().getLineHeight();
			for (Canvas canvas : canvases) {
				Event move = new Event();
				move.x = 2;
				move.y = height + height / 2;
				canvas.notifyListeners(SWT.MouseMove, move);
				if ("B  db.log, line 1".equals(canvas.getToolTipText())) { //$NON-NLS-1$
					return true;
				}
			}
			return false;
		});
		assertTrue(told);
	}

	@Test
	void theSameFilesAreTheSameEditorAndItIsOpenedAgainAtTheNextStart() throws Exception {
		assertSame(editor, openSelected(app, db));
		assertSame(editor, openFiles(Path.of(app.getLocationURI()), Path.of(db.getLocationURI())));
		IPersistableElement saved = editor.getEditorInput().getPersistable();
		XMLMemento memento = XMLMemento.createWriteRoot("editor"); //$NON-NLS-1$
		saved.saveState(memento);
		IEditorInput again = (IEditorInput) PlatformUI.getWorkbench().getElementFactory(saved.getFactoryId())
				.createElement(memento);
		assertEquals(editor.getEditorInput(), again);
		assertEquals(editor.getEditorInput().hashCode(), again.hashCode());
		Workbench.closeEditors();
		IEditorPart reopened = Workbench.ui(() -> Workbench.page().openEditor(again, LogViewerIds.EDITOR));
		Workbench.settle();
		assertEquals(MERGED, Workbench.document(reopened).get());
	}

	/** Of a file that lies elsewhere the workspace knows nothing, and so not whether it is rotated. */
	@Test
	void aFileThatIsGoneIsToldOfWhereAnotherIsNoneOfTheWorkspace(@TempDir Path folder) throws Exception {
		Path elsewhere = Files.writeString(folder.resolve("a-cache.log"), DB.replace("db", "cache")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		IEditorPart both = openFiles(elsewhere, Path.of(db.getLocationURI()));
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.settle();
		Files.delete(Path.of(db.getLocationURI()));
		db.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
		Workbench.await("it is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("db.log is not in its place"))); //$NON-NLS-1$
		assertEquals(both, Workbench.ui(() -> Workbench.page().getActiveEditor()));
	}

	@Test
	void whatIsAddedToOneOfTheFilesComesAtItsTime() throws Exception {
		Workbench.writeBehind(db, utf8(DB + "2026-03-01 10:00:09 INFO  db idle\n")); //$NON-NLS-1$
		Workbench.refresh(db);
		Workbench.await("the line that was added", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.document(editor).get().endsWith("db idle"))); //$NON-NLS-1$
		Workbench.writeBehind(app, utf8(APP.replace("10:00:05", "10:00:04") + "2026-03-01 10:00:06 INFO  late\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.refresh(app);
		Workbench.await("the line between", () -> Boolean.valueOf(//$NON-NLS-1$
				Workbench.document(editor).get().contains("late\n2026-03-01 10:00:09 INFO  db idle"))); //$NON-NLS-1$
	}

	@Test
	void linesOfOneFileAreEvidenceByTheirNumbersThere() throws Exception {
		AtomicReference<Map<?, ?>> asked = new AtomicReference<>();
		Command command = Workbench
				.ui(() -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(CommandIds.ADD_EVIDENCE));
		IExecutionListener listener = new IExecutionListener() {

			@Override
			public void preExecute(String commandId, ExecutionEvent event) {
				asked.set(event.getParameters());
			}

			@Override
			public void notHandled(String commandId, NotHandledException exception) {
				// not looked at
			}

			@Override
			public void postExecuteFailure(String commandId, ExecutionException exception) {
				// not looked at
			}

			@Override
			public void postExecuteSuccess(String commandId, Object returnValue) {
				// not looked at
			}
		};
		command.addExecutionListener(listener);
		try {
			select(editor, "ERROR", "at Mail"); //$NON-NLS-1$ //$NON-NLS-2$
			Dialog dialog = Workbench.dialog("Add", LogViewerIds.ADD_EVIDENCE); //$NON-NLS-1$
			Map<Object, Object> told = new HashMap<>(asked.get());
			assertTrue(String.valueOf(told.remove(CommandIds.EVIDENCE_SEEN)).startsWith(APP.length() + ":"), "the state of its file"); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(Map.of(CommandIds.EVIDENCE_FILE, app.getLocation().toOSString(), CommandIds.EVIDENCE_LINES, "2-3", //$NON-NLS-1$
					CommandIds.EVIDENCE_ENCODING, "UTF-8"), told); //$NON-NLS-1$
			dialog.press("Cancel"); //$NON-NLS-1$
		} finally {
			command.removeExecutionListener(listener);
		}
	}

	@Test
	void linesAreTakenInTheEncodingOfTheirFile(@TempDir Path folder) throws Exception {
		Path wide = Files.write(folder.resolve("wide.log"), APP.getBytes(StandardCharsets.UTF_16LE)); //$NON-NLS-1$
		IEditorPart both = openFiles(wide, Path.of(db.getLocationURI()));
		Workbench.settle();
		select(both, "ERROR", "at Mail"); //$NON-NLS-1$ //$NON-NLS-2$
		LogLines lines = Workbench.ui(() -> both.getAdapter(LogLines.class));
		assertEquals(wide, lines.file());
		assertEquals("2-3", lines.numbers().toString()); //$NON-NLS-1$
		assertEquals(StandardCharsets.UTF_16LE, lines.encoding());
		select(both, "INFO  db", "db started"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(StandardCharsets.UTF_8, Workbench.ui(() -> both.getAdapter(LogLines.class)).encoding());
	}

	@Test
	void linesOfSeveralFilesAreNoEvidenceAndTheReasonIsSaid() throws Exception {
		select(editor, "app started", "db started"); //$NON-NLS-1$ //$NON-NLS-2$
		Dialog problem = Workbench.problem(LogViewerIds.ADD_EVIDENCE, "the selection holds lines of several files"); //$NON-NLS-1$
		problem.press("OK"); //$NON-NLS-1$
	}

	@Test
	void aBookmarkIsOneOfTheFileThatItsLineIsFrom() throws Exception {
		select(editor, "peer", "peer"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(LogViewerIds.TOGGLE_BOOKMARK, Map.of());
		IMarker[] markers = db.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO);
		assertEquals(1, markers.length);
		assertEquals(2, markers[0].getAttribute(IMarker.LINE_NUMBER, 0));
		assertEquals(0, app.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO).length);
		ResourcesPlugin.getWorkspace().run(monitor -> app.createMarker(IMarker.BOOKMARK, Map.of(IMarker.LINE_NUMBER, 4)), null);
		Workbench.settle();
		Workbench.execute(LogViewerIds.NEXT_BOOKMARK, Map.of());
		assertEquals("2026-03-01 10:00:05 INFO  app idle", Workbench.selection(editor)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_BOOKMARK, Map.of());
		assertEquals("2026-03-01 10:00:03 WARN  peer 192.0.2.17 is slow", Workbench.selection(editor)); //$NON-NLS-1$
	}

	@Test
	void eachOfItsFilesGoesIntoTheIssueAsIsDecidedInTheReviewOfAll() throws Exception {
		review();
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("1 of 2 findings are replaced in the copies <a href=\"copy0\">app.redacted.log</a>, " //$NON-NLS-1$
						+ "<a href=\"copy1\">db.redacted.log</a>. The logs are part of the"))); //$NON-NLS-1$
		LogFile log = Review.redactedLog("app.log"); //$NON-NLS-1$
		assertEquals(log.issueId(), Review.redactedLog("db.log").issueId()); //$NON-NLS-1$
		assertEquals(APP, Files.readString(Review.copy(log, "app.redacted.log"))); //$NON-NLS-1$
		assertEquals(DB.replace("192.0.2.17", "[IPV4-1]"), Files.readString(Review.copy(log, "db.redacted.log"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Test
	void whereOneOfItsFilesHasChangedSinceTheReviewTheIssueGetsNone() throws Exception {
		review();
		Workbench.writeBehind(db, utf8(DB + "2026-03-01 10:00:09 INFO  something else\n")); //$NON-NLS-1$
		long before = logs();
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("the refusal is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("Not applied: the file has changed since it was reviewed"))); //$NON-NLS-1$
		assertEquals(before, logs());
	}

	/** Remembers what is proposed for copies, and has them where a test wants them. */
	private record Places(List<String> proposed, List<String> titles, Function<String, Path> answer) implements FileChooser {

		@Override
		public Optional<Path> open(Shell shell, String title, String patterns) {
			throw new AssertionError("nothing is opened"); //$NON-NLS-1$
		}

		@Override
		public Optional<Path> save(Shell shell, String title, String name, boolean mayReplace) {
			proposed.add(name);
			titles.add(title);
			return Optional.of(answer.apply(name));
		}
	}

	@Test
	void logsOfOneNameOnOtherMachinesAreNotCopiedToOnePlace(@TempDir Path folder) throws Exception {
		Workbench.closeEditors();
		Path one = Files.writeString(Files.createDirectory(folder.resolve("one")).resolve("app.log"), APP); //$NON-NLS-1$ //$NON-NLS-2$
		Path two = Files.writeString(Files.createDirectory(folder.resolve("two")).resolve("app.log"), DB); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(LogViewerIds.MERGE_FILES, Map.of(LogViewerIds.MERGE_FILES_URIS,
				ElsewhereFileSystem.uri(one) + " " + ElsewhereFileSystem.uri(two))); //$NON-NLS-1$
		review();
		long before = logs();
		Path here = Files.createDirectory(folder.resolve("here")); //$NON-NLS-1$
		Places same = new Places(new ArrayList<>(), new ArrayList<>(), name -> here.resolve("app.log")); //$NON-NLS-1$
		try (Substitute chosen = Substitute.of(FileChooser.class, same)) {
			Review.applyDialog().press("Add"); //$NON-NLS-1$
			Workbench.await("the refusal is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
					.contains("Not applied: two logs would be at one place, " + here.resolve("app.log") //$NON-NLS-1$ //$NON-NLS-2$
							+ ". Apply it again, and choose a place for each"))); //$NON-NLS-1$
		}
		assertEquals(before, logs());
		assertFalse(Files.exists(here.resolve("app.log"))); //$NON-NLS-1$
		assertEquals(List.of("app.log", "app-2.log"), same.proposed()); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(same.titles().getFirst().contains("/one/app.log"), same.titles().toString()); //$NON-NLS-1$
		Places proposed = new Places(new ArrayList<>(), new ArrayList<>(), here::resolve);
		try (Substitute chosen = Substitute.of(FileChooser.class, proposed)) {
			Review.applyDialog().press("Add"); //$NON-NLS-1$
			Workbench.await("what came of it is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
					.contains("2 of 2 findings are replaced in the copies"))); //$NON-NLS-1$
		}
		assertEquals(APP, Files.readString(here.resolve("app.log"))); //$NON-NLS-1$
		assertEquals(DB, Files.readString(here.resolve("app-2.log"))); //$NON-NLS-1$
		assertEquals(before + 2, logs());
	}

	private static void review() throws Exception {
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("2 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** How many logs issues have. */
	private static long logs() throws Exception {
		long count = 0;
		for (IssueSummary row : Services.get(IssueRepository.class).list(IssueQuery.all(99)).rows()) {
			count += Services.get(LogRepository.class).list(row.issue().id()).size();
		}
		return count;
	}

	@Test
	void theFirstFileThatCannotBeReadIsNamed(@TempDir Path folder) throws Exception {
		Path there = Files.writeString(folder.resolve("there.log"), APP); //$NON-NLS-1$
		IEditorPart broken = openFiles(there, folder.resolve("gone.log"), Path.of(db.getLocationURI())); //$NON-NLS-1$
		assertEquals(3, Workbench.ui(() -> broken.getTitleToolTip()).split(", [A-Z]  ").length); //$NON-NLS-1$
		assertTrue(Workbench.words(Label.class, Label::getText).contains("gone.log"), //$NON-NLS-1$
				Workbench.words(Label.class, Label::getText));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aFileThatGoesWhileAllAreFollowedIsNamed(@TempDir Path folder) throws Exception {
		Path stays = Files.writeString(folder.resolve("stays.log"), APP); //$NON-NLS-1$
		Path goes = Files.writeString(folder.resolve("goes.log"), DB); //$NON-NLS-1$
		openFiles(stays, goes);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Files.delete(goes);
		Workbench.await("it is named", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("goes.log is not in its place"))); //$NON-NLS-1$
	}
}
