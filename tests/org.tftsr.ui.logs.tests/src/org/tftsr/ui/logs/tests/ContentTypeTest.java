package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** What the platform takes for a log: by the name, unless it is none by what is in it. */
class ContentTypeTest extends WorkbenchTest {

	private static final String LOG = "org.tftsr.ui.logs.log"; //$NON-NLS-1$
	private static final String TEXT = "2026-11-30 10:00:00 ERROR no space left on device\n"; //$NON-NLS-1$
	/** As a compiler begins one for Linux. */
	private static final byte[] PROGRAM = Arrays.copyOf(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0 }, 4096);

	/** The mark of Zstandard, and an empty frame (RFC 8878, section 3.1.1). */
	private static final byte[] ZSTD = { 0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x20, 0, 1, 0, 0 };

	private static boolean isLog(String name, byte[] content) throws Exception {
		IContentType[] types = Platform.getContentTypeManager().findContentTypesFor(new ByteArrayInputStream(content), name);
		return Arrays.stream(types).anyMatch(type -> type.getId().equals(LOG));
	}

	@Test
	void aProgramIsNoLogWhateverItsName() throws Exception {
		assertTrue(isLog("a.out", utf8(TEXT))); //$NON-NLS-1$
		assertFalse(isLog("a.out", PROGRAM)); //$NON-NLS-1$
		assertFalse(isLog("core.err", Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", Platform.OS_WIN32.equals(Platform.getOS()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				? "java.exe" : "java")))); //$NON-NLS-1$ //$NON-NLS-2$
		byte[] noise = new byte[2000];
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (byte) (i * 31 + i / 7);
		}
		assertFalse(isLog("result.out", noise)); //$NON-NLS-1$
	}

	@Test
	void whateverTheViewerReadsIsALog() throws Exception {
		for (String name : List.of("job.out", "job.err", "app.log", "app.log.1", "app.log-20261130", "x.trc", "syslog")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			assertTrue(isLog(name, utf8(TEXT)), name);
			assertTrue(isLog(name, TEXT.getBytes(StandardCharsets.UTF_16LE)), name);
			assertTrue(isLog(name, new byte[0]), name);
		}
		byte[] turned = new byte[270];
		System.arraycopy(utf8(TEXT.repeat(5)), 0, turned, 20, 250);
		assertTrue(isLog("turned.log", turned), "with what a rotation leaves of NULs"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(isLog("latin.out", "gr\u00fc\u00dfe\n".repeat(9).getBytes(StandardCharsets.ISO_8859_1))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void itIsKnownByWhatRotationMakesOfItsName() throws Exception {
		for (String stem : List.of("app.log", "job.out", "job.err", "x.trc", "app.jsonl", "app.ndjson", "syslog", "access_log", "error_log")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			for (String turn : List.of("", ".1", ".10", "-20261130", ".2026-11-30")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				assertTrue(isLog(stem + turn, utf8(TEXT)), stem + turn);
				assertTrue(isLog(stem + turn + ".gz", gzip(utf8(TEXT))), stem + turn + ".gz"); //$NON-NLS-1$ //$NON-NLS-2$
				assertTrue(isLog(stem + turn + ".zst", ZSTD), stem + turn + ".zst"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		for (String other : List.of("syslog.conf", "access_log.rb", "access_log.html", "build.out.txt", "errors.txt", "catalog")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			assertFalse(isLog(other, utf8(TEXT)), other);
		}
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
			out.write(content);
		}
		return compressed.toByteArray();
	}

	@Test
	void itsByteOrderMarkIsKnown() throws Exception {
		byte[] marked = ('\ufeff' + TEXT).getBytes(StandardCharsets.UTF_16LE);
		IContentDescription description = Platform.getContentTypeManager().getDescriptionFor(new ByteArrayInputStream(marked), "job.out", //$NON-NLS-1$
				IContentDescription.ALL);
		assertEquals(LOG, description.getContentType().getId());
		assertEquals("UTF-16", description.getCharset()); //$NON-NLS-1$
	}

	/** As the navigator does with a file of the workspace. */
	@Test
	void aProgramInTheWorkspaceOpensElsewhere() throws Exception {
		IFile program = Workbench.file("a.out", PROGRAM); //$NON-NLS-1$
		assertNull(program.getContentDescription());
		IEditorDescriptor editor = IDE.getDefaultEditor(program);
		assertTrue(editor == null || !editor.getId().equals(LogViewerIds.EDITOR));
		IFile output = Workbench.file("job.out", utf8(TEXT)); //$NON-NLS-1$
		assertEquals(LogViewerIds.EDITOR, IDE.getDefaultEditor(output).getId());
	}
}
