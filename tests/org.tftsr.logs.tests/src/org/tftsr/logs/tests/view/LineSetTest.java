package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.progress.Progress;
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

	@ParameterizedTest
	@ValueSource(longs = { 100, 1 << 20, 5L << 20, 1L << 33 })
	void goesToTheNextLineThatAnotherSetHasToo(long most) throws Exception {
		Random random = new Random(most);
		TreeSet<Long> common = some(random, most, 30);
		TreeSet<Long> one = some(random, most, 300);
		TreeSet<Long> other = some(random, most, 300);
		one.addAll(common);
		other.addAll(common);
		common.addAll(one);
		common.retainAll(other);
		LineSet set = LineSet.of(one.stream().mapToLong(Long::longValue));
		LineSet within = LineSet.of(other.stream().mapToLong(Long::longValue));
		for (int i = 0; i < 500; i++) {
			long from = random.nextLong(-1, most + 2);
			assertEquals(optional(common.ceiling(from)), set.next(from, true, within, Progress.NONE));
			assertEquals(optional(common.floor(from)), set.next(from, false, within, Progress.NONE));
			assertEquals(optional(one.ceiling(from)), set.next(from, true, null, Progress.NONE));
			assertEquals(optional(one.floor(from)), set.next(from, false, null, Progress.NONE));
		}
		assertEquals(optional(common.last()), set.next(Long.MAX_VALUE, false, within, Progress.NONE));
	}

	private static TreeSet<Long> some(Random random, long most, int count) {
		TreeSet<Long> lines = new TreeSet<>();
		for (int i = 0; i < count; i++) {
			lines.add(random.nextLong(1, most));
		}
		return lines;
	}

	private static OptionalLong optional(Long line) {
		return line == null ? OptionalLong.empty() : OptionalLong.of(line);
	}

	@Test
	void millionsOfLinesThatOneSetHasAndTheOtherHasNotAreFewSteps() throws Exception {
		long most = 4L << 20;
		LineSet even = LineSet.of(LongStream.rangeClosed(1, most).map(line -> 2 * line));
		LineSet odd = LineSet.of(LongStream.concat(LongStream.rangeClosed(1, most).map(line -> 2 * line - 1), LongStream.of(2 * most)));
		AtomicInteger steps = new AtomicInteger();
		Progress counting = (Progress) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Progress.class },
				(proxy, method, arguments) -> {
					steps.incrementAndGet();
					return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
				});
		assertEquals(OptionalLong.of(2 * most), even.next(1, true, odd, counting));
		assertEquals(OptionalLong.empty(), even.next(2 * most - 1, false, odd, counting));
		assertTrue(steps.get() > 0 && steps.get() < 100, steps + " steps");
	}
}
