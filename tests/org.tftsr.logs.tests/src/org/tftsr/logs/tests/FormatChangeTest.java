package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogStatisticsReader;
import org.tftsr.logs.TemplateMiner;

/** Lines in a format that comes up long after the start are read by it, once some of them have been seen. */
class FormatChangeTest {

	/** Of a new format, so many lines are read as plain text at most before it is known. */
	private static final int UNTIL_KNOWN = 60;
	private static final int OLD = 2500;
	private static final int NEW = 600;

	private static String clock(int second) {
		return "%02d:%02d:%02d".formatted(second / 3600 % 24, second / 60 % 60, second % 60);
	}

	static List<Named<IntFunction<String>>> oldFormats() {
		return List.of(Named.of("ISO with level", i -> "2026-03-02 " + clock(i) + " INFO [w] served page " + i),
				Named.of("syslog", i -> "Mar  2 " + clock(i) + " web sshd[7]: served page " + i),
				Named.of("no time stamps", i -> "served page " + i),
				Named.of("JSON", i -> "{\"time\":\"2026-03-02T" + clock(i)
						+ "Z\",\"level\":\"info\",\"msg\":\"served page " + i + "\"}"));
	}

	static List<Named<IntFunction<String>>> newFormats() {
		return List.of(Named.of("slashes", i -> "2026/03/09 " + clock(i) + " [error] upstream " + i + " is gone"),
				Named.of("brackets", i -> "[09.03.2026 " + clock(i) + "] ERROR upstream " + i + " is gone"),
				Named.of("JSON", i -> "{\"ts\":\"2026-03-09T" + clock(i)
						+ "Z\",\"level\":\"error\",\"msg\":\"upstream " + i + " is gone\"}"));
	}

	static List<Object[]> pairs() {
		List<Object[]> pairs = new ArrayList<>();
		oldFormats().forEach(before -> newFormats().forEach(after -> pairs.add(new Object[] { before, after })));
		return pairs;
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void theLogIsRotatedIntoAnotherFormat(IntFunction<String> before, IntFunction<String> after) throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < OLD; i++) {
			lines.add(before.apply(i));
		}
		for (int i = 0; i < NEW; i++) {
			lines.add(after.apply(i));
		}
		assertReadBothWays(lines);
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void aSecondProgramStartsToWrite(IntFunction<String> before, IntFunction<String> after) throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < OLD; i++) {
			lines.add(before.apply(i));
		}
		for (int i = 0; i < NEW; i++) {
			lines.add(after.apply(i));
			lines.add(before.apply(OLD + i));
		}
		assertReadBothWays(lines);
	}

	private static void assertReadBothWays(List<String> lines) throws Exception {
		LogSource log = TestLogs.of(lines.toArray(String[]::new));
		LogStatistics statistics = LogStatisticsReader.read(log, Progress.NONE);
		long errors = statistics.levels().getOrDefault(LogLevel.ERROR, 0L);
		assertTrue(errors >= NEW - UNTIL_KNOWN && errors <= NEW, "errors: " + errors);
		assertEquals(LocalDateTime.of(2026, 3, 9, 0, 9, 59), statistics.last());
		Map<Integer, Long> assigned = new HashMap<>();
		TemplateMiner.assign(log, (line, id) -> assigned.merge(id, 1L, Long::sum), Progress.NONE);
		long gone = TemplateMiner.mine(log, Progress.NONE).stream()
				.filter(template -> template.template().equals("upstream <*> is gone"))
				.mapToLong(LogTemplate::count).sum();
		assertTrue(gone >= NEW - UNTIL_KNOWN && gone <= NEW, "records: " + gone);
		assertEquals(lines.size(), assigned.values().stream().mapToLong(count -> count).sum());
	}
}
