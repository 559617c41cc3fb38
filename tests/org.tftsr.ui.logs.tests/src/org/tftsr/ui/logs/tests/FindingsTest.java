package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.AbstractTextEditor;
import org.eclipse.ui.texteditor.DefaultMarkerAnnotationAccess;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** How personal data and secrets are shown. */
class FindingsTest extends WorkbenchTest {

	@Test
	void eachKindIsAnAnnotationAtItsPlace() throws Exception {
		IEditorPart editor = openPlanted();
		assertEquals(List.of(place(PlantedLog.PASSWORD)), Workbench.annotations(editor, PiiKind.SECRET));
		assertEquals(List.of(place(PlantedLog.EMAIL)), Workbench.annotations(editor, PiiKind.PERSONAL));
		assertEquals(List.of(place(PlantedLog.ADDRESS)), Workbench.annotations(editor, PiiKind.NETWORK));
		Workbench.screenshot("log-viewer"); //$NON-NLS-1$
	}

	private static Position place(String value) {
		return new Position(PlantedLog.offsetOf(value), value.length());
	}

	@Test
	void anAnnotationSaysWhatItIsAndWhatItBecomesButNotItsValue() throws Exception {
		ITextEditor editor = (ITextEditor) openPlanted();
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		int seen = 0;
		for (var i = model.getAnnotationIterator(); i.hasNext();) {
			Annotation annotation = i.next();
			for (String value : PlantedLog.VALUES) {
				assertFalse(annotation.getText().contains(value), annotation.getText());
			}
			if (annotation.getType().equals(LogViewerIds.annotationType(PiiKind.PERSONAL))) {
				assertEquals("E-mail address, personal data; has the form of an address.\nBecomes [EMAIL-1] in redacted text.", //$NON-NLS-1$
						annotation.getText());
				seen++;
			}
		}
		assertEquals(1, seen);
	}

