package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.TemplateMiner;

/** Lines that belong to one record have one template. */
class RecordTest {

	private static List<Integer> ids(String... lines) throws Exception {
		List<Integer> ids = new ArrayList<>();
		TemplateMiner.assign(TestLogs.of(lines), (line, id) -> {
			assertEquals(ids.size() + 1, line);
			ids.add(id);
		}, Progress.NONE);
		return ids;
	}

	@Test
	void aJavaStackTraceBelongsToItsHeader() throws Exception {
		assertEquals(List.of(1, 2, 2, 2, 2, 2, 1), ids("2026-03-02 08:00:00 INFO [main] request served",
				"2026-03-02 08:00:01 ERROR [main] order failed", "java.lang.IllegalStateException: no stock",
				"\tat com.acme.Order.pay(Order.java:17)", "Caused by: java.io.IOException: disk gone", "\t... 12 more",
				"2026-03-02 08:00:02 INFO [main] request served"));
	}

	@Test
	void aPythonTracebackBelongsToItsHeader() throws Exception {
		assertEquals(List.of(1, 2, 2, 2, 2, 2, 1), ids("2026-03-02 08:00:00,001 INFO job done",
				"2026-03-02 08:00:01,001 ERROR job crashed", "Traceback (most recent call last):",
				"  File \"/srv/job.py\", line 12, in run", "    load(path)", "KeyError: 'price'",
				"2026-03-02 08:00:02,001 INFO job done"));
	}

	@Test
	void aGoPanicBelongsToItsHeader() throws Exception {
		assertEquals(List.of(1, 2, 2, 2, 2, 2, 1), ids("2026/03/02 08:00:00 listening again",
				"2026/03/02 08:00:01 shutting down hard", "panic: runtime error: index out of range [3] with length 3",
				"goroutine 1 [running]:", "main.(*Server).run(0xc0000b4000)", "\t/src/server.go:42 +0x1d",
				"2026/03/02 08:00:02 listening again"));
	}

	@Test
	void aDotNetExceptionBelongsToItsHeader() throws Exception {
		assertEquals(List.of(1, 2, 2, 2, 2, 1), ids("2026-03-02 08:00:00.001 [INF] page shown",
				"2026-03-02 08:00:01.001 [ERR] page broke", "System.InvalidOperationException: no connection",
				" ---> System.Net.Sockets.SocketException: refused", "   at Shop.Cart.Load() in Cart.cs:line 9",
				"2026-03-02 08:00:02.001 [INF] page shown"));
	}

	@Test
	void aNodeErrorBelongsToItsHeader() throws Exception {
		assertEquals(List.of(1, 2, 2, 2, 2, 1), ids("2026-03-02T08:00:00.001Z info: page shown",
				"2026-03-02T08:00:01.001Z error: page broke", "TypeError: Cannot read properties of undefined",
				"    at Cart.load (/srv/cart.js:9:13)", "    at process.processTicksAndRejections",
				"2026-03-02T08:00:02.001Z info: page shown"));
	}

	@Test
	void aWrappedLineBelongsToItsHeader() throws Exception {
		assertEquals(List.of(1, 1, 2, 1, 1, 2), ids("2026-03-02 08:00:00 INFO settings are", "retries=3 colour=blue",
				"2026-03-02 08:00:01 INFO started", "2026-03-02 08:00:02 INFO settings are", "retries=4 colour=red",
				"2026-03-02 08:00:03 INFO started"));
	}

	@Test
	void withoutTimeStampsALineIsARecordUnlessItIsIndented() throws Exception {
		assertEquals(List.of(1, 1, 2, 1), ids("connection lost", "  after a while", "connection made",
				"connection lost"));
	}
}
