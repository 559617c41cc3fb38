package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;

/** Logs that are on no disk of this machine, and change or are compressed there. */
class ElsewhereChangesTest extends WorkbenchTest {

	@TempDir
	private Path elsewhere;
	@TempDir
	private Path here;

	@AfterEach
	void close() throws Exception {
		Workbench.closeEditors();
	}

	private static IEditorPart open(Path log) throws Exception {
		return (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, ElsewhereFileSystem.uri(log).toString()));
	}

	/** The editor holds a window of it. */
	@Test
	void whatIsAddedToOneThatIsMaskedIsFollowed() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		Path log = Files.write(elsewhere.resolve("grows.log"), utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		IEditorPart editor = open(log);
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		for (String more : new String[] { "one more\n", "one more\nand another\n" }) { //$NON-NLS-1$ //$NON-NLS-2$
			Files.write(log, utf8(PlantedLog.TEXT + more));
			Workbench.await("it is there", () -> Boolean.valueOf(Workbench.document(editor).get().endsWith(more.strip()))); //$NON-NLS-1$
		}
		assertTrue(Workbench.document(editor).get().contains("[EMAIL-1]"), Workbench.document(editor).get()); //$NON-NLS-1$
	}

	@Test
	void oneThatHasChangedIsReadOnce() throws Exception {
		byte[] lines = utf8(("nothing to do ".repeat(32) + '\n').repeat(1 << 15)); //$NON-NLS-1$
		Path log = Files.write(elsewhere.resolve("long.log"), lines); //$NON-NLS-1$
		IEditorPart editor = open(log);
		Workbench.settle();
		long before = ElsewhereFileSystem.bytesRead();
		Files.write(log, utf8("something to do\n"), StandardOpenOption.APPEND); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.await("it is there", () -> Boolean.valueOf(Workbench.document(editor).get().endsWith("something to do"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.settle();
		long read = ElsewhereFileSystem.bytesRead() - before;
		assertTrue(read < lines.length * 3L / 2, "of " + lines.length + " bytes were read " + read); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static byte[] compressed(String... members) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (String member : members) {
			try (OutputStream zip = new GZIPOutputStream(bytes)) {
				zip.write(utf8(member));
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void oneThatIsCompressedIsReadThroughAndCopiedAsItIs() throws Exception {
		byte[] bytes = compressed(PlantedLog.TEXT, "another member\n"); //$NON-NLS-1$
		Path log = Files.write(elsewhere.resolve("remote.log.gz"), bytes); //$NON-NLS-1$
		IEditorPart editor = open(log);
		Workbench.await("all of it", () -> Boolean.valueOf(Workbench.document(editor).get().strip().equals(PlantedLog.TEXT + "another member"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.select(editor, 0, 10);
		Workbench.settle();
		Path place = here.resolve("remote.log.gz"); //$NON-NLS-1$
		String evidence;
		try (Substitute chosen = ChosenFile.of(place)) {
			evidence = Evidence.add("Why compressed elsewhere?"); //$NON-NLS-1$
		}
		assertTrue(evidence.startsWith("remote.log.gz:1 "), evidence); //$NON-NLS-1$
		assertEquals(1, evidence.lines().count());
		assertArrayEquals(bytes, Files.readAllBytes(place));
	}
}
