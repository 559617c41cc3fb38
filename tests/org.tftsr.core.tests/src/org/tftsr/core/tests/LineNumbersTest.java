package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.log.LineNumbers;

/** Which lines of a log. */
class LineNumbersTest {

	@Test
	void linesOneUnderTheOtherAreOneRun() {
		assertEquals(LineNumbers.between(3, 5), LineNumbers.of(3, 4, 5));
		assertFalse(LineNumbers.of(3, 4, 5).hasGaps());
	}

	@Test
	void theyAreReadAsTheyAreWritten() {
		LineNumbers lines = LineNumbers.of(3, 4, 5, 8, 10, 11);
		assertEquals("3-5,8,10-11", lines.toString());
		assertEquals(lines, LineNumbers.parse("3-5,8,10-11"));
		assertTrue(lines.hasGaps());
		assertEquals(6, lines.count());
		assertEquals(3, lines.first());
		assertEquals(11, lines.last());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "0-1", "2-1", "1,", "5,3", "1-3,4", "one" })
	void nothingElseIsRead(String text) {
		assertThrows(IllegalArgumentException.class, () -> LineNumbers.parse(text));
	}
}
