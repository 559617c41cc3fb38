package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** Values of which an editor shows the start only, for their line is too long to be shown whole. */
class CutValuesTest extends WorkbenchTest {

	/** So many units of a line are shown. */
	private static final int SHOWN = 1 << 14;
	private static final String CARD = "4111 1111 " + "1111 1111"; //$NON-NLS-1$ //$NON-NLS-2$
	private static final String TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiJqYW5lIiwibm90ZXMiOiI" //$NON-NLS-1$ //$NON-NLS-2$
			+ "eHh4".repeat(1_200) + "In0" + ".c2lnbmF0dXJlIG9mIGEgdG9rZW4gdGhhdCBpcyBtYWRlIHVw"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final String KEY = "-----BEGIN " + "PRIVATE KEY-----" + "\\nc29tZSB3b3Jkcw".repeat(1_000) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			+ "\\n-----END " + "PRIVATE KEY-----"; //$NON-NLS-1$ //$NON-NLS-2$

	/** Opens a log whose first line has a value of which so many units are shown. */
	private static IEditorPart open(String value, int seen) throws Exception {
		return open(value, seen, "next line"); //$NON-NLS-1$
	}

	private static IEditorPart open(String value, int seen, String next) throws Exception {
		String before = "x ".repeat(SHOWN).substring(0, SHOWN - seen - 6) + " with "; //$NON-NLS-1$ //$NON-NLS-2$
		return Workbench.open(Workbench.file("cut.log", utf8(before + value + " is the end\n" + next + '\n'))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theStartOfAnAddressIsMasked() throws Exception {
		assertMasked(PlantedLog.EMAIL, 12, "[EMAIL-1]"); //$NON-NLS-1$
	}

	@Test
	void theFirstDigitsOfACardAreMasked() throws Exception {
		assertMasked(CARD, 14, "[CREDIT_CARD-1]"); //$NON-NLS-1$
	}

	@Test
	void theStartOfALongTokenIsMasked() throws Exception {
		assertMasked(TOKEN, 60, "[JWT-1]"); //$NON-NLS-1$
	}

	@Test
	void theFirstWordsOfAKeyAreMasked() throws Exception {
		assertMasked(KEY, 20, "[PRIVATE_KEY-1]"); //$NON-NLS-1$
	}

	private static void assertMasked(String value, int seen, String standIn) throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
		IEditorPart editor = open(value, seen);
		String line = Workbench.document(editor).get().lines().findFirst().orElseThrow();
		assertTrue(line.endsWith(" with " + standIn + "\u2026"), line.substring(line.length() - 100)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Nothing in its line tells that it is a value. */
	@Test
	void theStartOfAPasswordThatIsKnownFromAnotherLineIsMasked() throws Exception {
		String password = "kUv8Lq2pWz0R"; //$NON-NLS-1$
		assertKnownIsMasked(password, 6, "login password=" + password); //$NON-NLS-1$
	}

	@Test
	void theFirstWordsOfAPasswordThatIsKnownFromAnotherLineAreMasked() throws Exception {
		String password = "My Plain Words"; //$NON-NLS-1$
		assertKnownIsMasked(password, 9, "{\"password\": \"" + password + "\"}"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void assertKnownIsMasked(String value, int seen, String telling) throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
		IEditorPart editor = open(value, seen, telling);
		String line = Workbench.document(editor).get().lines().findFirst().orElseThrow();
		assertTrue(line.endsWith(" with [PASSWORD-1]\u2026"), line.substring(line.length() - 100)); //$NON-NLS-1$
	}

	/** What is shown of the word is one that is known, all of it is none. */
	@Test
	void aWordThatBeginsAsAKnownPasswordIsNoOtherValue() throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
		IEditorPart editor = open("kUv8Lq2pWz0Rest", 12, "login password=kUv8Lq2pWz0R"); //$NON-NLS-1$ //$NON-NLS-2$
		String line = Workbench.document(editor).get().lines().findFirst().orElseThrow();
		assertTrue(line.endsWith(" with [PASSWORD-1]\u2026"), line.substring(line.length() - 100)); //$NON-NLS-1$
	}

	@Test
	void theStartOfAnAddressIsReplacedWhereThatIsSelected() throws Exception {
		IEditorPart editor = open(PlantedLog.EMAIL, 12);
		Workbench.select(editor, SHOWN - 30, SHOWN);
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		String copied = Workbench.clipboard();
		assertTrue(copied.endsWith(" with [EMAIL-1]"), copied); //$NON-NLS-1$
	}

	/** Its place is that of all of it. */
	@Test
	void aKeyThatIsKeptInTheReviewIsKeptWhereItsStartIsShown() throws Exception {
		IEditorPart editor = open(KEY, 500);
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the finding is listed", () -> Boolean.valueOf(Review.summary().startsWith("1 finding"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.MASK, Map.of());
		assertFalse(Workbench.document(editor).get().contains("[PRIVATE_KEY"), "it is kept"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
