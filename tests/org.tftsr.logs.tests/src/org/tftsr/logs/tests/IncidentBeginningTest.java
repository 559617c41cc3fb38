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

/** Which logs show an incident at all, and where it begins: of everyday failures every log has some. */
class IncidentBeginningTest {

	private static final int LINES = 600;
	private static final int STOPPED = 200;

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL, Progress.NONE).causes();
	}

	private static String line(int number, String message) {
		int second = number * 7;
		return String.format(Locale.ROOT, "2026-05-04 %02d:%02d:%02d %s", 6 + second / 3600, second / 60 % 60, second % 60, message);
	}

	/** A day on which parcels are weighed, and now and then one has a label that cannot be read. */
	private static List<String> everyday() {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < LINES; number++) {
			boolean smudged = number % 101 == 40;
			lines.add(line(number, smudged ? "ERROR label of parcel %d cannot be read".formatted(number) : "INFO  parcel %d weighed".formatted(number)));
		}
		return lines;
	}

	@Test
	void everydayFailuresAreNone() throws Exception {
		assertEquals(List.of(), causes(everyday()));
	}

	/** The copy of a database stops for good with two lines; from then on little else in the log is any different. */
	@Test
	void whatSaysThatItMustBeMendedByHandIsOneAndItBeginsThere() throws Exception {
		List<String> lines = everyday();
		lines.set(STOPPED + 150, line(STOPPED + 150, "WARN  order of parcel 350 rejected: version conflict"));
		lines.set(STOPPED + 152, line(STOPPED + 152, "WARN  copy check failed: its lag is unknown"));
		lines.set(STOPPED + 154, line(STOPPED + 154, "WARN  checkout failed: parcel 354 sold out after it was confirmed"));
		lines.set(STOPPED + 130, line(STOPPED + 130, "WARN  way of payment 'cheque' disabled by provider"));
		lines.set(STOPPED, line(STOPPED, "ERROR Copy: could not apply change of table parcels; can't find record in 'parcels'"));
		lines.set(STOPPED + 1, line(STOPPED + 1, "ERROR Copy: stopped. Fix the problem, and start the copy again from position 8812"));
		List<CauseLine> causes = causes(lines);
		assertEquals(STOPPED + 1, causes.get(0).line(), causes::toString);
	}

	/** An excerpt that was cut out of the trouble: it fails from the first line to the last, and one straggler is new. */
	@Test
	void aShortLogOfWhichATenthFailsFromTheStartIsOne() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < LINES / 2; number++) {
			lines.add(line(number, number % 8 == 3 ? "ERROR parcel %d: no route to depot 4: disk of the router is full".formatted(number)
					: "INFO  parcel %d weighed".formatted(number)));
		}
		lines.add(LINES / 3, line(LINES / 3, "WARN  printer 3 is low on paper"));
		List<CauseLine> causes = causes(lines);
		assertTrue(causes.stream().anyMatch(cause -> cause.text().contains("disk of the router")), causes::toString);
	}
}
