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
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** An incident has consequences: a line that names a cause is none where everything goes on as before. */
class IncidentTest {

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String at(int second, String message) {
		return String.format(Locale.ROOT, "2026-05-04 %02d:%02d:%02d %s", 6 + second / 3600, second / 60 % 60, second % 60,
				message);
	}

	/** Hives that are weighed all day. */
	private static List<String> bees(int count) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			lines.add(at(i * 10, "INFO  hive %d weighed".formatted(i)));
		}
		return lines;
	}

	@ParameterizedTest
	@ValueSource(strings = { "ERROR scale of hive 7: wrong password", "WARN  camera: certificate expired",
			"ERROR weather station: unknown host clouds.example", "WARN  radio mast: link is down",
			"ERROR upload of pictures: quota exceeded" })
	void whereAllGoesOnThereWasNoIncident(String named) throws Exception {
		List<String> lines = bees(400);
		lines.add(200, at(2000, named));
		assertEquals(List.of(), causes(lines));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ERROR scale of hive 7: wrong password", "WARN  camera: certificate expired",
			"WARN  radio mast: link is down" })
	void theSameLineIsACauseWhereOthersFailBehindIt(String named) throws Exception {
		List<String> lines = bees(400);
		lines.add(200, at(2000, named));
		lines.add(202, at(2011, "ERROR heater off"));
		lines.add(204, at(2031, "ERROR entrance of hive 9 stays shut"));
		lines.add(206, at(2051, "ERROR honey pump stopped"));
		assertEquals(201, causes(lines).get(0).line());
	}

	/** Two kinds that begin together are no chance, be there ever so few. */
	@Test
	void aFewLinesOfTwoKindsAreAnIncident() throws Exception {
		List<String> lines = bees(400);
		lines.add(300, at(3000, "ERROR store: certificate signed by unknown authority"));
		for (int i = 0; i < 4; i++) {
			lines.add(302 + 2 * i, at(3011 + 10 * i, "WARN  weight %d not stored".formatted(i)));
		}
		assertEquals(301, causes(lines).get(0).line());
		lines.subList(300, 302).clear();
		assertEquals(List.of(), causes(lines));
	}

	@Test
	void theSameLineIsACauseWhereTheLogEndsWithIt() throws Exception {
		List<String> lines = bees(400);
		lines.add(at(4001, "ERROR scale of hive 7: wrong password"));
		assertEquals(401, causes(lines).get(0).line());
	}

	/** A full disk, memory that ran out and a crash do not mend themselves. */
	@ParameterizedTest
	@ValueSource(strings = { "ERROR journal: no space left on device", "WARN  kernel: Out of memory: Killed process 77",
			"ERROR weigher died: segmentation fault" })
	void whatNeedsARepairIsToldOfWhateverFollows(String named) throws Exception {
		List<String> lines = bees(400);
		lines.add(200, at(2000, named));
		assertEquals(201, causes(lines).get(0).line());
	}

	/** Lines without a level that only hint at a failure: one here and there is nothing, a heap of them is a consequence. */
	@Test
	void severalHintsCloseTogetherAreAConsequence() throws Exception {
		List<String> hints = List.of("timed out waiting for device /dev/combs", "smoker could not start", "wax press: dependency failed",
				"gate controller refused", "fan is unhealthy");
		List<String> apart = new ArrayList<>();
		List<String> together = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			together.add(at(i * 10, "hive %d weighed".formatted(i)));
			apart.add(together.getLast());
			if (i % 60 == 30) {
				apart.add(at(i * 10, hints.get(i / 60)));
			}
		}
		hints.forEach(hint -> together.add(280, at(2799, hint)));
		for (int i = 300; i < 340; i++) {
			apart.add(at(i * 10, "hive %d weighed".formatted(i)));
			together.add(at(i * 10, "hive %d weighed".formatted(i)));
		}
		assertEquals(List.of(), causes(apart));
		assertTrue(causes(together).get(0).text().contains("/dev/combs"));
	}

	/** What strangers try, what one user got wrong, what machines complain of at every start. */
	@ParameterizedTest
	@ValueSource(strings = { "warning: hostname bear.example does not resolve to address 192.0.2.7: Name or service not known",
			"reject: RCPT from unknown[192.0.2.7]: 554 Relay access denied", "ERROR letter to a.bee: mailbox full",
			"ERROR card declined, insufficient_funds", "kernel: ACPI Error: could not resolve symbol",
			"kernel: mce: [Hardware Error]: machine check events logged (corrected)",
			"sshd: Unable to negotiate with 192.0.2.7: no matching key exchange method found",
			"ERROR Name resolution for wpad.bees.example timed out", "GET /.env answered with access denied" })
	void whatIsSaidAllTheTimeNamesNoCause(String routine) throws Exception {
		List<String> lines = bees(30);
		lines.add(15, at(150, routine));
		assertEquals(List.of(), causes(lines));
		for (int i = 0; i < 8; i++) {
			lines.add(at(300 + i, "ERROR hive %d: lid open, heater: fuse blown".formatted(i)));
		}
		assertTrue(causes(lines).get(0).text().contains("fuse blown"));
	}

	/** In a log of thousands of lines that all are calm, the only one that is not is what there is to look at. */
	@Test
	void theOnlyComplaintOfALongLogIsToldOf() throws Exception {
		List<String> lines = bees(2000);
		lines.add(1200, at(12000, "ERROR scale of hive 7: no connection within 30 s"));
		assertEquals(1201, causes(lines).get(0).line());
		lines.add(400, at(4000, "WARN  hive 9 is heavy"));
		assertEquals(List.of(), causes(lines), "an everyday life with complaints");
	}

	/** A program that could not start once, and all goes on since. */
	@Test
	void theOnlyComplaintOfALogIsToldOfWithADoubtWhereAProgramEnded() throws Exception {
		List<String> lines = bees(400);
		lines.add(0, at(0, "FATAL could not reach the bee house at 10.45.23.88 (timeout after 3000ms)"));
		CauseLine first = causes(lines).get(0);
		assertEquals(1, first.line());
		assertEquals("weak evidence: it is all that the log complains of, and the rest goes on as before", first.reasons().get(0));
	}

	/** One order fails in three programs, as each of them says; the last takes it for a mistake of who asked. */
	@Test
	void whatThreeProgramsSayOfOneRequestIsOneEvent() throws Exception {
		List<String> lines = bees(400);
		lines.addAll(200, List.of(at(2000, "ERROR store: cannot reserve 500 jars: only 23 are there"), at(2000, "ERROR orders: order 12 failed: store returned an error"),
				at(2001, "ERROR gateway: request failed with 400 Bad Request")));
		assertEquals(201, causes(lines).get(0).line());
	}

	/** Go's programs write no level, but a field for the error. */
	@Test
	void anErrorInAFieldOfItsOwnIsOneWithoutALevel() throws Exception {
		List<String> lines = new ArrayList<>();
		lines.add("ts=2026-05-22T06:30:34Z caller=main.go:108 err=nil Error=\"unable to reach the bee house\" DSN=bees@tcp(hive-db:3306)");
		for (int second = 10; second < 2010; second++) {
			lines.add("ts=2026-05-22T06:%02d:%02dZ caller=logging.go:85 method=Weigh result=%d err=null took=38.152µs".formatted(31 + second / 60, second % 60, second));
		}
		assertEquals(1, causes(lines).get(0).line());
	}

	/** Where no line has a level, what a failure says of itself must do. */
	@Test
	void aFailureWithoutALevelThatComesAgainAndAgainIsShown() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int run = 1; run <= 60; run++) {
			lines.add("Run %d %s".formatted(run, run % 5 == 2 ? "failed with error: division by zero" : "succeeded"));
		}
		assertTrue(causes(lines).get(0).text().contains("division by zero"));
	}

	/** What {@code kubectl describe} shows behind the log says why nothing answers. */
	@Test
	void aServiceWithoutEndpointsIsAmongTheCauses() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			lines.add("Trying to reach bee-house...");
			lines.add("ERROR: Connection to bee-house failed!");
		}
		lines.addAll(List.of("Name:              bee-house", "Namespace:         garden", "Selector:          app=bees,version=v2", "Type:              ClusterIP",
				"Endpoints:         <none>", "Session Affinity:  None", "Events:            <none>"));
		assertTrue(causes(lines).stream().anyMatch(cause -> cause.text().startsWith("Endpoints:")));
		lines.replaceAll(line -> line.replace("Endpoints:         <none>", "Endpoints:         10.244.0.195:80"));
		assertTrue(causes(lines).stream().noneMatch(cause -> cause.text().startsWith("Endpoints:")));
	}

	/** What names a cause and begins to come again and again needs no others that fail. */
	@Test
	void aNamedCauseThatKeepsComingIsAnIncident() throws Exception {
		List<String> lines = bees(400);
		for (int i = 0; i < 6; i++) {
			lines.add(300 + 12 * i, at(3000 + 110 * i, "WARN  scale of hive 7: certificate expired"));
		}
		assertEquals(301, causes(lines).get(0).line());
	}

	/** Two records that fail in one place of a long log, and nothing else anywhere. */
	@Test
	void allThatFailsInOnePlaceIsOneEvent() throws Exception {
		List<String> lines = bees(2000);
		lines.addAll(1200, List.of(at(12000, "ERROR smoker does not draw"), at(12001, "ERROR smoker does not draw"),
				at(12003, "ERROR bees in the house")));
		assertEquals(1201, causes(lines).get(0).line());
	}

	/** A job that ended well tells of itself; a log of many jobs says so all the time. */
	@Test
	void oneOfManyJobsThatEndedWellDoesNotMakeUpForAllThatFailed() throws Exception {
		List<String> lines = bees(100);
		for (int i = 0; i < 30; i++) {
			lines.add(at(1000 + 10 * i, "ERROR extractor: no such file combs.txt"));
			lines.add(at(1001 + 10 * i, "ERROR honey of hive %d not drawn".formatted(i)));
		}
		lines.add(at(1400, "INFO  Job succeeded"));
		assertEquals(List.of(), causes(lines));
		lines.add(50, at(495, "INFO  Job succeeded"));
		assertTrue(causes(lines).get(0).text().contains("no such file"));
	}

	/** Everyday noise is of several kinds: a log that is calm but for one failure may be cut out of a time in which that failed. */
	@Test
	void theOneFailureThatALogComplainsOfAgainAndAgainIsShownWithADoubt() throws Exception {
		List<String> lines = bees(400);
		for (int i = 20; i < 400; i += 40) {
			lines.add(i, at(i * 10, "ERROR honey store: quota exceeded in the cellar"));
		}
		CauseLine first = causes(lines).get(0);
		assertTrue(first.text().contains("quota exceeded"), first::toString);
		assertEquals("weak evidence: it goes on all through the log, and nothing else fails", first.reasons().get(0));
	}
}
