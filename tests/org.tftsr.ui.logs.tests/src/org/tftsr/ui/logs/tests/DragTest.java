package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainerElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;

/** What is dragged out of a log and out of the workspace, and where it is dropped, by a real mouse. */
@EnabledOnOs(OS.LINUX)
class DragTest extends WorkbenchTest {

	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer"; //$NON-NLS-1$
	private static final String CHAT = "org.tftsr.ui.chat.view"; //$NON-NLS-1$
	private static final String ISSUES = "org.tftsr.ui.issues.view"; //$NON-NLS-1$

	private UUID issue;

	@BeforeEach
	void createIssue() throws Exception {
		deleteIssues();
		issue = Services.get(IssueRepository.class).create(NewIssue.titled("Mail does not arrive")).id(); //$NON-NLS-1$
		Workbench.ui(() -> Workbench.page().showView(ISSUES));
	}

	@AfterEach
	void closeParts() throws Exception {
		Workbench.closeEditors();
		Workbench.ui(() -> {
			for (String view : List.of(EXPLORER, CHAT)) {
				IViewPart part = Workbench.page().findView(view);
				if (part != null) {
					Workbench.page().hideView(part);
				}
			}
			return null;
		});
		deleteIssues();
	}

	private static void deleteIssues() throws Exception {
		IssueRepository issues = Services.get(IssueRepository.class);
		for (IssueSummary row : issues.list(IssueQuery.all(100)).rows()) {
			issues.delete(row.issue().id());
		}
	}

	private IssueDetail detail() {
		try {
			return Services.get(IssueRepository.class).find(issue).orElseThrow();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private Table rows() throws Exception {
		return awaited(Table.class, table -> table.getColumnCount() > 1 && table.getItemCount() == 1
				&& table.getItem(0).getText(1).equals("Mail does not arrive")); //$NON-NLS-1$
	}

	/** The control in the window that is as wanted, as soon as there is one. */
	private static <T extends Control> T awaited(Class<T> type, Predicate<T> wanted) throws Exception {
		Workbench.await("a " + type.getSimpleName(), () -> { //$NON-NLS-1$
			List<T> all = new ArrayList<>();
			Workbench.collect(Workbench.page().getWorkbenchWindow().getShell(), type, all);
			return Boolean.valueOf(all.stream().anyMatch(control -> control.isVisible() && wanted.test(control)));
		});
		return Bars.the(type, wanted);
	}

	private static Point middle(TableItem item, int column) {
		return middle(item.getBounds(column));
	}

	private static Point middle(Rectangle bounds) {
		return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}

	private static StyledText textOf(IEditorPart editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** Selects the line with the address, and gives a point in it. */
	private static Point selectLine(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			int start = PlantedLog.TEXT.indexOf("2026-03-01 10:00:01"); //$NON-NLS-1$
			int length = PlantedLog.TEXT.indexOf('\n', start) - start;
			((ITextEditor) editor).selectAndReveal(start, length);
			StyledText text = textOf(editor);
			return middle(text.getTextBounds(text.getSelection().x, text.getSelection().x + 20));
		});
	}

	@Test
	void linesDraggedOntoAnIssueBecomeANoteWithoutWhatIsSensitive() throws Exception {
		IEditorPart editor = openPlanted();
		Table rows = rows();
		Point line = selectLine(editor);
		Input.drag(Workbench.ui(Workbench::textOf), line, rows, Workbench.ui(() -> middle(rows.getItem(0), 1)));
		Workbench.await("the note", () -> Boolean.valueOf(!detail().timeline().isEmpty())); //$NON-NLS-1$
		String note = detail().timeline().getFirst().description();
		assertEquals("2026-03-01 10:00:01 INFO  mail to [EMAIL-1] queued", note.strip()); //$NON-NLS-1$
		assertEquals("note", detail().timeline().getFirst().type()); //$NON-NLS-1$
	}

	/** The window would stand still for as long as redacting takes. */
	@Test
	void aVeryLongSelectionIsNotDragged() throws Exception {
		String text = PlantedLog.TEXT + "0123456789abcde\n".repeat(1 << 15); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("long.log", utf8(text))); //$NON-NLS-1$
		Table rows = rows();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Point line = Workbench.ui(() -> {
			textOf(editor).setTopIndex(0);
			return middle(textOf(editor).getTextBounds(0, 20));
		});
		Input.drag(Workbench.ui(() -> textOf(editor)), line, rows, Workbench.ui(() -> middle(rows.getItem(0), 1)));
		Bars.awaitSaid("The selection is too long to be dragged"); //$NON-NLS-1$
		assertEquals(List.of(), detail().timeline());
	}

