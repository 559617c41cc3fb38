package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineFacts;

/** Records of several lines, one of which is a field for the level, as events of Windows are exported. */
class LevelFieldTest {

	private static final String VIEWER = """
			Log Name:      System
			Date:          5/4/2026 6:%02d:00 AM
			Event ID:      7
			Level:         %s
			Computer:      SRV1
			Description:
			%s

			""";
	private static final String LIST = """
			TimeCreated      : 2026-05-04 06:%02d:00
			Id               : 7
			LevelDisplayName : %s
			Message          : %s

			""";
	private static final String OWN = """
			2026-05-04 06:%02d:00 event
			  severity = %s
			  text = %s
			""";

	private static String log(String layout) {
		StringBuilder text = new StringBuilder();
		for (int minute = 0; minute < 30; minute++) {
			text.append(layout.formatted(minute, "Information", "The crane lifted box " + minute + "."));
		}
		text.append(layout.formatted(30, "Critical", "The crane let box 30 go, the brake has a bad block."));
		for (int minute = 31; minute < 50; minute++) {
			text.append(layout.formatted(minute, "Error", "The crane stands, box " + minute + " waits."));
		}
		return text.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { VIEWER, LIST, OWN })
	void theFieldIsTheLevelOfItsRecord(String layout) throws Exception {
		LogAnalysis analysis = new LocalAnalyst().analyse(LogSources.bytes("events.txt", log(layout).getBytes(StandardCharsets.UTF_8)), 3, TextView.ORIGINAL,
				Progress.NONE);
		assertEquals(Map.of(LogLevel.INFO, 30L, LogLevel.FATAL, 1L, LogLevel.ERROR, 19L), analysis.statistics().levels());
		assertTrue(analysis.statistics().firstError().line() < lineOf(layout, "let box 30 go"));
		CauseLine first = analysis.causes().get(0);
		assertTrue(first.text().contains("let box 30 go"), analysis.causes()::toString);
		assertTrue(first.reasons().contains("FATAL level"), first.reasons()::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { VIEWER, LIST, OWN })
	void theLogViewerShowsItOnTheWholeRecord(String layout) throws Exception {
		LineFacts facts = LineFacts.read(MemoryLog.ofText(log(layout)), grown -> {
			// only the end is looked at
		}, Progress.NONE);
		long line = lineOf(layout, "let box 30 go");
		assertEquals(LogLevel.FATAL, facts.level(line));
		assertEquals(LogLevel.FATAL, facts.level(facts.recordStart(line)));
		assertEquals(1, facts.records(LogLevel.FATAL));
		assertEquals(19, facts.records(LogLevel.ERROR));
		assertEquals(30, facts.records(LogLevel.INFO));
	}

	/** A sentence with the word in it is no field. */
	@Test
	void aSentenceAboutALevelIsNoField() throws Exception {
		LineFacts facts = LineFacts.read(MemoryLog.ofText("""
				2026-05-04 06:00:00 tank 4
				  level: error in the float of tank 4
				  level: 4
				2026-05-04 06:01:00 tank 4
				"""), grown -> {
			// only the end is looked at
		}, Progress.NONE);
		assertNull(facts.level(1));
		assertNull(facts.level(2));
	}

	private static long lineOf(String layout, String words) {
		return log(layout).lines().takeWhile(line -> !line.contains(words)).count() + 1;
	}
}
