package org.tftsr.core.tests.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tftsr.core.text.SourcePlaces;
import org.tftsr.core.text.VisibleReader;
import org.tftsr.core.text.VisibleText;

/** A text that is read piece by piece is seen as the whole of it is. */
class VisibleReaderTest {

	private static final String[] PIECES = { "\u001b[", "\u001b]", "\u001bP", "\u001b", "\u001b\\", "\u0007", "\u009b", "\u009d",
			"\u009c", "\u0090", "31", ";", "m", "K", "8;;", "a", "word", " ", "\n", "\r\n", "\u00e9", "\ud83d\ude00", "\u0001", "?",
			"\uFEFF", "\u0018", "\u007f", "(", "x".repeat(300), "\0", "\0\0", "\0".repeat(500) };

	private static String text(Random random, int pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces; i++) {
			text.append(PIECES[random.nextInt(PIECES.length)]);
		}
		return text.toString();
	}

	/** Gives a few units at a time, so that sequences are cut everywhere. */
	private static Reader pieces(String text, Random random, int most) {
		return new StringReader(text) {
			@Override
			public int read(char[] buffer, int start, int length) throws IOException {
				return super.read(buffer, start, Math.min(length, 1 + random.nextInt(most)));
			}
		};
	}

	@Test
	void isSeenAsTheWholeIs() throws IOException {
		for (int run = 0; run < 20_000; run++) {
			Random random = new Random(run);
			String text = text(random, random.nextInt(60));
			check(text, random, run % 2 == 0 ? 3 : 1_000, "run " + run);
		}
	}

	@Test
	void isSeenAsTheWholeIsWhereItIsLong() throws IOException {
		for (int run = 0; run < 40; run++) {
			Random random = new Random(run);
			String text = text(random, 30_000) + "\u001b]0;" + "y".repeat(65_500 + random.nextInt(80)) + "\u0007"
					+ text(random, 1_000);
			check(text, random, 100_000, "run " + run);
		}
	}

	/** A hole of more than a reader has room for; one unit of it is seen. */
	@Test
	void aRunOfNulIsSeenAsOne() throws IOException {
		for (int length : new int[] { 1, 2, 65_535, 65_536, 65_537, 65_538, 131_072, 131_073, 131_074, 400_000 }) {
			String text = "before" + "\0".repeat(length) + "behind\0" + "\0".repeat(length);
			assertEquals("before\0behind\0", VisibleText.of(text).text());
			check(text, new Random(length), 100_000, "run of " + length);
		}
	}

	private static void check(String text, Random random, int most, String run) throws IOException {
		VisibleText whole = VisibleText.of(text);
		List<VisibleText.Hidden> hidden = new ArrayList<>();
		SourcePlaces starts = new SourcePlaces();
		SourcePlaces backwards = new SourcePlaces();
		StringBuilder seen = new StringBuilder();
		try (Reader reader = new VisibleReader(pieces(text, random, most), (place, sequence) -> {
			assertTrue(place >= seen.length(), "told before what follows is read");
			hidden.add(new VisibleText.Hidden((int) place, sequence));
			starts.hidden(place, sequence);
			backwards.hidden(place, sequence);
		})) {
			char[] buffer = new char[777];
			for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
				seen.append(buffer, 0, count);
			}
		}
		assertEquals(whole.text(), seen.toString(), run);
		assertEquals(whole.sequences(), hidden, run);
		assertEquals(text, restored(seen.toString(), hidden), run);
		for (int start = 0; start < seen.length(); start += 1 + seen.length() / 50) {
			int end = Math.min(seen.length(), start + 1 + random.nextInt(5));
			assertEquals(whole.sourceStart(start), starts.sourceStart(start), run);
			assertEquals(seen.charAt(start), text.charAt(whole.sourceStart(start)), run);
			assertEquals(start, backwards.visible(whole.sourceStart(start)), run);
			assertEquals(end, backwards.visible(whole.sourceEnd(end)), run);
			assertEquals(seen.charAt(end - 1), text.charAt(whole.sourceEnd(end) - 1), run);
			start = end - 1;
		}
	}

	private static String restored(String seen, List<VisibleText.Hidden> hidden) {
		StringBuilder text = new StringBuilder();
		int done = 0;
		for (VisibleText.Hidden one : hidden) {
			text.append(seen, done, one.place()).append(one.sequence());
			done = one.place();
		}
		return text.append(seen, done, seen.length()).toString();
	}
}
