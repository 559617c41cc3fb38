package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LogLine;
import org.tftsr.logs.view.MergedLog;

class MergedLogTest {

	private record Record(int source, int second, List<String> lines) {
	}

	private static String time(int second) {
		return "2026-03-02 %02d:%02d:%02d".formatted(8 + second / 3600, second / 60 % 60, second % 60);
	}

	private static List<Record> records(Random random, int source, int count) {
		List<Record> records = new ArrayList<>();
		int second = random.nextInt(100);
		for (int i = 0; i < count; i++) {
			second += random.nextInt(4);
			List<String> lines = new ArrayList<>(List.of(time(second) + " INFO job " + source + " did " + i));
			for (int f = random.nextInt(5); f > 3; f--) {
				lines.add("\tat com.acme.Shop.run(Shop.java:" + f + ")");
			}
			records.add(new Record(source, second, lines));
		}
		return records;
	}

	private static MemoryLog log(List<Record> records) {
		return MemoryLog.of(records.stream().flatMap(record -> record.lines.stream()).toArray(String[]::new));
	}

	private static List<String> texts(LineLog log) throws Exception {
		List<String> texts = new ArrayList<>();
		for (long first = 1; first <= log.lineCount(); first += 700) {
			log.lines(first, 700).forEach(line -> texts.add(line.text()));
		}
		return texts;
	}

