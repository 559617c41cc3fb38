package org.tftsr.core.tests.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.text.TextAttributes;

/** What SGR says of the text behind it. */
class TextAttributesTest {

	private static TextAttributes after(String parameters) {
		return TextAttributes.NONE.after("\u001b[" + parameters + "m");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "31|1|-1", "97|15|-1", "44|-1|4", "107|-1|15", "31;42|1|2", "38;5;208|208|-1",
			"48;5;17|-1|17", "38;5;1;48;5;2|1|2", "38:5:208|208|-1", "38;5;300|-1|-1", "38;5|-1|-1", "38|-1|-1", "31;38;9;32|2|-1",
			"31;0|-1|-1", "31;|-1|-1", "31;39|-1|-1", "31;;44|-1|4", "38;2;1;2|-1|-1", "38;2;1;2;300|-1|-1" })
	void coloursAreOfTheTable(String parameters, int foreground, int background) {
		TextAttributes attributes = after(parameters);
		assertEquals(foreground, attributes.foreground());
		assertEquals(background, attributes.background());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "38;2;1;2;3", "38:2:1:2:3", "38:2::1:2:3", "0;38;2;1;2;3", "38;2;1;2;3;49" })
	void coloursMayBeAnyRedGreenAndBlue(String parameters) {
		assertEquals(TextAttributes.RGB | 0x010203, after(parameters).foreground());
	}

	@Test
	void looksAddUpAndAreTakenBackOneByOne() {
		TextAttributes all = after("1;2;3;4;7;9");
		assertTrue(all.bold() && all.faint() && all.italic() && all.underline() && all.inverse() && all.struck());
		TextAttributes left = all.after("\u001b[22;24m");
		assertTrue(!left.bold() && !left.faint() && left.italic() && !left.underline() && left.inverse() && left.struck());
		assertEquals(TextAttributes.NONE, all.after("\u001b[m"));
		assertEquals(after("4"), after("4:3"));
		assertEquals(TextAttributes.NONE, after("4").after("\u001b[4:0m"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\u001b[2K", "\u001b[>4;1m", "\u001b[1 m", "\u001b]8;;m", "\u001bm", "m", "\u001b[?1m" })
	void whatIsNoRenditionChangesNothing(String sequence) {
		TextAttributes red = after("31");
		assertEquals(red, red.after(sequence));
	}

	@Test
	void anyParametersAreTaken() {
		Random random = new Random(3);
		String units = "0123456789;:;:38;2;48;5;";
		for (int run = 0; run < 100_000; run++) {
			StringBuilder parameters = new StringBuilder();
			for (int i = random.nextInt(30); i > 0; i--) {
				parameters.append(units.charAt(random.nextInt(units.length())));
			}
			TextAttributes attributes = after(parameters.toString());
			for (int color : new int[] { attributes.foreground(), attributes.background() }) {
				assertTrue(color >= -1 && color <= 255 || color >> 24 == 1, parameters::toString);
			}
		}
	}
}
