package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.OriginalWriter;

/** A log is made again from its text and the bytes that the text does not tell, byte for byte. */
class OriginalWriterTest {

	private static final String WORDS = "2026-03-01 10:00:00 ERROR Stra\u00DFe caf\u00E9 \u043F\u0440\u0438\u0432\u0435\u0442 "
			+ "\u65E5\u672C\u8A9E \uD83D\uDE00 \uFF5E\u2016\u2212 ok";

	/** Reads bytes as text and writes the text back, in pieces of random length. */
	private static byte[] roundTrip(byte[] bytes, Random random) throws IOException, TftsrException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		OriginalWriter[] writer = new OriginalWriter[1];
		List<Runnable> early = new ArrayList<>();
		try (DecodedLog log = DecodedLog.open(LogSources.bytes("x.log", bytes), (start, length, raw) -> {
			if (writer[0] == null) {
				early.add(() -> writer[0].raw(start, length, raw));
			} else {
				writer[0].raw(start, length, raw);
			}
		})) {
			writer[0] = new OriginalWriter(log.charset(), out);
			early.forEach(Runnable::run);
			char[] buffer = new char[1 + random.nextInt(5000)];
			for (int n = log.reader().read(buffer); n >= 0; n = log.reader().read(buffer)) {
				writer[0].write(new String(buffer, 0, n));
			}
			writer[0].finish();
		}
		return out.toByteArray();
	}

	private static byte[] text(Charset charset, Random random, int words) throws IOException {
		String[] lineEnds = { "\n", "\r\n", "\r", "\n\n" };
		String[] parts = WORDS.split(" ");
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			String word = parts[random.nextInt(parts.length)];
			text.append(charset.newEncoder().canEncode(word) ? word : "plain").append(' ');
			text.append(random.nextInt(8) == 0 ? lineEnds[random.nextInt(lineEnds.length)] : "");
		}
		return text.toString().getBytes(charset);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1251", "ISO-8859-1", "Shift_JIS",
			"EUC-JP", "GB18030", "Big5", "EUC-KR", "ISO-2022-JP", "IBM850", "x-SJIS_0213" })
	void textInAnyEncodingComesBack(String name) throws Exception {
		for (long seed = 0; seed < 20; seed++) {
			Random random = new Random(seed);
			byte[] bytes = text(Charset.forName(name), random, 1 + random.nextInt(20_000));
			assertArrayEquals(bytes, roundTrip(bytes, random), name + ", seed " + seed);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
	void aByteOrderMarkComesBack(String name) throws Exception {
		Charset charset = Charset.forName(name);
		byte[] mark = "\uFEFF".getBytes(charset);
		byte[] text = text(charset, new Random(1), 50);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(mark);
		bytes.write(text);
		assertArrayEquals(bytes.toByteArray(), roundTrip(bytes.toByteArray(), new Random(2)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "windows-1252", "Shift_JIS", "GB18030" })
	void damagedBytesComeBack(String name) throws Exception {
		for (long seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			Charset charset = Charset.forName(name);
			// without its mark, damaged UTF-16 is not recognised
			byte[] mark = (name.startsWith("UTF-16") ? "\uFEFF" : "").getBytes(charset);
			byte[] text = text(charset, random, 2_000);
			byte[] bytes = Arrays.copyOf(mark, mark.length + text.length);
			System.arraycopy(text, 0, bytes, mark.length, text.length);
			for (int i = random.nextInt(20); i >= 0; i--) {
				// behind the sample that tells the encoding as well as within it
				bytes[mark.length + random.nextInt(text.length)] = (byte) (0x80 + random.nextInt(0x80));
			}
			byte[] cut = Arrays.copyOf(bytes, bytes.length - random.nextInt(3));
			assertArrayEquals(cut, roundTrip(cut, random), name + ", seed " + seed);
		}
	}

	@Test
	void damagedBytesAreShownAsReplacements() throws Exception {
		byte[] bytes = "ab\u00E9 c".getBytes(StandardCharsets.UTF_8);
		byte[] text = new byte[70_000];
		Arrays.fill(text, (byte) 'x');
		System.arraycopy(bytes, 0, text, 69_000, bytes.length);
		text[69_003] = 'y';
		StringBuilder shown = new StringBuilder();
		List<String> raws = new ArrayList<>();
		try (DecodedLog log = DecodedLog.open(LogSources.bytes("x.log", text),
				(start, length, raw) -> raws.add(start + "+" + length + "=" + raw.length))) {
			for (int c = log.reader().read(); c >= 0; c = log.reader().read()) {
				shown.append((char) c);
			}
		}
		assertEquals("ab\uFFFDy", shown.substring(69_000, 69_004));
		assertEquals(List.of("69002+1=1"), raws);
	}
}
