package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;

/**
 * Secrets that are longer than what is read of a value at most: tickets of single sign-on, tokens with the groups of a
 * user in them, signed cookies. None of it may stay behind.
 */
class LongSecretTest {

	private static final int LONGER_THAN_READ = 9_000;

	private static String token(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return Base64.getUrlEncoder().encodeToString(bytes).substring(0, length);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\0', delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {
			"Authorization: Bearer ;BEARER; took 12 ms", "password=;PASSWORD;, retry=2", "password=\";PASSWORD;\" retry=2",
			"{\"refresh_token\":\";API_KEY;\",\"a\":1}", "Cookie: session=;SESSION_ID;; theme=dark",
			"GET /cb?access_token=;API_KEY;&state=x", "the token is ;API_KEY;. Next", "api_key: ;API_KEY;" })
	void isFoundToItsEnd(String before, String type, String after) throws Exception {
		for (int length : new int[] { 990, 1_024, 1_025, 4_096, 4_097, LONGER_THAN_READ, 29_000 }) {
			String value = token(length);
			String text = before + value + (after == null ? "" : after) + "\nnext line\n";
			List<PiiSpan> spans = ConfiguredDetector.standard().detect(text);
			assertEquals(List.of(type), spans.stream().map(s -> s.type().name()).toList(), before + length);
			assertEquals(value, text.substring((int) spans.getFirst().start(), (int) spans.getFirst().end()), before + length);
		}
	}

	@Test
	void isFoundToItsEndWhereTheClaimsOrTheHeaderOfATokenAreLong() {
		String certificate = Base64.getUrlEncoder().encodeToString(("{\"alg\":\"RS256\",\"x5c\":\"" + token(2_000) + "\"}")
				.getBytes()).replace("=", "");
		for (String header : List.of("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", certificate)) {
			String value = header + "." + token(LONGER_THAN_READ) + "." + token(86);
			String text = "got " + value + ".\n";
			List<PiiSpan> spans = ConfiguredDetector.standard().detect(text);
			assertEquals(List.of("JWT"), spans.stream().map(s -> s.type().name()).toList());
			assertEquals(value, text.substring((int) spans.getFirst().start(), (int) spans.getFirst().end()));
		}
	}

	@Test
	void isFoundToItsEndWhereverBlocksEnd() throws Exception {
		for (int filler = 60_000; filler < 140_000; filler += 7_001) {
			String text = "x ".repeat(filler / 2) + "token=" + token(29_000) + "&password=" + token(20_000) + " end";
			List<PiiSpan> streamed = new ArrayList<>();
			ConfiguredDetector.standard().scan(new StringReader(text), (span, value) -> streamed.add(span),
					Progress.NONE);
			assertEquals(ConfiguredDetector.standard().detect(text), streamed, "behind " + filler);
			assertEquals(2, streamed.size());
		}
	}
}
