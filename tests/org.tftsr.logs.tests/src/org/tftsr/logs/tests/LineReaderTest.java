package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tftsr.logs.LineReader;

class LineReaderTest {

	private record Line(long number, long offset, String text) {
	}

	private static List<Line> read(Reader text) throws IOException {
		List<Line> lines = new ArrayList<>();
		try (LineReader reader = new LineReader(text)) {
			while (reader.next()) {
				lines.add(new Line(reader.number(), reader.offset(), reader.line()));
			}
		}
		return lines;
	}

	/** The definition, written down without any thought of speed. */
	private static List<Line> oracle(String text) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int feed = text.indexOf('\n', start);
			int end = feed < 0 ? text.length() : feed;
			int last = feed > start && text.charAt(feed - 1) == '\r' ? end - 1 : end;
			lines.add(new Line(lines.size() + 1L, start, text.substring(start, last)));
			start = end + 1;
		}
		return lines;
	}

	@Test
	void linesEndAtALineFeedAndDropTheReturnBeforeIt() throws IOException {
		assertEquals(List.of(new Line(1, 0, "a"), new Line(2, 3, "b\rc"), new Line(3, 7, ""), new Line(4, 8, "d")),
				read(new StringReader("a\r\nb\rc\n\nd")));
	}

	@Test
	void noTextHasNoLines() throws IOException {
		assertEquals(List.of(), read(new StringReader("")));
	}

	@Test
	void agreesWithTheDefinitionOnRandomText() throws IOException {
		long seed = 4711;
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(round % 50 == 0 ? 300_000 : 400);
			while (text.length() < length) {
				text.append(switch (random.nextInt(6)) {
				case 0 -> "\n";
				case 1 -> "\r\n";
				case 2 -> "\r";
				case 3 -> "😀";
				default -> "word ".repeat(random.nextInt(round % 50 == 0 ? 20_000 : 4));
				});
			}
			String whole = text.toString();
			Reader reader = random.nextBoolean() ? new StringReader(whole) : dribbling(whole, random);
			assertEquals(oracle(whole), read(reader), "seed " + seed + ", round " + round);
		}
	}

	/** A reader that gives as few characters at a time as it likes. */
	private static Reader dribbling(String text, Random random) {
		return new StringReader(text) {
			@Override
			public int read(char[] target, int offset, int length) throws IOException {
				return super.read(target, offset, Math.min(length, random.nextInt(1, 50)));
			}
		};
	}

	@Test
	void aGiantLineIsCutButTheNextOneIsInItsPlace() throws IOException {
		int length = 3 * LineReader.MAX_LENGTH + 17;
		try (LineReader reader = new LineReader(new StringReader("x".repeat(length) + "\r\nnext\n"))) {
			assertTrue(reader.next());
			assertTrue(reader.truncated());
			assertEquals(LineReader.MAX_LENGTH, reader.line().length());
			assertTrue(reader.next());
			assertFalse(reader.truncated());
			assertEquals("next", reader.line());
			assertEquals(2, reader.number());
			assertEquals(length + 2L, reader.offset());
		}
	}

	@Test
	void aLineOfExactlyTheLimitIsWhole() throws IOException {
		String longest = "y".repeat(LineReader.MAX_LENGTH);
		try (LineReader reader = new LineReader(new StringReader(longest + "\r\n" + longest))) {
			for (int i = 0; i < 2; i++) {
				assertTrue(reader.next());
				assertFalse(reader.truncated());
				assertEquals(longest, reader.line());
			}
			assertFalse(reader.next());
		}
	}

	@Test
	void theCutDoesNotSplitACharacter() throws IOException {
		try (LineReader reader = new LineReader(new StringReader("z" + "😀".repeat(LineReader.MAX_LENGTH)))) {
			assertTrue(reader.next());
			assertTrue(reader.truncated());
			assertEquals(LineReader.MAX_LENGTH - 1, reader.line().length());
		}
	}

	@Test
	void timeIsLinearInTheLengthOfALine() throws Throwable {
		String line = "a".repeat(50_000_000);
		assertTrue(TestLogs.cpuSeconds(() -> read(new StringReader(line))) < 5);
	}
}
