package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** Pseudonyms in the place of values, for those who show their screen to others. */
class MaskingTest extends WorkbenchTest {

	private static final String MASKED = """
			2026-03-01 10:00:00 INFO  service started
			2026-03-01 10:00:01 INFO  mail to [EMAIL-1] queued
			2026-03-01 10:00:02 WARN  peer [IPV4-1] does not answer
			2026-03-01 10:00:03 ERROR login failed, password=[PASSWORD-1]"""; //$NON-NLS-1$

	@Test
	void valuesGiveWayToPseudonymsAndComeBack() throws Exception {
		IEditorPart editor = openPlanted();
		mask();
		assertEquals(MASKED, Workbench.document(editor).get());
		assertTrue(buttons().contains("Masked"), MaskingTest::buttons); //$NON-NLS-1$
		Workbench.screenshot("log-viewer-masked"); //$NON-NLS-1$
		mask();
		assertEquals(PlantedLog.TEXT, Workbench.document(editor).get());
		assertFalse(buttons().contains("Masked"), MaskingTest::buttons); //$NON-NLS-1$
	}

	private static void mask() throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
	}

	private static String buttons() {
		return Workbench.words(ToolBar.class, bar -> {
			StringBuilder words = new StringBuilder();
			for (var item : bar.getItems()) {
				words.append(item.getText()).append('\n');
			}
			return words.toString();
		});
	}

	@Test
	void aLogThatIsOpenedLaterIsMaskedFromTheStart() throws Exception {
		mask();
		IEditorPart editor = openPlanted();
		assertEquals(MASKED, Workbench.document(editor).get());
	}

	@Test
	void whatIsSelectedStaysSelectedWhileItsPlaceMoves() throws Exception {
		IEditorPart editor = openPlanted();
		String words = "queued"; //$NON-NLS-1$
		int start = PlantedLog.TEXT.indexOf(words);
		Workbench.select(editor, start, start + words.length());
		mask();
		assertEquals(words, Workbench.selection(editor));
		mask();
		assertEquals(words, Workbench.selection(editor));
	}

	@Test
	void findingsAreMarkedWhereTheirPseudonymsStand() throws Exception {
		IEditorPart editor = openPlanted();
		mask();
		String token = "[EMAIL-1]"; //$NON-NLS-1$
		assertEquals(List.of(new Position(MASKED.indexOf(token), token.length())),
				Workbench.annotations(editor, PiiKind.PERSONAL));
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals(token, Workbench.selection(editor));
	}

	@Test
	void aValueThatIsKnownFromElsewhereIsMaskedToo() throws Exception {
		String text = "password=" + PlantedLog.PASSWORD + "\nretry with " + PlantedLog.PASSWORD + " failed\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		IEditorPart editor = Workbench.open(Workbench.file("known.log", utf8(text))); //$NON-NLS-1$
		mask();
		assertEquals("password=[PASSWORD-1]\nretry with [PASSWORD-1] failed", Workbench.document(editor).get()); //$NON-NLS-1$
	}

	/** Nothing tells between the two that one of them is a value. */
	@Test
	void whatStandsBetweenTwoValuesThatAreKnownFromElsewhereIsWhatItIs() throws Exception {
		String between = IntStream.rangeClosed(2, 98).mapToObj(i -> "line number " + i + '\n').collect(Collectors.joining()); //$NON-NLS-1$
		String retry = "retry with " + PlantedLog.PASSWORD + '\n'; //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("between.log", utf8(retry + between + retry + "password=" + PlantedLog.PASSWORD + '\n'))); //$NON-NLS-1$ //$NON-NLS-2$
		mask();
		String masked = "retry with [PASSWORD-1]\n"; //$NON-NLS-1$
		assertEquals(masked + between + masked + "password=[PASSWORD-1]", Workbench.document(editor).get()); //$NON-NLS-1$
		String wanted = "line number 50"; //$NON-NLS-1$
		int start = Workbench.document(editor).get().indexOf(wanted);
		Workbench.select(editor, start, start + wanted.length());
		assertEquals(List.of(wanted, wanted), List.of(copiedBy(IWorkbenchCommandConstants.EDIT_COPY), copiedBy(LogViewerIds.COPY_ORIGINAL_TEXT)));
		Workbench.select(editor, 0, 0);
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI,
				((FileEditorInput) editor.getEditorInput()).getURI().toString(), CommandIds.OPEN_LOG_LINE, "50")); //$NON-NLS-1$
		assertEquals(wanted, Workbench.selection(editor));
	}

	private static String copiedBy(String command) throws Exception {
		Workbench.execute(command, Map.of());
		return Workbench.clipboard();
	}

	/** The line that tells what is a value is far away from the one that has it: the window that is shown does not hold it. */
	static final String FAR = "retry with %1$s failed%n%2$spassword=%1$s%n".formatted(PlantedLog.PASSWORD, "nothing to do\n".repeat(4_000)); //$NON-NLS-1$ //$NON-NLS-2$
	private static final String RETRY = "retry with [PASSWORD-1] failed"; //$NON-NLS-1$

	private static String firstLine(IEditorPart editor) {
		return Workbench.document(editor).get().lines().findFirst().orElse(""); //$NON-NLS-1$
	}

	private static void awaitFirstLine(IEditorPart editor) throws Exception {
		Workbench.await("the value is known", () -> Boolean.valueOf(RETRY.equals(firstLine(editor)))); //$NON-NLS-1$
	}

	@Test
	void aValueThatWasFoundFarAwayIsMaskedAtOnce() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("far.log", utf8(FAR))); //$NON-NLS-1$
		mask();
		assertEquals(RETRY, firstLine(editor));
		Workbench.select(editor, 0, RETRY.length());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		assertEquals(RETRY, Workbench.clipboard());
	}

	@Test
	void aValueFarAwayIsMaskedInALogThatIsOpenedMasked() throws Exception {
		mask();
		IEditorPart editor = Workbench.open(Workbench.file("far.log", utf8(FAR))); //$NON-NLS-1$
		awaitFirstLine(editor);
	}

	@Test
	void aValueFarAwayIsMaskedInALogOfWhichAPartIsHeld() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("far.log", utf8(FAR + "nothing to do\n".repeat(100_000)))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.select(editor, 0, "retry".length()); //$NON-NLS-1$
		mask();
		awaitFirstLine(editor);
		assertEquals("retry", Workbench.selection(editor)); //$NON-NLS-1$
	}

	/** The line that tells it comes last, of all lines of the log and in time. */
	@Test
	void aValueThatBecomesKnownWhileTheLogGrowsIsMasked(@TempDir Path folder) throws Exception {
		Path log = Files.writeString(folder.resolve("grows.log"), FAR.substring(0, FAR.indexOf("password="))); //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		mask();
		assertTrue(firstLine(editor).contains(PlantedLog.PASSWORD), "nothing tells that it is a value"); //$NON-NLS-1$
		Files.writeString(log, "password=" + PlantedLog.PASSWORD + '\n', StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		awaitFirstLine(editor);
		Workbench.closeEditors();
	}

	@Test
	void copyOriginalCopiesWhatThePseudonymStandsFor() throws Exception {
		IEditorPart editor = openPlanted();
		mask();
		int token = MASKED.indexOf("[EMAIL-1]"); //$NON-NLS-1$
		Workbench.select(editor, token + 1, token + 4);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		assertEquals("[EMAIL-1]", Workbench.clipboard()); //$NON-NLS-1$
		Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT).press("Copy Original"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(PlantedLog.EMAIL, Workbench.clipboard());
	}

	@Test
	void aLargeLogIsMaskedWhereverTheReaderGoes() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
		mask();
		String uri = ((FileEditorInput) editor.getEditorInput()).getURI().toString();
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, uri, CommandIds.OPEN_LOG_LINE, "30000")); //$NON-NLS-1$
		String line = Workbench.selection(editor);
		assertTrue(line.endsWith("mail to [EMAIL-1] queued") || line.endsWith("mail to [EMAIL-2] queued"), line); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertFalse(Workbench.document(editor).get().contains("@example.com"), "no value is in the text"); //$NON-NLS-1$ //$NON-NLS-2$
		mask();
		assertTrue(Workbench.document(editor).get().contains("user59990@example.com"), "the values are back"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void everythingIsCountedThoughTheDocumentHoldsAPart() throws Exception {
		Workbench.open(Workbench.file("mails.log", utf8("mail to jane@example.com queued\n".repeat(4_000)))); //$NON-NLS-1$ //$NON-NLS-2$
		mask();
		Workbench.await("all are counted", () -> Boolean.valueOf(buttons().contains("4,000"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theReaderStaysAtItsLine() throws Exception {
		IEditorPart editor = openPlanted();
		int peer = PlantedLog.offsetOf("peer"); //$NON-NLS-1$
		Workbench.select(editor, peer, peer + 4);
		mask();
		assertEquals("peer", Workbench.selection(editor)); //$NON-NLS-1$
		assertEquals(2, Workbench.<Integer>ui(
				() -> ((ITextSelection) editor.getSite().getSelectionProvider().getSelection()).getStartLine()));
	}

	/** Whatever was searched first: the whole of a small log, what is seen of it masked, or what is copied. */
	@Test
	void aValueHasOneStandInMaskedAndCopied() throws Exception {
		String last = "mail to joe@example.com"; //$NON-NLS-1$
		String text = "mail to jane@example.com\n" + "nothing to do\n".repeat(5_000) + last; //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(Workbench.file("mails.log", utf8(text))); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		mask();
		String masked = Workbench.document(editor).get();
		assertTrue(masked.endsWith("mail to [EMAIL-2]"), masked.substring(masked.length() - 40)); //$NON-NLS-1$
		mask();
		Workbench.await("the whole log", () -> Boolean.valueOf(Workbench.document(editor).get().equals(text))); //$NON-NLS-1$
		Workbench.select(editor, text.length() - last.length(), text.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertEquals("mail to [EMAIL-2]", Workbench.clipboard()); //$NON-NLS-1$
	}

	@Test
	void aLogThatWasOpenedMaskedKeepsItsStandIns() throws Exception {
		mask();
		String filler = "nothing to do\n".repeat(3_000); //$NON-NLS-1$
		String last = "mail to joe@example.com"; //$NON-NLS-1$
		String text = filler + "mail to jane@example.com\n" + filler + last; //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("mails.log", utf8(text))); //$NON-NLS-1$
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		Workbench.await("its end is masked", () -> Boolean.valueOf(Workbench.document(editor).get().endsWith("]"))); //$NON-NLS-1$ //$NON-NLS-2$
		String masked = Workbench.document(editor).get();
		mask();
		Workbench.await("the whole log", () -> Boolean.valueOf(Workbench.document(editor).get().equals(text))); //$NON-NLS-1$
		Workbench.select(editor, text.length() - last.length(), text.length());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertTrue(masked.endsWith("\n" + Workbench.clipboard()), Workbench.clipboard()); //$NON-NLS-1$
	}

	@Test
	void aFilterThatNamesAValueShowsWhatStandsForIt() throws Exception {
		openPlanted();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(PlantedLog.EMAIL);
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.type(""); //$NON-NLS-1$
		assertTrue(Bars.buttons().contains(PlantedLog.EMAIL), () -> Bars.buttons());
		mask();
		Workbench.await("the chip is masked", () -> Boolean.valueOf(Bars.buttons().contains("\u201c[EMAIL-1]\u201d"))); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Bars.buttons().contains(PlantedLog.EMAIL), () -> Bars.buttons());
		mask();
		assertTrue(Bars.buttons().contains(PlantedLog.EMAIL), () -> Bars.buttons());
	}

	/** Of a part of a value nothing tells that it is one but the lines it is looked for in. */
	@Test
	void aFilterThatNamesAPartOfAValueDoesNotShowIt() throws Exception {
		openPlanted();
		String part = PlantedLog.EMAIL.substring(0, PlantedLog.EMAIL.indexOf('@'));
		filterBy(part);
		filterBy("INFO"); //$NON-NLS-1$
		assertTrue(Bars.buttons().contains(part), () -> Bars.buttons());
		mask();
		assertFalse(Bars.buttons().contains(part), () -> Bars.buttons());
		Workbench.await("the chips are masked", () -> Boolean.valueOf(Bars.buttons().contains("a part of [EMAIL-1]") && Bars.buttons().contains("\u201cINFO\u201d"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		assertFalse(Bars.buttons().contains(part), () -> Bars.buttons());
		mask();
		assertTrue(Bars.buttons().contains(part), () -> Bars.buttons());
	}

	/** What comes later may make a value of what was none. */
	@Test
	void aFilterIsHiddenOnceAValueComesThatItIsAPartOf(@TempDir Path folder) throws Exception {
		Path log = Files.writeString(folder.resolve("grows.log"), "INFO  jane is here\n"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		mask();
		filterBy("jane"); //$NON-NLS-1$
		Workbench.await("it is no part of a value", () -> Boolean.valueOf(Bars.buttons().contains("\u201cjane\u201d"))); //$NON-NLS-1$ //$NON-NLS-2$
		Files.writeString(log, "INFO  mail to jane.doe@example.com queued\n", StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.await("it is", () -> Boolean.valueOf(Bars.buttons().contains("a part of [EMAIL-1]"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.closeEditors();
	}

	private static void filterBy(String words) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(words);
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.type(""); //$NON-NLS-1$
	}

	@Test
	void whatIsInTheFindBarIsConcealedButToWhoWritesIt() throws Exception {
		openPlanted();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(PlantedLog.EMAIL);
		Text field = Bars.findField();
		assertFalse(Workbench.ui(() -> isConcealed(field)), "no value is masked"); //$NON-NLS-1$
		mask();
		assertTrue(Workbench.ui(() -> isConcealed(field)), "the value is concealed"); //$NON-NLS-1$
		Bars.type("peer"); //$NON-NLS-1$
		assertFalse(Workbench.ui(() -> isConcealed(field)), "who writes sees it"); //$NON-NLS-1$
		mask();
		assertFalse(Workbench.ui(() -> isConcealed(field)), "no value is masked"); //$NON-NLS-1$
	}

	private static Boolean isConcealed(Text field) {
		return Boolean.valueOf(field.getEchoChar() != 0);
	}

	@Test
	void theQuestionForAnExceptionDoesNotShowTheValueEither() throws Exception {
		IEditorPart editor = openPlanted();
		mask();
		int token = MASKED.indexOf("[EMAIL-1]"); //$NON-NLS-1$
		Workbench.select(editor, token + 1, token + 1);
		Dialog dialog = Workbench.dialog("This Is Not Sensitive", LogViewerIds.NOT_SENSITIVE); //$NON-NLS-1$
		assertTrue(dialog.says("[EMAIL-1]")); //$NON-NLS-1$
		assertFalse(dialog.says(PlantedLog.EMAIL));
		dialog.press("OK"); //$NON-NLS-1$
		Workbench.await("it is an exception", () -> Boolean.valueOf(Workbench.document(editor).get().contains(PlantedLog.EMAIL))); //$NON-NLS-1$
		assertEquals(List.of(new AllowedValue(PlantedLog.EMAIL, "EMAIL")), settings().allowed()); //$NON-NLS-1$
	}
}
