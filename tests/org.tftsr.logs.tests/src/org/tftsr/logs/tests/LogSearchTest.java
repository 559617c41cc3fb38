package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogMatch;
import org.tftsr.logs.LogSearch;

class LogSearchTest {

	private static List<LogMatch> find(LogSource log, String pattern) throws TftsrException {
		List<LogMatch> matches = new ArrayList<>();
		long found = LogSearch.find(log, Pattern.compile(pattern), matches::add, Progress.NONE);
		assertEquals(matches.size(), found);
		return matches;
	}

	@Test
	void everyMatchComesWithItsPlace() throws Exception {
		LogSource log = TestLogs.of("eins zwei", "😀 drei", "zwei, zwei");
		assertEquals(List.of(new LogMatch(1, "eins zwei", 5, 9, 5, 9), new LogMatch(3, "zwei, zwei", 0, 4, 18, 22),
				new LogMatch(3, "zwei, zwei", 6, 10, 24, 28)), find(log, "zwei"));
	}

	@Test
	void anchorsMeanTheLine() throws Exception {
		assertEquals(2, find(TestLogs.of("a", "", "a"), "^a$").size());
		assertEquals(1, find(TestLogs.of("a", "", "a"), "^$").size());
	}

	@Test
	void theReceiverEndsTheSearch() throws Exception {
		long found = LogSearch.find(TestLogs.of("x", "x", "x"), Pattern.compile("x"), match -> match.line() < 2,
				Progress.NONE);
		assertEquals(2, found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+b", "(a|aa)+$", "(.*a){20}b", "(a|b|ab)*c" })
	void anExpressionThatRunsAwayEndsWithAnError(String pattern) {
		LogSource log = TestLogs.of("fine", "a".repeat(5000) + "!");
		TftsrException e = assertThrows(TftsrException.class, () -> find(log, pattern));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
		assertEquals("it takes too many steps on line 2", e.why());
	}

	@Test
	void aSoundExpressionPassesOnLongLines() throws Exception {
		String line = "key=value; ".repeat(80_000) + "needle";
		assertEquals(1, find(TestLogs.of(line), "needle$").size());
		assertEquals(80_000, find(TestLogs.of(line), "key=(\\w+);").size());
	}

	@Test
	void canBeCancelledEvenWithinOneExpensiveLine() {
		Progress cancelled = TestLogs.cancelledAfter(1);
		assertThrows(CancelledException.class, () -> LogSearch.find(TestLogs.of("a".repeat(40) + "!"),
				Pattern.compile("(a+)+b"), match -> true, cancelled));
		assertTrue(cancelled.isCancelled());
	}
}
