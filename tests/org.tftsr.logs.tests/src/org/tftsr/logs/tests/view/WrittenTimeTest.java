package org.tftsr.logs.tests.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.WrittenTime;

/** The log is one of 1 March 2026, 22:00, to 3 March, 02:00; the reader is at 2 March, 10:15:30. */
class WrittenTimeTest {

	private static final LineFilter.TimeRange LOG = new LineFilter.TimeRange(millis("2026-03-01T22:00"),
			millis("2026-03-03T02:00"));
	private static final WrittenTime WRITTEN = new WrittenTime(millis("2026-03-02T10:15:30"), LOG);

	private static long millis(String time) {
		return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12:30 | 2026-03-02T12:30", "9:05 | 2026-03-02T09:05",
			"12:30:05 | 2026-03-02T12:30:05", "12:30:05.25 | 2026-03-02T12:30:05.250",
			"12:30:05,123 | 2026-03-02T12:30:05.123", "2pm | 2026-03-02T14:00", "12 a.m. | 2026-03-02T00:00",
			"2:15 PM | 2026-03-02T14:15", "2026-03-03 | 2026-03-03T00:00", "2026-03-03T01:02:03Z | 2026-03-03T01:02:03",
			"2026-03-03 01:02:03+0200 | 2026-03-03T01:02:03", "2026/3/3 01:02 | 2026-03-03T01:02",
			"3.3.2026 01:02 | 2026-03-03T01:02", "3.3. 01:02 | 2026-03-03T01:02", "3 Mar 01:02 | 2026-03-03T01:02",
			"Mar 3 01:02:03 | 2026-03-03T01:02:03", "March 3, 2026 1:02 am | 2026-03-03T01:02",
			"03/Mar/2026:01:02:03 +0000 | 2026-03-03T01:02:03", "Tue, 3 Mar 2026 01:02:03 GMT | 2026-03-03T01:02:03",
			"+5m | 2026-03-02T10:20:30", "-1h30m | 2026-03-02T08:45:30", "+ 90 s | 2026-03-02T10:17:00",
			"+250ms | 2026-03-02T10:15:30.250", "-1d | 2026-03-01T10:15:30", "1772499600 | 2026-03-03T01:00",
			"1772499600250 | 2026-03-03T01:00:00.250" })
	void peopleWriteTimesInManyWays(String written, String meant) {
		assertEquals(OptionalLong.of(millis(meant)), WRITTEN.parse(written));
	}

	@ParameterizedTest
	@CsvSource({ "23:00,2026-03-02T09:00,2026-03-02T23:00", "23:00,2026-03-03T01:00,2026-03-02T23:00",
			"01:00,2026-03-01T23:00,2026-03-02T01:00", "12:00,2026-03-01T23:00,2026-03-02T12:00",
			"12:00,2026-03-03T01:00,2026-03-02T12:00" })
	void aTimeOfDayIsTakenOnADayThatTheLogHasItOn(String written, String reader, String meant) {
		assertEquals(OptionalLong.of(millis(meant)), new WrittenTime(millis(reader), LOG).parse(written));
	}

	/** The log is one over New Year, as most of those that write no year are looked at in their first days. */
	@ParameterizedTest
	@CsvSource({ "Dec 31 23:50,2026-01-02T10:00,2025-12-31T23:50", "31.12. 23:50,2026-01-02T10:00,2025-12-31T23:50",
			"Dec 30,2026-01-02T10:00,2025-12-30T00:00", "Jan 2 01:00,2025-12-31T10:00,2026-01-02T01:00",
			"Jan 1 01:00,2026-01-02T10:00,2026-01-01T01:00", "Mar 1,2026-01-02T10:00,2026-03-01T00:00" })
	void aDateWithoutAYearIsTakenInAYearThatTheLogHasItIn(String written, String reader, String meant) {
		LineFilter.TimeRange log = new LineFilter.TimeRange(millis("2025-12-30T08:00"), millis("2026-01-03T00:00"));
		assertEquals(OptionalLong.of(millis(meant)), new WrittenTime(millis(reader), log).parse(written));
	}

	@Test
	void theDayThatMostYearsLackIsTakenInOneThatHasIt() {
		LineFilter.TimeRange log = new LineFilter.TimeRange(millis("2023-06-01T00:00"), millis("2026-06-01T00:00"));
		assertEquals(OptionalLong.of(millis("2024-02-29T12:00")), new WrittenTime(millis("2026-03-02T10:00"), log).parse("29 Feb 12:00"));
		LineFilter.TimeRange any = new LineFilter.TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);
		assertEquals(OptionalLong.of(millis("2026-12-31T12:00")), new WrittenTime(millis("2026-03-02T10:00"), any).parse("31 Dec 12:00"));
		assertEquals(OptionalLong.empty(), WRITTEN.parse("29 Feb"));
	}

	/** One line with a time that no clock ever showed is enough to be so far away. */
	@Test
	void aReaderWhoIsMillionsOfYearsAwayWaitsNoLonger() {
		for (long far : new long[] { Long.MIN_VALUE, Long.MAX_VALUE }) {
			WrittenTime written = new WrittenTime(far, LOG);
			assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
				assertEquals(OptionalLong.of(millis("2026-03-02T12:30")), written.parse("2 Mar 12:30"));
				written.parse("4 Mar 12:30");
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "12", "25:00", "12:60", "13 pm", "2026-02-30", "2026-13-01", "3 Foo", "+5", "+5y",
			"12:30 tomorrow", "99999999999999999999" , "+99999999999999999d", "-", "::" })
	void whatIsNoTimeIsNone(String written) {
		assertEquals(OptionalLong.empty(), WRITTEN.parse(written));
	}
}