	@Test
	void aFileDraggedOutOfTheProjectExplorerOntoAnIssueBecomesItsLog() throws Exception {
		IFile log = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		IViewPart explorer = Workbench.ui(() -> Workbench.page().showView(EXPLORER));
		splitOff(explorer);
		Workbench.ui(() -> Workbench.page().showView(ISSUES));
		Tree tree = awaited(Tree.class, candidate -> candidate.getItemCount() == 1
				&& candidate.getItem(0).getText().equals("logs")); //$NON-NLS-1$
		Input.click(tree, Workbench.ui(() -> middle(tree.getItem(0).getBounds())), 1);
		Input.press("Right"); //$NON-NLS-1$
		Workbench.await("the files", () -> Boolean.valueOf(file(tree) != null)); //$NON-NLS-1$
		Table rows = rows();
		Input.drag(tree, Workbench.ui(() -> middle(file(tree).getBounds())), rows,
				Workbench.ui(() -> middle(rows.getItem(0), 1)));
		Workbench.await("the log", () -> Boolean.valueOf(!detail().logFiles().isEmpty())); //$NON-NLS-1$
		assertEquals(log.getLocation().toOSString(), detail().logFiles().getFirst().path());
	}

	private static TreeItem file(Tree tree) {
		for (TreeItem item : tree.getItem(0).getItems()) {
			if (item.getText().equals("service.log")) { //$NON-NLS-1$
				return item;
			}
		}
		return null;
	}

	@Test
	void aLineDraggedOntoTheTimelineStandsThereAtItsTimeWithTheLogThatItIsFrom() throws Exception {
		Workbench.execute(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.await("the issue", () -> Boolean.valueOf(Workbench.page().getActiveEditor() instanceof FormEditor)); //$NON-NLS-1$
		FormEditor issueEditor = Workbench.ui(() -> (FormEditor) Workbench.page().getActiveEditor());
		IEditorPart log = openPlanted();
		splitOff(issueEditor);
		Workbench.ui(() -> {
			Workbench.page().activate(issueEditor);
			issueEditor.setActivePage("timeline"); //$NON-NLS-1$
			Workbench.page().activate(log);
			return null;
		});
		Table timeline = awaited(Table.class, table -> table.getColumnCount() > 0
				&& "Time (UTC)".equals(table.getColumn(0).getText()) && table.getItemCount() > 0); //$NON-NLS-1$
		Point line = selectLine(log);
		Input.drag(Workbench.ui(Workbench::textOf), line, timeline,
				Workbench.ui(() -> middle(timeline.getItem(0), 2)));
		Workbench.await("the event", () -> Boolean.valueOf(!detail().timeline().isEmpty())); //$NON-NLS-1$
		IssueDetail detail = detail();
		assertEquals("2026-03-01T10:00:01Z", detail.timeline().getFirst().occurredAt().toString()); //$NON-NLS-1$
		assertEquals(List.of("service.log"), detail.logFiles().stream().map(LogFile::name).toList()); //$NON-NLS-1$
		assertEquals(2, detail.timeline().getFirst().line());
		assertFalse(detail.timeline().toString().contains(PlantedLog.EMAIL));
	}

	@Test
	void aLineDraggedOntoTheQuestionGoesAlongWithItAndItsLogBelongsToTheIssue() throws Exception {
		Workbench.execute(CommandIds.ASK, Map.of(CommandIds.ASK_ISSUE, issue.toString()));
		IEditorPart log = openPlanted();
		StyledText question = awaited(StyledText.class, text -> text.getEditable() && text != textOf(log));
		Workbench.ui(() -> {
			question.setText("What does this mean?"); //$NON-NLS-1$
			return question;
		});
		Point line = selectLine(log);
		Input.drag(Workbench.ui(() -> textOf(log)), line, question, Workbench.ui(() -> middle(question.getClientArea())));
		CLabel chip = awaited(CLabel.class, label -> label.getText().startsWith("service.log:2")); //$NON-NLS-1$
		assertFalse(Workbench.ui(chip::getText).contains(PlantedLog.EMAIL));
		assertEquals("What does this mean?", Workbench.ui(question::getText)); //$NON-NLS-1$
		assertEquals(List.of("service.log"), detail().logFiles().stream().map(LogFile::name).toList()); //$NON-NLS-1$
	}

	/** Puts a part below the others that it stood with, so that it and they are seen at once. */
	private static void splitOff(IWorkbenchPart part) throws Exception {
		Workbench.ui(() -> {
			MPart model = part.getSite().getService(MPart.class);
			EModelService service = part.getSite().getService(EModelService.class);
			MPlaceholder place = model.getCurSharedRef();
			MStackElement element = place == null ? model : place;
			MPartSashContainerElement stack = (MPartSashContainerElement) element.getParent();
			MPartStack below = service.createModelElement(MPartStack.class);
			service.insert(below, stack, EModelService.BELOW, 0.5f);
			below.getChildren().add(element);
			below.setSelectedElement(element);
			return null;
		});
		Workbench.settle();
	}
}
