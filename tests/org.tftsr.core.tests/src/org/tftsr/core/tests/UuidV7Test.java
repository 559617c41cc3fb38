package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.id.UuidV7;

class UuidV7Test {

	@Test
	void carriesVersionVariantAndTheTime() {
		long milliseconds = Instant.parse("2026-03-01T12:00:00.123Z").toEpochMilli();
		UUID id = new UuidV7(new SettableClock(milliseconds)).next();
		assertEquals(7, id.version());
		assertEquals(2, id.variant());
		assertEquals(milliseconds, id.getMostSignificantBits() >>> 16);
	}

	@Test
	void growsWithinOneMillisecondAndWhenTheClockIsSetBack() {
		SettableClock clock = new SettableClock(1_000_000);
		UuidV7 ids = new UuidV7(clock);
		UUID previous = ids.next();
		for (int i = 0; i < 20_000; i++) {
			if (i == 10_000) {
				clock.now.set(500_000);
			}
			UUID next = ids.next();
			assertTrue(previous.toString().compareTo(next.toString()) < 0, previous + " before " + next);
			previous = next;
		}
	}

	@Test
	void isUniqueAcrossThreads() {
		UuidV7 ids = new UuidV7();
		Set<UUID> seen = new HashSet<>(IntStream.range(0, 50_000).parallel().mapToObj(i -> ids.next()).toList());
		assertEquals(50_000, seen.size());
	}

	private static final class SettableClock extends Clock {
		private final AtomicLong now;

		private SettableClock(long milliseconds) {
			now = new AtomicLong(milliseconds);
		}

		@Override
		public long millis() {
			return now.get();
		}

		@Override
		public Instant instant() {
			return Instant.ofEpochMilli(now.get());
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}
}
