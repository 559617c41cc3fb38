package org.tftsr.core.tests.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.text.AttributedRun;
import org.tftsr.core.text.TextAttributes;
import org.tftsr.core.text.VisibleText;

/** What is seen of a text that programs wrote for a terminal. {@code ^} stands for ESC, {@code ~} for ST, {@code @}
 * for BEL, a dagger for the circumflex. */
class VisibleTextTest {

	private static String written(String text) {
		return text.replace("~", "^\\").replace('^', '\u001b').replace('\u2020', '^').replace('@', '\u0007');
	}

	private static String seen(String text) {
		return VisibleText.of(written(text)).text();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = { "^[31mred^[0m|red", "a^[mb|ab",
			"^[38;5;208mx^[39;49m|x", "^[38:2::1:2:3mx|x", "^[1A^[2Kdone|done", "^[?25lx^[?25h|x", "^[5 qx|x", "^(Bx^)0y|xy",
			"^7x^8|x", "^cx|x", "^Mx|x", "^]8;;https://example.org/a?b=c~link^]8;;~|link", "^]0;title@text|text",
			"^P1$r0m~x|x", "^_apc~x^Xsos~y|xy", "^†pm~x|x", "y^[31|y", "^[31\u00e9|\u00e9", "x^|x", "^^[0mx|x" })
	void isWithoutItsSequences(String text, String expected) {
		assertEquals(expected, seen(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = { "\u009b31mred\u009b0m|red",
			"\u009d8;;https://example.org\u009clink\u009d8;;\u009c|link", "\u0090q\u009cx|x", "x\u009c|x\u009c",
			"\u009b31|\u009b31" })
	void unitsOfC1IntroduceThemToo(String text, String expected) {
		assertEquals(expected, seen(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Stra\u00c3\u009fe und Ma\u00c3\u009fe", "\u00c3\u009b m", "\u00e2\u0080\u009cso\u00e2\u0080\u009d",
			"it\u00e2\u0080\u0099s \u00e2\u0080\u0098x\u00e2\u0080\u009c", "plain [31m text", "\u0085 next line" })
	void whatIsDecodedWronglyStays(String text) {
		assertEquals(text, seen(text));
	}

	/** What somebody wrote is never lost for a sequence that does not end. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = { "^]0;no end|0;no end",
			"^Pno end|no end", "^]8;;http://x^[31mtext|8;;http://xtext", "^]0;a\u0001b@|0;a\u0001b@" })
	void aStringWithoutEndIsText(String text, String expected) {
		assertEquals(written(expected), seen(text));
	}

	@Test
	void noSequenceGoesBeyondItsLine() {
		assertEquals("0;title\nnext\u0007", seen("^]0;title\nnext@"));
		assertEquals("\nm", seen("^[31\nm"));
		assertEquals("\r\nx", seen("^[0m\r\nx"));
	}

	@Test
	void aStringOfManyKilobytesIsText() {
		assertEquals(70_002, seen("^]1;" + "x".repeat(70_000) + "@").replace("\u0007", "").length());
		assertEquals("x", seen("^]1;" + "x".repeat(60_000) + "@x"));
	}

	@Test
	void aTextWithoutAnyIsItself() {
		String text = "2026-03-01 INFO plain";
		assertSame(text, VisibleText.of(text).text());
		assertEquals(List.of(), VisibleText.of(text).sequences());
	}

	@Test
	void placesAreToldInTheTextAsItWasWritten() {
		String text = written("^[1mpass^[32mword^[0m end");
		VisibleText visible = VisibleText.of(text);
		assertEquals("password end", visible.text());
		assertEquals("pass\u001b[32mword", text.substring(visible.sourceStart(0), visible.sourceEnd(8)));
		assertEquals("word", text.substring(visible.sourceStart(4), visible.sourceEnd(8)));
		assertEquals("pass", text.substring(visible.sourceStart(0), visible.sourceEnd(4)));
		assertEquals(" end", text.substring(visible.sourceStart(8), visible.sourceEnd(12)));
	}

	@Test
	void attributesHoldToTheEndOfTheLine() {
		VisibleText visible = VisibleText.of(written("a^[1;31mb^[0mc^[4md\nplain^[32mgreen\nx"));
		TextAttributes red = TextAttributes.NONE.after("\u001b[1;31m");
		assertEquals(List.of(new AttributedRun(1, 2, red), new AttributedRun(3, 4, TextAttributes.NONE.after("\u001b[4m")),
				new AttributedRun(10, 15, TextAttributes.NONE.after("\u001b[32m"))),
				AttributedRun.of(visible.text(), visible.sequences()));
	}

	@Test
	void attributesThatDoNotChangeMakeOneRun() {
		VisibleText visible = VisibleText.of(written("^[31ma^[K^[31mb^[1;22mc"));
		assertEquals(List.of(new AttributedRun(0, 3, TextAttributes.NONE.after("\u009b31m"))),
				AttributedRun.of(visible.text(), visible.sequences()));
	}

	/** Each of these would take hours if any part were looked at again for each introducer. */
	@ParameterizedTest
	@ValueSource(strings = { "^]", "^[", "^", "^P", "\u009b", "\u009d", "\u009d1;", "^]8;;x", "^[0m", "^[1;", "^(", "^]\u009c" })
	void takesTimeLinearInTheText(String piece) {
		String text = written(piece.repeat(3_000_000 / piece.length()));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			VisibleText visible = VisibleText.of(text);
			AttributedRun.of(visible.text(), visible.sequences());
		});
	}
}
