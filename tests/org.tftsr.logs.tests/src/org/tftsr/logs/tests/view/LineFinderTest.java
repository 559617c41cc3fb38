package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogLine;

class LineFinderTest {

	private static final String[] PIECES = { "a", "b", "ab", "A", "ERROR", "error", " ", "é", "É", "ß", "K", "\u212a",
			"😀", "\r", "\r\n", "\n", "\n", "x".repeat(40), "日本", "�", "\0", "i", "İ",
			"\u001b[31m", "\u001b[0m", "\u001b]8;;b\u001b\\", "\u009b1m", "\u001b" };
	private static final String[] EXPRESSIONS = { "a+b", "^a", "b$", "ERR(OR|a)", "error", "a?b", "[ab]b", "é", "\\bab",
			"a|b", "(?i)error", "a\\.b", "x{40}", "\\Qa\\E", ".", "^$", "a b", "K", "i", "ab*", "er+or", "(a)(b)" };

	private static LineSet all(LineFinder finder, LineFilter filter) throws TftsrException {
		return all(finder, filter, null);
	}

	private static LineSet all(LineFinder finder, LineFilter filter, LineFacts facts) throws TftsrException {
		return finder.matches(filter, facts, set -> {
			// the set is looked at when it is complete
		}, Progress.NONE);
	}

	private static List<Long> numbers(LineSet set) {
		return LongStream.range(0, set.size()).mapToObj(set::select).toList();
	}

	/** The same by simple means: each line is decoded and tried. */
	private static List<Long> naive(MemoryLog log, LineFilter filter) {
		return log.lines(1, Integer.MAX_VALUE).stream()
				.filter(line -> filter.queries().stream().allMatch(query -> has(query, line)))
				.map(LogLine::number).toList();
	}

