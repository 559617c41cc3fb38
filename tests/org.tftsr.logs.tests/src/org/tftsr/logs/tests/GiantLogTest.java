package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.logs.view.LogLine;

/** Logs at the borders of what a number or the memory holds. */
class GiantLogTest {

	private static final long MORE_THAN_AN_INT = (1L << 31) + (1 << 20);

	@Test
	void linesAreCountedBeyondTheLargestInt() throws Exception {
		try (IndexedLog log = IndexedLog.open(new MadeUpBytes("a\n", 2 * MORE_THAN_AN_INT, "end"), null, null)) {
			log.index(Progress.NONE);
			assertEquals(MORE_THAN_AN_INT + 1, log.lineCount());
			assertEquals(List.of(new LogLine(MORE_THAN_AN_INT, 2 * MORE_THAN_AN_INT - 2, "a", false),
					new LogLine(MORE_THAN_AN_INT + 1, 2 * MORE_THAN_AN_INT, "end", false)),
					log.lines(MORE_THAN_AN_INT, 10));
			assertEquals((1L << 31) + 1, log.lineAt(1L << 32));
		}
	}

	@Test
	void aLineOfAGigabyteNeitherTakesMemoryNorHidesWhatFollows() throws Throwable {
		long giga = 1L << 30;
		try (IndexedLog log = IndexedLog.open(new MadeUpBytes("x", giga, "\nafter\n"), null, null)) {
			assertEquals(1, log.lineCount(), "the line that has begun counts");
			log.index(Progress.NONE);
			List<LogLine> lines = log.lines(1, 10);
			assertEquals(2, lines.size());
			assertEquals(LogLine.MAX_UNITS, lines.get(0).text().length());
			assertTrue(lines.get(0).truncated());
			assertEquals(new LogLine(2, giga + 1, "after", false), lines.get(1));
			assertEquals(1, log.lineAt(giga));
			double seconds = TestLogs.cpuSeconds(() -> log.lines(1, 10));
			assertTrue(seconds < 0.5, "not by reading all of it: " + seconds + " s");
		}
	}

	/** Of each kind of line end, and of none: the text goes on where what is shown of the line ends. */
	@Test
	void aLineIsReadToItsEndHoweverLongItIs() throws Exception {
		long units = 1L << 24;
		for (String end : List.of("\nafter\n", "\r\nafter\r\n", "")) {
			try (IndexedLog log = IndexedLog.open(new MadeUpBytes("x", units, "last" + end), null, null)) {
				log.index(Progress.NONE);
				String whole = "x".repeat((int) units) + "last";
				assertEquals(whole, read(log.line(1)));
				assertEquals(whole + (end.isEmpty() ? "\n" : "\nafter\n"), read(new LineLogReader(log)));
			}
		}
	}

	private static String read(Reader reader) throws IOException {
		StringWriter text = new StringWriter();
		reader.transferTo(text);
		return text.toString();
	}

	@Test
	void aLineThatIsGoneIsSaidToBe() throws Exception {
		try (IndexedLog log = IndexedLog.open(new MadeUpBytes("x", 1 << 10, "\n"), null, null)) {
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> log.line(2)).kind());
		}
	}

	@Test
	void aLogOfOneEndlessLineIsOneLine() throws Exception {
		try (IndexedLog log = IndexedLog.open(new MadeUpBytes("y", 1L << 28, ""), null, null)) {
			log.index(Progress.NONE);
			assertEquals(1, log.lineCount());
			assertEquals(1, log.lines(1, 2).size());
			assertEquals(List.of(), log.lines(2, 1));
		}
	}
}
