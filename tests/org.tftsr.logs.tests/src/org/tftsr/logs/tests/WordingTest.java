package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.logs.internal.wording.LateReading;
import org.tftsr.logs.internal.wording.WordFeatures;
import org.tftsr.logs.internal.wording.Wording;
import org.tftsr.logs.tests.wording.WordingTrainer;

/**
 * The model of how causes are worded: the weights are those of the labelled messages beside the trainer, it tells unseen
 * messages apart, and the ranking of causes listens to it.
 */
class WordingTest {

	private static final Wording WORDING = Wording.shipped();

	private static String text(Class<?> owner, String file) throws IOException {
		try (InputStream in = owner.getResourceAsStream(file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** The messages of a class; lines with "# " name fields. */
	private static List<String> messages(String file) throws IOException {
		return text(WordingTrainer.class, file).lines().filter(line -> !line.startsWith("# ")).toList();
	}

	private static double score(String message) {
		return WORDING.read(message, 0).score();
	}

	@Test
	void weightsAreThoseOfTheMessages() throws IOException {
		String trained = WordingTrainer.train(messages("cause.txt"), messages("effect.txt"), messages("routine.txt"));
		Path file = Path.of("target", Wording.FILE).toAbsolutePath();
		Files.createDirectories(file.getParent());
		Files.writeString(file, trained);
		assertTrue(trained.equals(text(Wording.class, Wording.FILE)),
				() -> "other weights than the product has: copy %s over the file beside Wording".formatted(file));
	}

	/** The ranking keeps no more of a line than is read of it, and reads that only where it may be a cause. */
	@Test
	void whatIsReadLateIsReadAsTheLineSaysIt() throws IOException {
		List<String> causes = messages("cause.txt");
		int told = 0;
		for (int i = 0; i < causes.size(); i++) {
			String header = "2026-03-02T08:00:0" + i % 10 + "Z " + "x".repeat(i % 7);
			String line = header + causes.get(i) + ' ' + "and ".repeat(i % 120) + "8" + causes.get((i + 1) % causes.size());
			for (int start : new int[] { 0, header.length(), header.length() + 3, line.length() }) {
				Wording.Reading whole = WORDING.read(line, start);
				assertEquals(whole, new LateReading(WORDING, line, start).get(), line);
				told += whole.words().size();
			}
		}
		assertTrue(told > causes.size(), () -> "the lines say too little to tell anything");
	}

	@Test
	void noMessageHasTwoLabels() throws IOException {
		Set<String> seen = new HashSet<>();
		for (String file : List.of("cause.txt", "effect.txt", "routine.txt")) {
			for (String message : Set.copyOf(messages(file))) {
				assertTrue(seen.add(message), () -> "in two classes: " + message);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "glaze recipe 14 was retired, kiln refuses unknown firing curve",
			"tile index is corrupted: checksum differs", "maximum number of open kilns exceeded",
			"shared key of depot 3 was rotated, signature invalid", "spool volume full" })
	void wordsOfACauseSpeakForIt(String message) {
		assertTrue(score(message) > 0.3, () -> message + ": " + score(message));
		assertFalse(WORDING.read(message, 0).words().isEmpty(), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "giving up on oven 7 after 5 attempts", "no answer from oven 7, retrying in 30 s",
			"oven 7 started successfully", "batch 14 completed in 20 s", "request to oven 7 timed out" })
	void wordsOfEffectsAndOfEverydayLifeSpeakAgainstACause(String message) {
		assertTrue(score(message) < -0.3, () -> message + ": " + score(message));
	}

	@Test
	void whatIsUnknownSaysNothing() {
		assertEquals(Wording.Reading.NONE, WORDING.read("4711 0x3f2a zzyzx", 0));
		assertEquals(Wording.Reading.NONE, WORDING.read("", 0));
	}

	@Test
	void namesAreTakenApartAndValuesLeftOut() {
		assertEquals(List.of("max", "pool", "max pool", "size", "pool size", "excee", "size excee"),
				List.copyOf(WordFeatures.of("maxPoolSize 12ms a1b2 exceeded", 0).keySet()));
		assertEquals(List.of("http", "serve", "http serve"),
				List.copyOf(WordFeatures.of("HTTPServer", 0).keySet()));
	}

	/** Words that are told come from the labelled messages, so that nothing of a log is told. */
	@Test
	void toldWordsAreThoseOfTheMessages() {
		List<String> words = WORDING.read("quota exceedingness", 0).words();
		assertTrue(words.contains("quota") && words.stream().noneMatch(word -> word.contains("exceedingness")), words::toString);
	}

	/** No phrase is known of either line; only its wording tells which of the two comes first. */
	@Test
	void lineThatIsWordedLikeACauseRanksAheadOfOneThatIsNot() throws TftsrException {
		String[] lines = new String[200];
		for (int i = 0; i < lines.length; i++) {
			String message = i < 120 ? "INFO  kiln %d fired" : "ERROR kiln %d went cold";
			lines[i] = at(i, message.formatted(i));
		}
		lines[120] = at(120, "WARN  kiln pending, queued behind others");
		lines[121] = at(121, "WARN  kiln recipe differs, curve retired and unsupported");
		List<CauseLine> causes = new LocalAnalyst().analyse(TestLogs.of(lines), 5, TextView.ORIGINAL, Progress.NONE).causes();
		CauseLine first = causes.get(0);
		assertEquals(122, first.line(), causes::toString);
		assertTrue(first.reasons().stream().anyMatch(reason -> reason.startsWith("worded like a cause: ")),
				first.reasons()::toString);
	}

	/** Of many failures the one that says what is wrong may come late. */
	@Test
	void lineThatIsWordedLikeACauseCountsAlsoLateInTheTrouble() throws TftsrException {
		String[] lines = new String[600];
		for (int i = 0; i < lines.length; i++) {
			String message = i < 120 ? "INFO  kiln %d fired" : "ERROR kiln %d went cold";
			lines[i] = at(i, message.formatted(i));
		}
		lines[565] = at(565, "ERROR kiln recipe differs, curve retired and unsupported");
		List<CauseLine> causes = new LocalAnalyst().analyse(TestLogs.of(lines), 5, TextView.ORIGINAL, Progress.NONE).causes();
		CauseLine late = causes.stream().filter(cause -> cause.line() == 566).findFirst().orElseThrow();
		assertTrue(late.reasons().stream().anyMatch(reason -> reason.startsWith("worded like a cause: ")), late.reasons()::toString);
	}

	private static String at(int number, String message) {
		return "2026-05-04 08:%02d:%02d %s".formatted(number / 30, number % 30 * 2, message);
	}
}
