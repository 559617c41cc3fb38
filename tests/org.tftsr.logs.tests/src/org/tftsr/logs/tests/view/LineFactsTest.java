package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.TemplateMiner;
import org.tftsr.logs.view.Gap;
import org.tftsr.logs.view.Histogram;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.TemplateFacts;

class LineFactsTest {

	private static final LogLevel[] LEVELS = { LogLevel.INFO, LogLevel.INFO, LogLevel.DEBUG, LogLevel.WARN,
			LogLevel.ERROR };

	/** A log whose records are known by its making. */
	private static final class Made {
		private final StringBuilder text = new StringBuilder();
		private final List<LogLevel> levels = new ArrayList<>();
		private final List<Long> times = new ArrayList<>();
		private final List<Long> starts = new ArrayList<>();
		private final List<Long> ends = new ArrayList<>();

		void record(long millis, LogLevel level, String message, int frames) {
			LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
			text.append("%tF %<tT.%<tL %s %s%n".formatted(time, level, message).replace("\r", ""));
			long start = levels.size() + 1L;
			for (int i = 0; i < frames; i++) {
				text.append("\tat com.acme.Shop.run(Shop.java:").append(i).append(")\n");
			}
			for (int i = 0; i <= frames; i++) {
				levels.add(level);
				times.add(millis);
				starts.add(start);
				ends.add(start + frames);
			}
		}

		static Made random(Random random, int records, boolean goesBack) {
			Made made = new Made();
			long millis = millis("2026-03-02T08:00:00");
			for (int i = 0; i < records; i++) {
				millis += random.nextInt(random.nextInt(50) == 0 ? 100_000 : 50);
				millis -= goesBack && random.nextInt(40) == 0 ? random.nextInt(200_000) : 0;
				int frames = random.nextInt(10) == 0 ? random.nextInt(random.nextInt(30) == 0 ? 3000 : 10) : 0;
				made.record(millis, LEVELS[random.nextInt(LEVELS.length)], "job " + random.nextInt(9) + " is "
						+ List.of("done", "late", "lost").get(random.nextInt(3)), frames);
			}
			return made;
		}

		MemoryLog log() {
			return MemoryLog.ofText(text.toString());
		}
	}

	private static long millis(String time) {
		return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
	}

	static LineFacts read(MemoryLog log) throws TftsrException {
		return LineFacts.read(log, read -> {
			// looked at when all is read
		}, Progress.NONE);
	}

	private static LineSet filter(MemoryLog log, LineFacts facts, LineFilter filter) throws TftsrException {
		return new LineFinder(log).matches(filter, facts, set -> {
			// looked at when it is complete
		}, Progress.NONE);
	}

