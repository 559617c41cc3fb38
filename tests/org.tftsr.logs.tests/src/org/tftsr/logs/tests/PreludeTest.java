package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** How lines that tell of no failure themselves are found as causes, and what is told from noise. */
class PreludeTest {

	private static LogAnalysis analyse(List<String> lines) throws TftsrException {
		return analyse(lines, 5);
	}

	private static LogAnalysis analyse(List<String> lines, int maxCauses) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), maxCauses, TextView.ORIGINAL,
				Progress.NONE);
	}

	private static String clock(int second) {
		return String.format(Locale.ROOT, "%02d:%02d:%02d", 6 + second / 3600, second / 60 % 60, second % 60);
	}

	private static String line(int second, String level, String logger, String message) {
		return String.format(Locale.ROOT, "2026-05-04 %s.000 %-5s [w-1] o.e.%s - %s", clock(second), level, logger,
				message);
	}

	/** Ferries that come and go; from a minute after the hour on, none finds a berth. */
	private static List<String> harbour() {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "Pier", "ferry %d moored".formatted(second)));
			if (second > 3660) {
				lines.add(line(second, "ERROR", "Pier",
						"ferry %d turned away, every berth is taken".formatted(second)));
				lines.add(line(second, "ERROR", "Desk", "trip %d cancelled".formatted(second)));
				lines.add(line(second, "WARN", "Desk", "%d travellers wait".formatted(second)));
				lines.add(line(second, "WARN", "Kiosk", "coffee of trip %d not sold".formatted(second)));
				lines.add(line(second, "ERROR", "Buses", "shuttle %d departs empty".formatted(second)));
			}
		}
		return lines;
	}

	private static void insert(List<String> lines, String line) {
		String time = line.substring(0, 23);
		int at = 0;
		while (at < lines.size() && lines.get(at).substring(0, 23).compareTo(time) <= 0) {
			at++;
		}
		lines.add(at, line);
	}

	private static int rankOf(LogAnalysis analysis, String words) {
		return analysis.causes().stream().filter(cause -> cause.text().contains(words)).mapToInt(CauseLine::rank)
				.findFirst().orElse(99);
	}

	@Test
	void plainInformationThatIsNewRightBeforeTheFailuresIsACause() throws Exception {
		List<String> lines = harbour();
		insert(lines, line(3600, "INFO", "Plan", "winter plan in force: one berth for the ferry"));
		LogAnalysis analysis = analyse(lines);
		CauseLine cause = analysis.causes().get(rankOf(analysis, "winter plan") - 1);
		assertTrue(cause.rank() <= 2, analysis.causes()::toString);
		assertTrue(cause.reasons().contains("first of its kind, 65 s before the failures begin"),
				cause.reasons()::toString);
		assertTrue(cause.reasons().contains("shares words with the failures"), cause.reasons()::toString);
		assertTrue(analysis.whys().stream().anyMatch(why -> why.answer().contains("winter plan in force")),
				analysis.whys()::toString);
	}

	/** Five kinds of effects would fill all places; what else there is has to be seen, too. */
	@Test
	void effectsLeaveRoomForOtherExplanations() throws Exception {
		List<String> lines = harbour();
		insert(lines, line(3610, "INFO", "Crane", "moved to the eastern quay"));
		assertTrue(rankOf(analyse(lines), "eastern quay") <= 5, analyse(lines).causes()::toString);
	}

	@Test
	void aProgramThatAlwaysSaysSomethingNewCountsLess() throws Exception {
		List<String> lines = harbour();
		String[] chatter = { "gulls counted", "flag washed", "bench painted", "lamp bulb bought", "rope coiled",
				"deck swept", "bell polished", "map framed", "stairs mended", "door oiled", "hedge trimmed",
				"clock wound" };
		for (int i = 0; i < chatter.length; i++) {
			insert(lines, line(3650 - i * 300, "INFO", "Janitor", chatter[i]));
		}
		insert(lines, line(3600, "INFO", "Crane", "moved to the eastern quay"));
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "eastern quay") < rankOf(analysis, "gulls counted"), analysis.causes()::toString);
	}

	@Test
	void whatIsNewAfterTheFailuresBeganIsNoCauseOfThem() throws Exception {
		List<String> lines = harbour();
		insert(lines, line(5000, "ERROR", "Light", "bulb of buoy 7 broken: permission denied"));
		List<CauseLine> causes = analyse(lines, 20).causes();
		assertFalse(causes.get(0).text().contains("buoy 7"), causes::toString);
		CauseLine late = causes.stream().filter(cause -> cause.text().contains("buoy 7")).findFirst().orElseThrow();
		assertTrue(late.reasons().contains("against it: first seen well after the failures began"),
				late.reasons()::toString);
	}

	/** What fails as often before the trouble as in it is no symptom, however bad it calls itself. */
	@Test
	void noiseThatGoesOnUnchangedIsNoCause() throws Exception {
		List<String> lines = harbour();
		for (int second = 30; second < 5400; second += 200) {
			insert(lines, line(second, "FATAL", "Radio", "no signal from island " + second));
		}
		List<CauseLine> causes = analyse(lines).causes();
		assertTrue(causes.get(0).text().contains("ferry"), causes::toString);
	}

	/** The excerpt of a log may leave no time before the trouble to compare with. */
	@Test
	void theLogMayBeginRightBeforeTheTrouble() throws Exception {
		List<String> lines = harbour();
		for (int second = 3610; second < 5400; second += 70) {
			insert(lines, line(second, "FATAL", "Radio", "no signal from island " + second));
		}
		insert(lines, line(3655, "INFO", "Plan", "winter plan in force: one berth for the ferry"));
		int start = lines.indexOf(line(3640, "INFO", "Pier", "ferry 3640 moored"));
		LogAnalysis analysis = analyse(lines.subList(start, lines.size()));
		assertFalse(analysis.causes().get(0).text().contains("island"), analysis.causes()::toString);
		assertTrue(rankOf(analysis, "winter plan") <= 5, analysis.causes()::toString);
	}

	/** Programs that leave out the year or write another zone still stand in the order of the lines. */
	@Test
	void distancesHoldAcrossClocks() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1800; second += 5) {
			lines.add("2026-05-04T%sZ INFO tram %d left".formatted(clock(second), second));
			if (second % 50 == 0) {
				lines.add("May  4 %s depot doord[7]: gate %d opened".formatted(clock(second + 7200), second));
			}
			if (second == 900) {
				lines.add("May  4 %s depot voltd[9]: line voltage lowered to 300".formatted(clock(second + 7200)));
			}
			if (second > 930) {
				lines.add("2026-05-04T%sZ ERROR tram %d stands still: voltage".formatted(clock(second), second));
			}
		}
		LogAnalysis analysis = analyse(lines);
		CauseLine cause = analysis.causes().get(rankOf(analysis, "voltage lowered") - 1);
		assertTrue(cause.rank() <= 2, analysis.causes()::toString);
		assertTrue(cause.reasons().stream().anyMatch(reason -> reason.startsWith("changes a setting ")),
				cause.reasons()::toString);
	}

	/** A 29 February without a year changes the years of all lines, not how far they are apart. */
	@Test
	void distancesHoldOverALeapDay() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int minute = 22 * 60; minute < 26 * 60; minute++) {
			String time = "Feb %d %02d:%02d:00".formatted(minute < 24 * 60 ? 28 : 29, minute / 60 % 24, minute % 60);
			lines.add("%s depot tramd[7]: tram %d left".formatted(time, minute));
			if (minute == 23 * 60 + 58) {
				lines.add("%s depot voltd[9]: line voltage lowered to 300".formatted(time));
			}
			if (minute > 24 * 60) {
				lines.add("%s depot tramd[7]: ERROR tram %d stands still: voltage".formatted(time, minute));
			}
		}
		LogAnalysis analysis = analyse(lines);
		CauseLine cause = analysis.causes().get(rankOf(analysis, "voltage lowered") - 1);
		assertTrue(cause.rank() <= 2, analysis.causes()::toString);
		assertTrue(cause.reasons().stream().anyMatch(reason -> reason.startsWith("changes a setting ")),
				cause.reasons()::toString);
	}

	/** Where a template is a frame around quoted messages, one that says something else still counts. */
	@Test
	void anErrorAmongQuotedMessagesOfTheSameFormIsSeen() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 2) {
			lines.add("time=2026-05-04T%sZ level=info msg=\"parcel %d sorted\"".formatted(clock(second), second));
			if (second == 800) {
				lines.add("time=2026-05-04T%sZ level=error msg=\"scanner 4: licence key has expired\""
						.formatted(clock(second)));
			}
			if (second > 810) {
				lines.add("time=2026-05-04T%sZ level=warn msg=\"belt %d waits\"".formatted(clock(second), second));
			}
		}
		assertTrue(analyse(lines).causes().get(0).text().contains("licence key has expired"));
	}

	@Test
	void ofNewLinesInARowTheFirstIsTheLikelier() throws Exception {
		List<String> lines = harbour();
		insert(lines, line(3640, "INFO", "Plan", "timetable from the mainland arrived"));
		insert(lines, line(3650, "INFO", "Plan", "pilots called home"));
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "timetable") < rankOf(analysis, "pilots"), analysis.causes()::toString);
	}

	/** What needs a repair is named by each of many effects; what came once right before explains them. */
	@Test
	void whatCameOnceRightBeforeRanksAheadOfWhatItKeepsCausing() throws Exception {
		List<String> lines = harbour();
		for (int second = 3665; second < 5400; second += 5) {
			insert(lines, line(second, "ERROR", "Gate", "no space left on device for ticket %d".formatted(second)));
		}
		insert(lines, line(3650, "INFO", "Video", "records ticket hall to the ticket device, 0 days kept free"));
		LogAnalysis analysis = analyse(lines);
		assertEquals(1, rankOf(analysis, "records ticket hall"), analysis.causes()::toString);
		assertTrue(rankOf(analysis, "no space left") <= 3, analysis.causes()::toString);
	}

	/** A template that hides the message in quotes makes one of many changes; each is told from the others. */
	@Test
	void aChangeAmongOtherChangesOfTheSameFormIsSeen() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 1200; second += 2) {
			String time = "2026-05-04T" + clock(second) + "Z ";
			lines.add(time + "sorter parcel %d sorted".formatted(second));
			if (second == 200) {
				lines.add(time + "keeper level=info msg=\"applied lamps of hall 4: oil -> led\"");
			} else if (second == 790) {
				lines.add(time + "keeper level=info msg=\"applied sorter belts: speed 10 replaced by 90\"");
			} else if (second % 50 == 0) {
				lines.add(time + "keeper level=info msg=\"nothing to do\"");
			}
			if (second > 810) {
				lines.add(time + "sorter ERROR parcel %d fell off its belt".formatted(second));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertEquals(1, rankOf(analysis, "sorter belts"), analysis.causes()::toString);
	}

	/** A reload only applies what was set before, though it stands nearer to the failures. */
	@Test
	void theSettingRanksBeforeTheReloadThatAppliesIt() throws Exception {
		List<String> lines = harbour();
		insert(lines, line(3400, "INFO", "Plan", "rope length set to 1"));
		insert(lines, line(3655, "INFO", "Pier", "reloading"));
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "set to 1") < rankOf(analysis, "reloading"), analysis.causes()::toString);
	}

	/** A warning minutes ahead counts where it speaks of what fails later, and else it does not. */
	@Test
	void anEarlyWarningOfWhatFailsLaterIsSeen() throws Exception {
		List<String> lines = harbour();
		insert(lines, line(2800, "WARN", "Harbour", "a ferry keeps its berth for 3 h, berth not given back"));
		insert(lines, line(2805, "WARN", "Office", "printer low on yellow"));
		LogAnalysis analysis = analyse(lines, 9);
		assertTrue(rankOf(analysis, "keeps its berth") <= 5, analysis.causes()::toString);
		assertTrue(rankOf(analysis, "keeps its berth") < rankOf(analysis, "printer"), analysis.causes()::toString);
	}

	/** In a short log, too, what also comes amid the trouble at its old pace is told from what begins. */
	@Test
	void inAShortLogNoiseThatBeganFirstIsNotFirst() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 40; second++) {
			if (second % 9 == 4) {
				lines.add(line(second, "ERROR", "Door", "badge %d refused: access denied".formatted(second)));
			}
			if (second == 11) {
				lines.add(line(second, "WARN", "Lift", "limit reached: 8 persons"));
			}
			lines.add(second < 12 ? line(second, "INFO", "Lift", "floor %d".formatted(second))
					: line(second, "ERROR", "Lift", "stuck with %d waiting".formatted(second)));
		}
		assertEquals(1, rankOf(analyse(lines), "limit reached"), analyse(lines).causes()::toString);
	}
}
