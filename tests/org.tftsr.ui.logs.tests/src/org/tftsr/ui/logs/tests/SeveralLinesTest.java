package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** What is decided about a value of several lines holds wherever it is shown, also where each line of it is marked by itself. */
class SeveralLinesTest extends WorkbenchTest {

	private static final String BODY = "c29tZSB3b3Jkcw".repeat(4); //$NON-NLS-1$
	private static final String KEY = "-----BEGIN " + "PRIVATE KEY-----\n" + BODY + '\n' + BODY + "\n-----END " + "PRIVATE KEY-----"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final String TEXT = "loaded\n" + KEY + "\nready\n"; //$NON-NLS-1$ //$NON-NLS-2$
	private static final int KEY_LINES = 4;

	private static IEditorPart openSmall(String lineEnd) throws Exception {
		return Workbench.open(Workbench.file("key.log", utf8(TEXT.replace("\n", lineEnd)))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The editor holds a part of it. */
	private static IEditorPart openLarge() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("large.log", utf8(TEXT + new String(LargeLog.bytes())))); //$NON-NLS-1$
		assertEquals(KEY_LINES, Workbench.annotations(editor, PiiKind.SECRET).size());
		return editor;
	}

	private static void decide(IEditorPart editor, String decision) throws Exception {
		int line = TEXT.indexOf(BODY);
		Workbench.select(editor, line + 3, line + 3);
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, decision));
	}

	private static void mask() throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
	}

	@Test
	void whatIsKeptIsNotMasked() throws Exception {
		IEditorPart editor = openSmall("\n"); //$NON-NLS-1$
		decide(editor, "KEPT"); //$NON-NLS-1$
		mask();
		assertEquals(TEXT.strip(), Workbench.document(editor).get());
	}

	@Test
	void whatIsKeptIsNotMaskedInALogWithTheLineEndsOfWindows() throws Exception {
		IEditorPart editor = openSmall("\r\n"); //$NON-NLS-1$
		decide(editor, "KEPT"); //$NON-NLS-1$
		mask();
		assertEquals(TEXT.strip(), Workbench.document(editor).get().replace("\r", "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** One of its lines is decided about. */
	@Test
	void whatIsKeptInALargeLogIsKeptAsAWhole() throws Exception {
		IEditorPart editor = openLarge();
		decide(editor, "KEPT"); //$NON-NLS-1$
		assertEquals(List.of(), Workbench.annotations(editor, PiiKind.SECRET));
		mask();
		assertTrue(Workbench.document(editor).get().startsWith(TEXT), "it is kept"); //$NON-NLS-1$
		decide(editor, "NONE"); //$NON-NLS-1$
		assertTrue(Workbench.document(editor).get().startsWith("loaded\n" + "[PRIVATE_KEY-1]\n".repeat(KEY_LINES) + "ready\n"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Workbench.document(editor).get().substring(0, TEXT.length()));
	}

	/** Each of its lines is marked by itself, and none of them is a value of its own. */
	@Test
	void whatIsCopiedOfItInALargeLogIsWhatTheMaskedLogShows() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, 0, TEXT.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		String copied = Workbench.clipboard();
		assertEquals("loaded\n" + "[PRIVATE_KEY-1]\n".repeat(KEY_LINES) + "ready\n", copied); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		mask();
		assertTrue(Workbench.document(editor).get().startsWith(copied), "it is the same"); //$NON-NLS-1$
	}

	@Test
	void whatIsKeptInTheReviewIsSeenAsItIsApplied() throws Exception {
		IEditorPart log = openSmall("\r\n"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the finding is listed", () -> Boolean.valueOf(Review.summary().startsWith("1 finding"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.select(0);
		awaitRedacted("loaded\n[PRIVATE_KEY-1]\n"); //$NON-NLS-1$
		Review.press("Keep"); //$NON-NLS-1$
		awaitRedacted(KEY);
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("0 of 1 finding"))); //$NON-NLS-1$
		String copy = Files.readString(Review.copy(Review.redactedLog("key.log"), "key.redacted.log")); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(copy.contains(BODY), "it was kept"); //$NON-NLS-1$
		assertEquals(List.of(), Workbench.annotations(log, PiiKind.SECRET));
	}

	private static void awaitRedacted(String words) throws Exception {
		Workbench.await("redacted is " + words, () -> { //$NON-NLS-1$
			List<StyledText> panes = Workbench.visible(StyledText.class);
			return Boolean.valueOf(panes.size() == 2 && panes.get(1).getText().contains(words));
		});
	}

	@Test
	void anExceptionMadeAtOneLineIsOneForAllOfIt() throws Exception {
		IEditorPart editor = openLarge();
		int line = TEXT.indexOf(BODY);
		Workbench.select(editor, line + 3, line + 3);
		Workbench.dialog("This Is Not Sensitive", LogViewerIds.NOT_SENSITIVE).press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitNone(editor);
	}

	@Test
	void anExceptionMadeWhereItIsMaskedIsOneForAllOfIt() throws Exception {
		IEditorPart editor = openSmall("\n"); //$NON-NLS-1$
		mask();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.dialog("This Is Not Sensitive", LogViewerIds.NOT_SENSITIVE).press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitNone(editor);
		assertFalse(Workbench.document(editor).get().contains("PRIVATE_KEY"), "it is shown"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Each of its lines is marked, and none of them is a value. */
	@Test
	void itIsCountedOnce() throws Exception {
		IEditorPart editor = openSmall("\n"); //$NON-NLS-1$
		mask();
		assertCounted();
		mask();
		Workbench.ui(() -> Boolean.valueOf(Workbench.page().closeEditor(editor, false)));
		openLarge();
		assertCounted();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("The selection holds 4 findings."), "three addresses and the key"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Cancel"); //$NON-NLS-1$
	}

	private static void assertCounted() throws Exception {
		// where there is little room, the number stands there without its word
		Workbench.await("it is counted once", //$NON-NLS-1$
				() -> Boolean.valueOf(Bars.buttons().lines().anyMatch(words -> words.matches("1( secret)?")))); //$NON-NLS-1$
	}

	/** What is copied is read 2,000 lines at a time. */
	@Test
	void itIsCountedOnceWhereItIsReadInTwoPieces() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		String large = new String(LargeLog.bytes(), StandardCharsets.UTF_8);
		int place = large.indexOf(LargeLog.line(1_999));
		Workbench.open(Workbench.file("large.log", utf8(large.substring(0, place) + KEY + '\n' + large.substring(place)))); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("The selection holds 4 findings."), "three addresses and the key"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Cancel"); //$NON-NLS-1$
	}

	@Test
	void theQuestionBeforeItIsCopiedCountsItOnce() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, 0, TEXT.length());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("The selection holds 1 finding."), "the key"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Cancel"); //$NON-NLS-1$
	}

	private static void awaitNone(IEditorPart editor) throws Exception {
		Workbench.await("it is no finding any more", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.annotations(editor, PiiKind.SECRET).isEmpty()));
	}
}
