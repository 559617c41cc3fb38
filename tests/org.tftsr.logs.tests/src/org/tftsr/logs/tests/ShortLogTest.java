package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** Excerpts of some dozens of lines, in which little comes before the failures to tell what is routine. */
class ShortLogTest {

	/** When the failures begin, in seconds. */
	private static final int BEGIN = 160;

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static int rankOf(List<CauseLine> causes, String words) {
		return causes.stream().filter(cause -> cause.text().contains(words)).mapToInt(CauseLine::rank).findFirst()
				.orElse(99);
	}

	private static String line(int second, String level, String logger, String message) {
		return String.format(Locale.ROOT, "2026-05-04 06:%02d:%02d %-5s %s: %s", second / 60, second % 60, level, logger,
				message);
	}

	/** Lifts that run for some minutes, then get stuck; other lines stand among them by their time. */
	private static List<String> lifts(String... others) {
		List<String> lines = new ArrayList<>(List.of(others));
		for (int second = 0; second < BEGIN; second += 8) {
			lines.add(line(second, "INFO", "lift", "lift %d at floor %d".formatted(second % 3, second)));
		}
		for (int second = BEGIN; second < 300; second += 9) {
			lines.add(line(second, "ERROR", "lift", "lift %d stuck in shaft".formatted(second % 3)));
			lines.add(line(second + 1, "WARN", "lobby", "%d people wait".formatted(second)));
		}
		lines.sort((a, b) -> a.substring(0, 19).compareTo(b.substring(0, 19)));
		return lines;
	}

	/** What was said once and has nothing to do with the failures is not where they begin. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  mail: 2 letters wait", "ERROR report: weekly chart not drawn" })
	void aLoneFailureShortlyBeforeIsNotTakenForTheCause(String lone) throws Exception {
		List<CauseLine> causes = causes(
				lifts("2026-05-04 06:01:40 " + lone, line(150, "INFO", "power", "feeder 2 took over from feeder 1")));
		assertTrue(rankOf(causes, "feeder 2 took over") < rankOf(causes, lone.substring(6)), causes::toString);
		assertFalse(causes.get(0).text().contains(lone.substring(6)), causes::toString);
	}

	/** Each line names another setting: the one before the failures may have led to them. */
	@Test
	void ofSeveralChangesOfOneFormTheLastBeforeTheFailuresCounts() throws Exception {
		List<CauseLine> causes = causes(lifts(line(40, "INFO", "plan", "plan updated: music=jazz source=desk by=anna"),
				line(90, "INFO", "plan", "plan updated: light=dim source=desk by=anna"),
				line(152, "INFO", "plan", "plan updated: brake=tight source=desk by=anna"),
				line(250, "INFO", "plan", "plan updated: music=rock source=desk by=anna")));
		assertTrue(rankOf(causes, "brake=tight") <= 2, causes::toString);
	}

	/** A feed that was loaded before is loaded again, with nothing in it. */
	@Test
	void aLineThatIsSeldomSaidCountsWhereItCameLast() throws Exception {
		List<CauseLine> causes = causes(lifts(line(20, "INFO", "floors", "loaded 40 floors from the plan"),
				line(155, "INFO", "floors", "loaded 0 floors from the plan")));
		CauseLine cause = causes.get(rankOf(causes, "loaded 0 floors") - 1);
		assertTrue(cause.rank() <= 3, causes::toString);
		assertTrue(cause.reasons().stream().anyMatch(reason -> reason.startsWith("seldom said, ")),
				cause.reasons()::toString);
	}

