package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.ui.logs.LogViewerIds;

/** What an open Log Viewer makes of a change in what is looked for, and how it is changed from there. */
class DetectionChangesTest extends WorkbenchTest {

	private static final OwnPattern BADGE = new OwnPattern(new PiiType("BADGE_NUMBER", PiiKind.PERSONAL), "B-\\d{4}", //$NON-NLS-1$ //$NON-NLS-2$
			true);

	@Test
	void openLogsAreSearchedAgain() throws Exception {
		IEditorPart editor = openPlanted();
		change(DetectionSettings.STANDARD.withType("EMAIL", false)); //$NON-NLS-1$
		awaitCount(editor, PiiKind.PERSONAL, 0);
		assertEquals(1, Workbench.annotations(editor, PiiKind.SECRET).size());
		awaitHeader("Not looked for: E-mail address"); //$NON-NLS-1$
		change(DetectionSettings.STANDARD);
		awaitCount(editor, PiiKind.PERSONAL, 1);
	}

	@Test
	void anOpenReviewIsMadeAgain() throws Exception {
		openPlanted();
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		change(DetectionSettings.STANDARD.withType("PASSWORD", false)); //$NON-NLS-1$
		Workbench.await("the password is listed no more", () -> Boolean.valueOf(Review.summary().startsWith("2 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void anExceptionForEveryValueIsSaidToSwitchDetectionOff() throws Exception {
		IEditorPart editor = openPlanted();
		change(DetectionSettings.STANDARD.withAllowed(List.of(new AllowedValue("*", "EMAIL")))); //$NON-NLS-1$ //$NON-NLS-2$
		awaitHeader("Not looked for: E-mail address"); //$NON-NLS-1$
		change(DetectionSettings.STANDARD.withAllowed(List.of(new AllowedValue("*", null)))); //$NON-NLS-1$
		awaitHeader("Nothing is looked for: an exception allows every value"); //$NON-NLS-1$
		awaitCount(editor, PiiKind.SECRET, 0);
	}

	@Test
	void theReaderStaysWhereHeIs() throws Exception {
		IFile file = Workbench.file("long.log", utf8("2026-03-01 badge B-1234 from 192.0.2.17\n".repeat(2000))); //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(file);
		ITextViewer viewer = (ITextViewer) editor.getAdapter(ITextOperationTarget.class);
		int line = Workbench.ui(() -> {
			viewer.setSelectedRange(40_000, 7);
			viewer.setTopIndex(1000);
			return viewer.getTopIndex();
		});
		assertTrue(line > 900, "the log is scrolled"); //$NON-NLS-1$
		change(DetectionSettings.STANDARD.withOwnPatterns(List.of(BADGE)));
		awaitCount(editor, PiiKind.PERSONAL, 2000);
		assertEquals(line, Workbench.ui(viewer::getTopIndex));
		assertEquals(40_000, Workbench.ui(() -> viewer.getSelectedRange().x));
	}

	@Test
	void aFindingSaysThatItWasFoundByTheUsersOwnPattern() throws Exception {
		change(DetectionSettings.STANDARD.withOwnPatterns(List.of(BADGE)));
		ITextEditor editor = (ITextEditor) Workbench.open(Workbench.file("badge.log", utf8("badge B-1234 used\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		assertEquals("Badge number, personal data; found by your own pattern BADGE_NUMBER.\n" //$NON-NLS-1$
				+ "Becomes [BADGE_NUMBER-1] in redacted text.", model.getAnnotationIterator().next().getText()); //$NON-NLS-1$
	}

	@Test
	void aValueIsMadeOneThatIsNotSensitive() throws Exception {
		IEditorPart editor = openPlanted();
		caret(editor, PlantedLog.offsetOf(PlantedLog.EMAIL) + 3);
		Dialog dialog = open(LogViewerIds.NOT_SENSITIVE, "This Is Not Sensitive"); //$NON-NLS-1$
		assertTrue(dialog.says("E-mail address")); //$NON-NLS-1$
		assertEquals(PlantedLog.EMAIL, Workbench.ui(dialog.field("Value:")::getText)); //$NON-NLS-1$
		assertEquals(DetectionSettings.STANDARD, settings());
		dialog.fill("Value:", "*@example.com"); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.press("OK"); //$NON-NLS-1$
		assertEquals(List.of(new AllowedValue("*@example.com", "EMAIL")), settings().allowed()); //$NON-NLS-1$ //$NON-NLS-2$
		awaitCount(editor, PiiKind.PERSONAL, 0);
	}

	@Test
	void aValueOverSeveralLinesCanBeAnExceptionToo() throws Exception {
		String key = "-----BEGIN " + "PRIVATE KEY-----\n" + "c29tZSB3b3Jkcw".repeat(4) + "\n" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ "-----END " + "PRIVATE KEY-----"; //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(Workbench.file("key.log", utf8("loaded\n" + key + "\nready\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		assertEquals(1, Workbench.annotations(editor, PiiKind.SECRET).size());
		caret(editor, 20);
		open(LogViewerIds.NOT_SENSITIVE, "This Is Not Sensitive").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitCount(editor, PiiKind.SECRET, 0);
	}

	@Test
	void aTypeIsNoLongerLookedFor() throws Exception {
		IEditorPart editor = openPlanted();
		caret(editor, PlantedLog.offsetOf(PlantedLog.ADDRESS));
		open(LogViewerIds.STOP_LOOKING, "Do Not Look for").press("Cancel"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(DetectionSettings.STANDARD, settings());
		open(LogViewerIds.STOP_LOOKING, "Do Not Look for").press("Do Not Look for It"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(Set.of("IPV4"), settings().typesOff()); //$NON-NLS-1$
		awaitCount(editor, PiiKind.NETWORK, 0);
	}

	@Test
	void anOwnPatternIsSwitchedOffAndNotLost() throws Exception {
		change(DetectionSettings.STANDARD.withOwnPatterns(List.of(BADGE)));
		IEditorPart editor = Workbench.open(Workbench.file("badge.log", utf8("badge B-1234 used\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(List.of(new Position(6, 6)), Workbench.annotations(editor, PiiKind.PERSONAL));
		caret(editor, 12);
		open(LogViewerIds.STOP_LOOKING, "Do Not Look for").press("Do Not Look for It"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(List.of(new OwnPattern(BADGE.type(), BADGE.expression(), false)), settings().ownPatterns());
		awaitCount(editor, PiiKind.PERSONAL, 0);
	}

	@Test
	void theContextMenuOffersItOnAFindingAlone() throws Exception {
		IEditorPart editor = openPlanted();
		caret(editor, 0);
		assertFalse(contextMenu(editor).contains("This Is Not Sensitive\u2026")); //$NON-NLS-1$
		caret(editor, PlantedLog.offsetOf(PlantedLog.PASSWORD));
		List<String> offered = contextMenu(editor);
		assertTrue(offered.contains("This Is Not Sensitive\u2026"), offered.toString()); //$NON-NLS-1$
		assertTrue(offered.contains("Personal Data and Secrets"), offered.toString()); //$NON-NLS-1$
	}

	private static List<String> contextMenu(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			Menu menu = editor.getAdapter(Control.class).getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			List<String> items = Arrays.stream(menu.getItems()).map(item -> item.getText().replace("&", "")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
			menu.notifyListeners(SWT.Hide, new Event());
			return items;
		});
	}

	@Test
	void aViewerThatCouldNotSearchDoesNotSayThatThereIsNothing() throws Exception {
		try (FailingSettings failing = new FailingSettings(ProblemKind.WRONG_KEY)) {
			openPlanted();
			String message = awaitHeader("Not searched for personal data and secrets"); //$NON-NLS-1$
			assertTrue(message.contains(FailingSettings.WHY), message);
			assertTrue(message.contains(FailingSettings.REMEDY), message);
			assertFalse(header().contains("no secrets"), header()); //$NON-NLS-1$
		}
	}

	private static void caret(IEditorPart editor, int offset) throws Exception {
		Workbench.ui(() -> {
			editor.getSite().getSelectionProvider().setSelection(new TextSelection(offset, 0));
			return editor;
		});
	}

	/** Executes a command that opens a dialog, as soon as the workbench has gone back to the editor. */
	private static Dialog open(String commandId, String title) throws Exception {
		Workbench.await("the command " + commandId, () -> PlatformUI.getWorkbench().getService(ICommandService.class) //$NON-NLS-1$
				.getCommand(commandId).isEnabled());
		return Workbench.dialog(title, () -> PlatformUI.getWorkbench().getService(IHandlerService.class)
				.executeCommand(commandId, null));
	}

	private static void awaitCount(IEditorPart editor, PiiKind kind, int count) throws Exception {
		Workbench.await(count + " of " + kind, () -> Workbench.annotations(editor, kind).size() == count); //$NON-NLS-1$
	}

	private static String awaitHeader(String words) throws Exception {
		String[] found = new String[1];
		Workbench.await("the header says: " + words, () -> { //$NON-NLS-1$
			for (Link link : Workbench.visible(Link.class)) {
				if (link.getText().contains(words)) {
					found[0] = link.getText();
				}
			}
			return found[0] != null;
		});
		return found[0];
	}

	private static String header() throws Exception {
		StringBuilder words = new StringBuilder();
		for (ToolBar bar : Workbench.visible(ToolBar.class)) {
			for (ToolItem item : Workbench.ui(bar::getItems)) {
				words.append(Workbench.ui(item::getText)).append('\n');
			}
		}
		return words.toString();
	}
}
