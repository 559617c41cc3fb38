package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.logs.LogSources;

/** Whatever the bytes are, the result is an analysis or an error that a person understands. */
class RobustnessTest {

	private static void analyse(byte[] bytes, String context) {
		LogSource log = LogSources.bytes("fuzz.log", bytes);
		try {
			LogAnalysis analysis = new LocalAnalyst().analyse(log, 5, TextView.ORIGINAL, Progress.NONE);
			assertEquals(bytes.length, analysis.statistics().bytes(), context);
			EvidencePack pack = EvidencePacker.pack(log, 1000, TextView.ORIGINAL, Progress.NONE);
			assertTrue(pack.estimatedTokens() <= 1000, context);
		} catch (TftsrException e) {
			assertEquals(ProblemKind.INVALID_INPUT, e.kind(), context);
		} catch (RuntimeException | StackOverflowError e) {
			fail(context, e);
		}
	}

	@Test
	void randomBytes() {
		long seed = 31337;
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			byte[] bytes = new byte[random.nextInt(2000)];
			random.nextBytes(bytes);
			analyse(bytes, "seed " + seed + ", round " + round);
		}
	}

	/** Bytes that are put together from the pieces that parsers look for, cut and shuffled. */
	@Test
	void shuffledPiecesOfLogs() {
		String[] pieces = { "2026-03-02T08:00:00.123Z", "2026-03-02 08:00:00,", "Mar  2 08:00:00 ",
				"[", "]", "{\"", "\":",
				"\"", "\\", "level=", "\"level\":\"error\"", "ERROR", " - ", "<34>1 ", "Caused by: ",
				"\tat a.b(C.java:1)",
				"\n", "\r\n",
				"(", ")", ":", "|", "=", "/", "/a/b", "user ", "Sun Jul ", "99", "0x", "panic: ",
				"goroutine 1 [running]:", "é", "😀", ",", " ", "#011", "\\n", "\\t", "stdout F ", "{\"log\":\"",
				"  File \"a.py\", line 1", "... 3 more", "thread 'a' panicked at b:", "    ^", " | ", "[pod/a] ",
				"FROM", "java.io.IOException: ", "#1 /a.php(3): ", "\tfrom a.rb:1:in ", "  1: a::b", "\t/a.go:1 +0x1" };
		long seed = 4242;
		Random random = new Random(seed);
		for (int round = 0; round < 1000; round++) {
			StringBuilder text = new StringBuilder();
			int count = random.nextInt(120);
			for (int i = 0; i < count; i++) {
				String piece = pieces[random.nextInt(pieces.length)];
				text.append(piece, 0, random.nextInt(10) == 0 ? random.nextInt(piece.length() + 1) : piece.length());
			}
			analyse(text.toString().getBytes(StandardCharsets.UTF_8), "seed " + seed + ", round " + round);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "(", "[", "{\"", "\"", "/", "-", ":", "a.", "<*> ", "1 ", "a=", "\\\"", "user ",
			"Caused by: ", "#011", "\\n", "^ ", "at ", "...", "a.b(", "/a.go:1 ", "a | " })
	void aLineOfEightMegabytesTakesTimeInProportion(String piece) throws Throwable {
		byte[] line = piece.repeat((8 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
		assertTrue(TestLogs.cpuSeconds(() -> analyse(line, piece)) < 4);
	}
}
