package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDateTime;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogStatisticsReader;

class TimestampTest {

	private static LogStatistics read(String... lines) throws Exception {
		return LogStatisticsReader.read(TestLogs.of(lines), Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
			"2026-03-02T08:05:09.123456789Z started ~ yyyy-MM-dd'T'HH:mm:ss ~ 2026-03-02T08:05:09.123456789",
			"2026-03-02T08:05:09+02:00 started ~ yyyy-MM-dd'T'HH:mm:ss ~ 2026-03-02T08:05:09",
			"2026-03-02 08:05:09,123 INFO started ~ yyyy-MM-dd HH:mm:ss ~ 2026-03-02T08:05:09.123",
			"[2026-03-02 08:05:09] started ~ yyyy-MM-dd HH:mm:ss ~ 2026-03-02T08:05:09",
			"node.log.1.2026-01-01_13:53:08 2026-03-02 08:05:09.5 42 INFO x ~ yyyy-MM-dd HH:mm:ss"
					+ " ~ 2026-03-02T08:05:09.5",
			"- 1772438709 2026.03.02 R02 2026-03-02-08.05.09.675872 R02 RAS INFO x ~ yyyy-MM-dd-HH.mm.ss"
					+ " ~ 2026-03-02T08:05:09.675872",
			"<34>1 2026-03-02T08:05:09.003Z web su - ID47 - failed ~ yyyy-MM-dd'T'HH:mm:ss ~ 2026-03-02T08:05:09.003",
			"<34>Mar  2 08:05:09 web su: failed ~ MMM d HH:mm:ss ~ 1970-03-02T08:05:09",
			"Mar  2 08:05:09 web sshd[1]: session opened ~ MMM d HH:mm:ss ~ 1970-03-02T08:05:09",
			"- 1772438709 2026.03.02 dn1 Mar 2 08:05:09 dn1/dn1 crond[1]: x ~ MMM d HH:mm:ss ~ 2026-03-02T08:05:09",
			"10.0.0.1 - - [02/Mar/2026:08:05:09 -0700] `GET /` 200 1 ~ dd/MMM/yyyy:HH:mm:ss ~ 2026-03-02T08:05:09",
			"[02/Mar/2026 08:05:09] `GET / HTTP/1.1` 200 17 ~ dd/MMM/yyyy HH:mm:ss ~ 2026-03-02T08:05:09",
			"[Mon Mar 02 08:05:09 2026] [error] child ~ EEE MMM dd HH:mm:ss yyyy ~ 2026-03-02T08:05:09",
			"[Mon Mar 02 08:05:09.123456 2026] [core:error] x ~ EEE MMM dd HH:mm:ss yyyy ~ 2026-03-02T08:05:09.123456",
			"I0302 08:05:09.123456       1 server.go:12] started ~ MMdd HH:mm:ss ~ 1970-03-02T08:05:09.123456",
			"2026/03/02 08:05:09 listening ~ yyyy/MM/dd HH:mm:ss ~ 2026-03-02T08:05:09",
			"26/03/02 08:05:09 INFO executor.Backend: x ~ yy/MM/dd HH:mm:ss ~ 2026-03-02T08:05:09",
			"260302 080509 148 INFO dfs.DataNode: x ~ yyMMdd HHmmss ~ 2026-03-02T08:05:09",
			"20260302-8:5:9:11|Step|300|message ~ yyyyMMdd-H:m:s:S ~ 2026-03-02T08:05:09.011",
			"03-02 08:05:09.811  1702  2395 D WindowManager: x ~ MM-dd HH:mm:ss ~ 1970-03-02T08:05:09.811",
			"[03.02 08:05:09] chrome.exe - open ~ MM.dd HH:mm:ss ~ 1970-03-02T08:05:09",
			"350766 node-1 unix.hw state 1772438709 1 message ~ epoch seconds ~ 2026-03-02T08:05:09",
			"1772438709123 message ~ epoch milliseconds ~ 2026-03-02T08:05:09.123",
			"[   12.345678] usb 1-1: new device ~ seconds since boot ~ 1970-01-01T00:00:12.345678",
			"Warning\t3/2/2026 8:05:09 PM\tESENT\t508\tx ~ M/d/yyyy h:mm:ss a ~ 2026-03-02T20:05:09",
			"02.03.2026 08:05:09 gestartet ~ dd.MM.yyyy HH:mm:ss ~ 2026-03-02T08:05:09",
			"02-Mar-2026 08:05:09.123 INFO [main] x ~ dd-MMM-yyyy HH:mm:ss ~ 2026-03-02T08:05:09.123",
			"1:M 02 Mar 2026 08:05:09.123 * Ready ~ dd MMM yyyy HH:mm:ss ~ 2026-03-02T08:05:09.123",
			"Mar 02, 2026 8:05:09 AM org.example.Main run ~ MMM dd, yyyy h:mm:ss a ~ 2026-03-02T08:05:09",
			"Mon, 02 Mar 2026 08:05:09 GMT x ~ EEE, dd MMM yyyy HH:mm:ss ~ 2026-03-02T08:05:09",
			"{`ts`: 1772438709.5, `level`: `info`, `msg`: `x`} ~ epoch seconds ~ 2026-03-02T08:05:09.5",
			"time=2026-03-02T08:05:09Z level=info msg=x ~ yyyy-MM-dd'T'HH:mm:ss ~ 2026-03-02T08:05:09" })
	void eachNotationIsRecognised(String line, String format, LocalDateTime time) throws Exception {
		String shown = line.replace('`', '"').replace("\\t", "\t");
		LogStatistics statistics = read(shown, shown, shown);
		assertEquals(format, statistics.format());
		assertEquals(time, statistics.first());
		assertEquals(time, statistics.last());
	}

