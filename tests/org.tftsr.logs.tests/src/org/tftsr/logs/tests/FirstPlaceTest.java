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

/** Which of the likely lines stands first: whoever reads one line must not be led astray. */
class FirstPlaceTest {

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String at(int second, String message) {
		return String.format(Locale.ROOT, "May  4 06:%02d:%02d mill %s", second / 60, second % 60, message);
	}

	/** Sacks that are filled; a line, and so many seconds later a table that is full until the end. */
	private static List<String> mill(String before, int secondsBefore) {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 5) {
			lines.add(at(second, "filler[7]: sack %d filled".formatted(second)));
			if (second == 800 - secondsBefore) {
				lines.add(at(second + 1, before));
			}
			if (second >= 800) {
				lines.add(at(second + 1, "kernel: sack table full, dropping sack"));
				lines.add(at(second + 2, "scale[9]: timeout, sack %d not weighed".formatted(second)));
				lines.add(at(second + 3, "cart[3]: sack %d lost on the way".formatted(second)));
			}
		}
		return lines;
	}

	private static CauseLine of(List<CauseLine> causes, String word) {
		return causes.stream().filter(cause -> cause.text().contains(word)).findFirst().orElseThrow();
	}

	@Test
	void aFailureBehindWhichItWasQuietGivesWay() throws Exception {
		List<CauseLine> causes = causes(mill("kernel: sack queue overflow: out of memory, maximum number of sacks exceeded", 100));
		assertTrue(causes.get(0).text().contains("table full"), causes::toString);
		CauseLine over = of(causes, "overflow");
		assertTrue(over.reasons().contains("against it: nothing else failed for 100 s behind it"), over.reasons()::toString);
		assertFalse(over.score() > causes.get(0).score());
	}

	@Test
	void theSameFailureStandsFirstWhereTheOthersFollowAtOnce() throws Exception {
		List<CauseLine> causes = causes(mill("kernel: sack queue overflow, unusually high number of sacks dropping", 5));
		assertTrue(causes.get(0).text().contains("overflow"), causes::toString);
	}

	/** What a new setting leads to is seen when it is used. */
	@Test
	void aChangeMayTakeItsTime() throws Exception {
		List<CauseLine> causes = causes(mill("kernel: size of the sack table changed from 900 to 160", 40));
		assertTrue(causes.get(0).text().contains("changed from"), causes::toString);
	}

	/** Where nothing has a time, the lines between count. */
	@Test
	void withoutTimesTheLinesBetweenTellThatItWasQuiet() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 36; i++) {
			lines.add("miller: grain %d milled".formatted(i));
		}
		List<String> failing = List.of("ERROR sieve 3: api key revoked", "ERROR grain 30 stays, sieve 3 refused it",
				"ERROR flour of sieve 3 is missing", "ERROR baker of sieve 3 has no flour");
		for (int i = 0; i < failing.size(); i++) {
			lines.add(26 + 2 * i, failing.get(i));
		}
		lines.add(16, "ERROR gate to sieve 3 of 192.0.2.9: access denied");
		assertEquals(28, causes(lines).get(0).line(), causes(lines)::toString);
	}

	/** What it says is one kind of evidence; it neither stands where the trouble begins nor has to do with it. */
	@Test
	void aFailureWithOneKindOfEvidenceGivesWayToTheTroubleItself() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 5) {
			lines.add(at(second, "filler[7]: sack %d filled".formatted(second)));
			if (second == 640) {
				lines.add(at(second + 1, "door[4]: out of memory"));
			}
			if (second >= 800) {
				lines.add(at(second + 2, "scale[9]: timeout, sack %d not weighed".formatted(second)));
				lines.add(at(second + 3, "cart[3]: error, sack %d lost on the way".formatted(second)));
			}
		}
		List<CauseLine> causes = causes(lines);
		assertTrue(causes.get(0).text().contains("lost on the way"), causes::toString);
		CauseLine lone = of(causes, "out of memory");
		assertTrue(lone.reasons().contains("against it: one kind of evidence only"), lone.reasons()::toString);
	}

	@Test
	void whatIsOnlyForeseenHasCausedNothing() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 60) {
			lines.add(at(second, "filler[7]: sack filled"));
		}
		lines.add(at(1210, "tls[3]: warning: certificate will expire in 29 days"));
		for (int second = 1215; second < 1315; second += 5) {
			lines.add(at(second, "cart[3]: error, sack %d lost on the way".formatted(second)));
		}
		assertTrue(causes(lines).get(0).text().contains("lost on the way"), causes(lines)::toString);
	}

	/** The link is up again behind each hang of the unit, which no phrase knows. */
	@Test
	void whatARunBeginsWithStandsBeforeTheRest() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 5) {
			lines.add(at(second, "filler[7]: sack %d filled".formatted(second)));
			if (second >= 800 && second % 20 == 0) {
				lines.add(at(second + 1, "kernel: belt0: detected hang of unit 3"));
				lines.add(at(second + 1, "kernel: belt0: NIC Link is Up 10 Gbps, Flow Control: RX/TX"));
			}
			if (second >= 800) {
				lines.add(at(second + 3, "scale[9]: timeout, sack %d not weighed".formatted(second)));
			}
		}
		CauseLine first = causes(lines).get(0);
		assertTrue(first.text().contains("detected hang"), first::toString);
		assertTrue(first.reasons().contains("said each time right before what line 163 says"), first.reasons()::toString);
	}

	/** From one address to another leads a connection, from one number to another a change. */
	@Test
	void aConnectionBetweenAddressesIsNoChange() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 300; second += 5) {
			lines.add(at(second, "filler[7]: sack %d filled".formatted(second)));
		}
		lines.add(at(301, "gate[5]: error on link 10.4.3.9:3324 -> 10.2.0.7:5672, state: starting"));
		for (int second = 305; second < 405; second += 5) {
			lines.add(at(second, "cart[3]: error, sack %d lost on the way".formatted(second)));
		}
		CauseLine link = of(causes(lines), "error on link");
		assertTrue(link.reasons().stream().noneMatch(reason -> reason.contains("changes a setting")), link.reasons()::toString);
	}

	/** A message of several pairs says what a collection has freed. */
	@Test
	void whatIsMeasuredBeforeAndAfterIsNoChange() throws Exception {
		List<CauseLine> causes = causes(mill("cart[3]: swept in 343 ms. Front: 3718813 -> 0; Back: 3758167 -> 2442119; Roof: 17 -> 4", 5));
		assertTrue(causes.stream().flatMap(cause -> cause.reasons().stream()).noneMatch(reason -> reason.contains("changes a setting")),
				causes::toString);
	}

	/** Nobody has chosen what holds by default, so nothing was changed. */
	@Test
	void whatHoldsByDefaultIsNoChange() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 5) {
			lines.add(at(second, "filler[7]: sack %d filled".formatted(second)));
			if (second == 790) {
				lines.add(at(second + 1, "scale[9]: warning: tare.on-start is enabled by default"));
			}
			if (second >= 800) {
				lines.add(at(second + 2, "cart[3]: error, sack %d lost on the way".formatted(second)));
			}
		}
		assertTrue(causes(lines).get(0).text().contains("lost on the way"), causes(lines)::toString);
	}
}
