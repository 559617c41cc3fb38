package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** A log in which nothing fails may still say where the time goes, which is what a slow page is about. */
class SlowStepTest {

	private static LogAnalysis analyse(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL, Progress.NONE);
	}

	private static String at(int second, String message) {
		return String.format(Locale.ROOT, "2026-05-04 06:%02d:%02d INFO  %s", second / 60, second % 60, message);
	}

	/** Guests who ask for a table every ten seconds. */
	private static List<String> restaurant(String step, int count) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			lines.add(at(10 * i, "guest %d asks for a table".formatted(i)));
			if (i < count) {
				lines.add(at(10 * i + 8, step.formatted(7 + i % 2)));
			}
			lines.add(at(10 * i + 9, "guest %d sits".formatted(i)));
		}
		return lines;
	}

	@ParameterizedTest
	@ValueSource(strings = { "lookup of the reservation completed in %d.49 seconds.", "lookup of the reservation took %d300 ms",
			"lookup of the reservation, duration=%d.2s" })
	void theStepThatTakesMostOfTheTimeIsShownWithItsDoubt(String step) throws Exception {
		LogAnalysis analysis = analyse(restaurant(step, 60));
		assertEquals(2, analysis.causes().get(0).line());
		List<String> reasons = analysis.causes().get(0).reasons();
		assertTrue(reasons.get(0).startsWith("weak evidence: nothing fails in this log"), reasons::toString);
		assertTrue(reasons.get(1).startsWith("took 7.") && reasons.get(1).endsWith("s each of 60 times"), reasons::toString);
		assertEquals(List.of(), analysis.whys(), "no failure to ask about");
	}

	/** A wait that is meant, a short time, steps of a batch that are one after the other, and what is seldom. */
	@ParameterizedTest
	@ValueSource(strings = { "waits %d s for the next guest", "lookup of the reservation took %d3 ms",
			"lookup of the reservation completed in version %d.49" })
	void whatIsNoTimeThatWasSpentSaysNothing(String step) throws Exception {
		assertEquals(List.of(), analyse(restaurant(step, 60)).causes());
	}

	@Test
	void whereMostOfTheTimeGoesElsewhereNothingIsShown() throws Exception {
		assertEquals(List.of(), analyse(restaurant("lookup of the reservation took %d s", 5)).causes());
		List<String> batch = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			batch.add(at(40 * i, "step %s finished in 38 s".formatted(TestLogs.word(i))));
		}
		assertEquals(List.of(), analyse(batch).causes());
	}

	/** The reader is asked for no reasons of what is no cause, and a step that fails itself stands there once. */
	@Test
	void warningsAreNoCauseWhereTheTimeGoesAndAStepThatFailsStandsOnce() throws Exception {
		List<String> lines = restaurant("lookup of the reservation took %d300 ms", 60);
		lines.add(61, at(208, "no waiter found").replace("INFO ", "WARN "));
		lines.add(122, at(408, "no waiter found").replace("INFO ", "WARN "));
		LogAnalysis analysis = analyse(lines);
		assertEquals(List.of(2L), analysis.causes().stream().map(CauseLine::line).toList(), analysis.causes()::toString);
		assertEquals(List.of(), analysis.whys());
		lines.replaceAll(line -> line.contains("lookup") ? line.replace("INFO ", "ERROR") : line);
		List<Long> numbers = analyse(lines).causes().stream().map(CauseLine::line).toList();
		assertEquals(numbers.stream().distinct().toList(), numbers);
	}

	/** Where something fails it is that which a reader wants to know. */
	@Test
	void aFailureComesFirst() throws Exception {
		List<String> lines = restaurant("lookup of the reservation took %d s", 60);
		for (int i = 0; i < 30; i++) {
			lines.add(at(600 + 2 * i, "kitchen").replace("INFO ", "ERROR") + ": stove out of gas, no such file");
		}
		assertTrue(analyse(lines).causes().get(0).text().contains("stove"));
	}

	/** A step is slow because of what it waits for in vain, be that said twice only. */
	@Test
	void anErrorStandsAheadOfTheStepThatTakesTheTime() throws Exception {
		List<String> lines = restaurant("lookup of the reservation took %d300 ms", 60);
		lines.add(61, at(208, "cannot connect to the reservations, connection refused").replace("INFO ", "ERROR"));
		lines.add(122, at(408, "cannot connect to the reservations, connection refused").replace("INFO ", "ERROR"));
		LogAnalysis analysis = analyse(lines);
		assertTrue(analysis.causes().get(0).text().contains("connection refused"), analysis.causes()::toString);
		assertTrue(analysis.causes().get(0).reasons().get(0).startsWith("weak evidence: "), analysis.causes()::toString);
		assertTrue(analysis.causes().get(1).reasons().toString().contains("s each of 60 times"), analysis.causes()::toString);
	}
}
