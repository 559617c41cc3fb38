package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.EvidenceLine;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.TemplateEvidence;
import org.tftsr.core.analysis.TemplateEvidence.Detail;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;

/** What is shown of a log in place of the log. */
class EvidencePackerTest {

	private static EvidencePack pack(int budget, List<String> lines) throws TftsrException {
		return EvidencePacker.pack(TestLogs.of(lines.toArray(String[]::new)), budget, TextView.ORIGINAL, Progress.NONE);
	}

	/** A shop in which, after a while, payments fail with a trace. */
	private static List<String> shop() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			lines.add(stamp(i) + "INFO  [http-1] c.a.Cart - cart %d shown".formatted(i));
			if (i % 50 == 49) {
				lines.add(stamp(i) + "WARN  [http-1] c.a.Cart - cart %d is slow".formatted(i));
			}
			if (i > 400 && i % 3 == 0) {
				lines.add(stamp(i) + "ERROR [http-2] c.a.Pay - payment %d failed".formatted(i));
				lines.add("com.acme.PayException: no answer");
				lines.add("\tat com.acme.Pay.pay(Pay.java:17)");
				lines.add("\tat org.springframework.web.Servlet.service(Servlet.java:9)");
				lines.add("\tat java.base/java.lang.Thread.run(Thread.java:833)");
				lines.add("Caused by: java.io.IOException: No space left on device");
				lines.add("\tat java.base/sun.nio.ch.FileDispatcher.write0(Native Method)");
				lines.add("\tat com.acme.Ledger.append(Ledger.java:5)");
				lines.add("\t... 2 more");
			}
		}
		return lines;
	}

	private static String stamp(int second) {
		return "2026-03-02 08:%02d:%02d,000 ".formatted(second / 60, second % 60);
	}

	@Test
	void aPackTellsTimesCountsTemplatesAndWhatIsLeftOut() throws Exception {
		EvidencePack pack = pack(4000, shop());
		assertEquals(LocalDateTime.of(2026, 3, 2, 8, 0), pack.statistics().first());
		TemplateEvidence failed = pack.templates().stream().filter(t -> t.level() == LogLevel.ERROR).findFirst()
				.orElseThrow();
		assertEquals(new TemplateEvidence(3, "payment <*> failed", Detail.WHOLE, 66, LogLevel.ERROR, 412, 1195,
				LocalDateTime.of(2026, 3, 2, 8, 6, 42), LocalDateTime.of(2026, 3, 2, 8, 9, 57)), failed);
		assertTrue(pack.text().contains("#3 66x ERROR 412-1195 08:06:42-08:09:57 payment <*> failed\n"), pack.text());
		assertTrue(pack.text().contains("lines by level: ERROR 66, WARN 12, INFO 600\n"), pack.text());
		long shown = pack.lines().stream().filter(line -> line.kind() != EvidenceLine.Kind.FOLDED).count();
		assertEquals(pack.statistics().lines() - shown, pack.omitted().lines());
		assertEquals(0, pack.omitted().templates());
	}

	@Test
	void aTraceKeepsItsMessagesAndOwnFramesOnly() throws Exception {
		String text = pack(4000, shop()).text();
		assertTrue(text.contains("413: com.acme.PayException: no answer\n"), text);
		assertTrue(text.contains("""
				414: \tat com.acme.Pay.pay(Pay.java:17)
				415-416: … 2 frames of org.springframework., java. folded
				"""), text);
		assertTrue(text.contains("*1 417: Caused by: java.io.IOException: No space left on device\n"), text);
		assertTrue(text.contains("419: \tat com.acme.Ledger.append(Ledger.java:5)\n"), text);
	}

	@Test
	void framesOfEachLanguageAreFolded() throws Exception {
		List<String> lines = new ArrayList<>(List.of("2026-03-02 08:00:00 INFO started",
				"2026-03-02 08:00:01 ERROR all broke", "Traceback (most recent call last):",
				"  File \"/srv/job.py\", line 12, in own_python", "    load(path)",
				"  File \"/usr/lib/python3/dist-packages/lib.py\", line 1, in f", "    return x", "ValueError: bad",
				"panic: bad", "goroutine 1 [running]:", "runtime.gopanic({0x1, 0x2})",
				"\t/usr/local/go/src/runtime/panic.go:8 +0x1",
				"main.ownGo(0x1)", "\t/src/main.go:3 +0x1", "System.Exception: bad",
				"   at System.Net.Http.HttpClient.Send()", "   at Microsoft.AspNetCore.Mvc.Run()",
				"   at Shop.OwnNet() in /a.cs:line 9",
				"TypeError: bad", "    at ownNode (/srv/a.js:1:2)", "    at f (/srv/node_modules/express/a.js:1:2)",
				"    at node:internal/main:1:2", "bad (RuntimeError)",
				"\tfrom /usr/lib/ruby/gems/3.2.0/gems/rack/a.rb:1:in `x'",
				"\tfrom /usr/lib/ruby/3.2.0/b.rb:1:in `x'", "\tfrom /srv/own_ruby.rb:1:in `x'", "PHP Fatal error: bad",
				"#0 /srv/vendor/x/a.php(1): x()", "#1 /srv/vendor/x/b.php(1): x()", "#2 /srv/own_php.php(1): x()",
				"stack backtrace:",
				"   0: std::panicking::begin", "             at /rustc/1/library/std/src/panicking.rs:5:5",
				"   1: shop::own_rust",
				"             at ./src/main.rs:5:9", "Caused by: no space left on device"));
		EvidencePack pack = pack(4000, lines);
		String text = pack.text();
		for (String kept : List.of("own_python", "ValueError", "ownGo", "OwnNet", "ownNode", "own_ruby",
				"own_php", "own_rust", "Caused by")) {
			assertTrue(text.contains(kept), kept + " in " + text);
		}
		List<String> folds = pack.lines().stream().filter(line -> line.kind() == EvidenceLine.Kind.FOLDED)
				.map(line -> line.line() + "-" + line.lastLine() + " " + line.text()).toList();
		assertEquals(List.of("6-7 … 1 frame of dist-packages folded", "11-12 … 1 frame of runtime. folded",
				"16-17 … 2 frames of System., Microsoft. folded", "21-22 … 2 frames of node_modules, node: folded",
				"24-25 … 2 frames of /gems/, /lib/ruby/ folded", "28-29 … 2 frames of /vendor/ folded",
				"32-33 … 1 frame of std:: folded"), folds);
	}

	/** Hundreds of different failures get fewer words, then their number; none gets lost. */
	@Test
	void everyFailureIsKeptWhateverTheBudget() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			lines.add(stamp(i) + "ERROR [w] c.a.W - " + TestLogs.word(i) + " could not be "
					+ TestLogs.word(i + 1000) + " because of " + TestLogs.word(i + 2000));
		}
		for (int budget : List.of(20_000, 4000, 2000, 1000)) {
			EvidencePack pack = pack(budget, lines);
			assertEquals(100, pack.templates().size(), "budget " + budget);
			assertFalse(pack.omitted().templateLevels().containsKey(LogLevel.ERROR));
			assertTrue(pack.estimatedTokens() <= budget);
		}
		assertTrue(pack(20_000, lines).templates().stream().allMatch(t -> t.detail() == Detail.WHOLE));
		assertTrue(pack(1000, lines).templates().stream().anyMatch(t -> t.detail() == Detail.NUMBER));
		assertTrue(pack(2000, lines).text().contains("\nfurther ERROR: #"));
	}

	/** Numbers in a row take no more room than two. */
	@Test
	void aThousandFailuresAreKeptInTheSmallestPack() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			lines.add(distinct(i, i % 100 == 0 ? "FATAL" : "ERROR"));
		}
		EvidencePack pack = pack(EvidencePacker.SMALLEST_BUDGET, lines);
		assertEquals(1000, pack.templates().size());
		assertEquals(Map.of(), pack.omitted().templateLevels());
		assertTrue(pack.text().contains(" #102-200 #202-300 "), pack.text());
	}

	/** What all of them begin with is said once. */
	@Test
	void failuresThatBeginAlikeShareTheirWords() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			lines.add(stamp(i) + "ERROR [w] c.a.W - no answer from the ledger of this month" + (" " + TestLogs.word(i)).repeat(6 + i % 40));
		}
		EvidencePack pack = pack(800, lines);
		assertTrue(pack.templates().size() >= 30, pack.text());
		assertTrue(Pattern.compile("^further ERROR:( #\\d+-\\d+)+ no answer from the ledger of;$", Pattern.MULTILINE)
				.matcher(pack.text()).find(), pack.text());
		assertEquals(Map.of(), pack.omitted().templateLevels());
		assertTrue(pack.estimatedTokens() <= 800);
	}

	@Test
	void whatTrulyHasNoRoomIsCounted() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 2000; i++) {
			lines.add(distinct(i, i % 2 == 0 ? "INFO" : i % 200 == 1 ? "FATAL" : "ERROR"));
		}
		EvidencePack pack = pack(600, lines);
		long errors = pack.omitted().templateLevels().get(LogLevel.ERROR);
		assertTrue(errors > 0 && pack.templates().size() > 10);
		assertTrue(pack.text().contains("and " + errors + " more of level ERROR: no room for them\n"), pack.text());
		assertEquals(10, pack.templates().stream().filter(t -> t.level() == LogLevel.FATAL).count());
	}

	private static String distinct(int number, String level) {
		return stamp(number) + level + " [w] c.a.W - " + TestLogs.word(number) + " lost " + TestLogs.word(number + 2000);
	}

	@Test
	void everythingShownHasPassedTheView() throws Exception {
		TextView secret = new TextView() {
			@Override
			public String line(long number, String line) {
				return "L" + number;
			}

			@Override
			public String text(String text) {
				return "T";
			}
		};
		LogSource log = TestLogs.of(shop().toArray(String[]::new));
		EvidencePack pack = EvidencePacker.pack(log, 4000, secret, Progress.NONE);
		assertEquals("T", pack.name());
		assertTrue(pack.templates().stream().allMatch(t -> t.template().equals("T")));
		assertTrue(pack.lines().stream().filter(line -> line.kind() != EvidenceLine.Kind.FOLDED)
				.allMatch(line -> line.text().equals("L" + line.line())), pack.text());
		assertFalse(pack.text().contains("acme"), pack.text());
	}

	@Test
	void aLongLineIsCutBehindTheView() throws Exception {
		EvidencePack pack = pack(4000, List.of("2026-03-02 08:00:00 INFO started",
				"2026-03-02 08:00:01 ERROR no space left on device " + "😀".repeat(5000)));
		EvidenceLine line = pack.lines().stream().filter(shown -> shown.line() == 2).findFirst().orElseThrow();
		assertEquals(EvidenceLine.Kind.CUT, line.kind());
		assertFalse(Character.isHighSurrogate(line.text().charAt(line.text().length() - 1)));
		assertTrue(pack.text().contains("… (cut)\n"), pack.text());
	}

	@Test
	void aLogWithoutFailuresShowsItsTemplatesAlone() throws Exception {
		EvidencePack pack = pack(1000, List.of("2026-03-02 08:00:00 INFO started", "2026-03-02 08:00:01 INFO served 1",
				"2026-03-02 08:00:02 INFO served 2"));
		assertEquals(List.of(), pack.lines());
		assertEquals("""
				LOG test.log: 3 lines, 101 bytes
				from 2026-03-02 08:00:00 to 2026-03-02 08:00:02
				lines by level: INFO 3

				TEMPLATES (number, count, worst level, first-last line, first-last time; <*> varies)
				#1 1x INFO 1 08:00:00 started
				#2 2x INFO 2-3 08:00:01-08:00:02 served <*>

				LEFT OUT
				3 of 3 lines (INFO 3)
				0 of 2 templates
				""", pack.text());
	}

	@Test
	void anEmptyLogHasAnEmptyPack() throws Exception {
		EvidencePack pack = EvidencePacker.pack(TestLogs.ofText(""), 500, TextView.ORIGINAL, Progress.NONE);
		assertEquals(List.of(), pack.templates());
		assertEquals(List.of(), pack.lines());
		assertEquals(Map.of(), pack.omitted().lineLevels());
	}

	@Test
	void aBudgetTooSmallToSayAnythingIsRefused() {
		TftsrException problem = assertThrows(TftsrException.class,
				() -> pack(EvidencePacker.SMALLEST_BUDGET - 1, List.of("a")));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
	}

	@Test
	void canBeCancelled() {
		LogSource log = TestLogs.ofText("2026-03-02 08:00:00 INFO job 1 finished\n".repeat(100_000));
		assertThrows(CancelledException.class, () -> EvidencePacker.pack(log, 4000, TextView.ORIGINAL,
				TestLogs.cancelledAfter(1_000_000)));
	}
}