	@Test
	void aLongLineIsReadToItsEndInTheLogThatItIsFrom() throws Exception {
		String wide = time(1) + " INFO " + "x ".repeat(LogLine.MAX_UNITS) + "end";
		MemoryLog one = MemoryLog.of(time(0) + " INFO first", time(2) + " INFO third");
		try (MergedLog log = MergedLog.of("merged", List.of(one, MemoryLog.of(wide)), Progress.NONE)) {
			StringWriter text = new StringWriter();
			try (LineLogReader reader = new LineLogReader(log)) {
				reader.transferTo(text);
			}
			assertEquals(time(0) + " INFO first\n" + wide + '\n' + time(2) + " INFO third\n", text.toString());
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> log.line(4)).kind());
		}
	}

	@Test
	void recordsOfAllLogsStandInTheOrderOfTheirTimes() throws Exception {
		Random random = new Random(1);
		for (int run = 0; run < 10; run++) {
			List<Record> all = new ArrayList<>();
			List<MemoryLog> logs = new ArrayList<>();
			for (int source = 0; source < 1 + run % 4; source++) {
				List<Record> records = records(random, source, random.nextInt(2000));
				logs.add(records.isEmpty() ? MemoryLog.ofText("") : log(records));
				all.addAll(records);
			}
			all.sort(Comparator.comparingInt(Record::second).thenComparingInt(Record::source));
			try (MergedLog merged = MergedLog.of("all", List.copyOf(logs), Progress.NONE)) {
				assertEquals(all.stream().flatMap(record -> record.lines.stream()).toList(), texts(merged));
				List<Integer> sources = all.stream().flatMap(r -> r.lines.stream().map(line -> r.source)).toList();
				for (long line = 1; line <= merged.lineCount(); line++) {
					int source = merged.source(line);
					assertEquals(sources.get((int) line - 1), source);
					LogLine there = logs.get(source).lines(merged.sourceLine(line), 1).get(0);
					assertEquals(merged.lines(line, 1).get(0).text(), there.text());
					assertEquals(line, merged.line(source, there.number()));
				}
			}
		}
	}

	@Test
	void positionsGoOnAsIfTheLinesStoodOneBehindTheOther() throws Exception {
		Random random = new Random(2);
		MergedLog merged = MergedLog.of("all", List.of(log(records(random, 0, 700)), log(records(random, 1, 500))),
				Progress.NONE);
		long position = 0;
		for (LogLine line : merged.lines(1, Integer.MAX_VALUE)) {
			assertEquals(position, line.position());
			assertEquals(line.number(), merged.lineAt(position));
			assertEquals(line.number(), merged.lineAt(position + line.text().length()));
			position += line.text().length() + 1;
		}
		assertEquals(position, merged.byteSize());
	}

	@Test
	void whatHasNoTimeFollowsItsRecordAndEqualTimesKeepTheOrderOfTheLogs() throws Exception {
		MemoryLog first = MemoryLog.of("banner", time(1) + " INFO a", time(3) + " ERROR b",
				"java.io.IOException: disk", "\tat a.B.c(B.java:1)", time(4) + " INFO c");
		MemoryLog second = MemoryLog.of(time(1) + " INFO d", time(3) + " INFO e", time(2) + " INFO f");
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		assertEquals(List.of("banner", time(1) + " INFO a", time(1) + " INFO d", time(3) + " ERROR b",
				"java.io.IOException: disk", "\tat a.B.c(B.java:1)", time(3) + " INFO e", time(2) + " INFO f",
				time(4) + " INFO c"), texts(merged));
	}

	@Test
	void isSearchedFilteredAndUnderstoodAsAnyLog() throws Exception {
		Random random = new Random(3);
		List<Record> one = records(random, 0, 3000);
		MergedLog merged = MergedLog.of("all", List.of(log(one), log(records(random, 1, 3000))), Progress.NONE);
		LineFacts facts = LineFacts.read(merged, read -> assertTrue(read.covered() > 0), Progress.NONE);
		LineFilter filter = LineFilter.ALL.and(LineQuery.literal("JOB 0"))
				.withLevels(new LineFilter.Levels(Set.of(LogLevel.INFO), false));
		LineSet found = new LineFinder(merged).matches(filter, facts, set -> assertTrue(set.covered() >= 0),
				Progress.NONE);
		assertEquals(3000, found.size());
		assertTrue(LongStream.range(0, found.size()).allMatch(i -> merged.source(found.select(i)) == 0));
		assertEquals(facts.covered(), merged.lineCount());
	}

	@Test
	void whatIsAddedLaterComesBehindAndElseAllIsMergedAnew() throws Exception {
		MemoryLog first = MemoryLog.of(time(1) + " INFO a", time(5) + " INFO b");
		MemoryLog second = MemoryLog.of(time(3) + " INFO c");
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		assertEquals(LogChange.NONE, merged.refresh(Progress.NONE));
		second.append(time(6) + " INFO d\n");
		assertEquals(LogChange.APPENDED, merged.refresh(Progress.NONE));
		assertEquals(List.of(time(1) + " INFO a", time(3) + " INFO c", time(5) + " INFO b", time(6) + " INFO d"),
				texts(merged));
		first.append(time(2) + " INFO e\n" + time(9) + " INFO f\n");
		second.append(time(7) + " INFO g\n");
		assertEquals(LogChange.REPLACED, merged.refresh(Progress.NONE));
		assertEquals(List.of(time(1) + " INFO a", time(3) + " INFO c", time(5) + " INFO b", time(2) + " INFO e",
				time(6) + " INFO d", time(7) + " INFO g", time(9) + " INFO f"), texts(merged));
	}

	@Test
	void aPinnedLogKeepsItsOrder() throws Exception {
		MemoryLog first = MemoryLog.of(time(1) + " INFO a", time(5) + " INFO b");
		MergedLog merged = MergedLog.of("both", List.of(first, MemoryLog.of(time(3) + " INFO c")), Progress.NONE);
		LineLog pinned = merged.pinned();
		first.append(time(2) + " INFO d\n");
		assertEquals(LogChange.REPLACED, merged.refresh(Progress.NONE));
		assertEquals(List.of(time(1) + " INFO a", time(3) + " INFO c", time(5) + " INFO b"), texts(pinned));
	}

	@Test
	void aLastLineThatIsHalfWrittenHasNoLevelUntilItIsWhole() throws Exception {
		MemoryLog first = MemoryLog.of(time(1) + " INFO a");
		MemoryLog second = MemoryLog.ofText(time(2) + " INFO fine\n" + time(3) + " ERR");
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		assertEquals(2, merged.wholeLines());
		LineFacts facts = new LineFacts(merged);
		facts.readOn(true, read -> assertTrue(read.covered() <= 2), Progress.NONE);
		assertEquals(2, facts.covered());
		second.append("OR late\n");
		assertEquals(LogChange.APPENDED, merged.refresh(Progress.NONE));
		facts.readOn(true, read -> assertTrue(read.covered() <= 3), Progress.NONE);
		assertEquals(LogLevel.ERROR, facts.level(3));
		assertEquals(3, merged.wholeLines());
	}

	/** Others stand behind it, so that what is known of it is not read again by itself. */
	@Test
	void aHalfWrittenLineBetweenOthersIsTakenInAnewOnceItHasBecomeLonger() throws Exception {
		MemoryLog first = MemoryLog.of(time(1) + " INFO a", time(5) + " INFO b");
		MemoryLog second = MemoryLog.ofText(time(3) + " ERR");
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		assertEquals(3, merged.wholeLines());
		assertEquals(LogChange.NONE, merged.refresh(Progress.NONE));
		second.append("OR late");
		assertEquals(LogChange.REPLACED, merged.refresh(Progress.NONE));
		LineFacts facts = LineFacts.read(merged, read -> assertTrue(read.covered() > 0), Progress.NONE);
		assertEquals(LogLevel.ERROR, facts.level(2));
	}

	/** Wherever it is stopped. */
	@Test
	void aRefreshThatIsStoppedLeavesWhatThereWasAndIsTakenUpAgain() throws Exception {
		int stops = 0;
		boolean stopped = true;
		for (int asks = 0; stopped; asks++) {
			MemoryLog first = MemoryLog.of(time(1) + " INFO a", time(5) + " INFO b");
			MemoryLog second = MemoryLog.of(time(3) + " INFO c");
			MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
			List<String> before = texts(merged);
			first.rotate(time(2) + " INFO d\n");
			second.append(time(1) + " INFO e\n");
			LogChange change = LogChange.NONE;
			try {
				change = merged.refresh(new StopSwitch().after(asks));
				stopped = false;
			} catch (CancelledException e) {
				stops++;
				assertEquals(before, texts(merged));
				assertFalse(merged.isComplete());
				change = merged.refresh(Progress.NONE);
			}
			assertEquals(LogChange.REPLACED, change);
			assertTrue(merged.isComplete());
			assertEquals(List.of(time(2) + " INFO d", time(3) + " INFO c", time(1) + " INFO e"), texts(merged));
		}
		assertTrue(stops > 0);
	}

	@Test
	void whatBecameOfOneLogIsNotForgottenWhereAnotherCannotBeRead() throws Exception {
		MemoryLog first = MemoryLog.of(time(1) + " INFO a");
		MemoryLog second = MemoryLog.of(time(3) + " INFO c");
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		first.append(time(4) + " INFO d\n");
		second.failAtRefresh();
		assertThrows(TftsrException.class, () -> merged.refresh(Progress.NONE));
		assertEquals(List.of(time(1) + " INFO a", time(3) + " INFO c"), texts(merged));
		assertEquals(LogChange.APPENDED, merged.refresh(Progress.NONE));
		first.rotate(time(9) + " INFO e\n");
		second.failAtRefresh();
		assertThrows(TftsrException.class, () -> merged.refresh(Progress.NONE));
		assertEquals(LogChange.REPLACED, merged.refresh(Progress.NONE));
		assertEquals(List.of(time(3) + " INFO c", time(9) + " INFO e"), texts(merged));
		assertEquals(LogChange.NONE, merged.refresh(Progress.NONE));
	}

	@Test
	void aLineThatComesLateIsPutInItsPlaceWithoutReadingTheLogsAgain() throws Exception {
		Random random = new Random(4);
		MemoryLog first = log(records(random, 0, 3000));
		MemoryLog second = log(records(random, 1, 3000));
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		long read = first.read() + second.read();
		first.append(time(5000) + " INFO late\n");
		second.append(time(6000) + " INFO later\n");
		assertEquals(LogChange.APPENDED, merged.refresh(Progress.NONE));
		first.append(time(5500) + " INFO too late\n");
		assertEquals(LogChange.REPLACED, merged.refresh(Progress.NONE));
		assertTrue(first.read() + second.read() - read < 20, first.read() + second.read() - read + " lines read");
		assertEquals(List.of(time(5000) + " INFO late", time(5500) + " INFO too late", time(6000) + " INFO later"),
				merged.lines(merged.lineCount() - 2, 3).stream().map(LogLine::text).toList());
	}

	/** What was taken of it before it had its time and level is of no use for the new order. */
	@Test
	void aLastLineThatWasHalfWrittenIsUnderstoodAnewOnceAllIsOrderedAnew() throws Exception {
		MemoryLog first = MemoryLog.of(time(1) + " INFO a");
		MemoryLog second = MemoryLog.ofText(time(2) + " INFO b\n" + time(4).substring(0, 13));
		MergedLog merged = MergedLog.of("both", List.of(first, second), Progress.NONE);
		second.append(time(4).substring(13) + " INFO d\n");
		assertEquals(LogChange.APPENDED, merged.refresh(Progress.NONE));
		first.append(time(3) + " INFO c\n");
		merged.refresh(Progress.NONE);
		first.append(time(2) + " INFO e\n");
		assertEquals(LogChange.REPLACED, merged.refresh(Progress.NONE));
		assertEquals(List.of(time(1) + " INFO a", time(2) + " INFO b", time(3) + " INFO c", time(2) + " INFO e",
				time(4) + " INFO d"), texts(merged));
	}
}
