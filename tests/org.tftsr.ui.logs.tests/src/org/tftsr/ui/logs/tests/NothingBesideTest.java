package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

import com.github.luben.zstd.ZstdOutputStream;

/** Whatever is done with a log, its folder stays as it is: no index, no bookmark, no copy and no lock ever lies beside it. */
class NothingBesideTest extends WorkbenchTest {

	@TempDir
	private Path folder;

	@Test
	void aSmallLog() throws Exception {
		staysAsItIs(Files.write(folder.resolve("app.log"), utf8(PlantedLog.TEXT))); //$NON-NLS-1$
	}

	@Test
	void aLogOfWhichAWindowIsHeld() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		staysAsItIs(Files.write(folder.resolve("app.log"), LargeLog.bytes())); //$NON-NLS-1$
	}

	@Test
	void aCompressedLog() throws Exception {
		Path log = folder.resolve("app.log.gz"); //$NON-NLS-1$
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
			out.write(LargeLog.bytes());
		}
		staysAsItIs(log);
	}

	@Test
	void aLogThatIsCompressedWithZstd() throws Exception {
		Path log = folder.resolve("app.log.zst"); //$NON-NLS-1$
		try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(log))) {
			out.write(LargeLog.bytes());
		}
		staysAsItIs(log);
	}

	@Test
	void severalLogsMerged() throws Exception {
		List<Path> logs = List.of(Files.write(folder.resolve("app.log"), utf8(PlantedLog.TEXT)), //$NON-NLS-1$
				Files.write(folder.resolve("large.log"), LargeLog.bytes())); //$NON-NLS-1$
		Map<String, String> before = content();
		assertEquals(logs.size(), before.size());
		Workbench.execute(LogViewerIds.MERGE_FILES, Map.of(LogViewerIds.MERGE_FILES_URIS,
				String.join(" ", logs.stream().map(log -> log.toUri().toString()).toList()))); //$NON-NLS-1$
		workWithIt();
		assertEquals(before, content(), "read, marked, masked, searched and filtered"); //$NON-NLS-1$
		Workbench.closeEditors();
		assertEquals(before, content(), "closed"); //$NON-NLS-1$
	}

	@Test
	void aLogWithLinesThatAreEvidence() throws Exception {
		Path log = Files.write(folder.resolve("app.log"), utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		Map<String, String> before = content();
		IEditorPart editor = open(log);
		Workbench.select(editor, 0, PlantedLog.TEXT.indexOf('\n', PlantedLog.offsetOf(PlantedLog.EMAIL)));
		assertTrue(Evidence.add("Why is nothing beside it?").contains("[EMAIL-1]"), "they are evidence, redacted"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		assertEquals(before, content());
	}

	private static IEditorPart open(Path log) throws Exception {
		return (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
	}

	private void staysAsItIs(Path log) throws Exception {
		Map<String, String> before = content();
		assertEquals(1, before.size());
		IEditorPart editor = open(log);
		workWithIt();
		assertEquals(before, content(), "read, marked, masked, searched and filtered"); //$NON-NLS-1$
		applyReview();
		assertEquals(before, content(), "reviewed, and part of an issue with a redacted copy"); //$NON-NLS-1$
		Workbench.ui(() -> Boolean.valueOf(Workbench.page().closeEditor(editor, false)));
		Workbench.closeEditors();
		assertEquals(before, content(), "closed"); //$NON-NLS-1$
	}

	private static void workWithIt() throws Exception {
		Workbench.execute(LogViewerIds.TOGGLE_BOOKMARK, Map.of());
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		Workbench.execute(LogViewerIds.MASK, Map.of());
		Workbench.execute(LogViewerIds.MASK, Map.of());
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.execute(LogViewerIds.FIND_SIMILAR, Map.of());
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("mail"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
	}

	private static void applyReview() throws Exception {
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Button apply = Review.button("Apply to Issue\u2026"); //$NON-NLS-1$
		Dialog choice = Workbench.dialog("Add to Issue", () -> { //$NON-NLS-1$
			apply.notifyListeners(SWT.Selection, new Event());
			return apply;
		});
		choice.press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("3 of 3 findings are replaced"))); //$NON-NLS-1$
	}

	/** Each file with its bytes and the time of its last change. */
	private Map<String, String> content() throws IOException {
		Map<String, String> content = new TreeMap<>();
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			content.put(folder.relativize(file).toString(),
					Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file))); //$NON-NLS-1$
		}
		return content;
	}
}
