package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.logs.view.LineSet;

class LineSetTest {

	@ParameterizedTest
	@ValueSource(longs = { 100, 1 << 20, 5L << 20, 1L << 33 })
	void saysWhichLineIsWhereInTheSet(long most) {
		Random random = new Random(most);
		TreeSet<Long> expected = new TreeSet<>();
		for (int i = 0; i < 2000; i++) {
			expected.add(random.nextLong(1, most));
		}
		LineSet set = LineSet.of(expected.stream().mapToLong(Long::longValue));
		assertEquals(expected.size(), set.size());
		long index = 0;
		for (long line : expected) {
			assertEquals(line, set.select(index));
			assertEquals(index, set.rank(line));
			assertEquals(index + 1, set.rank(line + 1));
			assertTrue(set.contains(line));
			index++;
		}
		for (int i = 0; i < 2000; i++) {
			long line = random.nextLong(-3, most + 3);
			assertEquals(expected.contains(line), set.contains(line));
			assertEquals(expected.headSet(line).size(), set.rank(line));
		}
		assertThrows(IndexOutOfBoundsException.class, () -> set.select(set.size()));
		assertThrows(IndexOutOfBoundsException.class, () -> set.select(-1));
	}

	@Test
	void mayBeEmpty() {
		LineSet set = LineSet.of(LongStream.empty());
		assertEquals(0, set.size());
		assertEquals(0, set.rank(7));
		assertTrue(set.isComplete());
	}
}
