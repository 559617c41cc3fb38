package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** What a cloud's monitoring measured, a line of JSON each, as somebody exports it with the events of the same hour. */
class MeasurementTest {

	private static final int MINUTES = 20;
	private static final IntToDoubleFunction STEADY = minute -> 40 + minute % 3;

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL, Progress.NONE).causes();
	}

	private static String measured(int minute, String name, double value) {
		return String.format(Locale.ROOT, "{\"timestamp\": \"2026-04-02T10:%02d:00Z\", \"metric_name\": \"%s\", \"barn\": \"north\", \"stat\": \"Average\", \"value\": %.1f}",
				minute, name, value);
	}

	private static String event(int minute, String message) {
		return "{\"date\": \"2026-04-02T10:%02d:30Z\", \"message\": \"%s\", \"source\": \"north\"}".formatted(minute, message);
	}

	/** Two series that keep to what they are, and one that does as told; its measurements are the lines that 3 divides. */
	private static List<String> barn(IntToDoubleFunction third) {
		List<String> lines = new ArrayList<>();
		for (int minute = 0; minute < MINUTES; minute++) {
			lines.add(measured(minute, "MilkTemperature", STEADY.applyAsDouble(minute)));
			lines.add(measured(minute, "CowsInside", 120 - minute % 2));
			lines.add(measured(minute, "HayEaten", third.applyAsDouble(minute)));
		}
		return lines;
	}

	@Test
	void theFirstMeasurementOfASeriesThatLeavesWhatItWasIsShownWithItsDoubt() throws Exception {
		List<CauseLine> causes = causes(barn(minute -> minute < 7 ? 30 : 30 + 40 * minute));
		assertEquals(List.of(24L), causes.stream().map(CauseLine::line).toList());
		List<String> reasons = causes.get(0).reasons();
		assertTrue(reasons.get(0).startsWith("weak evidence: a measurement"), reasons::toString);
		assertEquals("what is measured leaves what it was: 30 at first, 310 here, and came to 790", reasons.get(1));
	}

	@Test
	void whatRunsOutIsShownAsWellAsWhatGrows() throws Exception {
		assertEquals(36, causes(barn(minute -> Math.max(3, 100 - 4.6 * minute))).get(0).line());
	}

	/** Of what events tell, that something failed stands ahead of what was measured, and that something was changed behind it. */
	@Test
	void measurementsStandBetweenWhatFailedAndWhatWasChanged() throws Exception {
		List<String> lines = barn(minute -> minute < 7 ? 30 : 30 + 40 * minute);
		lines.add(event(2, "Feeding plan north-spring has been updated."));
		lines.add(event(19, "Delivery of milk failed: the tank is out of memory for another can."));
		assertEquals(List.of(62L, 24L), causes(lines).stream().map(CauseLine::line).limit(2).toList());
	}

	/** Twice as much at noon as at night, one bad measurement, a count of all so far, and noise. */
	@ParameterizedTest
	@ValueSource(strings = { "noon", "once", "count", "noise" })
	void whatHappensEveryDaySaysNothing(String how) throws Exception {
		IntToDoubleFunction hay = switch (how) {
		case "noon" -> minute -> minute < 10 ? 30 : 75;
		case "once" -> minute -> minute == 9 ? 900 : 30;
		case "count" -> minute -> 100 + 210 * minute;
		default -> minute -> minute * 7919 % 13 + 10;
		};
		assertEquals(List.of(), causes(barn(hay)));
	}

	/** In a log of a program that also tells what it measured, its failures tell more. */
	@Test
	void aFewMeasurementsInALogOfSomethingElseAreNoCause() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int minute = 0; minute < MINUTES; minute++) {
			lines.add(measured(minute, "HayEaten", minute < 7 ? 30 : 900));
			lines.add(event(minute, "Cow " + minute + " goes in"));
			lines.add(event(minute, "Cow " + minute + " goes out"));
		}
		assertEquals(List.of(), causes(lines));
	}

	/** Half a line at the end of an export, and values that are none. */
	@ParameterizedTest
	@ValueSource(strings = { "{\"metric_name\": \"HayEaten\", \"va", "{\"metric_name\": \"HayEaten\", ", "{\"metric\"", "{\"metric_name\": \"HayEaten\", \"value\": \"n/a\"}", "{\"metric_name\": \"HayEaten\", \"value\": 1e999}",
			"{\"metric_name\": \"HayEaten\", \"value\": [1, 2]}", "{\"metric\": {}, \"value\": 1}" })
	void whatIsNoMeasurementIsALineAsAnyOther(String line) throws Exception {
		List<String> lines = barn(STEADY);
		lines.add(line);
		assertEquals(List.of(), causes(lines));
	}
}
