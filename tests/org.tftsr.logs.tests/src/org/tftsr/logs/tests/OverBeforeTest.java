package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** What failed before the trouble and was over by then, and what only stands within it, is not its cause. */
class OverBeforeTest {

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 8, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String at(int second, String message) {
		return String.format(Locale.ROOT, "2026-05-04 06:%02d:%02d %s", second / 60, second % 60, message);
	}

	private static List<String> byTime(List<String> lines) {
		lines.sort((a, b) -> a.substring(0, 19).compareTo(b.substring(0, 19)));
		return lines;
	}

	/** A ferry whose ramp is locked at 4:00, so that cars wait; other lines stand among them by their time. */
	private static List<String> ferry(String... others) {
		List<String> lines = new ArrayList<>(List.of(others));
		for (int second = 0; second < 240; second += 20) {
			lines.add(at(second, "INFO  ferry: %d cars on board".formatted(second)));
		}
		lines.add(at(240, "WARN  ramp: locked, oil pressure gone"));
		for (int second = 245; second < 290; second += 6) {
			lines.add(at(second, "ERROR ferry: car %d cannot leave".formatted(second)));
		}
		return byTime(lines);
	}

	/** Ordinary lines followed for a minute or more: whatever its words, it was over. */
	@ParameterizedTest
	@ValueSource(strings = { "ERROR kiosk: ticket 7 not printed, out of memory in tray 2",
			"WARN  radio: certificate of the coast station is not trusted", "ERROR shop: no such file menu.pdf",
			"WARN  radar: clock offset 3 s", "ERROR wifi: login of guest 12 failed, wrong password" })
	void aFailureBehindWhichLifeWentOnIsNotTheFirst(String over) throws Exception {
		List<CauseLine> causes = causes(ferry(at(125, over)));
		assertTrue(causes.get(0).text().contains("ramp: locked"), causes::toString);
	}

	/** Strong words deep in the trouble are not what it began with. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  kiosk: 3 records corrupt", "WARN  radar: clock is not synchronized",
			"WARN  wifi: rate limit of the portal reached" })
	void whatFailsAmidTheTroubleIsNotTheFirst(String amid) throws Exception {
		List<CauseLine> causes = causes(ferry(at(275, amid)));
		assertTrue(causes.get(0).text().contains("ramp: locked"), causes::toString);
	}

	/** The same program says of the same thing that it works again. */
	@ParameterizedTest
	@CsvSource({ "WARN  radio: link to station 4 down on battery, INFO  radio: link to station 4 restored",
			"ERROR pump: connection to tank 2 lost, INFO  pump: connection to tank 2 established",
			"ERROR mail: crew list not delivered: disk full on relay, INFO  mail: crew list delivered to relay" })
	void whatRecoveredBeforeTheTroubleSaysSo(String failure, String recovery) throws Exception {
		CauseLine over = causes(ferry(at(205, failure), at(215, recovery))).stream()
				.filter(cause -> cause.text().contains(failure)).findFirst().orElse(null);
		assertTrue(over == null || over.rank() > 1
				&& over.reasons().stream().anyMatch(reason -> reason.contains("over before the failures began")),
				() -> String.valueOf(over));
	}

	/** Without the recovery the same line is listened to. */
	@Test
	void whatDidNotRecoverIsNotTakenForOver() throws Exception {
		List<CauseLine> causes = causes(ferry(at(236, "ERROR pump: connection to tank 2 lost, disk failure")));
		assertTrue(causes.stream().flatMap(cause -> cause.reasons().stream())
				.noneMatch(reason -> reason.contains("over before")), causes::toString);
		assertTrue(causes.stream().limit(3).anyMatch(cause -> cause.text().contains("tank 2")), causes::toString);
	}

