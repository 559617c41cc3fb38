package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** A log that has failures of all kinds, each said once: then one of them always stands ahead of whatever happens. */
class OddFailureTest {

	private static final List<String> ODD = List.of("ERROR gate 3: wrong password of the night watch", "WARN  lamp post 9: certificate expired",
			"ERROR ledger: no such file tips.csv", "WARN  radio: unknown host hills.example", "ERROR kiosk: access denied to the till",
			"ERROR photo printer: checksum mismatch", "WARN  snow report: schema changed");
	private static final String NEAR = "ERROR webcam: invalid credentials for the summit view";
	private static final int BEGIN = 4000;
	private static final int SECONDS = 6000;

	/** Cabins of a ropeway that leave every other second, until the rope stands; the rope sensor says why as it begins. */
	private static List<CauseLine> ropeway(List<String> odd) throws TftsrException {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < SECONDS; second += 2) {
			lines.add(at(second, "INFO  cabin %d left".formatted(second)));
			if (second % 500 == 250 && second / 500 < odd.size()) {
				int now = second;
				odd.get(second / 500).lines().map(message -> at(now, message)).forEach(lines::add);
			}
			if (second == BEGIN - 90) {
				lines.add(at(second, NEAR));
			}
			if (second >= BEGIN && second % 10 == 0) {
				lines.add(at(second, "ERROR rope sensor %d: out of memory, brake closed".formatted(second % 7)));
				lines.add(at(second + 1, "ERROR cabin %d stands".formatted(second)));
			}
		}
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String at(int second, String message) {
		return String.format(Locale.ROOT, "2026-05-04 %02d:%02d:%02d %s", 6 + second / 3600, second / 60 % 60, second % 60, message);
	}

	@Test
	void whereThereAreManyOneAheadOfTheTroubleIsNotTheFirst() throws Exception {
		List<CauseLine> causes = ropeway(ODD);
		assertTrue(causes.get(0).text().contains("rope sensor"), causes::toString);
		CauseLine near = causes.stream().filter(cause -> cause.text().contains("webcam")).findFirst().orElseThrow();
		assertTrue(near.reasons().stream().anyMatch(reason -> reason.startsWith("against it: one of 7 failures")), near::toString);
	}

	/** What failed, who asked for it and who asked that one tell of one failure. */
	@Test
	void thoseThatStandTogetherAreOne() throws Exception {
		CauseLine near = ropeway(List.of(String.join("\n", ODD))).stream().filter(cause -> cause.text().contains("webcam")).findFirst().orElseThrow();
		assertEquals(List.of(), near.reasons().stream().filter(reason -> reason.contains("one of")).toList());
	}

	/** The same line is listened to where the log has no others. */
	@Test
	void whereThereIsOneItCounts() throws Exception {
		CauseLine near = ropeway(List.of()).stream().filter(cause -> cause.text().contains("webcam")).findFirst().orElseThrow();
		assertEquals(List.of(), near.reasons().stream().filter(reason -> reason.contains("one of")).toList());
	}
}
