package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogLine;
import org.tftsr.logs.view.SpoolFolder;

import com.github.luben.zstd.ZstdOutputStream;

/** Feeds ten thousand files to the log that nobody wrote in good faith. */
class HostileLogTest {

	private static final int FILES = 10_000;
	private static final String PIECES = "\n\r\0\t aE1-:[]{}\"\u001b[31m";
	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("GB18030"),
			Charset.forName("Shift_JIS"), Charset.forName("ISO-2022-JP"), StandardCharsets.US_ASCII);

	@TempDir
	Path folder;

	private final Random random = new Random(20261125);

	@Test
	void noFileHangsOrBreaksALog() throws Exception {
		int shown = 0;
		int compared = 0;
		for (int i = 0; i < FILES; i++) {
			byte[] content = content();
			Charset charset = random.nextInt(3) == 0 ? CHARSETS.get(random.nextInt(CHARSETS.size())) : null;
			Path file = Files.write(folder.resolve("hostile.log"), content);
			int step = 8 << random.nextInt(14);
			try (IndexedLog log = IndexedLog.open(LogBytesSources.open(file, new SpoolFolder(folder.resolve("t"), 1)),
					charset, null, step)) {
				indexOrSay(log);
				readEverywhere(log, i);
				shown++;
				compared += compare(log, content, charset, i);
			} catch (TftsrException e) {
				assertTrue(e.kind() == ProblemKind.INVALID_INPUT || e.kind() == ProblemKind.IO, e.getMessage());
			}
		}
		assertTrue(shown > FILES / 2, shown + " were shown");
		assertTrue(compared > FILES / 5, compared + " were compared");
	}

	private static void indexOrSay(IndexedLog log) {
		try {
			log.index(Progress.NONE);
			assertTrue(log.isComplete());
		} catch (TftsrException e) {
			assertTrue(e.kind() == ProblemKind.IO || e.kind() == ProblemKind.INVALID_INPUT, e.getMessage());
		}
	}

	private void readEverywhere(LineLog log, int number) throws TftsrException {
		long count = log.lineCount();
		for (int i = 0; i < 3; i++) {
			long first = 1 + (long) (random.nextDouble() * (count + 1));
			for (LogLine line : log.lines(first, 5)) {
				assertTrue(line.text().length() <= LogLine.MAX_UNITS);
				assertEquals(line.number(), log.lineAt(line.position()), "file " + number);
			}
		}
		assertEquals(count, log.lineAt(Long.MAX_VALUE));
	}

	/** Half a character before a line feed swallows it in some encodings where text is decoded as a whole. */
	private static int compare(IndexedLog log, byte[] content, Charset charset, int number)
			throws TftsrException, IOException {
		boolean plain = charset == null && log.snapshot().lineEnds().unit() == 1 && log.byteSize() == content.length;
		if (!plain) {
			return 0;
		}
		assertEquals(LinesOracle.of(content), LinesOracle.of(log), "file " + number);
		return 1;
	}

	private byte[] content() throws IOException {
		return switch (random.nextInt(10)) {
		case 0 -> bytes(random.nextInt(3));
		case 1 -> bytes(random.nextInt(3000));
		case 2 -> compressed(true);
		case 3 -> compressed(false);
		case 4 -> new byte[random.nextInt(200)];
		case 5 -> text().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
		case 6 -> damaged(text().getBytes(StandardCharsets.UTF_8));
		case 7 -> ("x".repeat(random.nextInt(40_000)) + text()).getBytes(StandardCharsets.UTF_8);
		case 8 -> marked(text());
		default -> text().getBytes(StandardCharsets.UTF_8);
		};
	}

	private byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (int length = random.nextInt(1000); text.length() < length;) {
			text.append(random.nextInt(4) == 0 ? "größe 日本 😀" : "");
			text.append(String.valueOf(PIECES.charAt(random.nextInt(PIECES.length()))).repeat(1 + random.nextInt(6)));
		}
		return text.toString().replace("\0\0", "a");
	}

	private byte[] damaged(byte[] bytes) {
		for (int i = random.nextInt(5); i > 0 && bytes.length > 0; i--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	private byte[] marked(String text) {
		return ("\uFEFF" + text).getBytes(CHARSETS.get(random.nextInt(4)));
	}

	private byte[] compressed(boolean gzip) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new ZstdOutputStream(bytes)) {
			out.write(text().getBytes(StandardCharsets.UTF_8));
		}
		byte[] whole = bytes.toByteArray();
		return switch (random.nextInt(3)) {
		case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
		case 1 -> damaged(whole);
		default -> whole;
		};
	}
}
