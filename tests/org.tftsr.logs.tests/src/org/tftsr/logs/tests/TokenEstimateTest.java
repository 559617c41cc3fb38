package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.analysis.TokenEstimate;

class TokenEstimateTest {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, value = {
			"`` ~ 0", "the ~ 1", "timeout ~ 2", "the timeout ~ 3", "ERROR ~ 3", "maxPoolSize ~ 3", "2026 ~ 4",
			"at 8 ~ 3", "a:b ~ 3", "a     b ~ 3", "café ~ 3", "密 ~ 3", "😀 ~ 4" })
	void countsByClassesOfCharacters(String text, int tokens) {
		assertEquals(tokens, TokenEstimate.of(text));
	}

	/** The estimate of a text is that of its lines, and no more than its bytes in UTF-8. */
	@Test
	void linesAddUp() {
		long seed = 7;
		Random random = new Random(seed);
		String[] pieces = { "a", "Bc", "DEF", "17", " ", "    ", "\t", ".", "é", "密", "😀", "\n" };
		for (int round = 0; round < 500; round++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(60); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			int sum = 0;
			for (String line : text.toString().split("(?<=\n)")) {
				sum += TokenEstimate.of(line);
			}
			String context = "seed " + seed + ", round " + round;
			assertEquals(sum, TokenEstimate.of(text.toString()), context);
			assertTrue(sum <= text.toString().getBytes(StandardCharsets.UTF_8).length, context);
		}
	}
}
