package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.TemplateFacts;

/** Of each template it is known how many of its records have which level. */
class TemplateLevelsTest {

	private static TemplateFacts only(String text) throws TftsrException {
		LineFacts facts = LineFactsTest.read(MemoryLog.ofText(text));
		assertEquals(1, facts.templates().size(), facts.templates().toString());
		return facts.templates().getFirst();
	}

	@Test
	void eachLevelIsCounted() throws Exception {
		Random random = new Random(4);
		LogLevel[] levels = { LogLevel.INFO, LogLevel.INFO, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR };
		Map<LogLevel, Long> expected = new TreeMap<>();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 5_000; i++) {
			LogLevel level = levels[random.nextInt(levels.length)];
			expected.merge(level, 1L, Long::sum);
			text.append("2026-03-02 10:%02d:%02d %s request %d is done%n".formatted(i / 60 % 60, i % 60, level, i));
		}
		TemplateFacts template = only(text.toString());
		assertEquals(expected, template.levels());
		assertEquals(LogLevel.INFO, template.usualLevel());
		assertEquals(LogLevel.ERROR, template.level());
	}

	@Test
	void ofAsManyTheWorstComesFirst() throws Exception {
		String line = "2026-03-02 10:00:00 %s pool is full\n";
		String text = line.formatted("WARN") + line.formatted("INFO") + line.formatted("ERROR").repeat(2) + line.formatted("INFO");
		assertEquals(List.of(LogLevel.ERROR, LogLevel.INFO, LogLevel.WARN), only(text.repeat(20)).levelsByCount());
	}

	@Test
	void recordsWithoutALevelHaveNone() throws Exception {
		TemplateFacts template = only("2026-03-02 10:00:00 pool is full\n".repeat(30));
		assertEquals(Map.of(), template.levels());
		assertNull(template.usualLevel());
	}
}
