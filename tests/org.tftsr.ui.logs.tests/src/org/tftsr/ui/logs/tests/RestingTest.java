package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/**
 * Whatever takes the place of a log that is open, the editor comes to rest, for nothing that fails begins for ever what failed; and it
 * shows the next log that is there.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file cannot be deleted, nor everybody make a link")
class RestingTest extends WorkbenchTest {

	/** What can become of a file. */
	private enum Fate {
		GONE {
			@Override
			void befall(Path log, byte[] bytes) {
				// nothing is there
			}
		},
		PACKED {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.write(log, packed(bytes));
			}
		},
		TORN {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				byte[] whole = packed(bytes);
				Files.write(log, Arrays.copyOf(whole, whole.length / 2));
			}
		},
		PACKED_TWICE {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.write(log, packed(packed(bytes)));
			}
		},
		BINARY {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.write(log, new byte[bytes.length]);
			}
		},
		FOLDER {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.createDirectory(log);
			}
		},
		LINK_TO_ITSELF {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.createSymbolicLink(log, log);
			}
		},
		EMPTY {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.createFile(log);
			}
		},
		HALF {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.write(log, Arrays.copyOf(bytes, bytes.length / 2));
			}
		},
		ONE_LINE {
			@Override
			void befall(Path log, byte[] bytes) throws IOException {
				Files.writeString(log, "mail to jane.doe@example.com; ".repeat(bytes.length / 20)); //$NON-NLS-1$
			}
		};

		abstract void befall(Path log, byte[] bytes) throws IOException;
	}

	/** Which lines are shown. */
	private enum Way {
		FILTERED, FOLDED, WORST
	}

	/** Where the file is. */
	private enum Place {
		HERE, ELSEWHERE, MERGED
	}

	private static final byte[] LARGE = Arrays.copyOf(LargeLog.bytes(), 1_100_000);
	private static final byte[] SMALL = Arrays.copyOf(LARGE, 60_000);
	private static final String THEN = " step "; //$NON-NLS-1$
	/** Tells the log that comes from the one that was there first. */
	private static final String NOW = " pace "; //$NON-NLS-1$

	@TempDir
	private Path folder;

	private final Rest rest = new Rest();
	private IViewPart templates;

	@BeforeEach
	void openTemplates() throws Exception {
		templates = Workbench.ui(() -> Workbench.page().showView(LogViewerIds.TEMPLATES_VIEW));
	}

	@AfterEach
	void closeAll() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			Workbench.page().hideView(templates);
			return templates;
		});
		rest.close();
	}

	private static byte[] packed(byte[] plain) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(plain);
		}
		return packed.toByteArray();
	}

	@ParameterizedTest
	@EnumSource(names = "MERGED")
	void aSmallLog(Place place) throws Exception {
		meetAll(SMALL, false, place);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "MERGED")
	@LongRunning("the same in a merged view")
	void aSmallLogAtAnotherPlace(Place place) throws Exception {
		aSmallLog(place);
	}

	@ParameterizedTest
	@EnumSource(names = "HERE")
	void aSmallLogThatIsMasked(Place place) throws Exception {
		meetAll(SMALL, true, place);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "HERE")
	@LongRunning("the same in an editor of its own")
	void aSmallLogThatIsMaskedAtAnotherPlace(Place place) throws Exception {
		aSmallLogThatIsMasked(place);
	}

	@Test
	@LongRunning("the same with a small log")
	void aLargeLog() throws Exception {
		meetAll(LARGE, false, Place.HERE);
	}

	@Test
	@LongRunning("the same with a small log")
	void aLargeLogThatIsMasked() throws Exception {
		meetAll(LARGE, true, Place.HERE);
	}

	/** Each fate meets a log that is shown in one of the ways, followed or not: all of them together would take minutes. */
	private void meetAll(byte[] bytes, boolean masked, Place place) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		set(LogViewerIds.MASKED, Boolean.toString(masked));
		for (Fate fate : Fate.values()) {
			Way way = Way.values()[fate.ordinal() % Way.values().length];
			boolean followed = fate.ordinal() % 2 == 1;
			meet(bytes, way, followed, fate, place, place + " " + fate + " " + way + (followed ? " followed" : "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private void meet(byte[] bytes, Way way, boolean followed, Fate fate, Place place, String what) throws Exception {
		Path log = Files.write(folder.resolve(fate + ".log"), bytes); //$NON-NLS-1$
		IEditorPart editor = open(log, place);
		rest.await(what + ", opened"); //$NON-NLS-1$
		show(way);
		if (followed) {
			Workbench.begin(LogViewerIds.FOLLOW, Map.of());
		}
		rest.await(what + ", shown so"); //$NON-NLS-1$
		Files.delete(log);
		fate.befall(log, bytes);
		Workbench.ui(() -> {
			editor.setFocus();
			return editor;
		});
		Workbench.begin(followed ? ITextEditorActionDefinitionIds.TEXT_START : ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		rest.await(what + ", read elsewhere"); //$NON-NLS-1$
		comeBackTo(editor);
		rest.await(what + ", looked at"); //$NON-NLS-1$
		Workbench.begin(IWorkbenchCommandConstants.FILE_REFRESH, Map.of());
		rest.await(what + ", read anew"); //$NON-NLS-1$
		Files.deleteIfExists(log);
		Files.writeString(log, new String(bytes, StandardCharsets.UTF_8).replace(THEN, NOW));
		comeBackTo(editor);
		rest.await(what + ", there again"); //$NON-NLS-1$
		String shown = Workbench.ui(() -> Workbench.document(editor).get());
		assertTrue(shown.contains(NOW), () -> what + ": " + Bars.said()); //$NON-NLS-1$
		Workbench.ui(() -> Boolean.valueOf(Workbench.page().closeEditor(editor, false)));
		rest.await(what + ", closed"); //$NON-NLS-1$
	}

	private IEditorPart open(Path log, Place place) throws Exception {
		if (place == Place.MERGED) {
			Path other = Files.writeString(folder.resolve("other.log"), LargeLog.line(5) + '\n' + LargeLog.line(200) + '\n'); //$NON-NLS-1$
			return (IEditorPart) Workbench.begin(LogViewerIds.MERGE_FILES, Map.of(LogViewerIds.MERGE_FILES_URIS, log.toUri() + " " + other.toUri())); //$NON-NLS-1$
		}
		URI uri = place == Place.HERE ? log.toUri() : ElsewhereFileSystem.uri(log);
		return (IEditorPart) Workbench.begin(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, uri.toString()));
	}

	private static void show(Way way) throws Exception {
		switch (way) {
		case FILTERED -> {
			Workbench.begin(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
			Bars.type("2026"); //$NON-NLS-1$
			Bars.press(SWT.CR, SWT.MOD1);
		}
		case FOLDED -> Workbench.begin("org.eclipse.ui.edit.text.folding.collapse_all", Map.of()); //$NON-NLS-1$
		case WORST -> Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		}
	}

	/** As from another part of the window, which is when an editor looks for what became of its file. */
	private void comeBackTo(IEditorPart editor) throws Exception {
		for (IWorkbenchPart part : new IWorkbenchPart[] { templates, editor }) {
			Workbench.ui(() -> {
				Workbench.page().activate(part);
				return part;
			});
		}
	}
}
