package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.Histogram;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogLine;
import org.tftsr.logs.view.SpoolFolder;
import org.tftsr.testsupport.HostileFiles;
import org.tftsr.testsupport.LongRunning;

import com.github.luben.zstd.ZstdOutputStream;

/** Feeds ten thousand files to the log that nobody wrote in good faith. */
class HostileLogTest {

	private static final int FILES = 1_000;
	private static final int MANY_FILES = 10_000;

	@TempDir
	Path folder;

	private final Random random = new Random(20261125);
	private final HostileFiles files = new HostileFiles(random, List.of(GZIPOutputStream::new, ZstdOutputStream::new));

	@Test
	void noFileHangsOrBreaksALog() throws Exception {
		useAll(FILES);
	}

	@Test
	@LongRunning("the same with the first thousand")
	void noneOfTenThousandFilesHangsOrBreaksALog() throws Exception {
		useAll(MANY_FILES);
	}

	private void useAll(int number) throws Exception {
		int shown = 0;
		int compared = 0;
		for (int i = 0; i < number; i++) {
			byte[] content = files.next();
			Charset charset = random.nextInt(3) == 0 ? files.charset() : null;
			Path file = Files.write(folder.resolve("hostile.log"), content);
			int step = 8 << random.nextInt(14);
			try (IndexedLog log = IndexedLog.open(LogBytesSources.open(file, new SpoolFolder(folder.resolve("t"), 1)),
					charset, null, step)) {
				indexOrSay(log);
				readEverywhere(log, i);
				understand(log, i);
				shown++;
				compared += compare(log, content, charset, i);
			} catch (TftsrException e) {
				assertTrue(e.kind() == ProblemKind.INVALID_INPUT || e.kind() == ProblemKind.IO, e.getMessage());
			}
		}
		assertTrue(shown > number / 2, shown + " were shown");
		assertTrue(compared > number / 5, compared + " were compared");
	}

	private static void indexOrSay(IndexedLog log) {
		try {
			log.index(Progress.NONE);
			assertTrue(log.isComplete());
		} catch (TftsrException e) {
			assertTrue(e.kind() == ProblemKind.IO || e.kind() == ProblemKind.INVALID_INPUT, e.getMessage());
		}
	}

	private void readEverywhere(LineLog log, int number) throws TftsrException {
		long count = log.lineCount();
		for (int i = 0; i < 3; i++) {
			long first = 1 + (long) (random.nextDouble() * (count + 1));
			for (LogLine line : log.lines(first, 5)) {
				assertTrue(line.text().length() <= LogLine.MAX_UNITS);
				assertEquals(line.number(), log.lineAt(line.position()), "file " + number);
			}
		}
		assertEquals(count, log.lineAt(Long.MAX_VALUE));
	}

	/** Levels, times, templates and folds are read of it, and lines are looked for. */
	private static void understand(IndexedLog log, int number) throws TftsrException {
		if (!log.isComplete()) {
			return;
		}
		LineFacts facts = LineFacts.read(log, grown -> assertTrue(grown.covered() <= log.lineCount()), Progress.NONE);
		assertEquals(log.lineCount(), facts.covered(), "file " + number);
		assertTrue(facts.folded(Progress.NONE).size() <= log.lineCount(), "file " + number);
		assertTrue(facts.histogram(7).buckets().stream().mapToLong(Histogram.Bucket::count).sum() <= log.lineCount(), "file " + number);
		LineFinder finder = new LineFinder(log);
		for (LineQuery query : List.of(LineQuery.literal("aa"), new LineQuery("[1E]+.?-$", true, false, false))) {
			long found = count(finder, query);
			assertEquals(log.lineCount(), found + count(finder, query.negate()), "file " + number);
		}
	}

	private static long count(LineFinder finder, LineQuery query) throws TftsrException {
		return finder.matches(LineFilter.ALL.and(query), null, grown -> assertTrue(grown.size() >= 0), Progress.NONE).size();
	}

	/** Half a character before a line feed swallows it in some encodings where text is decoded as a whole. */
	private static int compare(IndexedLog log, byte[] content, Charset charset, int number)
			throws TftsrException, IOException {
		boolean plain = charset == null && log.snapshot().lineEnds().unit() == 1 && log.byteSize() == content.length;
		if (!plain) {
			return 0;
		}
		List<String> expected = LinesOracle.of(content);
		List<LogLine> lines = log.lines(1, expected.size() + 1);
		assertEquals(expected.size(), lines.size(), "file " + number);
		for (int i = 0; i < lines.size(); i++) {
			assertEquals(expected.get(i).substring(0, shown(expected.get(i), lines.get(i))), lines.get(i).text(), "file " + number);
		}
		return 1;
	}

	/** What is cut is what the file has: with control sequences in it, less is seen of it. */
	private static int shown(String expected, LogLine line) {
		return line.truncated() ? Math.min(expected.length(), line.text().length()) : expected.length();
	}
}
