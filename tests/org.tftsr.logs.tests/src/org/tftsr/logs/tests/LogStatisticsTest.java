package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.LogStatisticsReader;

class LogStatisticsTest {

	@TempDir
	Path folder;

	@Test
	void everythingAboutAFileIsTold() throws Exception {
		String text = "2026-03-02 08:00:00 INFO up\r\n2026-03-02 08:00:07 WARN down";
		Path file = Files.writeString(folder.resolve("app.log"), text, StandardCharsets.UTF_16LE);
		assertEquals(
				new LogStatistics(2L * text.length(), 2, "UTF-16LE", "yyyy-MM-dd HH:mm:ss",
						LocalDateTime.of(2026, 3, 2, 8, 0, 0), LocalDateTime.of(2026, 3, 2, 8, 0, 7),
						null, true, Map.of(LogLevel.INFO, 1L, LogLevel.WARN, 1L), null),
				LogStatisticsReader.read(LogSources.file(file), Progress.NONE));
	}

	private static String range(String text) throws Exception {
		LogStatistics statistics = LogStatisticsReader.read(TestLogs.ofText(text), Progress.NONE);
		return statistics.first() + " to " + statistics.last();
	}

	@Test
	void linesWithoutAYearAreOfTheYearThatOthersTell() throws Exception {
		String syslog = "Mar  2 08:00:00 web1 app[7]: up\n".repeat(30);
		String dated = "2026-03-02 08:00:05 INFO up\n".repeat(30);
		assertEquals("2026-03-02T08:00 to 2026-03-02T08:00:05", range(syslog + dated));
		assertEquals("2026-03-02T08:00 to 2026-03-02T08:00:05", range(dated + syslog));
		assertEquals("2026-03-02T08:00 to 2026-03-02T08:00:05", range((dated + syslog).repeat(3)));
	}

	@Test
	void theTurnOfTheYearIsNoticedWithoutAYear() throws Exception {
		String log = "Dec 31 23:59:59 web1 app[7]: up\n".repeat(30) + "Jan  1 00:00:01 web1 app[7]: up\n".repeat(30)
				+ "Dec 31 23:59:58 web1 app[7]: late\n";
		assertEquals("1970-12-31T23:59:58 to 1971-01-01T00:00:01", range(log));
	}

	private static LogMoment firstError(String text) throws Exception {
		return LogStatisticsReader.read(TestLogs.ofText(text), Progress.NONE).firstError();
	}

	@Test
	void theFirstErrorIsToldWithItsTimeAndZone() throws Exception {
		String ok = "2026-03-02T08:00:00.000+01:00 INFO up\n".repeat(30);
		assertEquals(new LogMoment(31, LocalDateTime.of(2026, 3, 2, 8, 0, 5), ZoneOffset.ofHours(1)),
				firstError(ok + "2026-03-02T08:00:05.000+01:00 ERROR down\n2026-03-02T08:00:06.000+01:00 FATAL gone\n"));
		assertNull(firstError(ok));
	}

	@Test
	void aYearThatIsToldLaterIsThatOfTheFirstErrorToo() throws Exception {
		String syslog = "Mar  2 08:00:00 web1 app[7]: INFO up\n".repeat(30) + "Mar  2 08:00:01 web1 app[7]: ERROR down\n";
		String dated = "2026-03-02 08:00:05 INFO up\n".repeat(30);
		assertEquals(new LogMoment(31, LocalDateTime.of(2026, 3, 2, 8, 0, 1), null), firstError(syslog + dated));
	}

	@Test
	void aLeapDayIsThatOfTheYearThatIsToldLater() throws Exception {
		String syslog = "Feb 28 08:00:00 web1 app[7]: INFO up\n".repeat(30) + "Feb 29 08:00:01 web1 app[7]: ERROR down\n";
		String dated = "2024-02-29 08:00:05 INFO up\n".repeat(30);
		assertEquals("2024-02-28T08:00 to 2024-02-29T08:00:05", range(syslog + dated));
		assertEquals(new LogMoment(31, LocalDateTime.of(2024, 2, 29, 8, 0, 1), null), firstError(syslog + dated));
	}

	@Test
	void whereTheLogDoesNotTellTheDayItDoesNotTellWhenTheFirstErrorWas() throws Exception {
		String log = "08:00:00 INFO up\n".repeat(30) + "08:00:01 ERROR down\n";
		assertEquals(new LogMoment(31, null, null), firstError(log));
	}

	@Test
	void theMomentOfALineIsThatOfItsRecord() throws Exception {
		String log = "2026-03-02 08:00:00Z INFO up\n".repeat(30)
				+ "2026-03-02 08:00:05Z ERROR down\njava.io.IOException: gone\n\tat a.B.c(B.java:1)\n2026-03-02 08:00:09Z INFO up\n";
		assertEquals(new LogMoment(33, LocalDateTime.of(2026, 3, 2, 8, 0, 5), ZoneOffset.UTC),
				LogStatisticsReader.moment(TestLogs.ofText(log), 33, Progress.NONE));
	}

	@Test
	void theMomentOfALineIsOfTheYearThatALaterLineTells() throws Exception {
		String syslog = "Feb 28 08:00:00 web1 app[7]: up\n".repeat(30);
		assertEquals(LocalDateTime.of(1970, 2, 28, 8, 0), moment(syslog, 3));
		assertEquals(LocalDateTime.of(1976, 2, 28, 8, 0), moment(syslog + "Feb 29 08:00:00 web1 app[7]: up\n", 3));
		assertEquals(LocalDateTime.of(2026, 2, 28, 8, 0), moment(syslog + "2026-02-28 08:00:05 INFO up\n".repeat(30), 3));
	}

	private static LocalDateTime moment(String text, long line) throws Exception {
		return LogStatisticsReader.moment(TestLogs.ofText(text), line, Progress.NONE).time();
	}

	@Test
	void anEmptyLogHasNothingToTell() throws Exception {
		assertEquals(new LogStatistics(0, 0, "UTF-8", null, null, null, null, false, Map.of(), null),
				LogStatisticsReader.read(TestLogs.ofText(""), Progress.NONE));
	}

	@Test
	void canBeCancelled() {
		LogSource log = TestLogs.ofText("2026-03-02 08:00:00 INFO up\n".repeat(100_000));
		assertThrows(CancelledException.class, () -> LogStatisticsReader.read(log, TestLogs.cancelledAfter(1 << 20)));
	}
}