	private static boolean has(LineQuery query, LogLine line) {
		boolean ascii = query.text().chars().allMatch(c -> c < 0x80);
		int flags = (query.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE))
				| (query.regex() ? 0 : Pattern.LITERAL);
		return Pattern.compile(query.text(), flags).matcher(line.text()).find() != query.negated();
	}

	private static String text(Random random, int pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces; i++) {
			text.append(PIECES[random.nextInt(PIECES.length)]);
		}
		return text.toString();
	}

	private static LineQuery query(Random random) {
		boolean regex = random.nextBoolean();
		String text = regex ? EXPRESSIONS[random.nextInt(EXPRESSIONS.length)]
				: text(random, 1 + random.nextInt(2)).replace("\n", "a");
		return new LineQuery(text, regex, random.nextBoolean(), random.nextInt(4) == 0);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,true", "UTF-8,false", "ISO-8859-1,true", "windows-1252,true", "UTF-16LE,true", "UTF-16BE,false",
			"UTF-32LE,true", "GBK,true", "Shift_JIS,true" })
	void findsTheLinesThatTryingEachOneFinds(String charset, boolean bytes) throws Exception {
		Random random = new Random(5);
		for (int run = 0; run < 300; run++) {
			byte[] content = text(random, random.nextInt(200)).getBytes(Charset.forName(charset));
			MemoryLog log = new MemoryLog(content, Charset.forName(charset), bytes);
			LineFinder finder = new LineFinder(log);
			LineFilter filter = LineFilter.ALL.and(query(random));
			filter = random.nextBoolean() ? filter.and(query(random)) : filter;
			LineSet found = all(finder, filter);
			assertEquals(naive(log, filter), numbers(found), filter::toString);
			assertTrue(found.isComplete());
			assertEquals(log.lineCount(), found.covered());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void bytesThatAreNoTextAreTakenAsTheyAreShown(boolean bytes) throws Exception {
		Random random = new Random(6);
		for (int run = 0; run < 300; run++) {
			byte[] content = new byte[random.nextInt(300)];
			random.nextBytes(content);
			for (int i = 0; i < content.length; i++) {
				content[i] = random.nextInt(8) == 0 ? (byte) 'a' : random.nextInt(16) == 0 ? (byte) '\n' : content[i];
			}
			MemoryLog log = new MemoryLog(content, StandardCharsets.UTF_8, bytes);
			for (String text : List.of("a", "�", "é", "aa")) {
				LineFilter filter = LineFilter.ALL.and(new LineQuery(text, false, random.nextBoolean(), false));
				assertEquals(naive(log, filter), numbers(all(new LineFinder(log), filter)));
			}
		}
	}

	/** Lines across the blocks in which bytes are read, and lines longer than a block. */
	@Test
	void blocksLeaveNoTrace() throws Exception {
		Random random = new Random(7);
		StringBuilder text = new StringBuilder();
		while (text.length() < 4_000_000) {
			text.append("noise ".repeat(random.nextInt(random.nextInt(200) == 0 ? 200_000 : 30)));
			text.append(random.nextInt(80) == 0 ? "the needle" : "nothing").append('\n');
		}
		MemoryLog log = MemoryLog.ofText(text.toString());
		List<Long> expected = List.of(text.toString().split("\n")).stream().map(line -> line.contains("needle"))
				.collect(ArrayList<Long>::new, (found, has) -> found.add(has ? found.size() + 1L : -1L),
						List::addAll)
				.stream().filter(line -> line > 0).toList();
		LineFinder finder = new LineFinder(log);
		assertEquals(expected, numbers(all(finder, LineFilter.ALL.and(LineQuery.literal("NEEDLE")))));
		LineFinder fresh = new LineFinder(log);
		long line = 0;
		for (long wanted : expected) {
			line = fresh.next(LineQuery.literal("needle"), line + 1, true, null, Progress.NONE).orElseThrow().line();
			assertEquals(wanted, line);
		}
		for (long wanted : expected.reversed()) {
			line = fresh.next(LineQuery.literal("needle"), wanted, false, null, Progress.NONE).orElseThrow().line();
			assertEquals(wanted, line);
		}
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,true", "UTF-16LE,true", "UTF-8,false" })
	void goesFromMatchToMatchInBothDirections(String charset, boolean bytes) throws Exception {
		Random random = new Random(8);
		for (int run = 0; run < 300; run++) {
			byte[] content = text(random, 100).getBytes(Charset.forName(charset));
			MemoryLog log = new MemoryLog(content, Charset.forName(charset), bytes);
			LineFinder finder = new LineFinder(log);
			LineQuery query = query(random);
			if (random.nextBoolean()) {
				all(finder, LineFilter.ALL.and(query));
			}
			LineSet within = random.nextBoolean() ? null
					: LineSet.of(LongStream.rangeClosed(1, log.lineCount()).filter(line -> line % 3 != 0));
			List<Long> lines = naive(log, LineFilter.ALL.and(query)).stream()
					.filter(line -> within == null || within.contains(line)).toList();
			long from = random.nextLong(-1, log.lineCount() + 3);
			assertEquals(lines.stream().filter(line -> line >= from).findFirst(),
					finder.next(query, from, true, within, Progress.NONE).map(LineMatch::line), query::toString);
			assertEquals(lines.reversed().stream().filter(line -> line <= from).findFirst(),
					finder.next(query, from, false, within, Progress.NONE).map(LineMatch::line), query::toString);
		}
	}

	@Test
	void aMatchComesWithItsPlaceInTheLine() throws Exception {
		MemoryLog log = MemoryLog.of("😀 one two", "two", "x".repeat(LogLine.MAX_UNITS) + "three");
		LineFinder finder = new LineFinder(log);
		assertEquals(Optional.of(new LineMatch(1, 7, 10)),
				finder.next(LineQuery.literal("TWO"), 1, true, null, Progress.NONE));
		assertEquals(Optional.of(new LineMatch(1, 3, 6)),
				finder.next(new LineQuery("o.e", true, true, false), 3, false, null, Progress.NONE));
		assertEquals(Optional.of(new LineMatch(3, LogLine.MAX_UNITS, LogLine.MAX_UNITS)),
				finder.next(LineQuery.literal("three"), 1, true, null, Progress.NONE));
		assertEquals(Optional.of(new LineMatch(3, 0, 0)),
				finder.next(LineQuery.literal("two").negate(), 1, true, null, Progress.NONE));
		assertEquals(Optional.empty(), finder.next(LineQuery.literal("four"), 1, true, null, Progress.NONE));
	}

	@Test
	void allPlacesInALineCanBeShown() throws Exception {
		LogLine line = new LogLine(4, 0, "Ab ab aB", false);
		assertEquals(List.of(new LineMatch(4, 0, 2), new LineMatch(4, 3, 5), new LineMatch(4, 6, 8)),
				LineQuery.literal("ab").compile().all(line));
		assertEquals(List.of(new LineMatch(4, 3, 5)), new LineQuery("ab", false, true, false).compile().all(line));
		assertEquals(List.of(new LineMatch(4, 1, 2), new LineMatch(4, 4, 5)),
				new LineQuery("b(?= )", true, true, true).compile().all(line));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "(; at character 2", "[a; at character 2", "a{2,1}; at character",
			"*; at character 1" })
	void saysAtTheFieldWhatIsWrongWithAnExpression(String expression, String place) {
		TftsrException e = assertThrows(TftsrException.class,
				() -> new LineQuery(expression, true, true, false).compile());
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
		assertTrue(e.why().contains(place.strip()), e.why());
	}

	@Test
	void nothingToLookForIsAnError() {
		LineFinder finder = new LineFinder(MemoryLog.of("a"));
		assertThrows(TftsrException.class, () -> all(finder, LineFilter.ALL.and(LineQuery.literal(""))));
		assertThrows(TftsrException.class, () -> new LineQuery("(".repeat(200_000), true, true, false).compile());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+b", "(a|aa)+$", "(.*a){20}b", "(a|b|ab)*c" })
	void anExpressionThatRunsAwayEndsWithAnError(String expression) {
		LineFinder finder = new LineFinder(MemoryLog.of("fine", "a".repeat(5000) + "!bc"));
		LineFilter filter = LineFilter.ALL.and(new LineQuery(expression, true, true, false));
		TftsrException e = assertThrows(TftsrException.class, () -> all(finder, filter));
		assertEquals("it takes too many steps on line 2", e.why());
	}

	@Test
	void canBeStoppedAndGoesOnLater() throws Exception {
		MemoryLog log = MemoryLog.ofText("some words\n".repeat(200_000) + "needle\n");
		LineFinder finder = new LineFinder(log);
		StopSwitch stop = new StopSwitch();
		LineFilter filter = LineFilter.ALL.and(new LineQuery("n..dle", true, true, false));
		assertThrows(CancelledException.class,
				() -> finder.matches(filter, null, set -> stop.stop(), stop));
		assertEquals(List.of(200_001L), numbers(all(finder, filter)));
	}

	@Test
	void canBeStoppedWithinOneExpensiveLine() {
		LineQuery expensive = new LineQuery("(.*a){20}b", true, true, false);
		StopSwitch stop = new StopSwitch().after(20);
		assertThrows(CancelledException.class, () -> new LineFinder(MemoryLog.of("a".repeat(5000) + "!b"))
				.next(expensive, 1, true, null, stop));
	}

	@Test
	void changingOnePartReadsNothingForTheOthers() throws Exception {
		MemoryLog log = MemoryLog.ofText("alpha beta\nalpha\nbeta gamma\n".repeat(1000));
		LineFinder finder = new LineFinder(log);
		LineQuery alpha = LineQuery.literal("alpha");
		LineQuery beta = LineQuery.literal("beta");
		assertEquals(1000, all(finder, LineFilter.ALL.and(alpha).and(beta)).size());
		long read = log.read();
		assertEquals(1000, all(finder, LineFilter.ALL.and(alpha.negate()).and(beta)).size());
		assertEquals(2000, all(finder, LineFilter.ALL.and(beta)).size());
		assertEquals(3000, all(finder, LineFilter.ALL).size());
		assertEquals(1000, all(finder, LineFilter.ALL.and(alpha).and(beta.negate())).size());
		assertEquals(read, log.read());
		all(finder, LineFilter.ALL.and(alpha).and(LineQuery.literal("gamma")));
		assertTrue(log.read() <= read + log.byteSize() + 10, "only one part was to be read");
	}

	@Test
	void whatIsAddedIsAllThatIsReadAgain() throws Exception {
		MemoryLog log = MemoryLog.ofText("alpha\nbeta\n".repeat(1000) + "alp");
		LineFinder finder = new LineFinder(log);
		LineFilter filter = LineFilter.ALL.and(LineQuery.literal("alpha"));
		assertEquals(1000, all(finder, filter).size());
		long read = log.read();
		log.append("ha\nalpha\n");
		log.refresh(Progress.NONE);
		LineSet grown = all(finder, filter);
		assertEquals(1002, grown.size());
		assertTrue(grown.contains(2001) && grown.contains(2002));
		assertTrue(log.read() < read + 100, "read again: " + (log.read() - read));
	}

	@Test
	void whileTheIndexIsMadeTheKnownLinesAreSearched() throws Exception {
		MemoryLog log = MemoryLog.ofText("alpha\n".repeat(1000)).knowing(400);
		LineFinder finder = new LineFinder(log);
		LineFilter filter = LineFilter.ALL.and(LineQuery.literal("alpha"));
		LineSet found = all(finder, filter);
		assertEquals(399, found.size());
		assertFalse(found.isComplete());
		log.knowing(1000);
		found = all(finder, filter);
		assertEquals(1000, found.size());
		assertTrue(found.isComplete());
	}

	@Test
	void matchesAreReadableWhileTheSearchGoesOn() throws Exception {
		MemoryLog log = MemoryLog.ofText("alpha\nbeta\n".repeat(700_000));
		long[] sizes = new long[2];
		LineSet found = new LineFinder(log).matches(LineFilter.ALL.and(LineQuery.literal("beta")), null, set -> {
			long size = set.size();
			assertTrue(size >= sizes[0]);
			assertTrue(size == 0 || set.select(size - 1) == size * 2);
			assertEquals(size, set.rank(size * 2 + 1));
			sizes[0] = size;
			sizes[1]++;
		}, Progress.NONE);
		assertEquals(700_000, found.size());
		assertTrue(sizes[1] > 1, "told " + sizes[1] + " times");
	}

	/** Such as one that counts what the find bar looks for, in a log for which that takes minutes. */
	@Test
	void noFilterWaitsForTheSearchForSomethingElse() throws Exception {
		MemoryLog log = MemoryLog.ofText("10:00:00 ERROR alpha\n10:00:01 INFO beta\n".repeat(100_000));
		LineFacts facts = LineFacts.read(log, known -> {
			// all of it is awaited
		}, Progress.NONE);
		LineFinder finder = new LineFinder(log);
		LineFilter alpha = LineFilter.ALL.and(new LineQuery("al.ha", true, true, false));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			Future<LineSet> held = threads.submit(() -> finder.matches(alpha, null, set -> {
				begun.countDown();
				await(released);
			}, Progress.NONE));
			await(begun);
			LineFilter errors = LineFilter.ALL.withLevels(new LineFilter.Levels(Set.of(LogLevel.ERROR), false));
			LineFilter beta = LineFilter.ALL.and(LineQuery.literal("beta"));
			for (LineFilter other : List.of(errors, beta)) {
				assertEquals(100_000, threads.submit(() -> all(finder, other, facts)).get(60, TimeUnit.SECONDS).size());
			}
			Future<LineSet> same = threads.submit(() -> all(finder, alpha));
			released.countDown();
			assertEquals(100_000, held.get(60, TimeUnit.SECONDS).size());
			assertEquals(numbers(held.get()), numbers(same.get(60, TimeUnit.SECONDS)));
		} finally {
			released.countDown();
			threads.close();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(60, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aLineOfManyMegabytesIsSearchedToItsEnd() throws Exception {
		MemoryLog log = MemoryLog.ofText("short\n" + "long ".repeat(2_000_000) + "end of it\nlast\n");
		LineFinder finder = new LineFinder(log);
		assertEquals(List.of(2L), numbers(all(finder, LineFilter.ALL.and(LineQuery.literal("End of it")))));
		assertEquals(List.of(2L), numbers(all(finder, LineFilter.ALL.and(new LineQuery("lon. ", true, true, false)))));
	}

	@Test
	void aFileThatIsReplacedMeanwhileEndsTheSearch() throws Exception {
		MemoryLog log = MemoryLog.ofText("alpha\nbeta\n".repeat(500_000)).replacedFrom(3_000_000);
		LineFinder finder = new LineFinder(log);
		LineFilter filter = LineFilter.ALL.and(LineQuery.literal("beta"));
		TftsrException e = assertThrows(TftsrException.class, () -> all(finder, filter));
		assertEquals(ProblemKind.CONFLICT, e.kind());
		log.replacedFrom(Long.MAX_VALUE);
		assertEquals(500_000, all(finder, filter).size());
	}

	@Test
	void anEmptyLogHasNoMatches() throws Exception {
		LineFinder finder = new LineFinder(MemoryLog.ofText(""));
		assertEquals(0, all(finder, LineFilter.ALL.and(LineQuery.literal("a"))).size());
		assertTrue(finder.next(LineQuery.literal("a"), 1, true, null, Progress.NONE).isEmpty());
		assertTrue(finder.next(LineQuery.literal("a"), 1, false, null, Progress.NONE).isEmpty());
	}
}