	/** Nobody needs to repair what works again, in a log of any length. */
	@ParameterizedTest
	@ValueSource(ints = { 20, 90, 400 })
	void momentsThatPassAreNoIncident(int trips) throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < trips; i++) {
			lines.add(at(i * 3, "INFO  ferry: trip %d done".formatted(i)));
		}
		lines.add(at(12, "ERROR pump: connection to tank 2 lost"));
		lines.add(at(16, "INFO  pump: connection to tank 2 restored"));
		lines.add(at(33, "WARN  radio: alarm raised: link of mast 3 down"));
		lines.add(at(40, "INFO  radio: alarm cleared: link of mast 3 down"));
		assertEquals(List.of(), causes(byTime(lines)));
	}

	/** Each car says what keeps it, and what was changed seconds before stands near to that. */
	@Test
	void aChangeRightBeforeFailuresThatAllSayTheSameIsSeen() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 200; second += 12) {
			lines.add(at(second, "INFO  gate: card %d accepted".formatted(second)));
		}
		lines.add(at(203, "INFO  office: trust list changed from 2025 to 2026 by anna"));
		for (int second = 206; second < 260; second += 7) {
			lines.add(at(second, "ERROR gate: card %d refused: certificate signed by unknown authority".formatted(second)));
		}
		lines.add(at(255, "ERROR tower: no car came, x509: unknown authority"));
		List<CauseLine> causes = causes(byTime(lines));
		assertTrue(causes.stream().limit(3).anyMatch(cause -> cause.text().contains("trust list changed")), causes::toString);
		assertFalse(causes.get(0).reasons().isEmpty());
	}

	/** Sessions expire all the time; one that the failures speak of is another matter. */
	@Test
	void anExpiryThatHasNothingToDoWithTheFailuresDoesNotExplainThem() throws Exception {
		List<CauseLine> other = causes(ferry(at(232, "WARN  office: session of anna expired")));
		assertTrue(other.get(0).text().contains("ramp: locked"), other::toString);
		List<CauseLine> same = causes(ferry(at(232, "WARN  office: permit of each car to leave expired")));
		assertTrue(same.get(0).text().contains("permit of each car"), same::toString);
	}

	/** Whoever reads the first line only must be told how far it carries. */
	@Test
	void weakEvidenceForTheFirstLineIsCalledSo() throws Exception {
		List<String> close = ferry(at(236, "INFO  office: ramp lock changed from 3 to 4"),
				at(237, "INFO  purser: price of coffee changed from 7 to 8"));
		CauseLine first = causes(close).get(0);
		assertTrue(first.reasons().get(0).matches("weak evidence: line \\d+ is nearly as likely"), first.reasons()::toString);
		List<String> vague = ferry().stream().map(line -> line.replace("cannot leave", "waits")).toList();
		CauseLine place = causes(vague).get(0);
		assertEquals("weak evidence: it names no cause, only its level and its place speak for it",
				place.reasons().get(0));
		List<String> named = ferry(at(238, "ERROR ramp: oil pump stopped, no space left on device"));
		assertFalse(causes(named).get(0).reasons().get(0).startsWith("weak"), causes(named)::toString);
		assertTrue(causes(named).stream().skip(1).flatMap(cause -> cause.reasons().stream())
				.noneMatch(reason -> reason.startsWith("weak")));
	}

	/** Alarms of the port come one by one before, the failures all within half a minute. */
	@Test
	void failuresWithinSecondsBeginLaterThanThoseMinutesBefore() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 300; second += 15) {
			lines.add(at(second, "INFO  ferry: %d cars on board".formatted(second)));
		}
		lines.add(at(320, "ERROR kiosk: ticket 7 not printed"));
		lines.add(at(440, "ERROR wifi: portal broken"));
		lines.add(at(600, "ERROR ramp: hydraulic line burst"));
		lines.add(at(601, "ERROR ferry: car 3 cannot leave"));
		lines.add(at(603, "ERROR gate: barrier stuck"));
		lines.add(at(605, "ERROR quay: queue blocked"));
		lines.add(at(608, "ERROR bridge: departure missing"));
		lines.add(at(612, "ERROR ferry: car 4 cannot leave"));
		List<CauseLine> causes = causes(lines);
		assertTrue(causes.get(0).text().contains("hydraulic line burst"), causes::toString);
	}
}
