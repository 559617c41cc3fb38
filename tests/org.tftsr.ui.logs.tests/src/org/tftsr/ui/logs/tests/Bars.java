package org.tftsr.ui.logs.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.tftsr.ui.logs.LogViewerIds;

/** The bars around the text of a log as a test uses them: by what they say. */
final class Bars {

	private Bars() {
	}

	/** The field of the find bar, which must be open. */
	static Text findField() throws Exception {
		return Workbench.visible(Text.class).stream().filter(text -> "Find in the log".equals(message(text))) //$NON-NLS-1$
				.findFirst().orElseThrow(() -> new AssertionError("There is no find bar")); //$NON-NLS-1$
	}

	private static String message(Text text) {
		try {
			return Workbench.ui(text::getMessage);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** Writes into the find bar. */
	static void type(String words) throws Exception {
		Text field = findField();
		Workbench.ui(() -> {
			field.setText(words);
			return field;
		});
	}

	/** Presses a key in the find bar. */
	static void press(int key, int modifiers) throws Exception {
		Text field = findField();
		Workbench.ui(() -> pressNow(field, key, modifiers));
		Workbench.settle();
	}

	/** Presses a key in a field, on the user interface thread. */
	static Text pressNow(Text field, int key, int modifiers) {
		Event event = new Event();
		event.keyCode = key;
		event.character = (char) key;
		event.stateMask = modifiers;
		field.notifyListeners(SWT.KeyDown, event);
		return field;
	}

	/** Presses a button of any tool bar by its words or what it says when the mouse rests on it. */
	static void push(String words) throws Exception {
		ToolItem item = item(words);
		Workbench.ui(() -> {
			if ((item.getStyle() & SWT.CHECK) != 0) {
				item.setSelection(!item.getSelection());
			}
			item.notifyListeners(SWT.Selection, new Event());
			return item;
		});
		Workbench.settle();
	}

	static ToolItem item(String words) throws Exception {
		List<ToolBar> bars = Workbench.visible(ToolBar.class);
		return Workbench.ui(() -> {
			for (ToolBar bar : bars) {
				for (ToolItem item : bar.getItems()) {
					if (words.equals(item.getText()) || words.equals(item.getToolTipText())) {
						return item;
					}
				}
			}
			throw new AssertionError("There is no button " + words); //$NON-NLS-1$
		});
	}

	/** Chooses from the menu of the chip with these words. */
	static void chooseFromChip(String chip, String entry) throws Exception {
		Workbench.ui(() -> chooseFromChipNow(chip, entry));
		Workbench.settle();
	}

	/** As the other one, on the user interface thread: where a dialog opens, this ends when that is closed. */
	static MenuItem chooseFromChipNow(String chip, String entry) throws Exception {
		return choose(item(chip).getParent().getMenu(), entry);
	}

	/** Chooses from the menu of levels. */
	static void chooseLevel(String entry) throws Exception {
		chooseFrom("Levels", entry); //$NON-NLS-1$
	}

	/** Chooses from the menu that a button opens. */
	static void chooseFrom(String button, String entry) throws Exception {
		ToolItem opener = item(button);
		Workbench.ui(() -> {
			opener.notifyListeners(SWT.Selection, new Event());
			Menu menu = opener.getParent().getMenu();
			MenuItem item = choose(menu, entry);
			menu.setVisible(false);
			return item;
		});
		Workbench.settle();
	}

	/** Chooses an entry of a menu by the start of its label. */
	static MenuItem choose(Menu menu, String entry) {
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem item = entry(menu, entry);
		for (MenuItem other : menu.getItems()) {
			if ((item.getStyle() & SWT.RADIO) != 0 && (other.getStyle() & SWT.RADIO) != 0) {
				other.setSelection(other == item);
			}
		}
		if ((item.getStyle() & SWT.CHECK) != 0) {
			item.setSelection(!item.getSelection());
		}
		item.notifyListeners(SWT.Selection, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
		return item;
	}

	private static MenuItem entry(Menu menu, String entry) {
		for (MenuItem item : menu.getItems()) {
			if (item.getText().replace("&", "").startsWith(entry)) { //$NON-NLS-1$ //$NON-NLS-2$
				return item;
			}
		}
		throw new AssertionError("The menu has no " + entry); //$NON-NLS-1$
	}

	/** Executes a command on the user interface thread, and ends when a dialog that it opens is closed. */
	static Object executeNow(String commandId) throws Exception {
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		return handlers.executeCommand(commandId, null);
	}

	/** Everything that labels and links say now. */
	static String said() {
		return Workbench.words(Label.class, Label::getText) + Workbench.words(Link.class, Link::getText);
	}

	/** Waits until the window says something, anywhere. */
	static void awaitSaid(String words) throws Exception {
		Workbench.await("it says " + words, () -> Boolean.valueOf( //$NON-NLS-1$
				org.tftsr.ui.testsupport.Workbench.says(Workbench.page().getWorkbenchWindow().getShell(), words)));
	}

	/** Everything on the buttons of tool bars. */
	static String buttons() {
		return Workbench.words(ToolBar.class, bar -> {
			StringBuilder words = new StringBuilder();
			for (ToolItem item : bar.getItems()) {
				words.append(item.getText()).append('\n');
			}
			return words.toString();
		});
	}

	/** The line with the cursor. */
	static String lineAtCursor(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			ITextSelection selection = (ITextSelection) editor.getSite().getSelectionProvider().getSelection();
			return Workbench.textOf().getLine(selection.getStartLine());
		});
	}

	static void putCursor(IEditorPart editor, int offset) throws Exception {
		Workbench.ui(() -> {
			((ITextEditor) editor).selectAndReveal(offset, 0);
			return editor;
		});
	}

	/** Before a text that the editor shows. Found and gone to at once: while a log grows, what stands where may be another line a moment later. */
	static void putCursor(IEditorPart editor, String before) throws Exception {
		Workbench.ui(() -> {
			int offset = Workbench.document(editor).get().indexOf(before);
			if (offset < 0) {
				throw new AssertionError("Not shown: " + before); //$NON-NLS-1$
			}
			((ITextEditor) editor).selectAndReveal(offset, 0);
			return editor;
		});
	}

	/** Whether a line can be seen. On the user interface thread. */
	static boolean isInSight(String line) {
		StyledText text = Workbench.textOf();
		int last = Math.min(text.getLineCount() - 1,
				text.getTopIndex() + text.getClientArea().height / text.getLineHeight());
		for (int i = text.getTopIndex(); i <= last; i++) {
			if (text.getLine(i).equals(line)) {
				return true;
			}
		}
		return false;
	}

	/** What is marked as found, in the order of the text. */
	static List<String> marked(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> {
			String document = Workbench.document(editor).get();
			return places(editor).stream().map(place -> document.substring(place.offset, place.offset + place.length)).toList();
		});
	}

	/** Where it is marked. On the user interface thread. */
	static List<Position> places(IEditorPart editor) {
		ITextEditor text = (ITextEditor) editor;
		IAnnotationModel model = text.getDocumentProvider().getAnnotationModel(text.getEditorInput());
		List<Position> places = new ArrayList<>();
		for (var i = model.getAnnotationIterator(); i.hasNext();) {
			Annotation annotation = i.next();
			if (LogViewerIds.MATCH_ANNOTATION.equals(annotation.getType())) {
				places.add(model.getPosition(annotation));
			}
		}
		places.sort((a, b) -> Integer.compare(a.offset, b.offset));
		return places;
	}

	/** A control that can be seen and is as wanted. */
	static <T extends Control> T the(Class<T> type, Predicate<T> wanted) throws Exception {
		List<T> all = Workbench.visible(type);
		return Workbench.ui(() -> all.stream().filter(wanted).findFirst()
				.orElseThrow(() -> new AssertionError("There is no such " + type.getSimpleName()))); //$NON-NLS-1$
	}
}
