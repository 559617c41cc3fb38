package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Address;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;

/** A value within a query stays one value. */
class RedactedPhraseTest {

	private enum Query implements Word {
		TITLE("title='"), END("'"), TYPE("$");

		private final String word;

		Query(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	private static RedactedText text(String text) {
		return new Redactor(any -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM).redact(text);
	}

	@Test
	void quotesDoNotEndAValue() {
		assertEquals("title='it''s'", RedactedPhrase.empty().word(Query.TITLE).text(text("it's"), Escape.DOUBLED_QUOTES).word(Query.END).text());
		assertEquals("a\\\\\\\"b", RedactedPhrase.empty().text(text("a\\\"b"), Escape.BACKSLASHES).text());
		assertEquals("a%26b%20c", RedactedPhrase.empty().text(text("a&b c"), Escape.PERCENT).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", "..", "..." })
	void noNameLeadsAnAddressUp(String name) throws Exception {
		Address items = Address.of("https://host/items");
		for (Executable leading : List.<Executable>of(() -> items.segment(Setting.of("name", name)), () -> items.segment(text(name)),
				() -> items.segment(RedactedPhrase.empty().text(text(name), Escape.NONE)))) {
			assertEquals(ProblemKind.INVALID_INPUT, assertThrows(TftsrException.class, leading).kind());
		}
		assertEquals("https://host/items/a..b", items.segment(Setting.of("name", "a..b")).toString());
	}

	@Test
	void aPhraseGoesIntoAnAddressAndIntoADocument() throws Exception {
		RedactedPhrase type = RedactedPhrase.empty().word(Query.TYPE).text(text("User Story"), Escape.NONE);
		assertEquals("https://host/items/$User%20Story?q=a%5E7", Address.of("https://host/items").segment(type)
				.query("q", RedactedPhrase.empty().setting(Setting.of("name", "a^"), Escape.NONE).number(7)).toString());
		assertEquals("{\"q\":\"$User Story\"}", new String(RedactedJson.object().phrase("q", type).body().bytes(), StandardCharsets.UTF_8));
	}
}
