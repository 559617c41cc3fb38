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
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** What is not claimed: causes where nothing failed, and failures that are only described. */
class RestraintTest {

	private static LogAnalysis analyse(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE);
	}

	/** Trams that run all day; one other line among them. */
	private static List<String> calmDay(String header, String other) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			lines.add(String.format(Locale.ROOT, header, i / 60, i % 60) + "tram %d left the depot".formatted(i));
			if (i == 40) {
				lines.add(String.format(Locale.ROOT, header, 0, 40) + other);
			}
		}
		return lines;
	}

	private static void assertNothingClaimed(List<String> lines) throws TftsrException {
		LogAnalysis analysis = analyse(lines);
		assertEquals(List.of(), analysis.causes());
		assertEquals(List.of(), analysis.whys());
	}

	@ParameterizedTest
	@ValueSource(strings = { "authentication disabled; signs disabled", "timetable changed from 7 to 8",
			"deployed version 4.2 of the planner", "planner restarted", "import done, 0 errors, 0 failed",
			"retry policy: 3 attempts", "certificate rotated" })
	void whereNothingFailsThereIsNoCause(String other) throws Exception {
		assertNothingClaimed(calmDay("2026-05-04 06:%02d:%02d INFO ", other));
		assertNothingClaimed(calmDay("2026-05-04 06:%02d:%02d ", other));
	}

	@Test
	void aLoneWarningThatNamesNoFailureIsNoCause() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		lines.add(200, "2026-05-04 06:03:18 WARN  two trams at one stop");
		assertNothingClaimed(lines);
	}

	/** Of several errors that come now and then all day, one is first seen later than the others by chance. */
	@Test
	void errorsNowAndThenAmongOthersAllDayAreNoTrouble() throws Exception {
		List<Integer> rejected = List.of(650, 900, 1300, 1600, 2000, 2350, 2750);
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			String time = "2026-05-04 %02d:%02d:%02d ".formatted(6 + i / 3600, i / 60 % 60, i % 60);
			lines.add(time + "INFO  tram %d left the depot".formatted(i));
			if (i % 40 == 7) {
				lines.add(time + "WARN  tram %d is late".formatted(i));
			}
			if (i % 55 == 9) {
				lines.add(time + "WARN  display %d failed to refresh".formatted(i));
			}
			if (i % 70 == 30) {
				lines.add(time + "WARN  door %d closed slowly".formatted(i));
			}
			if (rejected.contains(i)) {
				lines.add(time + "ERROR ticket rejected");
			}
		}
		assertNothingClaimed(lines);
	}

	@Test
	void warningsThatBeginToKeepComingAreToldOf() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		for (int i = 0; i < 30; i++) {
			lines.add("2026-05-04 06:05:%02d WARN  tram %d waits at the crossing".formatted(i, i));
		}
		assertEquals(302, analyse(lines).causes().get(0).line());
	}

	@ParameterizedTest
	@ValueSource(strings = { "VFS: Disk quotas dquot_6.5.1", "Intel machine check architecture supported.",
			"machine check reporting enabled on CPU#0", "ACPI: power supply class registered" })
	void whatAKernelSaysWhenItStartsIsNoFailure(String banner) throws Exception {
		assertNothingClaimed(calmDay("May  4 06:%02d:%02d host kernel: ", banner));
	}

	@ParameterizedTest
	@ValueSource(strings = { "write failed: Disk quota exceeded", "mce: machine check events logged",
			"Hardware Error: cpu 3", "power supply failure in unit 2" })
	void theSameThingsWhereTheyFailAreCauses(String failure) throws Exception {
		List<String> lines = calmDay("May  4 06:%02d:%02d host kernel: ", failure);
		for (int i = 0; i < 90; i++) {
			lines.add(43 + 3 * i, lines.get(42 + 3 * i).substring(0, 15) + " host tramd: tram %d cannot leave".formatted(i));
		}
		assertEquals(42, analyse(lines).causes().get(0).line());
	}

	/** Any long log has a line now and then in which something did not work at once. */
	@ParameterizedTest
	@ValueSource(strings = { "probe failed: connection refused", "door sensor: timeout", "lookup failed" })
	void aLoneHintInALongLogIsNoCause(String hint) throws Exception {
		assertNothingClaimed(calmDay("2026-05-04 06:%02d:%02d INFO ", "WARN  " + hint));
		assertNothingClaimed(calmDay("May  4 06:%02d:%02d host tramd: ", hint));
	}

	/** A deadlock that a database resolved, a printer that is gone: one error that led to nothing. */
	@ParameterizedTest
	@ValueSource(strings = { "deadlock detected, one of two bookings was undone", "old printer: no such device",
			"maps of partner north: access denied" })
	void aLoneErrorThatLedToNothingIsNoCause(String error) throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO  ", "doors closed");
		lines.add(200, "2026-05-04 06:03:18 ERROR " + error);
		assertNothingClaimed(lines);
		lines.addAll(failures());
		assertFalse(analyse(lines).causes().isEmpty(), "much fails behind it");
	}

	/** What fails now and then all day is how this log is, even where it calls itself an error, and there is other noise. */
	@Test
	void errorsThatComeNowAndThenAllDayAreNoCause() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			lines.add("2026-05-04 %02d:%02d:%02d INFO tram %d left".formatted(6 + i / 3600, i / 60 % 60, i % 60, i));
			if (i % 97 == 7) {
				lines.add("2026-05-04 %02d:%02d:%02d ERROR feed of partner north: invalid credentials"
						.formatted(6 + i / 3600, i / 60 % 60, i % 60));
			}
			if (i % 211 == 9) {
				lines.add("2026-05-04 %02d:%02d:%02d WARN tram late".formatted(6 + i / 3600, i / 60 % 60, i % 60));
			}
		}
		assertNothingClaimed(lines);
	}

	/** A key that exists already is what users of a database run into all day. */
	@Test
	void duplicateKeysNowAndThenAreNoCause() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 160; i++) {
			lines.add("2026-05-04 %02d:%02d:00.000 UTC [88] LOG:  checkpoint complete: wrote %d".formatted(6 + i / 60,
					i % 60, i));
			if (i % 12 == 10) {
				lines.add("2026-05-04 %02d:%02d:30.000 UTC [%d] tram@depot ERROR:  duplicate key value violates unique "
						.formatted(6 + i / 60, i % 60, i) + "constraint \"tags_key\"");
			}
		}
		assertNothingClaimed(lines);
	}

	/** What a client got wrong is answered; nothing needs a repair. */
	@ParameterizedTest
	@ValueSource(strings = { "ERROR client sent a broken ticket, answered 400", "ERROR mail to driver: recipient unknown",
			"ERROR canceling the search due to user request" })
	void whatAClientGotWrongIsNoIncident(String answer) throws Exception {
		assertNothingClaimed(calmDay("2026-05-04 06:%02d:%02d INFO ", answer));
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO  ", "doors closed");
		for (int i = 3; i < lines.size(); i += 5) {
			lines.add(i, lines.get(i).substring(0, 20) + answer);
		}
		lines.add(200, lines.get(200).substring(0, 20) + "ERROR bell of one tram is broken");
		assertNothingClaimed(lines);
	}

	/** Two warnings an hour apart have nothing to do with each other. */
	@Test
	void warningsFarApartAreNoIncident() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO  ", "doors closed");
		lines.add(250, "2026-05-04 06:04:08 WARN  token expired, driver must sign in again");
		lines.add(60, "2026-05-04 06:01:00 WARN  token expired, driver must sign in again");
		assertNothingClaimed(lines);
		for (int i = 0; i < 8; i++) {
			lines.add(251, "2026-05-04 06:04:08 WARN  token expired, driver must sign in again");
		}
		assertFalse(analyse(lines).causes().isEmpty(), "they come again and again");
	}

	/** A run that succeeded made up for what failed in it, or meant it to fail. */
	@ParameterizedTest
	@ValueSource(strings = { "Job succeeded", "[INFO] BUILD SUCCESS", "Finished: SUCCESS" })
	void aRunThatEndedWellHadNoIncident(String end) throws Exception {
		List<String> lines = new ArrayList<>(List.of("Checking out tram-planner", "$ make check",
				"WARNING: upload failed: invalid argument", "ERROR: no space left on device (expected by the test)",
				"41 tests run", "upload tried again"));
		assertFalse(analyse(lines).causes().isEmpty());
		lines.add(end);
		assertNothingClaimed(lines);
		lines.add("ERROR: no such file: tickets.txt");
		assertFalse(analyse(lines).causes().isEmpty(), "it went on");
	}

	@Test
	void aNumberIsAStatusOnlyWhereThereIsARequest() throws Exception {
		List<String> lines = calmDay("May  4 06:%02d:%02d host tramd: ", "doors closed");
		for (int i = 0; i < 8; i++) {
			lines.add("May  4 06:05:%02d host tramd: session 502 of driver %d opened".formatted(i, i));
		}
		assertNothingClaimed(lines);
	}

	/** A log that calls everything information is believed, but not against its own words. */
	@Test
	void aNamedCauseIsFoundEvenAsInformation() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "journal: No space left on device");
		assertEquals(42, analyse(lines).causes().get(0).line());
	}

	@Test
	void aChangeIsACauseOnlyOfWhatBeginsAfterIt() throws Exception {
		List<String> before = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		before.add("2026-05-04 06:04:59 INFO maxTrams changed from 90 to 9");
		before.addAll(failures());
		assertTrue(mentions(analyse(before), "maxTrams"));
		List<String> after = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		after.addAll(failures());
		after.add("2026-05-04 06:05:40 INFO maxTrams changed from 9 to 90");
		assertFalse(mentions(analyse(after), "maxTrams"));
	}

	private static List<String> failures() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			lines.add("2026-05-04 06:05:%02d ERROR tram %d cannot leave".formatted(i, i));
		}
		return lines;
	}

	private static boolean mentions(LogAnalysis analysis, String words) {
		return analysis.causes().stream().anyMatch(cause -> cause.text().contains(words));
	}

	/** Nodes that are tolerated when unreachable are not unreachable, and a name is no failure. */
	@Test
	void fieldsThatDescribeAThingAreNoFailures() throws Exception {
		List<String> lines = List.of("Name:             tram-1", "Labels:           role=invalid-ticket-reader",
				"Start Time:       Mon, 04 May 2026 06:00:00 +0000", "Containers:", "  reader:",
				"    Image:          depot.example/failed-rides:1", "    State:          Waiting",
				"      Reason:       CreateContainerConfigError",
				"    Liveness:       http-get http://:80/ delay=0s timeout=1s #failure=3",
				"Tolerations:      node.kubernetes.io/not-ready:NoExecute op=Exists for 300s",
				"                  node.kubernetes.io/unreachable:NoExecute op=Exists for 300s",
				"                  error-zone=true", "Events:", "  Type     Reason  Age  From     Message",
				"  ----     ------  ---  ----     -------",
				"  Normal   Pulled  9s   kubelet  Image depot.example/failed-rides:1 present",
				"  Warning  Failed  9s   kubelet  Error: configmap \"rides\" not found");
		List<Long> told = analyse(lines).causes().stream().map(cause -> cause.line()).sorted().toList();
		assertEquals(List.of(8L, 17L), told);
	}

	/** Of several logs of one incident the one whose best line has most points tells most about the cause. */
	@Test
	void pointsCompareBetweenLogsOfOneIncident() throws Exception {
		List<String> service = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		List<String> proxy = calmDay("2026-05-04 06:%02d:%02d [info] ", "doors closed");
		List<String> access = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			access.add(request(i, 200));
		}
		for (int i = 300; i < 340; i++) {
			service.add("2026-05-04 06:05:%02d ERROR ride %d refused: seat pool exhausted".formatted(i - 300, i));
			proxy.add("2026-05-04 06:05:%02d [error] upstream timed out while reading response header from upstream"
					.formatted(i - 300));
			access.add(request(i, 502));
		}
		double best = analyse(service).causes().get(0).score();
		assertTrue(best > analyse(proxy).causes().get(0).score());
		assertTrue(best > analyse(access).causes().get(0).score());
		assertEquals(best, analyse(service.subList(150, service.size())).causes().get(0).score(), 1e-9,
				"how long the log is does not change the scale");
	}

	private static String request(int second, int status) {
		return String.format(Locale.ROOT,
				"192.0.2.7 - - [04/May/2026:06:%02d:%02d +0000] \"GET /rides/%d HTTP/1.1\" %d 17 \"-\" \"curl\"",
				second / 60, second % 60, second, status);
	}

	/** Where most of a log are errors, it is an excerpt of trouble, though nothing in it begins. */
	@Test
	void whatComesAllTheTimeIsToldOfWhereMostOfTheLogAreErrors() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> errors = List.of("tram %d has no route", "display %d shows nothing", "driver of %d waits");
		for (int i = 0; i < 120; i++) {
			String time = "2026-05-04 06:%02d:%02d ".formatted(i / 60, i % 60);
			lines.add(time + (i % 5 < 2 ? "INFO  stop %d reached" : "ERROR " + errors.get(i % 5 - 2)).formatted(i));
			if (i % 15 == 4) {
				lines.add(time + "ERROR planner has no shift list");
			}
		}
		assertTrue(analyse(lines).causes().stream().anyMatch(cause -> cause.text().contains("no shift list")));
	}

	/** A warning that web servers write all day, and about nothing that failed. */
	@Test
	void aProxyThatBuffersToAFileIsNoTrouble() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		for (int i = 0; i < 30; i++) {
			lines.add("2026-05-04 06:05:%02d WARN  response %d is buffered to a temporary file".formatted(i, i));
		}
		assertNothingClaimed(lines);
	}

	/** Everyday life: an attempt made again, what may happen one day, one complaint, what a client asked for. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  timetable read timed out, retrying (1/5)",
			"WARN  certificate of the kiosk will expire in 21 days", "WARN  yard is at 78% of capacity",
			"ERROR ticket of rider 77 was rejected", "INFO  no plan for line 9 was there: does not exist, drawn anew",
			"ERROR open() \"/srv/map.ico\" failed (2: No such file or directory), request: \"GET /map.ico HTTP/1.1\"" })
	void theEverydayLifeOfASystemIsNoIncident(String other) throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		lines.add(200, "2026-05-04 06:03:18 " + other);
		assertNothingClaimed(lines);
	}

	/** Riders come in crowds; an hour later the warnings are long over. */
	@Test
	void aShortPeakOfWarningsIsNoIncident() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		for (int i = 0; i < 6; i++) {
			lines.add(150 + i * 3, "2026-05-04 06:02:%02d WARN  tram %d took %d ms to open".formatted(28 + i, i, 900 + i));
		}
		assertNothingClaimed(lines);
	}

	/** Each of them led to nothing, and they have nothing to do with each other. */
	@Test
	void complaintsFarFromEachOtherAreAsMuchAsOne() throws Exception {
		List<String> complaints = List.of("ERROR menu of the canteen not drawn", "ERROR chart of riders: division by zero",
				"ERROR letter to the mayor not written");
		List<String> apart = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		List<String> together = new ArrayList<>(apart);
		for (int i = 0; i < complaints.size(); i++) {
			apart.add(60 + i * 90, "2026-05-04 06:%02d:%02d ".formatted((60 + i * 90) / 60, i * 90 % 60) + complaints.get(i));
			together.add(200 + i, "2026-05-04 06:03:20 " + complaints.get(i));
		}
		assertNothingClaimed(apart);
		assertTrue(mentions(analyse(together), "menu of the canteen"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ERROR unknown stop 99", "unknown stop 99 on the plan", "WARN  unknown stop 99" })
	void theSameComplaintTwiceFarApartIsNoIncident(String complaint) throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		lines.add(60, "2026-05-04 06:01:00 " + complaint);
		lines.add(260, "2026-05-04 06:04:20 " + complaint);
		assertNothingClaimed(lines);
	}

	/** Riders mistype all day; a single error elsewhere does not make that the trouble. */
	@Test
	void warningsThatComeAllDayAreNoTroubleBesideALoneError() throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		for (int i = 0; i < 30; i++) {
			lines.add(i * 11, "2026-05-04 06:%02d:%02d WARN  wrong password of rider %d".formatted(i / 6, i * 10 % 60, i));
		}
		lines.add(200, "2026-05-04 06:03:00 ERROR menu of the canteen not drawn");
		assertNothingClaimed(lines);
	}

	/** The same things where they do not pass. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  timetable read timed out, retrying", "ERROR ticket of rider 77 was rejected" })
	void whatKeepsComingIsAnIncident(String failure) throws Exception {
		List<String> lines = calmDay("2026-05-04 06:%02d:%02d INFO ", "doors closed");
		for (int i = 0; i < 30; i++) {
			lines.add("2026-05-04 06:05:%02d ".formatted(i) + failure);
		}
		assertTrue(mentions(analyse(lines), failure.substring(6)));
	}

	/** So many tickets are refused all day; that none was in the first minute is chance. */
	@Test
	void oneKindOfWarningsThatComesAllTheTimeIsNoIncident() throws Exception {
		List<Integer> refused = List.of(0, 3, 10, 21, 41, 46, 77, 82);
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 1240; i++) {
			String time = String.format(Locale.ROOT, "2026-05-04 06:%02d:%02d ", i / 60, i % 60);
			lines.add(time + "INFO tram %d left the depot".formatted(i));
			if (i >= 70 && refused.contains((i - 70) % 172)) {
				lines.add(time + "WARN ticket refused: the zone that was typed in failed the check");
			}
		}
		assertNothingClaimed(lines);
	}

	/** Half of the lines have a word of failures in an address; the last of them is as good as the others. */
	@Test
	void aLogEndsWithNoFailureWhereTheSameWasSaidAllTheTime() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 900; i++) {
			lines.add(String.format(Locale.ROOT, "2026-05-04 06:%02d:%02d [door] \"GET /%s\" 200 %d", i / 60, i % 60,
					i % 2 == 0 ? "failures/list" : "trams", i));
		}
		assertNothingClaimed(lines);
	}
}