	@ParameterizedTest
	@CsvSource({ "ts", "time", "timestamp", "@timestamp" })
	void jsonKeysOfTheTimeAreKnown(String key) throws Exception {
		LogStatistics statistics = read("{\"" + key + "\":\"2026-03-02T08:05:09.5Z\",\"message\":\"a 1\"}");
		assertEquals(LocalDateTime.of(2026, 3, 2, 8, 5, 9, 500_000_000), statistics.first());
	}

	@Test
	void theRangeIsTheEarliestAndTheLatestWhateverTheOrder() throws Exception {
		LogStatistics statistics = read("2026-03-02 08:00:02 b", "2026-03-02 08:00:01 a", "  a continuation",
				"2026-03-02 08:00:03 c");
		assertEquals(LocalDateTime.of(2026, 3, 2, 8, 0, 1), statistics.first());
		assertEquals(LocalDateTime.of(2026, 3, 2, 8, 0, 3), statistics.last());
		assertEquals(4, statistics.lines());
	}

	/** A date that only few lines write is no time of the day without a date. */
	@Test
	void fewLinesOfAnotherNotationKeepTheirDate() throws Exception {
		String[] lines = new String[40];
		Arrays.setAll(lines, i -> "{\"time\": %d, \"msg\": \"parcel %d sorted\"}".formatted(1_772_438_700_000L + i, i));
		for (int i = 3; i < lines.length; i += 8) {
			lines[i] = "02/Mar/2026 08:05:%02d UTC [17] parcels LOG:  checkpoint %d".formatted(i, i);
		}
		LogStatistics statistics = read(lines);
		assertEquals(LocalDateTime.of(2026, 3, 2, 8, 5, 0), statistics.first());
		assertEquals(LocalDateTime.of(2026, 3, 2, 8, 5, 35), statistics.last());
	}

	@Test
	void withoutAYearTheTurnOfTheYearIsNoticed() throws Exception {
		LogStatistics statistics = read("Dec 31 23:59:59 web cron[1]: a", "Jan  1 00:00:01 web cron[1]: b");
		assertEquals(LocalDateTime.of(1970, 12, 31, 23, 59, 59), statistics.first());
		assertEquals(LocalDateTime.of(1971, 1, 1, 0, 0, 1), statistics.last());
	}

	@Test
	void theLeapDayWithoutAYearIsOfALeapYear() throws Exception {
		assertEquals(LocalDateTime.of(1976, 2, 29, 12, 0), read("Feb 29 12:00:00 web cron[1]: a").first());
	}

	@Test
	void theLeapDayTellsOfAllLinesThatTheirYearIsALeapYearOrNextToOne() throws Exception {
		LogStatistics statistics = read("Dec 31 23:59:59 web cron[1]: a", "Feb 28 23:59:59 web cron[1]: b",
				"Feb 29 00:00:00 web cron[1]: c", "Mar  1 00:00:00 web cron[1]: d");
		assertEquals(LocalDateTime.of(1975, 12, 31, 23, 59, 59), statistics.first());
		assertEquals(LocalDateTime.of(1976, 3, 1, 0, 0), statistics.last());
	}

	@Test
	void numbersThatOnlyLookLikeTimesAreNone() throws Exception {
		LogStatistics statistics = read("order 1234567890 shipped", "99:99:99 is no time", "13-45 of 2026-99-99 rows");
		assertNull(statistics.format());
		assertNull(statistics.first());
	}
}
