package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.testsupport.HostileFiles;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

import com.github.luben.zstd.ZstdOutputStream;

/**
 * Opens files in a window that nobody wrote in good faith, does what people do with logs, and writes another one in the place of each.
 * Ten thousand of them go through what the editor reads with in {@code HostileLogTest}.
 */
class HostileFilesTest extends WorkbenchTest {

	private static final int FILES = 80;
	private static final List<String> COMMANDS = List.of(LogViewerIds.NEXT_FINDING, LogViewerIds.MASK, LogViewerIds.FOLLOW,
			LogViewerIds.FIND_SIMILAR, LogViewerIds.TOGGLE_BOOKMARK, LogViewerIds.COPY_REDACTED,
			"org.eclipse.ui.edit.text.folding.collapse_all", IWorkbenchCommandConstants.EDIT_SELECT_ALL, //$NON-NLS-1$
			IWorkbenchCommandConstants.FILE_REFRESH);

	@TempDir
	private Path folder;

	private final Random random = new Random(20261201);
	private final HostileFiles files = new HostileFiles(random, List.of(GZIPOutputStream::new, ZstdOutputStream::new));

	@Test
	void noFileHangsOrBreaksTheEditor() throws Exception {
		List<IStatus> errors = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> errors.add(status);
		Platform.addLogListener(listener);
		int shown = 0;
		try {
			for (int i = 0; i < FILES; i++) {
				shown += open(Files.write(folder.resolve("hostile" + i + ".log"), files.next())); //$NON-NLS-1$ //$NON-NLS-2$
				assertEquals(List.of(), errors, "file " + i); //$NON-NLS-1$
			}
		} finally {
			Platform.removeLogListener(listener);
		}
		assertTrue(shown > FILES / 3, shown + " were shown"); //$NON-NLS-1$
	}

	/** Returns 1 where there was a text to see, 0 where the editor said why there is none. */
	private int open(Path log) throws Exception {
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		int shown = Workbench.document(editor).getLength() > 0 ? 1 : 0;
		for (int i = 0; i < 3; i++) {
			String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
			if (Workbench.isEnabled(command)) {
				Workbench.execute(command, Map.of());
			}
		}
		Files.write(log, files.next());
		Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		Workbench.closeEditors();
		return shown;
	}
}
