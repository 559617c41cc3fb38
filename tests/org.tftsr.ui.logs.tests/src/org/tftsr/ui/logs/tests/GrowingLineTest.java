package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** A log whose last line becomes longer and longer, as that of a program that writes no line ends. */
@EnabledOnOs(OS.LINUX)
class GrowingLineTest extends WorkbenchTest {

	private static final Path COUNTERS = Path.of("/proc/self/io"); //$NON-NLS-1$
	private static final String WORDS = "nothing to see here, and nothing to see there "; //$NON-NLS-1$
	private static final int MEGABYTES = 24;
	private static final int TIMES = 8;

	@TempDir
	private Path folder;
	private Path log;

	@BeforeEach
	void follow() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		log = Files.writeString(folder.resolve("line.log"), //$NON-NLS-1$
				"mail to first@example.com\nmail to own@example.com, " + WORDS.repeat((MEGABYTES << 20) / WORDS.length())); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		awaitPersonal(2);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
	}

	/** All that this process has read so far. */
	private static long read() throws IOException {
		return Files.readAllLines(COUNTERS).stream().filter(line -> line.startsWith("rchar:")) //$NON-NLS-1$
				.mapToLong(line -> Long.parseLong(line.substring("rchar:".length()).strip())).findFirst().orElseThrow(); //$NON-NLS-1$
	}

	private void append(String text) throws IOException {
		Files.writeString(log, text, StandardOpenOption.APPEND);
	}

	private static void awaitPersonal(int count) throws Exception {
		Workbench.await(count + " are counted", () -> Boolean.valueOf(Bars.buttons().contains(count + " personal"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void isCountedWithoutReadingAllOfItAgain() throws Exception {
		long before = read();
		for (int i = 1; i <= TIMES; i++) {
			append("mail to user" + i + "@example.com, "); //$NON-NLS-1$ //$NON-NLS-2$
			awaitPersonal(2 + i);
		}
		long bytes = read() - before;
		assertTrue(bytes < (long) MEGABYTES * TIMES / 2 << 20, () -> bytes + " bytes are read"); //$NON-NLS-1$
		append(WORDS.repeat((3 << 20) / WORDS.length()) + "mail to late@example.com\nmail to next@"); //$NON-NLS-1$
		awaitPersonal(3 + TIMES);
		append("example.com and to last@example.com"); //$NON-NLS-1$
		awaitPersonal(5 + TIMES);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.closeEditors();
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		awaitPersonal(5 + TIMES);
	}

	/** What stands before the end that is counted again is known still. */
	@Test
	void isReachedFromFarAwayByWhatItBeginsWith() throws Exception {
		append("\n" + "a line\n".repeat(60_000) + "peer 192.0.2.17 is slow, " + WORDS.repeat((MEGABYTES << 20) / WORDS.length())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.await("it is counted", () -> Boolean.valueOf(Bars.buttons().contains("1 network"))); //$NON-NLS-1$ //$NON-NLS-2$
		append("mail to more@example.com"); //$NON-NLS-1$
		awaitPersonal(3);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
		Workbench.execute(LogViewerIds.TOGGLE_KIND, Map.of(LogViewerIds.KIND, PiiKind.PERSONAL.name()));
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals("192.0.2.17", Workbench.selection(Workbench.ui(() -> Workbench.page().getActiveEditor()))); //$NON-NLS-1$
		Workbench.closeEditors();
	}
}
