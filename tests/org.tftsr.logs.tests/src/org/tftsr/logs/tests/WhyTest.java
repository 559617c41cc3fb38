package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** How the messages of lines are cut out and read in questions and answers. */
class WhyTest {

	private static LogAnalysis analyse(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE);
	}

	private static List<String> revokedKey(String header) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			String time = String.format(Locale.ROOT, header, i / 60, i % 60);
			lines.add(time + "parcel %d labelled".formatted(i));
			if (i == 200) {
				lines.add(time + "signing key label-7 revoked by operator");
			}
			if (i > 210) {
				lines.add(time + "failed to sign label of parcel %d: unknown key label-7".formatted(i));
			}
		}
		return lines;
	}

	@Test
	void theLastQuestionAsksAPersonAboutTheChange() throws Exception {
		List<WhyProposal> whys = analyse(revokedKey("2026-05-04 06:%02d:%02d [main] ")).whys();
		assertEquals("Why did “failed to sign label of parcel 211: unknown key label-7” appear 89 times "
				+ "(06:03:31 to 06:04:59)?", whys.get(0).question());
		assertEquals("11 s earlier, at 06:03:20, a setting was changed: “signing key label-7 revoked by operator”",
				whys.get(0).answer());
		WhyProposal last = whys.get(1);
		assertEquals("Why was this change made, and why did no check stop it: “signing key label-7 revoked by "
				+ "operator”?", last.question());
		assertEquals("", last.answer());
	}

	@Test
	void logsWithoutTimesCountLines() throws Exception {
		List<WhyProposal> whys = analyse(revokedKey("")).whys();
		assertEquals("Why did “failed to sign label of parcel 211: unknown key label-7” appear 89 times "
				+ "(lines 214 to 390)?", whys.get(0).question());
		assertTrue(whys.get(0).answer().startsWith("12 lines earlier, in line 202, a setting was changed: “"),
				whys.get(0).answer());
	}

	@Test
	void jsonMessagesAreReadTogetherWithWhatTheErrorSays() throws Exception {
		List<String> lines = List.of(
				"{\"time\":\"2026-05-04T06:00:00Z\",\"level\":\"info\",\"msg\":\"ready\",\"pid\":7}",
				"{\"time\":\"2026-05-04T06:00:01Z\",\"level\":\"error\",\"msg\":\"cannot open \\\"tours\\\"\","
						+ "\"err\":\"permission denied\\n    at open\",\"pid\":7}",
				"{\"time\":\"2026-05-04T06:00:02Z\",\"level\":\"error\",\"msg\":\"request failed\",\"status\":500}");
		LogAnalysis analysis = analyse(lines);
		assertEquals("cannot open \"tours\": permission denied", analysis.causes().get(0).message());
		assertTrue(analysis.causes().stream().anyMatch(cause -> cause.message().equals("request failed (status 500)")),
				analysis.causes()::toString);
	}

	@Test
	void longMessagesAreCutBetweenWords() throws Exception {
		String message = "journal is corrupt ".repeat(20).strip();
		List<String> lines = List.of("2026-05-04 06:00:00 INFO ready", "2026-05-04 06:00:01 ERROR " + message);
		String question = analyse(lines).whys().get(0).question();
		String quote = question.substring(question.indexOf('“') + 1, question.indexOf('”'));
		assertTrue(quote.length() <= 111 && quote.endsWith("…"), quote);
		assertTrue(message.startsWith(quote.substring(0, quote.length() - 1) + " "), quote);
	}

	@Test
	void aCauseWithinTheSameRecordIsToldAsSuch() throws Exception {
		List<String> lines = List.of("2026-05-04 06:00:00 INFO ready",
				"2026-05-04 06:00:01 ERROR tour 5 cannot start", "org.example.TourException: no guide",
				"\tat org.example.Tour.start(Tour.java:7)",
				"Caused by: java.nio.file.AccessDeniedException: permission denied: /srv/guides",
				"\tat org.example.Guides.read(Guides.java:3)");
		WhyProposal first = analyse(lines).whys().get(0);
		assertEquals("Why did “tour 5 cannot start” appear at 06:00:01?", first.question());
		assertEquals("The exception names its innermost cause in line 5: “java.nio.file.AccessDeniedException: "
				+ "permission denied: /srv/guides”", first.answer());
	}
}
