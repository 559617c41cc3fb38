package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** A job that fails at every run, until hours later something else cannot go on without it. */
class RecurringFailureTest {

	private static final String REASON = "lasts from long before the failures until they begin";

	private static String line(int minute, String message) {
		return String.format(Locale.ROOT, "2026-05-04 %02d:%02d:00 %s", minute / 60, minute % 60, message);
	}

	/** Ten hours of a lock keeper's log; behind the ninth no boat can pass. A message comes at minutes of choice. */
	private static List<CauseLine> day(String message, List<Integer> minutes) throws TftsrException {
		List<String> lines = new ArrayList<>();
		for (int minute = 0; minute < 600; minute++) {
			if (minutes.contains(minute)) {
				lines.add(line(minute, message));
			}
			lines.add(line(minute, minute < 540 ? "INFO  boat %d passed".formatted(minute)
					: "ERROR boat %d refused: the basin was not drained since midnight".formatted(minute)));
		}
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static List<Integer> hourly() {
		return List.of(31, 91, 151, 211, 271, 331, 391, 451, 511);
	}

	private static boolean isToldOf(List<CauseLine> causes) {
		return causes.stream().anyMatch(cause -> cause.reasons().contains(REASON));
	}

	@Test
	void whatFailsAtEveryRunAndSharesWordsWithTheFailuresIsTold() throws Exception {
		List<CauseLine> causes = day("ERROR basin drained by 0 cm only, pump answers E7", hourly());
		assertTrue(isToldOf(causes), causes::toString);
		assertEquals(32, causes.stream().filter(cause -> cause.reasons().contains(REASON)).findFirst().get().line());
	}

	@Test
	void whatHasNothingInCommonWithTheFailuresIsNoise() throws Exception {
		assertFalse(isToldOf(day("ERROR weekly chart was rejected by the printer", hourly())));
	}

	@Test
	void whatComesNowAndThenIsNoise() throws Exception {
		assertFalse(isToldOf(day("ERROR basin drained by 0 cm only, pump answers E7",
				List.of(31, 44, 151, 180, 290, 331, 333, 480, 511))));
	}

	@Test
	void whatEndedHoursBeforeHasNotLedToThem() throws Exception {
		assertFalse(isToldOf(day("ERROR basin drained by 0 cm only, pump answers E7", List.of(31, 91, 151, 211))));
	}

	/** It is no everyday noise that begins with the trouble, though so few lines could be late by chance. */
	@Test
	void whatNamesACauseAndBeginsWithTheTroubleIsNoNoise() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int minute = 0; minute < 600; minute++) {
			if (minute >= 195 && minute % 45 == 15) {
				lines.add(line(minute, "kernel: critical medium error, dev sdl, sector " + minute));
			}
			lines.add(line(minute, minute < 200 || minute % 3 > 0 ? "INFO  boat %d passed".formatted(minute)
					: "WARN  boat %d waits, the gate did not answer".formatted(minute)));
		}
		List<CauseLine> causes = new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
		assertTrue(causes.getFirst().text().contains("medium error"), causes::toString);
		assertEquals(196, causes.getFirst().line());
	}
}
