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
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

import com.github.luben.zstd.ZstdOutputStream;

/**
 * Opens files in a window that nobody wrote in good faith, does what people do with logs, and writes others in the place of each, so that
 * the editor shows one after the other: 500 of them. What it reads with has ten thousand others in {@code HostileLogTest}, and each in
 * a fraction of the time; a window adds that they are read whole where they are small, shown by a text widget with its rulers and
 * colours, searched, masked, followed, folded and copied, and that the place, the selection and the bookmarks of one are taken
 * over to the next.
 */
class HostileFilesTest extends WorkbenchTest {

	private static final int EDITORS = 4;
	private static final int MANY_EDITORS = 25;
	/** In each of them, one in the place of the other. */
	private static final int FILES = 20;
	private static final int COMMANDS_EACH = 2;
	private static final String JOBS = "org.eclipse.core.jobs"; //$NON-NLS-1$
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
		useAll(EDITORS);
	}

	@Test
	@LongRunning("the same with the first of the files")
	void noneOfManyMoreFilesHangsOrBreaksTheEditor() throws Exception {
		useAll(MANY_EDITORS);
	}

	private void useAll(int editors) throws Exception {
		List<IStatus> errors = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> {
			// that somebody who listens to jobs was slow says that the machine is busy
			if (!JOBS.equals(status.getPlugin())) {
				errors.add(status);
			}
		};
		Platform.addLogListener(listener);
		int shown = 0;
		try {
			for (int i = 0; i < editors; i++) {
				shown += open(folder.resolve("hostile" + i + ".log"), errors); //$NON-NLS-1$ //$NON-NLS-2$
			}
		} finally {
			Platform.removeLogListener(listener);
		}
		// of many others a filter for lines as in the file before lets none pass
		assertTrue(shown > editors * FILES / 4, shown + " were shown"); //$NON-NLS-1$
	}

	/** Returns how many had a text to see; of the others the editor says why there is none. */
	private int open(Path log, List<IStatus> errors) throws Exception {
		Files.write(log, files.next());
		IEditorPart editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		int shown = 0;
		for (int file = 1; file <= FILES; file++) {
			shown += Workbench.document(editor).getLength() > 0 ? 1 : 0;
			for (int i = 0; i < COMMANDS_EACH; i++) {
				String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
				if (Workbench.isEnabled(command)) {
					Workbench.execute(command, Map.of());
				}
			}
			Files.write(log, files.next());
			Workbench.execute(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
			assertEquals(List.of(), errors, log.getFileName() + ", file " + file); //$NON-NLS-1$
		}
		Workbench.closeEditors();
		assertEquals(List.of(), errors, log.getFileName() + ", closed"); //$NON-NLS-1$
		return shown;
	}
}
