package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogAnalyst;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

class LocalAnalystTest {

	private final LogAnalyst analyst = new LocalAnalyst();

	private LogAnalysis analyse(List<String> lines) throws TftsrException {
		return analyst.analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL, Progress.NONE);
	}

	/** A shop whose disk fills up: everyday noise before, one cause, many effects after. */
	private static List<String> fullDisk() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			lines.add(stamp(i) + "INFO  [http-1] c.s.Cart - cart %d shown".formatted(i));
			if (i % 20 == 3) {
				lines.add(stamp(i) + "ERROR [mail-1] c.s.Mail - mail to customer %d bounced".formatted(i));
			}
			if (i == 200) {
				lines.add(stamp(i) + "ERROR [db-1] c.s.Journal - cannot append: No space left on device");
			}
			if (i > 202) {
				lines.add(stamp(i) + "ERROR [http-2] c.s.Order - order %d could not be saved".formatted(i));
				lines.add(stamp(i) + "WARN  [http-2] c.s.Gateway - answered 503, client will retry");
			}
		}
		return lines;
	}

	private static String stamp(int second) {
		return String.format(Locale.ROOT, "2026-03-02 08:%02d:%02d,000 ", second / 60, second % 60);
	}

	@Test
	void theCauseComesBeforeItsManyEffectsAndTheNoise() throws Exception {
		CauseLine first = analyse(fullDisk()).causes().get(0);
		assertTrue(first.text().endsWith("No space left on device"));
		assertEquals(1, first.rank());
		assertEquals("cannot append: No space left on device", first.message());
		assertEquals("says storage was full or could not be written", first.reasons().get(0));
		assertTrue(first.reasons().contains("right before the burst (line 212, 08:03:20)"),
				first.reasons()::toString);
	}

	@Test
	void theWhysLeadFromWhatWasSeenToTheCause() throws Exception {
		List<WhyProposal> whys = analyse(fullDisk()).whys();
		assertTrue(whys.size() >= 2 && whys.size() <= 5);
		assertEquals(1, whys.get(0).order());
		assertEquals("Why did “answered 503, client will retry” appear 197 times (08:03:23 to 08:06:39)?",
				whys.get(0).question());
		List<CauseLine> evidence = whys.stream().flatMap(why -> why.evidence().stream()).toList();
		assertTrue(evidence.stream().anyMatch(line -> line.text().endsWith("No space left on device")));
		for (WhyProposal why : whys) {
			assertEquals(why.answer().isEmpty(), why.evidence().isEmpty(), "an answer rests on lines");
		}
	}

	@Test
	void theInnermostCauseOfAnExceptionComesFirst() throws Exception {
		List<String> lines = List.of("2026-03-02 08:00:00 INFO [main] starting shop version 4.2",
				"2026-03-02 08:00:01 ERROR [main] application failed to start",
				"org.example.BeanException: cannot create bean 'orders'",
				"\tat org.example.Factory.create(Factory.java:10)",
				"Caused by: org.example.StoreException: no store", "\tat org.example.Store.open(Store.java:7)",
				"Caused by: java.nio.file.AccessDeniedException: /srv/shop/orders.db",
				"\tat java.base/sun.nio.fs.UnixException.translate(UnixException.java:90)", "\t... 14 more");
		CauseLine first = analyse(lines).causes().get(0);
		assertEquals(7, first.line());
		assertTrue(first.reasons().stream().anyMatch(reason -> reason.contains("innermost cause")));
	}

	@Test
	void aChangeBeforeTheFailuresIsAmongTheCauses() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			lines.add(stamp(i) + "INFO  [http-1] c.s.Cart - cart %d shown".formatted(i));
		}
		lines.add(stamp(100) + "INFO  [main] c.s.Config - configuration reloaded, pool size is now 2");
		for (int i = 101; i < 140; i++) {
			lines.add(stamp(i) + "ERROR [http-1] c.s.Cart - cart %d failed".formatted(i));
		}
		assertTrue(analyse(lines).causes().stream().anyMatch(cause -> cause.line() == 101));
	}

	@Test
	void kubernetesEventsAsJsonAreUnderstood() throws Exception {
		List<String> lines = List.of(
				"{\"reason\":\"Scheduled\",\"message\":\"Assigned shop/cart-1 to node-3\",\"type\":\"Normal\"}",
				"{\"reason\":\"Failed\",\"message\":\"Failed to pull image: manifest unknown\",\"type\":\"Warning\"}",
				"{\"reason\":\"BackOff\",\"message\":\"Back-off pulling image\",\"type\":\"Warning\"}");
		assertEquals(2, analyse(lines).causes().get(0).line());
	}

	@Test
	void aLogWithoutLevelsAndTimesStillShowsItsCause() throws Exception {
		List<String> lines = List.of("reading list", "opening store", "store: permission denied", "list is empty",
				"giving up");
		assertEquals(3, analyse(lines).causes().get(0).line());
	}

	@Test
	void aPeacefulLogHasNoCausesAndNoWhys() throws Exception {
		LogAnalysis analysis = analyse(List.of("2026-03-02 08:00:00 INFO ready", "2026-03-02 08:00:01 INFO served"));
		assertEquals(List.of(), analysis.causes());
		assertEquals(List.of(), analysis.whys());
		assertEquals(2, analysis.templates().size());
	}

	@Test
	void anEmptyLogGivesEmptyResults() throws Exception {
		LogAnalysis analysis = analyst.analyse(TestLogs.ofText(""), 5, TextView.ORIGINAL, Progress.NONE);
		assertEquals(0, analysis.statistics().lines());
		assertEquals(List.of(), analysis.templates());
		assertEquals(List.of(), analysis.causes());
		assertEquals(List.of(), analysis.whys());
	}

	@Test
	void asManyCausesAsWantedAtMost() throws Exception {
		LogSource log = TestLogs.of(fullDisk().toArray(String[]::new));
		assertEquals(0, analyst.analyse(log, 0, TextView.ORIGINAL, Progress.NONE).causes().size());
		assertEquals(2, analyst.analyse(log, 2, TextView.ORIGINAL, Progress.NONE).causes().size());
		TftsrException e = assertThrows(TftsrException.class,
				() -> analyst.analyse(log, -1, TextView.ORIGINAL, Progress.NONE));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
	}

	/** A view that hides a word hides it everywhere, and is given whole lines with their numbers. */
	@Test
	void everyTextOfTheResultHasPassedTheView() throws Exception {
		List<String> lines = new ArrayList<>(fullDisk());
		lines.replaceAll(line -> line.replace("cannot append", "cannot append for tenant-acme"));
		TextView hiding = new TextView() {
			@Override
			public String line(long number, String line) {
				assertEquals(lines.get((int) number - 1), line);
				return "viewed " + line.replace("tenant-acme", "<TENANT>");
			}

			@Override
			public String text(String text) {
				return "viewed " + text.replace("tenant-acme", "<TENANT>");
			}
		};
		LogAnalysis analysis = analyst.analyse(TestLogs.of(lines.toArray(String[]::new)), 5, hiding, Progress.NONE);
		assertFalse(analysis.toString().contains("tenant-acme"));
		assertTrue(analysis.toString().contains("<TENANT>"));
		assertTrue(analysis.templates().stream().allMatch(template -> template.template().startsWith("viewed ")));
		assertTrue(analysis.causes().stream().allMatch(cause -> cause.text().startsWith("viewed ")));
		assertTrue(analysis.causes().stream().allMatch(cause -> cause.text().contains(cause.message())));
	}

	@Test
	void canBeCancelled() {
		LogSource log = TestLogs.ofText("2026-03-02 08:00:00 ERROR job 1 failed\n".repeat(100_000));
		assertThrows(CancelledException.class,
				() -> analyst.analyse(log, 5, TextView.ORIGINAL, TestLogs.cancelledAfter(2_000_000)));
	}
}
