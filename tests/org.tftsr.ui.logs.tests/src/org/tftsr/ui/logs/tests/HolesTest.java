package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** Of a hole in a log, which a rotation leaves where the program goes on at its old place, one sign is shown, and all that stands behind. */
class HolesTest extends WorkbenchTest {

	private static final String BACK = "2026-03-01 12:00:00 ERROR back, password=Tr0ub4dor&3 refused\n"; //$NON-NLS-1$
	private static final String SECRET = "Tr0ub4dor&3"; //$NON-NLS-1$
	private static final String SIGN = "\u2400"; //$NON-NLS-1$

	@TempDir
	private Path folder;

	private Path log() {
		return folder.resolve("rotated.log"); //$NON-NLS-1$
	}

	private void write(long position, String text) throws IOException {
		try (RandomAccessFile out = new RandomAccessFile(log().toFile(), "rw")) { //$NON-NLS-1$
			out.seek(position);
			out.write(text.getBytes(StandardCharsets.US_ASCII));
		}
	}

	private void cut() throws IOException {
		try (RandomAccessFile out = new RandomAccessFile(log().toFile(), "rw")) { //$NON-NLS-1$
			out.setLength(0);
		}
	}

	private IEditorPart open() throws Exception {
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log().toUri().toString()));
		Workbench.settle();
		return editor;
	}

	private static void awaitLines(String... lines) throws Exception {
		Workbench.await("the lines with the sign", () -> Boolean.valueOf( //$NON-NLS-1$
				!Workbench.visible(StyledText.class).isEmpty() && List.of(lines).equals(Workbench.textOf().getText().lines().toList())));
	}

	/** In a log that is held as a whole and in one of which a window is; what stands behind a NUL has to be drawn, marked and copied. */
	@ParameterizedTest
	@ValueSource(ints = { 3_000, 3_000_000, 300_000_000 })
	void whatStandsBehindAHoleIsShownAndMarked(int hole) throws Exception {
		write(0, "2026-03-01 10:00:00 INFO first\nhalf"); //$NON-NLS-1$
		write(hole, BACK + "last\n"); //$NON-NLS-1$
		IEditorPart editor = open();
		awaitLines("2026-03-01 10:00:00 INFO first", "half" + SIGN + BACK.strip(), "last"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int sign = Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getText().indexOf(SIGN)));
		int end = sign + 1 + BACK.strip().length();
		int width = Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getTextBounds(sign + 1, end - 1).width));
		int word = Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getTextBounds(0, 9).width));
		assertTrue(width > word * 5, "there is room for it: " + width); //$NON-NLS-1$
		int secret = Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getText().indexOf(SECRET)));
		Workbench.await("the secret is marked", () -> Boolean.valueOf( //$NON-NLS-1$
				List.of(new Position(secret, SECRET.length())).equals(Workbench.annotations(editor, PiiKind.SECRET))));
		Workbench.screenshot("hole-" + hole); //$NON-NLS-1$
		Workbench.select(editor, sign - 4, end);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Workbench.await("the copy", () -> Boolean.valueOf(("half" + SIGN + BACK.strip()).replace(SECRET, "[PASSWORD-1]") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.equals(Workbench.clipboard())));
	}

	/** The window that is open sees the file cut, and then a hole where its lines were. */
	@ParameterizedTest
	@ValueSource(ints = { 300, 60_000 })
	void aRotationUnderAnOpenLogLeavesTheSign(int lines) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		String old = "2026-03-01 10:00:00 INFO step\n"; //$NON-NLS-1$
		write(0, old.repeat(lines));
		long place = (long) old.length() * lines;
		open();
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		cut();
		write(place, BACK);
		awaitLines(SIGN + BACK.strip());
		write(place + BACK.length(), "next\n"); //$NON-NLS-1$
		awaitLines(SIGN + BACK.strip(), "next"); //$NON-NLS-1$
	}

	@Test
	void whatIsEmptyAtFirstGetsTheSign() throws Exception {
		write(0, ""); //$NON-NLS-1$
		open();
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		write(200_000, BACK);
		awaitLines(SIGN + BACK.strip());
	}
}
