package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.DamagedLogException;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;

import com.github.luben.zstd.Zstd;

class DecodedLogTest {

	private static final String WINDOWS = "windows-1252";

	private static String read(byte[] bytes) throws TftsrException, IOException {
		try (DecodedLog log = DecodedLog.open(LogSources.bytes("test.log", bytes))) {
			StringWriter text = new StringWriter();
			log.reader().transferTo(text);
			return text.toString();
		}
	}

	private static Charset charset(byte[] bytes) throws TftsrException, IOException {
		try (DecodedLog log = DecodedLog.open(LogSources.bytes("test.log", bytes))) {
			return log.charset();
		}
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF" })
	void aByteOrderMarkDecidesAndIsNoText(String name, String mark) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(java.util.HexFormat.of().parseHex(mark));
		bytes.write("Grüße 日本 😀\n".getBytes(Charset.forName(name)));
		assertEquals("Grüße 日本 😀\n", read(bytes.toByteArray()));
		assertEquals(Charset.forName(name), charset(bytes.toByteArray()));
	}

	/** Text of any kind comes back whole in each encoding; without a mark, UTF-16 is known by its ASCII parts. */
	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void randomTextWithAstralCharactersComesBack(String name) throws Exception {
		long seed = 20261124;
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			String text = randomText(random, 1 + random.nextInt(3000));
			assertEquals(text, read(text.getBytes(Charset.forName(name))), "seed " + seed + ", round " + round);
		}
	}

	private static String randomText(Random random, int length) {
		StringBuilder text = new StringBuilder("2026-03-02 08:00:00 INFO start of the log\n");
		for (int i = 0; i < length; i++) {
			switch (random.nextInt(8)) {
			case 0 -> text.appendCodePoint(0x1F300 + random.nextInt(0x200));
			case 1 -> text.appendCodePoint(0x4E00 + random.nextInt(0x1000));
			case 2 -> text.appendCodePoint(0xC0 + random.nextInt(0x40));
			case 3 -> text.append(random.nextBoolean() ? "\n" : " ");
			default -> text.append((char) ('a' + random.nextInt(26)));
			}
		}
		return text.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-32LE", "UTF-32BE" })
	void utf32IsRecognisedWithoutAMark(String name) throws Exception {
		String text = "2026-03-01 10:00:00 INFO café 😀 up\r\n".repeat(20);
		byte[] bytes = text.getBytes(Charset.forName(name));
		assertEquals(text, read(bytes));
		assertEquals(Charset.forName(name), charset(bytes));
	}

	@Test
	void aWesternEightBitLogComesBack() throws Exception {
		String line = "2026-03-02 08:00:00 FEHLER Für den Benutzer „Müller“ – Größe, 5 € Gebühr\n";
		byte[] bytes = line.repeat(50).getBytes(Charset.forName(WINDOWS));
		assertEquals(line.repeat(50), read(bytes));
		assertEquals(Charset.forName(WINDOWS), charset(bytes));
	}

	@Test
	void aCharacterThatTheSampleCutsIsNoError() throws Exception {
		for (int shift = 0; shift < 4; shift++) {
			String text = "x".repeat((1 << 16) - 2 + shift - 2) + "😀 end\n";
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			assertEquals(StandardCharsets.UTF_8, charset(bytes));
			assertEquals(text, read(bytes));
		}
	}

	@Test
	void damageLaterInALogBecomesReplacementCharacters() throws Exception {
		byte[] bytes = ("ok line\n".repeat(20_000) + "bad ? byte\n").getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 7] = (byte) 0xff;
		assertTrue(read(bytes).endsWith("bad \uFFFD byte\n"));
	}

	@Test
	void anEmptyLogIsEmptyText() throws Exception {
		assertEquals("", read(new byte[0]));
	}

	@Test
	void coloursOfATerminalAreText() throws Exception {
		String text = "\u001b[31mERROR\u001b[0m disk full\n".repeat(10);
		assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		return packed.toByteArray();
	}

	private static byte[] joined(byte[] first, byte[] second) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(first);
		both.writeBytes(second);
		return both.toByteArray();
	}

	@Test
	void aCompressedLogIsReadThroughToTheEndOfItsLastMember() throws Exception {
		String first = "Gr\u00FC\u00DFe\n".repeat(30_000);
		byte[] text = first.getBytes(StandardCharsets.UTF_8);
		byte[] more = "the end\n".getBytes(StandardCharsets.UTF_8);
		assertEquals(first + "the end\n", read(joined(gzip(text), gzip(more))));
		assertEquals(first + "the end\n", read(joined(Zstd.compress(text), Zstd.compress(more))));
		byte[] windows = first.getBytes(Charset.forName(WINDOWS));
		assertEquals(first, read(gzip(windows)));
		assertEquals(Charset.forName(WINDOWS), charset(gzip(windows)));
	}

	/** A stream that says of itself that nothing is there yet, as those over a network do. */
	@Test
	void membersAreReadFromAStreamThatDoesNotKnowWhetherThereIsMore() throws Exception {
		// a member without a rest in the buffer of what unpacks it: only the stream could tell that there is another one
		byte[] noise = new byte[(1 << 17) + 1];
		new Random(5).nextBytes(noise);
		byte[] first = gzip(java.util.HexFormat.of().formatHex(noise).getBytes(StandardCharsets.US_ASCII));
		byte[] both = joined(first, gzip("the end".getBytes(StandardCharsets.UTF_8)));
		LogSource log = new LogSource() {
			@Override
			public String name() {
				return "far.log.gz";
			}

			@Override
			public long size() {
				return both.length;
			}

			@Override
			public InputStream open() {
				return new FilterInputStream(new ByteArrayInputStream(both)) {
					@Override
					public int read(byte[] target, int offset, int length) throws IOException {
						// ends a piece where the first member ends
						int left = first.length - (both.length - in.available());
						return super.read(target, offset, left > 0 ? Math.min(left, length) : length);
					}

					@Override
					public int available() {
						return 0;
					}
				};
			}
		};
		try (DecodedLog text = DecodedLog.open(log)) {
			StringWriter read = new StringWriter();
			text.reader().transferTo(read);
			assertTrue(read.toString().endsWith("the end"));
		}
	}

	@Test
	void aTornOrDamagedCompressedLogSaysSo() throws Exception {
		byte[] noise = new byte[1 << 17];
		new Random(7).nextBytes(noise);
		byte[] text = java.util.HexFormat.ofDelimiter("\n").formatHex(noise).getBytes(StandardCharsets.US_ASCII);
		for (byte[] packed : List.of(gzip(text), Zstd.compress(text))) {
			byte[] damaged = packed.clone();
			damaged[packed.length / 2] ^= 0x55;
			damaged[packed.length / 2 + 1] ^= 0x55;
			for (byte[] bad : List.of(Arrays.copyOf(packed, packed.length / 2), Arrays.copyOf(packed, 12), damaged)) {
				TftsrException e = assertThrows(TftsrException.class, () -> readOrSay(bad));
				assertEquals(ProblemKind.IO, e.kind());
				assertTrue(e.what().contains("app.log.gz"), e.what());
			}
		}
	}

	/** A megabyte was read of it, and a buffer that was not filled is no reason to throw that away. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 20, 100, 1_000 })
	void ofATornLogAllIsReadThatCanBe(int kilobytes) throws Exception {
		String line = "2026-03-02 08:00:00 INFO Zo\u00eb has ordered\n";
		String text = line.repeat((kilobytes << 10) / line.length());
		byte[] utf8 = (text + "\u00eb").getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed, true)) {
			// the last character arrives by half, which must not let the log look like one in another encoding
			gzip.write(utf8, 0, utf8.length - 1);
			gzip.flush();
			byte[] torn = packed.toByteArray();
			LogSource source = LogSources.bytes("app.log.gz", torn);
			StringWriter read = new StringWriter();
			try (DecodedLog log = DecodedLog.open(source)) {
				assertEquals(StandardCharsets.UTF_8, log.charset());
				IOException e = assertThrows(IOException.class, () -> log.reader().transferTo(read));
				assertInstanceOf(DamagedLogException.class, LogSources.problem(source, e));
			}
			assertEquals(text + '\uFFFD', read.toString());
		}
	}

	@Test
	void ofATornLogOfZstdAllIsReadThatCanBe() throws Exception {
		byte[] noise = new byte[300_000];
		new Random(7).nextBytes(noise);
		String text = java.util.HexFormat.ofDelimiter("\n").formatHex(noise);
		byte[] packed = Zstd.compress(text.getBytes(StandardCharsets.US_ASCII));
		LogSource source = LogSources.bytes("app.log.zst", Arrays.copyOf(packed, packed.length - 5));
		StringWriter read = new StringWriter();
		try (DecodedLog log = DecodedLog.open(source)) {
			assertThrows(IOException.class, () -> log.reader().transferTo(read));
		}
		assertTrue(text.startsWith(read.toString()));
		// what is compressed is so in blocks, and half a block is none
		assertTrue(text.length() - read.toString().length() <= 1 << 17, read.toString().length() + " of " + text.length());
	}

	private static void readOrSay(byte[] bytes) throws TftsrException {
		LogSource source = LogSources.bytes("app.log.gz", bytes);
		try (DecodedLog log = DecodedLog.open(source)) {
			log.reader().transferTo(Writer.nullWriter());
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	/** The header of a frame with a window of 256 MB, which is more than is taken, and a block of text as it is. */
	@Test
	void aLogWithALargerWindowIsNotCalledDamaged() throws Exception {
		byte[] frame = joined(java.util.HexFormat.of().parseHex("28b52ffd0090310000"), "a log\n".getBytes(StandardCharsets.UTF_8));
		TftsrException e = assertThrows(TftsrException.class, () -> readOrSay(frame));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
		assertTrue(e.why().contains("128 MB"), e.why());
		assertTrue(e.remedy().contains("--long=31"), e.remedy());
		frame[5] = (byte) 0x88;
		assertEquals("a log\n", read(frame));
	}

	/** What is in it once more is no text, and bombs are made so. */
	@Test
	void oneThatIsCompressedTwiceIsToBeUnpackedFirst() throws Exception {
		LogSource log = LogSources.bytes("app.log.gz", gzip(gzip("a log".getBytes(StandardCharsets.UTF_8))));
		TftsrException e = assertThrows(TftsrException.class, () -> DecodedLog.open(log));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
		assertEquals("it is gzip-compressed", e.why());
		assertTrue(e.remedy().startsWith("Unpack it"));
	}

	/** Compressed and encrypted data without a known start look like this. */
	@ParameterizedTest
	@ValueSource(ints = { 200, 333, 1000, 3000, 20_000, 1 << 16 })
	void randomBytesAreNoText(int size) {
		for (long seed = 1; seed <= 40; seed++) {
			byte[] bytes = new byte[size];
			new Random(seed).nextBytes(bytes);
			LogSource log = LogSources.bytes("data.log", bytes);
			TftsrException e = assertThrows(TftsrException.class, () -> DecodedLog.open(log).close(),
					"seed " + seed);
			assertEquals("it is not text", e.why());
		}
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252, Verbindung zur Gebührenstelle für Grüße gestört",
			"windows-1251, Ошибка соединения с сервером базы данных", "Shift_JIS, データベースへの接続に失敗しました",
			"GB18030, 无法连接到数据库服务器，请稍后再试", "EUC-JP, データベースへの接続に失敗しました",
			"EUC-KR, 데이터베이스 연결에 실패했습니다", "Big5, 無法連線到資料庫伺服器" })
	void textInOlderEncodingsIsText(String name, String message) throws Exception {
		String text = (message + "\n").repeat(60);
		assertEquals(text, read(text.getBytes(Charset.forName(name))));
		String mostlyAscii = ("2026-03-02 08:00:00 ERROR " + message + "\n").repeat(60);
		assertEquals(60, read(mostlyAscii.getBytes(Charset.forName(name))).lines().count(), "is read at least");
	}

	/** Field separators of FIX and the NULs that a crash leaves are few kinds of control codes. */
	@Test
	void textWithControlCodesIsText() throws Exception {
		String order = "8=FIX.4.4\u0001 35=D\u0001 58=Käufer gelöscht\u0001\n".repeat(40) + "\0".repeat(20);
		assertEquals(order, read(order.getBytes(Charset.forName(WINDOWS))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "89504e470d0a1a0a0000", "7f454c460201010000", "504b030414000000", "456c6646696c6500aa",
			"00000001000000020003000400050006", "cafebabe00000041" })
	void otherFilesAreNoText(String hex) {
		byte[] bytes = java.util.HexFormat.of().parseHex(hex);
		TftsrException e = assertThrows(TftsrException.class,
				() -> DecodedLog.open(LogSources.bytes("file", bytes)));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
	}
}
