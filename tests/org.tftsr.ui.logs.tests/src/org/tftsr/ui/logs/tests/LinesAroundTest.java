package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** Values of several lines that begin at the end of a line which is not shown whole, or end at the start of one. */
class LinesAroundTest extends WorkbenchTest {

	private static final String BODY = "c29tZSB3b3Jkcw".repeat(4); //$NON-NLS-1$
	private static final String BEGIN = "-----BEGIN " + "PRIVATE KEY-----"; //$NON-NLS-1$ //$NON-NLS-2$
	private static final String END = "-----END " + "PRIVATE KEY-----"; //$NON-NLS-1$ //$NON-NLS-2$
	private static final String REST = BODY + '\n' + BODY + '\n' + END;
	private static final String TOKEN = "[PRIVATE_KEY-1]"; //$NON-NLS-1$

	private static String filler(int length) {
		return "x ".repeat(length / 2); //$NON-NLS-1$
	}

	private static IEditorPart open(String text) throws Exception {
		Workbench.closeEditors();
		return Workbench.open(Workbench.file("around-" + text.length() + ".log", utf8(text))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static List<String> shown(IEditorPart editor) throws Exception {
		return Workbench.document(editor).get().lines().toList();
	}

	private static void mask() throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
	}

	private static void assertCopied(String expected) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		Workbench.await("it is copied and redacted", () -> Boolean.valueOf(expected.equals(Workbench.clipboard().stripTrailing()))); //$NON-NLS-1$
	}

	/** The line may be so long that not even what is behind the part that is shown is read as a whole. */
	@Test
	void aKeyThatBeginsAtTheEndOfALongLineIsMaskedInThoseBehind() throws Exception {
		mask();
		for (int length : new int[] { 20_000, 90_000, 300_000, 1_500_000 }) {
			IEditorPart editor = open("first\n" + filler(length) + BEGIN + '\n' + REST + "\nready\n"); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(List.of(TOKEN, TOKEN, TOKEN, "ready"), shown(editor).subList(2, 6)); //$NON-NLS-1$
			assertCopied("first\n" + filler(length) + TOKEN + ('\n' + TOKEN).repeat(3) + "\nready"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** The line it begins in is not among those that are shown. */
	@Test
	void aKeyThatBeginsInALongLineThatIsFilteredOutIsMasked() throws Exception {
		mask();
		for (int length : new int[] { 20_000, 300_000 }) {
			IEditorPart editor = open("first\n" + filler(length) + BEGIN + '\n' + REST + "\nready\n"); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
			Bars.type("c29tZSB3"); //$NON-NLS-1$
			Bars.press(SWT.CR, SWT.MOD1);
			Workbench.await("the rest is hidden", () -> Boolean.valueOf(shown(editor).size() == 2)); //$NON-NLS-1$
			assertEquals(List.of(TOKEN, TOKEN), shown(editor));
		}
	}

	@Test
	void aKeyThatEndsAtTheStartOfALongLineIsMasked() throws Exception {
		mask();
		for (int length : new int[] { 20_000, 300_000, 1_500_000 }) {
			IEditorPart editor = open("first\n" + BEGIN + '\n' + BODY + '\n' + END + ' ' + filler(length) + "\nready\n"); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(List.of(TOKEN, TOKEN), shown(editor).subList(1, 3));
			assertTrue(shown(editor).get(3).startsWith(TOKEN + " x x"), shown(editor).get(3).substring(0, 40)); //$NON-NLS-1$
			assertCopied("first\n" + (TOKEN + '\n').repeat(2) + TOKEN + ' ' + filler(length) + "\nready"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** What is decided about it in one place holds in the other: its place is known, however long the line is. */
	@Test
	void whatIsKeptInTheReviewIsSeenInTheLinesBehind() throws Exception {
		for (int length : new int[] { 20_000, 300_000 }) {
			IEditorPart editor = open("first\n" + filler(length) + BEGIN + '\n' + REST + "\nready\n"); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.await("its lines are marked, and the sign that a line goes on", //$NON-NLS-1$
					() -> Boolean.valueOf(Workbench.annotations(editor, PiiKind.SECRET).size() == 4));
			Workbench.execute(LogViewerIds.REVIEW, Map.of());
			Workbench.await("the finding is listed", () -> Boolean.valueOf(Review.summary().startsWith("1 finding"))); //$NON-NLS-1$ //$NON-NLS-2$
			Review.select(0);
			Workbench.await("what is around it is redacted", () -> { //$NON-NLS-1$
				List<StyledText> panes = Workbench.visible(StyledText.class);
				return Boolean.valueOf(panes.size() == 2 && panes.get(0).getText().contains(BEGIN) && panes.get(1).getText().contains(TOKEN));
			});
			assertFalse(Workbench.ui(() -> Workbench.visible(StyledText.class).get(1).getText()).contains("BEGIN"), "it is redacted"); //$NON-NLS-1$ //$NON-NLS-2$
			Review.press("Keep"); //$NON-NLS-1$
			mask();
			Workbench.await("it is shown", () -> Boolean.valueOf(shown(editor).subList(2, 5).equals(REST.lines().toList()))); //$NON-NLS-1$
			mask();
		}
	}

	/** What says that the next line is a secret stands far behind what is shown. */
	@Test
	void aPasswordBehindALongLineIsMasked() throws Exception {
		mask();
		IEditorPart editor = open("first\n" + filler(300_000) + " password:\n  kUv8Lq2pWz0R\nready\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		assertEquals("  [PASSWORD-1]", shown(editor).get(2)); //$NON-NLS-1$
	}
}
