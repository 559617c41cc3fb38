package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.AttributedRun;
import org.tftsr.core.text.TextAttributes;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.logs.LogSearch;
import org.tftsr.logs.LogStatisticsReader;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogLine;

/** A log that a program wrote in colours is understood like the same log without them. */
class ColouredLogTest {

	private static final String[] LEVELS = { "\u001b[32m INFO\u001b[0;39m", "\u001b[33m WARN\u001b[0;39m",
			"\u001b[1;31mERROR\u001b[0;39m" };

	@TempDir
	Path folder;

	/** As Spring Boot writes to a terminal, with a link of a build server now and then. */
	private static String spring(int lines) {
		Random random = new Random(4);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < lines; i++) {
			String level = LEVELS[i > lines / 2 && i % 5 == 0 ? 2 : random.nextInt(20) == 0 ? 1 : 0];
			String says = level.contains("ERROR") ? "connection to \u001b[36mdb-1\u001b[0m refused" : "order " + i + " done";
			text.append(String.format("\u001b[2m2026-03-01T10:%02d:%02d.123Z\u001b[0;39m %s \u001b[35m42\u001b[0;39m --- [main] "
					+ "\u001b[36mc.a.Orders\u001b[0;39m : %s", i / 60 % 60, i % 60, level, says));
			text.append(i % 40 == 0 ? " \u001b]8;;https://ci.example.org/" + i + "\u001b\\job\u001b]8;;\u001b\\" : "");
			text.append(i % 9 == 0 ? "\u001b[K\r\n" : "\n");
		}
		return text.toString();
	}

	private IndexedLog open(Path file) throws Exception {
		return IndexedLog.open(LogBytesSources.file(file), null, null);
	}

	/** How many bytes there are is all that may differ. */
	private static String withoutSize(Object told) {
		return told.toString().replaceFirst("bytes=\\d+", "");
	}

	private static String plain(String text) {
		return text.replaceAll("\u001b\\[[0-9;]*[mK]|\u001b\\]8;;[^\u001b]*\u001b\\\\", "");
	}

	@Test
	void levelsTimesTemplatesAndCausesAreTheSame() throws Exception {
		String coloured = spring(2_000);
		LogAnalysis expected = new LocalAnalyst().analyse(TestLogs.ofText(plain(coloured)), 5, TextView.ORIGINAL, Progress.NONE);
		LogAnalysis analysis = new LocalAnalyst().analyse(TestLogs.ofText(coloured), 5, TextView.ORIGINAL, Progress.NONE);
		assertFalse(expected.causes().isEmpty());
		assertEquals(withoutSize(expected), withoutSize(analysis));
		assertEquals(withoutSize(LogStatisticsReader.read(TestLogs.ofText(plain(coloured)), Progress.NONE)),
				withoutSize(LogStatisticsReader.read(TestLogs.ofText(coloured), Progress.NONE)));
	}

	@Test
	void aTextIsFoundAcrossColours() throws Exception {
		List<String> found = new ArrayList<>();
		String text = "a\n\u001b[31mconnec\u001b[1mtion refused\u001b[0m\n";
		LogSearch.find(TestLogs.ofText(text), Pattern.compile("connection"), match -> {
			found.add(match.text() + match.start() + text.substring((int) match.from(), (int) match.to()));
			return true;
		}, Progress.NONE);
		assertEquals(List.of("connection refused0connec\u001b[1mtion"), found);
	}

	@Test
	void theViewHasTheTextAndItsColoursApart() throws Exception {
		String coloured = spring(3_000);
		Path file = Files.writeString(folder.resolve("a.log"), coloured);
		Path other = Files.writeString(folder.resolve("b.log"), plain(coloured));
		try (IndexedLog log = open(file); IndexedLog same = open(other)) {
			log.index(Progress.NONE);
			same.index(Progress.NONE);
			List<LogLine> lines = log.lines(1, 10_000);
			assertEquals(same.lines(1, 10_000).stream().map(LogLine::text).toList(),
					lines.stream().map(LogLine::text).toList());
			LogLine first = lines.get(1);
			assertEquals(new AttributedRun(0, 24, TextAttributes.NONE.after("\u001b[2m")), first.runs().get(0));
			assertEquals(" INFO", first.text().substring(first.runs().get(1).start(), first.runs().get(1).end()));
			LineFacts facts = LineFacts.read(log, known -> { }, Progress.NONE);
			LineFacts sameFacts = LineFacts.read(same, known -> { }, Progress.NONE);
			assertEquals(sameFacts.templates(), facts.templates());
			assertEquals(sameFacts.times(), facts.times());
		}
	}

	@Test
	void aLineIsCutWithinNoSequence() throws Exception {
		String line = "x".repeat(LogLine.MAX_UNITS - 8) + "\u001b[38;5;208mlong " + "y".repeat(500);
		Path file = Files.writeString(folder.resolve("a.log"), line + "\n" + line + "\n", StandardCharsets.UTF_8);
		try (IndexedLog log = open(file)) {
			log.index(Progress.NONE);
			assertEquals("x".repeat(LogLine.MAX_UNITS - 8), log.lines(1, 1).get(0).text());
			StringWriter whole = new StringWriter();
			log.line(1).transferTo(whole);
			assertEquals(plain(line), whole.toString(), "without it, all of the line");
		}
	}
}
