package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.testsupport.LongRunning;

/** Lines of more than is looked through at a time. */
class LongLineSearchTest {

	@TempDir
	Path folder;

	private IndexedLog log(String... lines) throws Exception {
		Path file = Files.writeString(folder.resolve("long.log"), String.join("\n", lines), StandardCharsets.UTF_8);
		IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null);
		log.index(Progress.NONE);
		return log;
	}

	private static List<Long> lines(IndexedLog log, String text, boolean regex) throws TftsrException {
		LineSet found = new LineFinder(log).matches(LineFilter.ALL.and(new LineQuery(text, regex, true, false)), null, set -> {
			// the set is looked at when it is complete
		}, Progress.NONE);
		return LongStream.range(0, found.size()).mapToObj(found::select).toList();
	}

	/** Of a line of up to four million units, all is looked at at once. */
	@ParameterizedTest
	@CsvSource({ "10,500000", "1000000,17000", "1048000,1000", "1040000,100000", "900000,2000000", "3,4100000" })
	void aMatchOfAnyLengthIsFound(int before, int between) throws Exception {
		String line = " ".repeat(before) + "begin" + "-".repeat(between) + "end" + " ".repeat(50_000);
		try (IndexedLog log = log("begin, and no more", line, "end")) {
			assertEquals(List.of(2L), lines(log, "begin.*end", true));
			assertEquals(List.of(2L), lines(log, "begin-{1000,}end", true));
			assertEquals(List.of(2L), lines(log, "^ *begin-*end *$", true));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 3_000_000, 4_100_000, 4_194_000, 7_300_000, 9_000_000 })
	void aMatchOfAMillionIsFoundInALineOfAnyLength(int before) throws Exception {
		String longText = "begin" + "-".repeat(1_000_000) + "end";
		try (IndexedLog log = log(" ".repeat(before) + longText + " ".repeat(6_000_000))) {
			assertEquals(List.of(1L), lines(log, "begin.*end", true));
			assertEquals(List.of(1L), lines(log, longText, false));
		}
	}

	/** What the pieces of a line do not tell is said: of such a line alone, and of expressions that may match so much. */
	@ParameterizedTest
	@CsvSource({ "begin.*end, 1500000, true", "'begin-{9,}end', 1500000, true", "begin, 1500000, false", "begin.*end, 900000, false",
			"begun.*end, 1500000, false", "begin(?!.*end), 1500000, true", "begin(?!.*end), 900000, true", "begin(?=.*end), 900000, false",
			"begin.*$, 1500000, true", "begin.*, 1500000, false" })
	void thatALongerMatchMayBeMissedIsTold(String expression, int between, boolean uncertain) throws Exception {
		LineQuery query = new LineQuery(expression, true, true, false);
		try (IndexedLog log = log(" ".repeat(3_000_000) + "begin" + "-".repeat(between) + "end" + " ".repeat(6_000_000))) {
			LineFinder finder = new LineFinder(log);
			assertEquals(false, finder.isUncertain(query));
			finder.matches(LineFilter.ALL.and(query), null, set -> {
				// all of it is asked for below
			}, Progress.NONE);
			assertEquals(uncertain, finder.isUncertain(query));
			assertEquals(uncertain, finder.isUncertain(query.negate()));
		}
	}

	/** An expression asks what is not in the line: that is not told by its first million units. */
	@Test
	void whatIsNotInALineIsAskedOfAllOfIt() throws Exception {
		String filler = "-".repeat(2_000_000);
		try (IndexedLog log = log("begin" + filler + "end", "begin" + filler, "begin")) {
			assertEquals(List.of(2L, 3L), lines(log, "begin(?!.*end)", true));
			assertEquals(List.of(2L, 3L), lines(log, "^[^d]*$", true));
		}
	}

	/** It would be sound to read so much for each beginning in a line of a million units. */
	@Test
	void anExpressionThatBeginsToMatchInManyPlacesIsNotGivenUp() throws Exception {
		assertFoundBehind(100);
	}

	@Test
	@LongRunning("the same with a hundred places")
	void anExpressionThatBeginsToMatchInManyMorePlacesIsNotGivenUp() throws Exception {
		assertFoundBehind(250);
	}

	private void assertFoundBehind(int beginnings) throws Exception {
		String line = ("begin" + "-".repeat(14_000)).repeat(beginnings);
		try (IndexedLog log = log(line, line + "end")) {
			assertEquals(List.of(2L), lines(log, "begin.*end", true));
		}
	}
}
