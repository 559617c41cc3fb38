package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** Private keys of which the line that begins them is far away from those that are shown or copied, and other lines far apart. */
class LongKeysTest extends WorkbenchTest {

	/** As many as a key in the armour of PGP with photographs in it has. */
	private static final int BODY_LINES = 400;
	private static final int LINES_BEFORE = 1_900;

	/** One of its lines, which looks as random as a real one. */
	private static String body(int number) throws NoSuchAlgorithmException {
		byte[] random = MessageDigest.getInstance("SHA-384").digest(("line " + number).getBytes(StandardCharsets.US_ASCII)); //$NON-NLS-1$ //$NON-NLS-2$
		return Base64.getEncoder().encodeToString(random);
	}

	/** @param prefix of each of its lines, as a log puts it there */
	private static String key(String prefix, int lines) throws NoSuchAlgorithmException {
		StringBuilder key = new StringBuilder(prefix + "-----BEGIN " + "PGP PRIVATE KEY BLOCK-----\n"); //$NON-NLS-1$ //$NON-NLS-2$
		for (int i = 0; i < lines; i++) {
			key.append(prefix).append(body(i)).append('\n');
		}
		return key + prefix + "-----END " + "PGP PRIVATE KEY BLOCK-----\n"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void openMaskedAndFilter(String text, String words) throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("keys.log", utf8(text))); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(words);
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("one line is shown", () -> Boolean.valueOf(Workbench.document(editor).getNumberOfLines() == 1)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertEquals("[PRIVATE_KEY-1]", Workbench.document(editor).get()); //$NON-NLS-1$
	}

	@Test
	void aLineFarFromTheBeginIsMaskedByItself() throws Exception {
		openMaskedAndFilter("loaded\n" + key("", BODY_LINES) + "ready\n", body(300).substring(0, 20)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Test
	void aLineFarFromTheEndIsOfTheSameKey() throws Exception {
		openMaskedAndFilter("loaded\n" + key("", BODY_LINES) + "ready\n", body(3).substring(0, 20)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** As where a container's log has a time before each line. */
	@Test
	void aLineOfAKeyWithWordsOfTheLogBeforeEachLineIsMasked() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("keys.log", //$NON-NLS-1$
				utf8("loaded\n" + key("2026-03-01T10:00:00Z stdout ", 300) + "ready\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(body(200).substring(0, 20));
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("one line is shown", () -> Boolean.valueOf(Workbench.document(editor).getNumberOfLines() == 1)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertEquals("[PRIVATE_KEY-1]", Workbench.document(editor).get()); //$NON-NLS-1$
	}

	/** What is copied of many lines is read some of them at a time. */
	@Test
	void noLineOfItIsCopiedInClear() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		String[] lines = new String(LargeLog.bytes(), StandardCharsets.UTF_8).split("(?<=\n)"); //$NON-NLS-1$
		String before = String.join("", Arrays.copyOf(lines, LINES_BEFORE)); //$NON-NLS-1$
		String behind = String.join("", Arrays.copyOfRange(lines, LINES_BEFORE, lines.length)); //$NON-NLS-1$
		Workbench.open(Workbench.file("keys.log", utf8(before + key("", BODY_LINES) + behind))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Bars.awaitSaid("Copied with personal data and secrets replaced"); //$NON-NLS-1$
		String copied = Workbench.clipboard();
		for (int i = 0; i < BODY_LINES; i++) {
			assertFalse(copied.contains(body(i)), "line " + i + " of the key"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		assertTrue(copied.contains(LargeLog.line(LINES_BEFORE + 1)), "what is behind it"); //$NON-NLS-1$
	}

	/** Lines that are not shown stand between those that are: together they may be more than there is memory for. */
	@Test
	void linesAmongManyLongOnesThatAreNotShownAreMasked() throws Exception {
		int many = 200;
		String other = "x ".repeat(512) + '\n'; //$NON-NLS-1$
		StringBuilder text = new StringBuilder();
		StringBuilder masked = new StringBuilder();
		for (int i = 0; i < many; i++) {
			text.append(other.repeat(100)).append("wanted password=").append(body(i), 0, 20).append('\n'); //$NON-NLS-1$
			masked.append(i == 0 ? "" : "\n").append("wanted password=[PASSWORD-").append(i + 1).append(']'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		IEditorPart editor = Workbench.open(Workbench.file("apart.log", utf8(text.toString()))); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("wanted"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("they are shown", () -> Boolean.valueOf(Workbench.document(editor).getNumberOfLines() == many)); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertEquals(masked.toString(), Workbench.document(editor).get());
	}
}
