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

/** Which of two lines that both name a cause stands first: whoever reads one line must not be led astray. */
class FirstPlaceTest {

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String at(int second, String message) {
		return String.format(Locale.ROOT, "May  4 06:%02d:%02d mill %s", second / 60, second % 60, message);
	}

	/** Sacks that are filled; a line, and a minute and a half later a table that is full until the end. */
	private static List<String> mill(String before) {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 5) {
			lines.add(at(second, "filler[7]: sack %d filled".formatted(second)));
			if (second == 700) {
				lines.add(at(second + 1, before));
			}
			if (second >= 810) {
				lines.add(at(second + 1, "kernel: sack table full, dropping sack"));
				lines.add(at(second + 2, "scale[9]: timeout, sack %d not weighed".formatted(second)));
				lines.add(at(second + 3, "cart[3]: sack %d lost on the way".formatted(second)));
			}
		}
		return lines;
	}

	@Test
	void aLoneLineBehindWhichNothingFailsGivesWayToWhatKeepsComing() throws Exception {
		List<CauseLine> causes = causes(mill("kernel: sack queue overflow, unusually high number of sacks dropping"));
		assertTrue(causes.get(0).text().contains("table full"), causes::toString);
		CauseLine lone = causes.stream().filter(cause -> cause.text().contains("overflow")).findFirst().orElseThrow();
		assertTrue(lone.reasons().contains("against it: hardly anything fails behind it"), lone.reasons()::toString);
		assertFalse(lone.score() > causes.get(0).score());
	}

	/** In a short log the program tells: nothing else that fails is of the gate. */
	@Test
	void aLoneLineOfAnotherProgramGivesWayInAShortLog() throws Exception {
		List<String> lines = new ArrayList<>(List.of(at(0, "miller[1]: grain 1 milled"), at(5, "miller[1]: grain 2 milled"),
				at(10, "miller[1]: grain 3 milled"), at(12, "gate[2]: visitor of 192.0.2.9: access denied"),
				at(15, "miller[1]: grain 4 milled"), at(40, "miller[1]: sieve 3: api key revoked"),
				at(41, "miller[1]: grain 5 stays, sieve 3 refused it"), at(46, "miller[1]: sieve 3: api key revoked"),
				at(47, "miller[1]: grain 6 stays, sieve 3 refused it"), at(50, "miller[1]: sieve 3: api key revoked"),
				at(51, "miller[1]: flour for the baker is missing")));
		assertEquals(6, causes(lines).get(0).line());
	}
}