	/** The images of several would lie over one another. */
	@Test
	void ofSeveralFindingsInALineTheOneThatMattersMostHasAnImageInTheRuler() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(Workbench.file("several.log", //$NON-NLS-1$
				utf8("peer 192.0.2.17 of jane.doe@example.com sent password=" + PlantedLog.PASSWORD + "\npeer 192.0.2.18\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<String> painted = new ArrayList<>();
		for (var i = model.getAnnotationIterator(); i.hasNext();) {
			Annotation annotation = i.next();
			if (Workbench.ui(() -> Boolean.valueOf(leavesAMark(annotation)))) {
				painted.add(annotation.getType() + model.getPosition(annotation).getOffset());
			}
		}
		painted.sort(null);
		assertEquals(List.of(LogViewerIds.annotationType(PiiKind.NETWORK) + 74, LogViewerIds.annotationType(PiiKind.SECRET) + 54),
				painted);
	}

	private static boolean leavesAMark(Annotation annotation) {
		Canvas canvas = new Canvas(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), SWT.NONE);
		Image ruler = new Image(canvas.getDisplay(), 16, 16);
		GC gc = new GC(ruler);
		try {
			byte[] before = ruler.getImageData().data;
			new DefaultMarkerAnnotationAccess().paint(annotation, gc, canvas, ruler.getBounds());
			return !Arrays.equals(before, ruler.getImageData().data);
		} finally {
			gc.dispose();
			ruler.dispose();
			canvas.dispose();
		}
	}

	@Test
	void anAnnotationSaysWhyInPlainWords() throws Exception {
		String key = "Zk39fLqpX8v" + "T2mBn7RcW4dYs"; //$NON-NLS-1$ //$NON-NLS-2$
		ITextEditor editor = (ITextEditor) Workbench.open(
				Workbench.file("key.log", utf8("api_key=" + key + "\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		assertEquals("API key, a secret; found after a key word, looks machine-made.\n" //$NON-NLS-1$
				+ "Becomes [API_KEY-1] in redacted text.", model.getAnnotationIterator().next().getText()); //$NON-NLS-1$
	}

	@Test
	void anAnnotationSaysWhyWhateverFoundIt() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(Workbench.file("why.log", utf8("""
				from 10.20.3.4 port 22
				from 2001:db8::ff00:42:8329 port 22
				wlan0: associated with 00:1a:2b:3c:4d:5e
				connect from mx.example.org[192.0.2.25]
				scp jroe@files.example.org:/srv/data.tgz
				Enter password: Wolke7-x
				docker login -u mmeier registry.example.org
				crypto isakmp key Tunnel.Sued.88 address 192.0.2.201
				expect "assword:" { send "Sw1tch!Sw1tch\\r" }
				> PASS Kiste!42
				echo 'Zaun-k0nig!' | sudo -S id
				ALTER USER kmeier WITH LOGIN;
				PDO->__construct('mysql:host=db7', 'shop', 'Zaun-k0nig!')
				"""))); //$NON-NLS-1$ //$NON-NLS-2$
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<String> said = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(annotation -> said.add(annotation.getText()));
		assertTrue(said.size() > 16, said.toString());
		assertEquals(List.of(), said.stream().filter(words -> !words.contains("; ")).toList()); //$NON-NLS-1$
	}

	@Test
	void anAnnotationSaysWhoseTokenItIs() throws Exception {
		String token = "sgp" + "_" + "4f6c1e9b70d2a8355cbe".repeat(2); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ITextEditor editor = (ITextEditor) Workbench.open(
				Workbench.file("token.log", utf8("cloned with " + token + "\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		String text = model.getAnnotationIterator().next().getText();
		assertTrue(text.startsWith("Token of a source code host, a secret; in the form that Sourcegraph uses"), text); //$NON-NLS-1$
	}

	@Test
	void theKeyboardShowsWhatTheMouseHoverShows() throws Exception {
		IEditorPart editor = openPlanted();
		assertEquals(PlantedLog.EMAIL, go(editor, LogViewerIds.NEXT_FINDING));
		Workbench.execute(ITextEditorActionDefinitionIds.SHOW_INFORMATION, Map.of());
		Workbench.await("the words on the finding", () -> isShown("Becomes [EMAIL-1] in redacted text.")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether a window beside the workbench's says this. */
	private static boolean isShown(String words) throws Exception {
		return Workbench.ui(() -> {
			List<StyledText> texts = new ArrayList<>();
			for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
				Workbench.collect(shell, StyledText.class, texts);
			}
			return texts.stream().anyMatch(text -> text.getText().contains(words));
		});
	}

	@Test
	void nextAndPreviousGoRoundTheLog() throws Exception {
		IEditorPart editor = openPlanted();
		assertEquals(PlantedLog.EMAIL, go(editor, LogViewerIds.NEXT_FINDING));
		assertEquals(PlantedLog.ADDRESS, go(editor, LogViewerIds.NEXT_FINDING));
		assertEquals(PlantedLog.PASSWORD, go(editor, LogViewerIds.NEXT_FINDING));
		assertEquals(PlantedLog.EMAIL, go(editor, LogViewerIds.NEXT_FINDING));
		assertEquals(PlantedLog.PASSWORD, go(editor, LogViewerIds.PREVIOUS_FINDING));
		assertEquals(PlantedLog.ADDRESS, go(editor, LogViewerIds.PREVIOUS_FINDING));
	}

	@Test
	void nextPassesOverAKindThatIsHidden() throws Exception {
		IEditorPart editor = openPlanted();
		toggle(PiiKind.NETWORK);
		assertEquals(PlantedLog.EMAIL, go(editor, LogViewerIds.NEXT_FINDING));
		assertEquals(PlantedLog.PASSWORD, go(editor, LogViewerIds.NEXT_FINDING));
	}

	@Test
	void thePlatformsNextAnnotationReachesFindingsToo() throws Exception {
		IEditorPart editor = openPlanted();
		Workbench.ui(() -> ((AbstractTextEditor) editor).gotoAnnotation(true));
		assertEquals(PlantedLog.EMAIL, Workbench.selection(editor));
	}

	private static String go(IEditorPart editor, String command) throws Exception {
		Workbench.execute(command, Map.of());
		return Workbench.selection(editor);
	}

	@Test
	void aKindIsHiddenAndShownAgain() throws Exception {
		IEditorPart editor = openPlanted();
		toggle(PiiKind.SECRET);
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.SECRET));
		assertEquals(1, Workbench.annotations(editor, PiiKind.PERSONAL).size());
		toggle(PiiKind.SECRET);
		assertEquals(1, Workbench.annotations(editor, PiiKind.SECRET).size());
	}

	private static void toggle(PiiKind kind) throws Exception {
		Workbench.execute(LogViewerIds.TOGGLE_KIND, Map.of(LogViewerIds.KIND, kind.name()));
	}

	@Test
	void theHeaderCountsAndSwitches() throws Exception {
		IEditorPart editor = openPlanted();
		ToolItem secrets = header("1 secret"); //$NON-NLS-1$
		header("1 personal"); //$NON-NLS-1$
		header("1 network"); //$NON-NLS-1$
		Workbench.ui(() -> {
			secrets.setSelection(false);
			secrets.notifyListeners(SWT.Selection, new Event());
			return secrets;
		});
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.SECRET));
	}

	@Test
	void whatStandsBehindTheEndThatIsShownOfALineIsCountedAndItsLineReached() throws Exception {
		String wide = "x y z ".repeat(4_000); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("wide.log", utf8("mail to first@example.com\n" + wide + '\n' + wide //$NON-NLS-1$ //$NON-NLS-2$
				+ "to unseen@example.com\n" + "mail to last@example.com\n"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("all are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals("first@example.com", Workbench.selection(editor)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals("\u2026", Workbench.selection(editor)); //$NON-NLS-1$
		Workbench.await("it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(CLabel.class, CLabel::getText).contains("behind the end that is shown"))); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals("last@example.com", Workbench.selection(editor)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.PREVIOUS_FINDING, Map.of());
		assertEquals("\u2026", Workbench.selection(editor)); //$NON-NLS-1$
	}

	@Test
	void aLineThatHasMoreBehindTheEndThatIsShownOfItThanBeforeSaysSo() throws Exception {
		requireBehindTold("x y z ".repeat(4_000)); //$NON-NLS-1$
	}

	/** Of a line with many colours less is shown. */
	@Test
	void aLineInColoursSaysSoToo() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		requireBehindTold("\u001b[31mx\u001b[0m y z ".repeat(1_500)); //$NON-NLS-1$
	}

	private static void requireBehindTold(String wide) throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("wide.log", utf8("mail to seen@example.com " + wide //$NON-NLS-1$ //$NON-NLS-2$
				+ " to unseen@example.com\nmail to last@example.com\n" + "nothing to see here\n".repeat(60_000)))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.await("all are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals("seen@example.com", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("\u2026", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		Workbench.await("it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(CLabel.class, CLabel::getText).contains("behind the end that is shown"))); //$NON-NLS-1$
		int sign = Workbench.document(editor).get().indexOf('\u2026');
		List<Position> marked = Workbench.annotations(editor, PiiKind.PERSONAL);
		assertTrue(marked.contains(new Position(sign, 1)), () -> marked.toString());
		assertEquals("last@example.com", go(editor, LogViewerIds.NEXT_FINDING)); //$NON-NLS-1$
		assertEquals("\u2026", go(editor, LogViewerIds.PREVIOUS_FINDING)); //$NON-NLS-1$
		assertEquals("seen@example.com", go(editor, LogViewerIds.PREVIOUS_FINDING)); //$NON-NLS-1$
		toggle(PiiKind.PERSONAL);
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.PERSONAL));
	}

	private static ToolItem header(String text) throws Exception {
		for (ToolBar bar : Workbench.visible(ToolBar.class)) {
			for (ToolItem item : Workbench.ui(bar::getItems)) {
				if (text.equals(Workbench.ui(item::getText))) {
					return item;
				}
			}
		}
		throw new AssertionError("The header has no button " + text); //$NON-NLS-1$
	}

	/** Each time they look at all that is marked; what is seen, above it and below is one change where it is small. */
	@Test
	void thosePaintingTheMarksAreToldOnceOfAChange() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(Workbench.file("long.log", utf8(PlantedLog.TEXT.repeat(20)))); //$NON-NLS-1$
		AtomicInteger told = new AtomicInteger();
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			text.setTopIndex(text.getLineCount() / 2);
			editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()).addAnnotationModelListener(model -> told.incrementAndGet());
			// who begins to listen is told at once
			told.set(0);
			return text;
		});
		Workbench.execute(LogViewerIds.TOGGLE_KIND, Map.of(LogViewerIds.KIND, PiiKind.SECRET.name()));
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.SECRET));
		assertEquals(1, told.get());
	}
}