	/** What became of a neighbour is an effect, though it "changed from" one state to another. */
	@Test
	void aStateThatChangedIsNoSetting() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 160; second += 8) {
			lines.add("May  4 06:%02d:%02d r1 mgd[7]: %%UI-6-STATS: polled %d".formatted(second / 60, second % 60, second));
		}
		lines.add("May  4 06:02:40 r1 mgd[7]: %UI-5-AUDIT: User anna set: [interfaces xe-0 mtu] \"9192 -> 1514\"");
		for (int i = 0; i < 12; i++) {
			lines.add("May  4 06:03:%02d r1 rpd[9]: %%RPD-4-NBRDOWN: neighbor 192.0.2.%d state changed from Full to Down"
					.formatted(i * 4, i));
		}
		List<CauseLine> causes = causes(lines);
		assertEquals(1, rankOf(causes, "9192 -> 1514"), causes::toString);
		CauseLine down = causes.get(rankOf(causes, "NBRDOWN") - 1);
		assertTrue(down.reasons().stream().noneMatch(reason -> reason.startsWith("changes a setting")),
				down.reasons()::toString);
	}

	/** However calm a program calls it, that requests fail is a failure. */
	@ParameterizedTest
	@ValueSource(strings = {
			"{\"time\":\"2026-05-04T06:%02d:%02dZ\",\"level\":\"info\",\"msg\":\"request completed\",\"status\":%d,\"ms\":7}",
			"{\"time\": \"2026-05-04T06:%02d:%02dZ\", \"level\": \"info\", \"msg\": \"request completed\", \"status\": %d}",
			"[GIN] 2026/05/04 - 06:%02d:%02d | %d |    7ms |    192.0.2.7 | GET      \"/rides\"",
			"2026-05-04 06:%02d:%02d 192.0.2.1 GET /rides - 443 - 192.0.2.7 curl %d 0 0 7" })
	void requestsThatFailBeginTheTroubleWhateverTheirLevel(String layout) throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 300; second += 5) {
			int status = second > 150 && second % 2 == 0 ? 503 : 200;
			lines.add(layout.formatted(second / 60, second % 60, status));
		}
		CauseLine first = causes(lines).get(0);
		assertEquals(33, first.line(), first::toString);
		assertTrue(first.text().contains("503"), first::text);
		lines.replaceAll(line -> line.replace("503", "200"));
		assertEquals(List.of(), causes(lines));
	}

	/** A thread dump is one event: the same line of thirty threads is no burst, and its verdict is not late. */
	@Test
	void aRecordIsOneEventHoweverLongItIs() throws Exception {
		List<String> lines = lifts();
		lines.add(line(290, "ERROR", "watch", "threads follow"));
		for (int i = 0; i < 30; i++) {
			lines.add("\"worker-%d\" waiting for monitor entry".formatted(i));
			lines.add("\tat o.e.Lift.move(Lift.java:%d)".formatted(i));
		}
		lines.add("Found one deadlock:");
		List<CauseLine> causes = causes(lines);
		assertTrue(rankOf(causes, "Found one deadlock") <= 3, causes::toString);
		assertTrue(causes.stream().noneMatch(cause -> cause.text().contains("worker-")), causes::toString);
	}

	/** Five attempts to start within seconds are a stretch of the log, not what comes all the time. */
	@Test
	void whatFailsInOneStretchOnlyIsNoNoise() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			lines.add("May  4 06:%02d:00 depot cron[%d]: lamp %d checked".formatted(i, 700 + i, i));
			if (i % 9 == 7) {
				lines.add("May  4 06:%02d:20 depot poll[9]: error on meter %d".formatted(i, i));
			}
		}
		for (int i = 0; i < 5; i++) {
			lines.add(14 + i * 2, "May  4 06:13:%02d depot gate[%d]: cannot bind socket: Address already in use".formatted(
					30 + i, 800 + i));
			lines.add(15 + i * 2, "May  4 06:13:%02d depot init[1]: gate did not start".formatted(30 + i));
		}
		assertEquals(1, rankOf(causes(lines), "Address already in use"), () -> "of 70 lines");
	}

	/** A log that begins amid a loop has nothing new in it, and yet the program does not stay up. */
	@Test
	void aRestartLoopThatFillsTheLogIsTrouble() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			lines.add(line(i * 25, "INFO", "lift", "lift starts, %d floors".formatted(40 + i)));
			lines.add(line(i * 25 + 2, "INFO", "lift", "doors checked in %d ms".formatted(i)));
			lines.add(line(i * 25 + 3, "WARN", "lift", "lamp %d is old".formatted(i)));
			lines.add(line(i * 25 + 5, "ERROR", "lift", "no way up from here"));
			lines.add(line(i * 25 + 6, "INFO", "lift", "goes down"));
			lines.add(line(i * 25 + 7, "WARN", "watch", "Back-off restarting lift %d".formatted(i)));
		}
		assertTrue(rankOf(causes(lines), "no way up") <= 2, () -> "in a loop");
		lines.replaceAll(line -> line.replace("Back-off restarting", "asks after"));
		assertEquals(List.of(), causes(lines), "the same every half minute, and nobody restarts it");
	}

	/** Events of a node that ran out of memory, and behind them what a program looks like that ended long ago. */
	@Test
	void whatOnlyFailsIsNotTheBeginningWhereTwoWarningsBeforeItNameACause() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			lines.add(line(i * 20, "INFO", "lift", "goes to floor %d".formatted(i)));
		}
		lines.set(4, line(80, "WARN", "hall", "lift 3 evicted: the hall was low on resource: memory"));
		lines.set(8, line(160, "WARN", "keeper", "out of memory: killed the lamp of lift 4"));
		lines.add("    Last State:  Terminated");
		for (int lift = 5; lift < 9; lift++) {
			lines.add("      Reason:   Error in lift %d".formatted(lift));
		}
		assertEquals(5, causes(lines).get(0).line(), () -> "the burst names no cause");
	}

	/** Lines without a time among those of other programs, and a table of events. */
	@ParameterizedTest
	@ValueSource(strings = { "guide-7 | [FATAL] shaft loop found, giving up on lift 2",
			"  Warning  Halted  4m9s (x12 over 5m)  guide  Error: couldn't find key shaft-2 in plan depot/lifts" })
	void aLineWithoutATimeThatGivesItselfALevelIsAnEvent(String event) throws Exception {
		List<String> lines = lifts();
		lines.add(20, event);
		lines.add(20, "guide-6 | [INFO] shaft plan read");
		assertTrue(rankOf(causes(lines), event.strip().substring(event.indexOf(' ') + 1)) <= 2,
				() -> "rank of " + event);
	}

	/** Who sends two dozens of lines has cut them out around the trouble: late errors are no newer than early ones. */
	@Test
	void inAnExcerptErrorsThatComeTogetherBeginTheTrouble() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			lines.add("2026-05-04 06:%02d:00 INFO  depot.%s: round %d".formatted(i, i % 2 == 0 ? "wash" : "sand", i));
		}
		lines.set(6, "2026-05-04 06:06:00 INFO  depot.plan: told to read the plan again");
		lines.set(7, "2026-05-04 06:06:00 ERROR depot.plan: plan.txt:87: strange word 'sharft'");
		lines.set(8, "2026-05-04 06:06:00 ERROR depot.plan: plan of shaft 2 was rejected");
		lines.set(9, "2026-05-04 06:06:00 ERROR depot.plan: no plan, because of errors");
		lines.set(18, "2026-05-04 06:18:00 WARN  depot.sand: error while hall 7 was swept");
		lines.set(21, "2026-05-04 06:21:00 ERROR depot.wash: brush of hall 9 failed");
		CauseLine first = causes(lines).get(0);
		assertTrue(first.line() >= 7 && first.line() <= 9, first::toString);
	}

	/** Two lone failures, each many minutes after the one before, are over when a mill stops within some seconds. */
	@Test
	void theLastLongGapParts() throws Exception {
		List<String> lines = new ArrayList<>();
		lines.add(line(0, "INFO", "filler", "started"));
		List.of("bell: clapper lost", "horn: reed broken", "lamp: bulb failed").forEach(
				failure -> lines.add(line(20 + lines.size(), "WARN", "house", failure)));
		lines.add(line(600, "INFO", "filler", "sack filled"));
		lines.add(line(1000, "WARN", "hose", "cannot hold water"));
		lines.add(line(1010, "INFO", "filler", "next sack filled"));
		lines.add(line(1430, "WARN", "carts", "deadlock detected between two carts"));
		List<String> stop = List.of("belts not available for the lift", "lift failed", "heap 31 suffered failure",
				"writing failed for heap 31", "could not name the heap", "mill lost", "brake refused", "gate unable to close",
				"flour missing", "no bread, oven failure", "shop: error, nothing sold");
		for (int i = 0; i < stop.size(); i++) {
			lines.add(line(1960 + i, "ERROR", "mill", stop.get(i)));
		}
		CauseLine first = causes(lines).get(0);
		assertTrue(first.line() >= 9, first::toString);
	}

	/** Whoever is refused at the gate has not brought the rest about, though nothing fails earlier. */
	@Test
	void whatIsWordedLikeEverydayLifeGivesWayThoughTheFailuresBeginWithIt() throws Exception {
		List<CauseLine> causes = causes(List.of(line(0, "INFO", "console", "lamps lit"),
				line(220, "WARN", "gate", "sign-in failed [user: guard] [source: 203.0.113.77]"),
				line(228, "WARN", "gate", "sign-in failed [user: porter] [source: 203.0.113.77]"),
				line(610, "WARN", "rails", "gauge mismatch discovered on rail 7, not with siding 1"),
				line(700, "INFO", "belt", "belt 5 changed to up"),
				line(1200, "ERROR", "fans", "fan 2 is failing, others at full speed"),
				line(1715, "WARN", "wagons", "number of wagons from 198.51.100.9 is 113, 150 at most"),
				line(1840, "ERROR", "wagons", "number of wagons from 198.51.100.9: 151 exceeds limit 150"),
				line(1841, "ERROR", "wagons", "198.51.100.9 told: maximum number of wagons reached"),
				line(1842, "INFO", "wagons", "neighbour 198.51.100.9 down"),
				line(1846, "INFO", "track", "track 10 up, then down"),
				line(1850, "WARN", "probe", "probe 5 state up, then timeout"),
				line(1910, "WARN", "probe", "probe 6 state up, then timeout")));
		assertFalse(causes.get(0).text().contains("sign-in"), causes::toString);
		assertTrue(rankOf(causes, "exceeds limit") <= 5, causes::toString);
	}

	/** It names a cause, but neither begins with the failures nor has anything to do with them. */
	@Test
	void whatStandsAloneBehindTheOnsetIsNotFirst() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 14; i++) {
			lines.add(line(i * 10, "INFO", "bakery", "loaf %d sold".formatted(i)));
		}
		lines.addAll(List.of(line(150, "INFO", "oven", "recipe fetched"),
				line(151, "WARN", "oven", "recipe columns differ from those before"),
				line(152, "WARN", "oven", "row 2 of recipe refused"), line(152, "WARN", "oven", "row 3 of recipe refused"),
				line(152, "WARN", "oven", "row 4 of recipe refused"), line(153, "INFO", "oven", "0 rows of recipe read"),
				line(154, "INFO", "oven", "shelf swapped"), line(170, "WARN", "shop", "page of loaf 11 404"),
				line(180, "WARN", "shop", "page of loaf 17 404"), line(190, "WARN", "shop", "page of loaf 31 404"),
				"(till:4) BellWarning: possible memory leak detected, 11 bells hung up, limit exceeded"));
		for (int i = 20; i < 40; i++) {
			lines.add(i % 4 == 0 ? line(i * 10, "INFO", "shop", "page of loaf %d seen".formatted(i))
					: line(i * 10, "WARN", "shop", "page of loaf %d 404".formatted(i * 7)));
		}
		List<CauseLine> causes = causes(lines);
		assertTrue(causes.get(0).text().contains("columns differ"), causes::toString);
	}

	/** An event that came dozens of times, as the line itself says, is no moment, be it the only one in a long description. */
	@Test
	void howOftenAnEventCameIsReadFromItsLine() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 70; i++) {
			lines.add("  shaft-%d:  %d floors".formatted(i, i + 3));
		}
		lines.add("  Warning  PlanMissing  2m12s %s  guide  lift plan \"standard-v2\" not found");
		assertEquals(List.of(), causes(with(lines, "(x1 over 12m)")));
		assertEquals(71, causes(with(lines, "(x42 over 12m)")).get(0).line());
	}

	private static List<String> with(List<String> lines, String times) {
		return lines.stream().map(line -> line.replace("%s", times)).toList();
	}

	/** Somebody is first told of a failure by what follows from it, while its cause fails all the time. */
	@Test
	void whatNamesACauseAndFailsFromTheStartLedToABurstThatNamesNone() throws Exception {
		List<String> others = new ArrayList<>();
		for (int second = 4; second < 300; second += 24) {
			others.add(line(second, "ERROR", "plan", "cannot read the plan of the shaft: no such host plans.example"));
		}
		assertEquals(1, rankOf(causes(lifts(others.toArray(String[]::new))), "no such host"), () -> "stuck for want of a plan");
		others.replaceAll(line -> line.replace("no such host plans.example", "it rained"));
		assertTrue(rankOf(causes(lifts(others.toArray(String[]::new))), "stuck in shaft") == 1, () -> "rain is no cause");
	}

	/** It stops before the burst: what is over has not led to what comes later. */
	@Test
	void whatFailedFromTheStartAndIsOverBeganNothing() throws Exception {
		List<String> others = new ArrayList<>();
		for (int second = 4; second < BEGIN - 6; second += 10) {
			others.add(line(second, "ERROR", "plan", "cannot read the plan of the shaft: no such host plans.example"));
		}
		List<CauseLine> causes = causes(lifts(others.toArray(String[]::new)));
		assertTrue(causes.stream().filter(cause -> cause.text().contains("stuck in shaft"))
				.anyMatch(cause -> cause.reasons().toString().contains("first failure of the burst")), causes::toString);
	}
}