	static List<Long> numbers(LineSet set) {
		return LongStream.range(0, set.size()).mapToObj(set::select).toList();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void everyLineHasLevelTimeAndRecord(boolean goesBack) throws Exception {
		Random random = new Random(1);
		for (int records : new int[] { 1, 2, 63, 64, 1023, 1024, 1025, 5000 }) {
			Made made = Made.random(random, records, goesBack);
			LineFacts facts = read(made.log());
			assertTrue(facts.isComplete());
			assertEquals(made.levels.size(), facts.covered());
			for (int i = 0; i < made.levels.size(); i++) {
				long line = i + 1L;
				assertEquals(made.levels.get(i), facts.level(line));
				assertEquals(OptionalLong.of(made.times.get(i)), facts.time(line));
				assertEquals(made.starts.get(i), facts.recordStart(line));
				assertEquals(made.ends.get(i), facts.recordEnd(line));
			}
			for (LogLevel level : LogLevel.values()) {
				assertEquals(LongStream.rangeClosed(1, facts.covered())
						.filter(line -> facts.recordStart(line) == line && facts.level(line) == level).count(),
						facts.records(level));
			}
			assertEquals(0, facts.records(null));
			assertNull(facts.level(made.levels.size() + 1L));
			assertTrue(facts.time(0).isEmpty());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void goesToATimeAlsoWhereTimeGoesBack(boolean goesBack) throws Exception {
		Random random = new Random(2);
		for (int run = 0; run < 20; run++) {
			Made made = Made.random(random, 1 + random.nextInt(3000), goesBack);
			LineFacts facts = read(made.log());
			long first = made.times.stream().mapToLong(Long::longValue).min().orElseThrow();
			long last = made.times.stream().mapToLong(Long::longValue).max().orElseThrow();
			assertEquals(Optional.of(new LineFilter.TimeRange(first, last + 1)), facts.times());
			for (int i = 0; i < 50; i++) {
				long time = random.nextLong(first - 1000, last + 1000);
				assertEquals(bestPlace(made.times, time), facts.lineAtTime(time));
			}
			if (!goesBack) {
				long time = made.times.get(random.nextInt(made.times.size()));
				assertEquals(made.times.indexOf(time) + 1L, facts.lineAtTime(time));
			}
		}
	}

	/** The first place with the fewest lines on the wrong side, found by trying each. */
	private static long bestPlace(List<Long> times, long time) {
		long before = times.stream().filter(t -> t < time).count();
		long wrong = before;
		long least = wrong;
		long place = 0;
		for (int i = 0; i < times.size(); i++) {
			wrong += times.get(i) < time ? -1 : 1;
			if (wrong < least) {
				least = wrong;
				place = i + 1L;
			}
		}
		return Math.min(place + 1, times.size());
	}

	/** When summer time ends an hour is written twice. */
	@Test
	void anHourThatIsWrittenTwiceIsFoundTheFirstTime() throws Exception {
		StringBuilder text = new StringBuilder();
		for (String hour : List.of("01", "02", "02", "03")) {
			for (int minute = 0; minute < 60; minute++) {
				text.append("2026-10-25 %s:%02d:00 INFO tick%n".formatted(hour, minute).replace("\r", ""));
			}
		}
		LineFacts facts = read(MemoryLog.ofText(text.toString()));
		assertEquals(91, facts.lineAtTime(millis("2026-10-25T02:30:00")));
		assertEquals(181, facts.lineAtTime(millis("2026-10-25T03:00:00")));
		assertEquals(1, facts.lineAtTime(millis("2026-10-25T00:00:00")));
		assertEquals(240, facts.lineAtTime(millis("2026-10-26T00:00:00")));
	}

	/** One clock that was wrong does not lead astray all that looks for a time. */
	@Test
	void oneLineFromTheFutureDoesNotMatter() throws Exception {
		Made made = new Made();
		long start = millis("2026-03-02T08:00:00");
		for (int i = 0; i < 100; i++) {
			made.record(i == 10 ? millis("2099-01-01T00:00:00") : start + i * 1000, LogLevel.INFO, "tick", 0);
		}
		assertEquals(51, read(made.log()).lineAtTime(start + 50_000));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theHistogramCountsRecordsByLevel(boolean goesBack) throws Exception {
		Random random = new Random(3);
		for (int buckets : new int[] { 1, 2, 7, 100, 1000 }) {
			Made made = Made.random(random, 1 + random.nextInt(4000), goesBack);
			Histogram histogram = read(made.log()).histogram(buckets);
			assertEquals(buckets, histogram.buckets().size());
			long records = 0;
			for (Histogram.Bucket bucket : histogram.buckets()) {
				long firstLine = 0;
				long[] levels = new long[LogLevel.values().length + 1];
				for (int i = made.levels.size(); i >= 1; i--) {
					long time = made.times.get(i - 1);
					if (made.starts.get(i - 1) == i && time >= bucket.start() && time < bucket.end()) {
						levels[made.levels.get(i - 1).ordinal()]++;
						firstLine = i;
					}
				}
				assertEquals(LongStream.of(levels).boxed().toList(), bucket.levels());
				assertEquals(firstLine, bucket.firstLine());
				records += bucket.count();
			}
			assertEquals(made.starts.stream().distinct().count(), records);
		}
	}

	@Test
	void filtersByLevelTimeAndTemplateCombineWithQueries() throws Exception {
		Random random = new Random(4);
		Made made = Made.random(random, 4000, true);
		MemoryLog log = made.log();
		LineFacts facts = read(log);
		long from = made.times.get(made.times.size() / 3);
		long to = from + 50_000;
		LineFilter.Levels bad = new LineFilter.Levels(Set.of(LogLevel.WARN, LogLevel.ERROR), false);
		List<Long> expected = new ArrayList<>();
		for (int i = 1; i <= made.levels.size(); i++) {
			boolean level = bad.levels().contains(made.levels.get(i - 1));
			long time = made.times.get(i - 1);
			if (level && time >= from && time < to) {
				expected.add((long) i);
			}
		}
		LineFilter filter = LineFilter.ALL.withLevels(bad).withTime(new LineFilter.TimeRange(from, to));
		assertEquals(expected, numbers(filter(log, facts, filter)));

		int template = facts.template(expected.get(0));
		List<Long> lost = LongStream.rangeClosed(1, log.lineCount())
				.filter(line -> facts.template(line) == template && line == facts.recordStart(line)).boxed().toList();
		assertEquals(lost, numbers(filter(log, facts, LineFilter.ALL.withTemplates(Set.of(template))
				.and(LineQuery.literal("at com.acme").negate()))));
		assertEquals(facts.templates().get(template - 1).count(), lost.size());
		LineSet within = LineSet.of(lost.stream().mapToLong(Long::longValue).limit(3));
		assertEquals(lost.subList(0, Math.min(3, lost.size())),
				numbers(filter(log, facts, LineFilter.ALL.within(within))));
	}

	@Test
	void recordsAreLeftOutByLevelTimeAndTemplate() throws Exception {
		Random random = new Random(8);
		Made made = Made.random(random, 4000, true);
		MemoryLog log = made.log();
		LineFacts facts = read(log);
		long from = made.times.get(made.times.size() / 3);
		LineFilter.TimeRange range = new LineFilter.TimeRange(from, from + 50_000);
		LineFilter.Levels bad = new LineFilter.Levels(Set.of(LogLevel.WARN, LogLevel.ERROR), false);
		int template = facts.template(made.levels.size() / 2);
		List<Long> expected = LongStream.rangeClosed(1, log.lineCount()).filter(line -> {
			int at = (int) line - 1;
			long time = made.times.get(at);
			boolean badThen = bad.levels().contains(made.levels.get(at)) && time >= range.from() && time < range.to();
			return !badThen && facts.template(line) != template;
		}).boxed().toList();
		LineFilter filter = LineFilter.ALL.except(LineFilter.ALL.withLevels(bad).withTime(range))
				.except(LineFilter.ALL.withTemplates(Set.of(template)));
		assertEquals(expected, numbers(filter(log, facts, filter)));
		LineFilter text = LineFilter.ALL.and(LineQuery.literal("lost"));
		assertThrows(IllegalArgumentException.class, () -> LineFilter.ALL.except(text));
	}

	@Test
	void templatesAreThoseOfTheAnalysis() throws Exception {
		Random random = new Random(5);
		Made made = Made.random(random, 6000, true);
		LogSource source = LogSources.bytes("made.log", made.text.toString().getBytes(StandardCharsets.UTF_8));
		LineFacts facts = read(made.log());
		List<LogTemplate> expected = TemplateMiner.mine(source, Progress.NONE);
		List<LogTemplate> found = facts.templates().stream().map(template -> new LogTemplate(template.id(),
				template.text(), template.count(), template.level(), template.firstLine(), template.lastLine(),
				template.firstLine())).toList();
		assertEquals(expected, found);
		TemplateMiner.assign(source, (line, id) -> assertEquals(id, facts.template(line)), Progress.NONE);
		for (TemplateFacts template : facts.templates()) {
			assertEquals(template.count(), template.sparkline().stream().mapToLong(Integer::longValue).sum());
			assertTrue(template.sparkline().size() > 8 && template.sparkline().size() <= 32);
		}
	}

	/** Words that differ in one place are at some point taken for a variable; the log may end right there. */
	@Test
	void aTemplateThatBecomesPartOfAnotherAtOnceIsCountedThere() throws Exception {
		List<String> lines = new ArrayList<>();
		for (char first = 'a'; first <= 'z'; first++) {
			lines.add("2026-03-02 08:00:00 INFO  [main] a.Shop - worker " + (first + "mber") + " stopped for good");
			LineFacts facts = read(MemoryLog.of(lines.toArray(String[]::new)));
			assertEquals(lines.size(), facts.templates().stream()
					.flatMap(template -> template.sparkline().stream()).mapToLong(Integer::longValue).sum());
		}
	}

	@Test
	void aPauseMuchLongerThanUsualIsAGap() throws Exception {
		Made made = new Made();
		long time = millis("2026-03-02T08:00:00");
		for (int i = 1; i <= 300; i++) {
			time += i == 100 ? 3_600_000 : i == 200 ? 900 : i % 50;
			made.record(time, LogLevel.INFO, "tick", 0);
		}
		LineFacts facts = read(made.log());
		assertEquals(List.of(new Gap(100, made.times.get(98), 3_600_000)), facts.gaps());
	}

	@Test
	void aLogWithoutTimesHasNone() throws Exception {
		MemoryLog log = MemoryLog.of("INFO: started", "WARN: slow", "INFO: done");
		LineFacts facts = read(log);
		assertEquals(LogLevel.WARN, facts.level(2));
		assertTrue(facts.time(2).isEmpty());
		assertTrue(facts.times().isEmpty());
		assertEquals(0, facts.lineAtTime(0));
		assertEquals(List.of(), facts.histogram(10).buckets());
		assertEquals(List.of(), facts.gaps());
		assertEquals(0, filter(log, facts, LineFilter.ALL.withTime(new LineFilter.TimeRange(Long.MIN_VALUE,
				Long.MAX_VALUE))).size());
	}

	@Test
	void linesBeforeTheFirstTimeHaveNone() throws Exception {
		StringBuilder text = new StringBuilder("starting up\nreading things\n");
		for (int i = 0; i < 100; i++) {
			text.append("2026-03-02 08:00:%02d INFO tick\n".formatted(i % 60));
		}
		MemoryLog log = MemoryLog.ofText(text.toString());
		LineFacts facts = read(log);
		assertTrue(facts.time(2).isEmpty());
		assertEquals(OptionalLong.of(millis("2026-03-02T08:00:00")), facts.time(3));
		assertEquals(100, filter(log, facts, LineFilter.ALL.withTime(new LineFilter.TimeRange(0,
				Long.MAX_VALUE))).size());
		assertEquals(100, facts.histogram(3).buckets().stream().mapToLong(Histogram.Bucket::count).sum());
	}

	@Test
	void theYearThatALaterLineTellsIsThatOfTheLinesBefore() throws Exception {
		MemoryLog log = MemoryLog.ofText("Mar  2 08:00:00 web1 app[7]: up\n".repeat(1500)
				+ "2026-03-02 08:00:05 INFO up\n".repeat(1500));
		LineFacts facts = read(log);
		assertEquals(OptionalLong.of(millis("2026-03-02T08:00:00")), facts.time(1));
		assertEquals(OptionalLong.of(millis("2026-03-02T08:00:00")), facts.time(1500));
		assertEquals(1501, facts.lineAtTime(millis("2026-03-02T08:00:01")));
	}

	@Test
	void aLeapDayWithoutAYearStandsBehindTheLinesBefore() throws Exception {
		MemoryLog log = MemoryLog.ofText("Dec 31 23:00:00 web1 app[7]: up\n".repeat(1500)
				+ "Feb 28 08:00:00 web1 app[7]: up\n".repeat(1500) + "Feb 29 08:00:00 web1 app[7]: up\n".repeat(1500));
		LineFacts facts = read(log);
		assertEquals(OptionalLong.of(millis("1975-12-31T23:00:00")), facts.time(1));
		assertEquals(OptionalLong.of(millis("1976-02-28T08:00:00")), facts.time(3000));
		assertEquals(OptionalLong.of(millis("1976-02-29T08:00:00")), facts.time(3001));
		assertEquals(3001, facts.lineAtTime(millis("1976-02-29T00:00:00")));
	}

	@Test
	void utf16IsUnderstoodAsWell() throws Exception {
		Made made = Made.random(new Random(6), 500, false);
		MemoryLog log = new MemoryLog(made.text.toString().getBytes(StandardCharsets.UTF_16LE),
				StandardCharsets.UTF_16LE, true);
		LineFacts facts = read(log);
		assertEquals(made.levels.get(300), facts.level(301));
		assertEquals(OptionalLong.of(made.times.get(300)), facts.time(301));
	}

	@Test
	void whatIsAddedIsReadOnAndTheRestIsNotReadAgain() throws Exception {
		Made made = Made.random(new Random(7), 3000, false);
		MemoryLog log = made.log();
		LineFacts facts = read(log);
		long before = log.read();
		Made more = Made.random(new Random(8), 10, false);
		log.append(more.text.toString());
		log.refresh(Progress.NONE);
		facts.readOn(read -> assertTrue(read.covered() <= log.lineCount()), Progress.NONE);
		assertEquals(log.lineCount(), facts.covered());
		assertEquals(more.levels.get(0), facts.level(made.levels.size() + 1L));
		assertTrue(log.read() - before <= more.levels.size() + 10, "read again: " + (log.read() - before));
	}

	@Test
	void whatWasReadStaysKnownWhereItIsStopped() throws Exception {
		Made made = Made.random(new Random(9), 20_000, false);
		LineFacts facts = new LineFacts(made.log());
		assertThrows(CancelledException.class, () -> facts.readOn(read -> {
			// not told before it is stopped
		}, new StopSwitch().after(6000)));
		assertFalse(facts.isComplete());
		assertTrue(facts.covered() > 0);
		assertEquals(made.levels.get(0), facts.level(1));
		facts.readOn(read -> assertTrue(read.covered() > 0), Progress.NONE);
		assertEquals(made.levels.size(), facts.covered());
	}

	/** While the index is being made there may be too little to learn the format from. */
	@Test
	void waitsForEnoughLinesToLearnFrom() throws Exception {
		Made made = Made.random(new Random(10), 9000, false);
		MemoryLog log = made.log().knowing(100);
		LineFacts facts = read(log);
		assertEquals(0, facts.covered());
		assertTrue(facts.isUpToDate(false), "until there are more");
		log.knowing(5000);
		facts.readOn(read -> assertTrue(read.covered() > 0), Progress.NONE);
		assertEquals(4999, facts.covered());
		assertFalse(facts.isComplete());
	}

	/** In logs of tens of millions of lines. */
	@Test
	void whereRoomIsShortTimesAreRoundedDownALittle() throws Exception {
		Made made = Made.random(new Random(12), 30_000, true);
		LineFacts facts = new LineFacts(made.log(), 10_000);
		facts.readOn(read -> assertTrue(read.covered() > 0), Progress.NONE);
		boolean rounded = false;
		for (int i = 0; i < made.times.size(); i++) {
			List<Long> group = made.times.subList(i / 64 * 64, Math.min(made.times.size(), (i / 64 + 1) * 64));
			long apart = group.stream().mapToLong(Long::longValue).max().orElseThrow()
					- group.stream().mapToLong(Long::longValue).min().orElseThrow();
			long error = made.times.get(i) - facts.time(i + 1L).getAsLong();
			assertTrue(error >= 0 && error <= apart / 128, error + " of " + apart);
			rounded |= error > 0;
		}
		assertTrue(rounded);
		assertEquals(made.times.get(0), facts.time(1).getAsLong());
	}

	@Test
	void takesAFewBytesALine() throws Exception {
		Made made = Made.random(new Random(11), 30_000, false);
		LineFacts facts = read(made.log());
		assertTrue(facts.bytes() < 3.5 * facts.covered(), facts.bytes() + " bytes for " + facts.covered());
	}
}
