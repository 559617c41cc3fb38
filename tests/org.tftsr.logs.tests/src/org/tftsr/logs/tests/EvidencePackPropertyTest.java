package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.EvidenceLine;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TemplateEvidence;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.testsupport.LongRunning;

/** What holds for the pack of any log under any budget. */
class EvidencePackPropertyTest {

	private static final long SEED = 20260302;
	private static final int ROUNDS = 40;
	private static final int MANY_ROUNDS = 150;
	private static final String[] MESSAGES = { "served page %d", "cart %d is slow", "connection refused by host %d",
			"No space left on device", "settings changed: pool=%d", "user logged in", "retrying in %d ms",
			"certificate expired yesterday", "naïve café %d 😀", "密码 错误 %d" };
	private static final String[] TRACE = { "java.io.IOException: lost %d", "\tat com.acme.Own.run(Own.java:%d)",
			"\tat org.springframework.web.A.b(A.java:%d)", "\tat java.base/java.lang.Thread.run(Thread.java:%d)",
			"Caused by: java.net.ConnectException: refused", "\t... %d more", "",
			"  File \"/srv/site-packages/a.py\", line %d, in f",
			"    source(line)", "goroutine %d [running]:", "runtime.main(0x1)",
			"\t/usr/local/go/src/runtime/proc.go:%d +0x1" };

	/** Reverses each line, so that nothing unseen by the view can look right by accident. */
	private static final TextView REVERSED = new TextView() {
		@Override
		public String line(long number, String line) {
			return new StringBuilder(line).reverse().toString();
		}

		@Override
		public String text(String text) {
			return text;
		}
	};

	private static List<String> randomLog(Random random) {
		List<String> lines = new ArrayList<>();
		LogLevel[] levels = LogLevel.values();
		boolean hasLevels = random.nextBoolean();
		int records = random.nextInt(400);
		for (int i = 0; i < records; i++) {
			String message = MESSAGES[random.nextInt(MESSAGES.length)].formatted(random.nextInt(1000));
			String kind = random.nextInt(5) == 0 ? " " + TestLogs.word(random.nextInt(1 << 20)) : "";
			lines.add("2026-03-02 %02d:%02d:%02d ".formatted(i / 60 % 24, i % 60, i % 60)
					+ (hasLevels ? levels[random.nextInt(levels.length)] + " " : "") + message + kind
					+ " long".repeat(random.nextInt(20) == 0 ? random.nextInt(2000) : 0));
			for (int n = random.nextInt(10) == 0 ? random.nextInt(60) : 0; n > 0; n--) {
				lines.add(TRACE[random.nextInt(TRACE.length)].formatted(random.nextInt(100)));
			}
		}
		return lines;
	}

	@Test
	void packsKeepTheirBudgetAndTellTheTruth() throws Exception {
		packAll(ROUNDS);
	}

	@Test
	@LongRunning("the same with the first forty logs")
	void packsOfManyMoreLogsKeepTheirBudgetAndTellTheTruth() throws Exception {
		packAll(MANY_ROUNDS);
	}

	private static void packAll(int rounds) throws Exception {
		Random random = new Random(SEED);
		for (int round = 0; round < rounds; round++) {
			List<String> lines = randomLog(random);
			int budget = EvidencePacker.SMALLEST_BUDGET + random.nextInt(random.nextBoolean() ? 500 : 9000);
			LogSource log = TestLogs.of(lines.toArray(String[]::new));
			EvidencePack pack = EvidencePacker.pack(log, budget, REVERSED, Progress.NONE);
			String where = "seed " + SEED + ", round " + round + ", budget " + budget;
			assertEquals(TokenEstimate.of(pack.text()), pack.estimatedTokens(), where);
			assertTrue(pack.estimatedTokens() <= budget, where);
			assertEquals(pack, EvidencePacker.pack(log, budget, REVERSED, Progress.NONE), where);
			assertLines(lines, pack, where);
			assertFailures(new LocalAnalyst().analyse(log, 0, REVERSED, Progress.NONE).templates(), pack, where);
		}
	}

	private static void assertLines(List<String> lines, EvidencePack pack, String where) {
		long last = 0;
		for (EvidenceLine line : pack.lines()) {
			assertTrue(line.line() > last && line.lastLine() >= line.line() && line.lastLine() <= lines.size(), where);
			last = line.lastLine();
			String seen = REVERSED.line(line.line(), lines.get((int) line.line() - 1));
			switch (line.kind()) {
			case WHOLE -> assertEquals(seen, line.text(), where);
			case CUT -> assertTrue(seen.startsWith(line.text()) && seen.length() > line.text().length(), where);
			default -> assertTrue(line.text().matches("… \\d+ frames? of .* folded"), where + ": " + line.text());
			}
			String numbers = line.line() + (line.lastLine() > line.line() ? "-" + line.lastLine() : "");
			String rank = line.rank() > 0 ? "*" + line.rank() + " " : "";
			assertTrue(pack.text().contains("\n" + rank + numbers + ": " + line.text()), where);
		}
	}

	private static void assertFailures(List<LogTemplate> analysed, EvidencePack pack, String where) {
		Set<Integer> ids = new HashSet<>();
		pack.templates().forEach(template -> ids.add(template.id()));
		long missing = 0;
		for (LogTemplate template : analysed) {
			boolean failure = template.level() != null && template.level().compareTo(LogLevel.ERROR) >= 0;
			missing += failure && !ids.contains(template.id()) ? 1 : 0;
		}
		long told = pack.omitted().templateLevels().entrySet().stream()
				.filter(level -> level.getKey().compareTo(LogLevel.ERROR) >= 0).mapToLong(Map.Entry::getValue).sum();
		assertEquals(missing, told, where);
		Set<Integer> named = named(pack.text());
		for (TemplateEvidence template : pack.templates()) {
			LogTemplate whole = analysed.get(template.id() - 1);
			assertEquals(whole.count(), template.count(), where);
			assertTrue(whole.template().startsWith(template.template()), where);
			assertTrue(named.contains(template.id()), where);
		}
		if (missing > 0) {
			assertTrue(pack.templates().stream().allMatch(t -> t.detail() == TemplateEvidence.Detail.NUMBER), where);
		}
	}

	/** The numbers of templates in a text, rows of them included. */
	private static Set<Integer> named(String text) {
		Set<Integer> named = new HashSet<>();
		Matcher number = Pattern.compile("#([0-9]+)(?:-([0-9]+))?(?=\\s)").matcher(text);
		while (number.find()) {
			int first = Integer.parseInt(number.group(1));
			int last = number.group(2) == null ? first : Integer.parseInt(number.group(2));
			IntStream.rangeClosed(first, last).forEach(named::add);
		}
		return named;
	}
}
