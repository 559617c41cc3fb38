package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** What the user decides about single findings. */
class DecisionsTest extends WorkbenchTest {

	@Test
	void aFindingThatIsKeptStaysInRedactedTextAndSaysSo() throws Exception {
		IEditorPart editor = openPlanted();
		decide(editor, PlantedLog.EMAIL, "KEPT"); //$NON-NLS-1$
		assertTrue(redacted(editor).contains(PlantedLog.EMAIL), "it is kept"); //$NON-NLS-1$
		assertTrue(redacted(editor).contains("[IPV4-1]"), "others are replaced"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.PERSONAL));
		assertTrue(hovers(editor).contains("Kept by you: stays as it is in redacted text."), hovers(editor)); //$NON-NLS-1$
	}

	@Test
	void decisionsAreThereWhenTheLogIsOpenedAgain() throws Exception {
		decide(openPlanted(), PlantedLog.EMAIL, "KEPT"); //$NON-NLS-1$
		Workbench.closeEditors();
		IEditorPart editor = openPlanted();
		Workbench.await("it is kept again", //$NON-NLS-1$
				() -> Boolean.valueOf(hovers(editor).contains("Kept by you: stays as it is in redacted text."))); //$NON-NLS-1$
		Workbench.closeEditors();
		IEditorPart other = Workbench.open(Workbench.file("service.log", //$NON-NLS-1$
				utf8(PlantedLog.TEXT.replace(PlantedLog.EMAIL, "john.doe@example.org")))); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(other, PiiKind.PERSONAL).size());
	}

	@Test
	void undoTakesADecisionBackAndRedoMakesItAgain() throws Exception {
		IEditorPart editor = openPlanted();
		decide(editor, PlantedLog.EMAIL, "KEPT"); //$NON-NLS-1$
		Bars.awaitSaid("Kept: it stays as it is here"); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Bars.awaitSaid("Taken back: it is replaced, as every finding is"); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
		Bars.awaitSaid("Kept: it stays as it is here"); //$NON-NLS-1$
		assertEquals(0, Workbench.annotations(editor, PiiKind.PERSONAL).size());
	}

	/** Who has the cursor elsewhere in a line means its only finding; where it has none he is told what to do. */
	@Test
	void theOnlyFindingOfALineIsMeantFromAnywhereInIt() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.select(editor, 0, 0);
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, "KEPT")); //$NON-NLS-1$
		Bars.awaitSaid("Put the cursor into a finding first"); //$NON-NLS-1$
		int line = PlantedLog.offsetOf("2026-03-01 10:00:01"); //$NON-NLS-1$
		Workbench.select(editor, line, line);
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, "KEPT")); //$NON-NLS-1$
		Bars.awaitSaid("Kept: it stays as it is here"); //$NON-NLS-1$
		assertTrue(redacted(editor).contains(PlantedLog.EMAIL), "it is kept"); //$NON-NLS-1$
	}

	@Test
	void ofSeveralFindingsInALineNoneIsGuessed() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("two.log", utf8("both john@example.org and " + PlantedLog.EMAIL + '\n'))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.select(editor, 0, 0);
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, "KEPT")); //$NON-NLS-1$
		Bars.awaitSaid("Put the cursor into a finding first"); //$NON-NLS-1$
	}

	@Test
	void aFindingThatIsApprovedSaysSo() throws Exception {
		IEditorPart editor = openPlanted();
		decide(editor, PlantedLog.EMAIL, "APPROVED"); //$NON-NLS-1$
		assertTrue(hovers(editor).contains("You approved it: becomes [EMAIL-1] in redacted text."), hovers(editor)); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
	}

	@Test
	void aFindingThatIsKeptIsNotMasked() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.execute(LogViewerIds.MASK, Map.of());
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, "KEPT")); //$NON-NLS-1$
		String shown = Workbench.document(editor).get();
		assertTrue(shown.contains(PlantedLog.EMAIL) && shown.contains("[IPV4-1]"), shown); //$NON-NLS-1$
	}

	@Test
	void quickFixOffersWhatCanBeDecided() throws Exception {
		IEditorPart editor = openPlanted();
		select(editor, PlantedLog.EMAIL);
		fix("Keep: leave it as it is here"); //$NON-NLS-1$
		assertEquals(0, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		fix("Approve: replace it with [EMAIL-1]"); //$NON-NLS-1$
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		fix("Take Back the Decision"); //$NON-NLS-1$
		assertTrue(hovers(editor).contains("Becomes [EMAIL-1] in redacted text."), hovers(editor)); //$NON-NLS-1$
	}

	@Test
	void anExceptionIsTakenBackByUndo() throws Exception {
		IEditorPart editor = openPlanted();
		select(editor, PlantedLog.EMAIL);
		Workbench.dialog("This Is Not Sensitive", LogViewerIds.NOT_SENSITIVE).press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(List.of(new AllowedValue(PlantedLog.EMAIL, "EMAIL")), settings().allowed()); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		assertEquals(List.of(), settings().allowed());
		Workbench.await("it is marked again", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.annotations(editor, PiiKind.PERSONAL).size() == 1));
	}

	/** Presses Ctrl+1 and chooses a line of the list. */
	private static void fix(String label) throws Exception {
		Workbench.execute(ITextEditorActionDefinitionIds.QUICK_ASSIST, Map.of());
		Workbench.await("the quick fixes", () -> Boolean.valueOf(list() != null)); //$NON-NLS-1$
		Workbench.ui(() -> {
			Table table = list();
			for (TableItem item : table.getItems()) {
				if (item.getText().equals(label)) {
					table.setSelection(item);
					table.notifyListeners(SWT.Selection, event(item));
					table.notifyListeners(SWT.DefaultSelection, event(item));
					return item;
				}
			}
			throw new AssertionError("There is no quick fix " + label); //$NON-NLS-1$
		});
		Workbench.settle();
	}

	private static Event event(TableItem item) {
		Event event = new Event();
		event.item = item;
		return event;
	}

	/** The list of quick fixes, or null where there is none. */
	private static Table list() {
		List<Table> found = new ArrayList<>();
		for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
			if (shell != PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()) {
				Workbench.collect(shell, Table.class, found);
			}
		}
		return found.isEmpty() ? null : found.getFirst();
	}

	private static void decide(IEditorPart editor, String value, String decision) throws Exception {
		select(editor, value);
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, decision));
	}

	private static void select(IEditorPart editor, String value) throws Exception {
		int start = PlantedLog.offsetOf(value);
		Workbench.select(editor, start, start + value.length());
	}

	private static String redacted(IEditorPart editor) throws Exception {
		Workbench.select(editor, 0, PlantedLog.TEXT.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		return Workbench.clipboard();
	}

	private static String hovers(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			ITextEditor text = (ITextEditor) editor;
			IAnnotationModel model = text.getDocumentProvider().getAnnotationModel(text.getEditorInput());
			StringBuilder words = new StringBuilder();
			for (var i = model.getAnnotationIterator(); i.hasNext();) {
				Annotation annotation = i.next();
				Position position = model.getPosition(annotation);
				words.append(position.getOffset()).append(' ').append(annotation.getText()).append('\n');
			}
			return words.toString();
		});
	}
}
