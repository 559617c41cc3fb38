package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.SpoolFolder;

/** Files that are indexed, searched and followed. */
class IndexedSearchTest {

	private static final LineQuery[] QUERIES = { LineQuery.literal("needle"), LineQuery.literal("NÄDEL"),
			new LineQuery("^first", true, true, false), new LineQuery("n.edle$", true, false, false),
			LineQuery.literal("hay").negate() };

	@TempDir
	Path folder;

	private static String text(Random random) {
		StringBuilder text = new StringBuilder("first line\n");
		for (int i = random.nextInt(400); i > 0; i--) {
			text.append(List.of("hay ", "needle", "Nädel", "\n", "\r\n", "first ", "\n", "x".repeat(300))
					.get(random.nextInt(8)));
		}
		return text.toString();
	}

	/** What {@link LineReader} sees, tried line by line. */
	private static List<Long> naive(String text, LineQuery query) throws Exception {
		List<Long> lines = new ArrayList<>();
		try (LineReader reader = new LineReader(new StringReader(text))) {
			while (reader.next()) {
				String line = query.caseSensitive() ? reader.line() : reader.line().toLowerCase(Locale.ROOT);
				boolean has = switch (query.text()) {
				case "^first" -> line.startsWith("first");
				case "n.edle$" -> line.endsWith("needle");
				default -> line.contains(query.text().toLowerCase(Locale.ROOT));
				};
				if (has != query.negated()) {
					lines.add(reader.number());
				}
			}
		}
		return lines;
	}

	private static LineSet all(LineFinder finder, LineQuery query) throws Exception {
		return finder.matches(LineFilter.ALL.and(query), null, set -> assertTrue(set.covered() >= 0), Progress.NONE);
	}

	private static List<Long> numbers(LineSet set) {
		return LongStream.range(0, set.size()).mapToObj(set::select).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-32LE" })
	void findsWhatReadingLineByLineFinds(String charset) throws Exception {
		Random random = new Random(1);
		for (int run = 0; run < 40; run++) {
			String text = text(random);
			boolean mark = run % 2 == 0 && charset.startsWith("UTF");
			Path file = folder.resolve("run.log");
			Files.write(file, ((mark ? "\ufeff" : "") + text).getBytes(Charset.forName(charset)));
			try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), Charset.forName(charset), null, 64)) {
				log.index(Progress.NONE);
				for (LineQuery query : QUERIES) {
					assertEquals(naive(text, query), numbers(all(new LineFinder(log), query)), query::toString);
				}
			}
		}
	}

	@Test
	void compressedFilesAreSearchedAsWell() throws Exception {
		Random random = new Random(2);
		String text = text(random) + text(random);
		Path file = folder.resolve("app.log.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		try (IndexedLog log = IndexedLog.open(LogBytesSources.open(file, new SpoolFolder(folder.resolve("spool"))), null, null)) {
			log.index(Progress.NONE);
			for (LineQuery query : QUERIES) {
				assertEquals(naive(text, query), numbers(all(new LineFinder(log), query)), query::toString);
			}
		}
	}

	@Test
	void aGrowingFileIsFollowedByFiltersAndFacts() throws Exception {
		Path file = folder.resolve("grow.log");
		Files.writeString(file, "2026-03-02 08:00:00 INFO hay\n".repeat(3000));
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			log.index(Progress.NONE);
			LineFinder finder = new LineFinder(log);
			LineQuery query = LineQuery.literal("needle");
			LineFacts facts = LineFacts.read(log, read -> assertTrue(read.covered() > 0), Progress.NONE);
			List<Long> expected = new ArrayList<>();
			for (int round = 1; round <= 20; round++) {
				Files.writeString(file, "2026-03-02 08:00:%02d WARN nee".formatted(round), StandardOpenOption.APPEND);
				assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
				assertEquals(expected, numbers(all(finder, query)));
				Files.writeString(file, "dle\n", StandardOpenOption.APPEND);
				assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
				expected.add(3000L + round);
				assertEquals(expected, numbers(all(finder, query)));
				facts.readOn(read -> assertTrue(read.covered() > 0), Progress.NONE);
				assertEquals(3000 + round, facts.covered());
			}
			assertEquals(3008, facts.lineAtTime(facts.time(3008).getAsLong()));
			Files.writeString(file, "2026-03-02 08:00:00 INFO needle\n");
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			finder.forget();
			assertEquals(List.of(1L), numbers(all(finder, query)));
		}
	}

	/** Whatever is looked for, and in whichever encoding: what is not shown of a line is part of it. */
	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE" })
	void whatIsNotShownOfALineIsLookedThroughToo(String charset) throws Exception {
		String border = "x".repeat((1 << 20) - 4) + "border";
		String text = "short\n" + border + "y".repeat(2 << 20) + " Gr\u00f6\u00dfe 17 END\n" + "a".repeat(40_000) + "\n";
		Path file = Files.write(folder.resolve("long.log"), text.getBytes(Charset.forName(charset)));
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), Charset.forName(charset), null)) {
			log.index(Progress.NONE);
			assertFinds(new LineFinder(log));
		}
	}

	private static void assertFinds(LineFinder finder) throws Exception {
		for (LineQuery found : List.of(regex("b[a-o]rder"), regex("xxborderyy"), regex("^x+bor"), regex("\\d+ END$"), regex("(?<= )Gr"),
				new LineQuery("GR\u00d6\u00dfE", false, false, false), new LineQuery("17 END", false, true, false))) {
			assertEquals(List.of(2L), numbers(all(finder, found)), found.text());
			assertEquals(List.of(1L, 3L), numbers(all(finder, found.negate())), found.text());
			assertEquals(2, finder.next(found, 1, true, null, Progress.NONE).orElseThrow().line(), found.text());
			assertEquals(3, finder.next(found.negate(), 2, true, null, Progress.NONE).orElseThrow().line(), found.text());
		}
		for (LineQuery missed : List.of(regex("^border"), regex("border$"), regex("^y"), regex("x$"), regex("\\bborder"))) {
			assertEquals(List.of(), numbers(all(finder, missed)), missed.text());
		}
	}

	private static LineQuery regex(String expression) {
		return new LineQuery(expression, true, true, false);
	}
}
