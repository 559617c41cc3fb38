package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.tftsr.logs.tests.view.LineFactsTest.numbers;
import static org.tftsr.logs.tests.view.LineFactsTest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.Fold;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineSet;

/** What of a log can be folded into one line. */
class FoldTest {

	@Test
	void aStackTraceIsFoldedUnderItsDeepestCause() throws Exception {
		MemoryLog log = MemoryLog.of("2026-03-02 08:00:00,001 INFO  [main] c.a.Shop - opened",
				"2026-03-02 08:00:01,001 ERROR [main] c.a.Shop - order failed", "com.acme.OrderException: no stock",
				"\tat com.acme.Order.pay(Order.java:17)", "Caused by: java.sql.SQLException: lost",
				"\tat com.acme.Db.query(Db.java:9) ~[app.jar:1.0]", "Caused by: java.net.SocketException: reset",
				"\t... 14 more", "2026-03-02 08:00:02,001 INFO  [main] c.a.Shop - closed",
				"2026-03-02 08:00:03,001 ERROR [main] c.a.Shop - failed", "java.lang.IllegalStateException: shut",
				"\tat com.acme.Order.pay(Order.java:17)", "2026-03-02 08:00:04,001 ERROR crashed",
				"Traceback (most recent call last):", "  File \"/srv/job.py\", line 12, in run", "    load(path)",
				"KeyError: 'price'", "", "During handling of the above exception, another exception occurred:", "",
				"Traceback (most recent call last):", "  File \"/srv/job.py\", line 30, in main", "    run()",
				"shop.errors.JobError: job 7 failed", "2026-03-02 08:00:05,001 INFO  [main] c.a.Shop - a table",
				"  a  b", "  1  2", "2026-03-02 08:00:06,001 INFO  [main] c.a.Shop - closed");
		LineFacts facts = read(log);
		Fold java = new Fold(Fold.Kind.TRACE, 2, 8, "java.net.SocketException: reset");
		assertEquals(Optional.of(java), facts.fold(2));
		assertEquals(Optional.of(java), facts.fold(6));
		assertEquals(Optional.of(new Fold(Fold.Kind.TRACE, 10, 12, "java.lang.IllegalStateException: shut")),
				facts.fold(11));
		assertEquals(Optional.of(new Fold(Fold.Kind.TRACE, 13, 24, "KeyError: 'price'")), facts.fold(20));
		assertEquals(Optional.of(new Fold(Fold.Kind.RECORD, 25, 27, "")), facts.fold(25));
		assertEquals(Optional.empty(), facts.fold(28));
		assertEquals(Optional.empty(), facts.fold(1));
		assertEquals(List.of(1L, 2L, 9L, 10L, 13L, 25L, 28L), numbers(facts.folded(Progress.NONE)));
	}

	@Test
	void recordsThatSayTheSameButForTheTimeAreRepeats() throws Exception {
		MemoryLog log = MemoryLog.of("2026-03-02 08:00:00 INFO  [main] a.Shop - opened",
				"2026-03-02 08:00:01 WARN  [main] a.Shop - try 1", "2026-03-02 08:00:02 WARN  [main] a.Shop - try 1",
				"2026-03-02 08:00:03 WARN  [main] a.Shop - try 1", "2026-03-02 08:00:04 WARN  [main] a.Shop - try 2",
				"2026-03-02 08:00:05 INFO  [main] a.Shop - try 2", "2026-03-02 08:00:06 INFO  [main] a.Shop - try 2",
				"\tat com.acme.Order.pay(Order.java:17)", "2026-03-02 08:00:07 INFO  [main] a.Shop - try 2");
		LineFacts facts = read(log);
		Fold repeats = new Fold(Fold.Kind.REPEATS, 2, 4, "");
		assertEquals(List.of(Optional.of(repeats), Optional.of(repeats), Optional.of(repeats)),
				List.of(facts.fold(2), facts.fold(3), facts.fold(4)));
		assertEquals(Optional.empty(), facts.fold(5));
		assertEquals(Optional.empty(), facts.fold(6));
		assertEquals(Fold.Kind.TRACE, facts.fold(7).orElseThrow().kind());
		assertEquals(Optional.empty(), facts.fold(9));
		assertEquals(List.of(1L, 2L, 5L, 6L, 7L, 9L), numbers(facts.folded(Progress.NONE)));
	}

	/** What comes behind a line that says the same tells only then that there is more of its record. */
	@Test
	void aRecordThatSaysMoreThanTheOneBeforeIsNoRepeatWhereverItStands() throws Exception {
		for (int before : List.of(0, 1021, 1022, 1023, 2046)) {
			List<String> lines = new ArrayList<>();
			IntStream.range(0, before).forEach(i -> lines.add("2026-03-02 08:00:00 INFO  nothing " + i));
			lines.addAll(List.of("2026-03-02 08:00:05 ERROR order failed", "2026-03-02 08:00:06 ERROR order failed",
					"com.acme.OrderException: no stock", "\tat com.acme.Order.pay(Order.java:17)", "2026-03-02 08:00:07 INFO  closed"));
			LineFacts facts = read(MemoryLog.of(lines.toArray(String[]::new)));
			List<Long> folded = numbers(facts.folded(Progress.NONE));
			assertEquals(List.of(before + 1L, before + 2L, before + 5L), folded.subList(before, folded.size()), () -> before + " lines before");
			assertEquals(Optional.of(new Fold(Fold.Kind.TRACE, before + 2L, before + 4L, "com.acme.OrderException: no stock")),
					facts.fold(before + 3L));
			assertEquals(Optional.empty(), facts.fold(before + 1L));
		}
	}

	@Test
	void linesThatCameSinceAreNotTakenForFolded() throws Exception {
		List<String> before = List.of("2026-03-02 08:00:00 INFO  [main] a.Shop - opened",
				"2026-03-02 08:00:01 WARN  [main] a.Shop - try 1");
		LineFacts facts = read(MemoryLog.of(before.toArray(String[]::new)));
		MemoryLog grown = MemoryLog.of(before.get(0), before.get(1), "2026-03-02 08:00:02 INFO  [main] a.Shop - closed");
		LineSet shown = new LineFinder(grown).matches(LineFilter.ALL.within(facts.folded(Progress.NONE)), facts, set -> {
			// it is taken as a whole
		}, Progress.NONE);
		assertEquals(2, shown.covered());
		assertFalse(shown.isComplete());
	}
}
