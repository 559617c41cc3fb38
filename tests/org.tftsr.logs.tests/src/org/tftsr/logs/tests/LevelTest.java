package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogStatisticsReader;

class LevelTest {

	private static Map<LogLevel, Long> levels(String... lines) throws Exception {
		return LogStatisticsReader.read(TestLogs.of(lines), Progress.NONE).levels();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"2026-03-02 08:00:00,123 %s [main] a.B: text | WARN | ERROR",
			"2026-03-02 08:00:00,123 - %s  [Peer[myid=1]/0:0:2181:X@774] - text | WARN | INFO",
			"[Mon Mar 02 08:00:00 2026] [%s] text                  | notice | error",
			"03-02 08:00:00.811  1702  2395 %s WindowManager: text | V | E",
			"%s0302 08:00:00.123456 1 server.go:12] text          | W | F",
			"2026-03-02 08:00:00, %s      CBS    text             | Info | Error",
			"<%s> 2026-03-02 08:00:00 text                        | warn | crit",
			"%s:root:text                                         | DEBUG | CRITICAL",
			"[2026-03-02 08:00:00,123: %s/MainProcess] text       | INFO | ERROR",
			"{`time`:`2026-03-02T08:00:00Z`,`level`:`%s`,`msg`:`text`} | debug | Fatal",
			"{`time`:1772438709123,`level`:%s,`pid`:7,`msg`:`text`} | 20 | 50",
			"{`severity`:`%s`,`message`:`text`}                   | NOTICE | ALERT",
			"{`sev`:`%s`,`message`:`text`}                        | INFO | ERROR",
			"{`severity_text`:`%s`,`body`:`text`}                 | INFO | ERROR",
			"{`SeverityText`:`%s`,`Body`:`text`}                  | WARN | ERROR",
			"{`log_level`:`%s`,`message`:`text`}                  | INFO | ERROR",
			"[2026-03-02 08:00:00.123] %s[4895][C-00002037] app_dial.c: text | NOTICE | ERROR",
			"[2026-03-02T08:00:00.123456+01:00] php-app.%s: text {} [] | INFO | ERROR",
			"ts=2026-03-02T08:00:00Z level=%s msg=text            | trace | err",
			"Mar 02 08:00:00 db postgres[12]: %s:  text           | LOG | PANIC" })
	void theFieldIsFound(String layout, String first, String second) throws Exception {
		String shown = layout.replace('`', '"');
		Map<LogLevel, Long> expected = new EnumMap<>(LogLevel.class);
		expected.merge(meaning(first), 3L, Long::sum);
		expected.merge(meaning(second), 1L, Long::sum);
		String one = shown.formatted(first);
		assertEquals(expected, levels(one, one, shown.formatted(second), one));
	}

	private static LogLevel meaning(String word) {
		return switch (word) {
		case "V", "trace" -> LogLevel.TRACE;
		case "DEBUG", "debug", "20" -> LogLevel.DEBUG;
		case "INFO", "Info" -> LogLevel.INFO;
		case "notice", "NOTICE", "LOG" -> LogLevel.NOTICE;
		case "WARN", "warn", "W" -> LogLevel.WARN;
		case "ERROR", "error", "Error", "E", "50", "err" -> LogLevel.ERROR;
		default -> LogLevel.FATAL;
		};
	}

	/** Severities that are a part of a code, or a mark, rather than a field. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Mar  2 08:00:00 sw1 17: Mar  2 08:00:00.123 UTC: %%LINK-%s-UPDOWN: Interface Gi0/1 | 5 | 3 | NOTICE | ERROR",
			"Mar 02 2026 08:00:00 fw1 : %%ASA-%s-302013: Built outbound connection 7 | 6 | 1 | INFO | FATAL",
			"Mar  2 08:00:00 r1 rpd[7]: %%DAEMON-%s-RPD_OSPF_NBRDOWN: neighbor 192.0.2.1 | 6 | 4 | INFO | WARN",
			"<%s>Mar  2 08:00:00 web1 app[7]: text | 134 | 131 | INFO | ERROR",
			"<%s>1 2026-03-02T08:00:00.003Z web1 app 7 ID4 - text | 165 | 164 | NOTICE | WARN",
			"<%s>[   12.345678] sd 2:0:0:0: [sda] text | 6 | 3 | INFO | ERROR",
			"2026-03-02 08:00:00.123 CET [77] %s:  text | HINWEIS | FEHLER | NOTICE | ERROR",
			"Mar 02, 2026 8:00:00 AM org.example.Shop open %s: text | Infos | Grave | INFO | ERROR",
			"kern  :%-6s: [   12.345678] sd 2:0:0:0: [sda] text | info | err | INFO | ERROR",
			"2026-03-02 08:00:00.123 UTC [77] shop@cart %s:  text | LOG | PANIC | NOTICE | FATAL",
			"2026-03-02 08:00:00.123 UTC [77]: [1-1] user=shop,app=psql client %s:  text | LOG | ERROR | NOTICE | ERROR",
			"2026-03-02 08:00:00.123 UTC,`shop`,`shopdb`,7,`192.0.2.1:4`,5f.1,1,`SELECT`,2026-03-02 08:00:00 UTC,7/1,0,%s,53300,`text` | LOG | FATAL | NOTICE | FATAL",
			"2026-03-02T08:00:00.123456Z 0 [%s] [MY-010116] [Server] text | Note | ERROR | INFO | ERROR",
			"2026-03-02T08:00:00.123456Z 0 [%s] [MY-010116] [Server] text | System | Warning | INFO | WARN",
			"1:M 02 Mar 2026 08:00:00.123 %s text | * | # | NOTICE | WARN",
			"%s20260302 08:00:00.123456 1 server.cc:12] text | I | E | INFO | ERROR" })
	void aCodeTellsTheLevel(String layout, String first, String second, LogLevel common, LogLevel rare)
			throws Exception {
		String one = layout.formatted(first);
		assertEquals(Map.of(common, 3L, rare, 1L), levels(one, one, layout.formatted(second), one));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{`__REALTIME_TIMESTAMP`:`1772438400123456`,`PRIORITY`:`%s`,`MESSAGE`:`text`} | 6 | 3 | INFO | ERROR",
			"{`version`:`1.1`,`short_message`:`text`,`timestamp`:1772438400.123,`level`:%s} | 6 | 4 | INFO | WARN",
			"{`t`:{`$date`:`2026-03-02T08:00:00.123+00:00`},`s`:`%s`,`c`:`NETWORK`,`msg`:`text`} | I | E | INFO | ERROR" })
	void aSeverityInAKeyTellsTheLevel(String layout, String first, String second, LogLevel common, LogLevel rare)
			throws Exception {
		String shown = layout.replace('`', '"');
		String one = shown.formatted(first);
		assertEquals(Map.of(common, 3L, rare, 1L), levels(one, one, shown.formatted(second), one));
	}

	/** A digit, a percent sign or a mark is no severity, and a priority that all lines share says nothing. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"2026-03-02 08:00:00 load 40%%-3-FULL at gate %s | 1 | 2", "2026-03-02 08:00:00 # text %s | 1 | 2",
			"<134>Mar  2 08:00:00 web1 app[7]: text %s | 1 | 2",
			"{`ts`:`2026-03-02T08:00:00Z`,`status`:%s,`msg`:`text`} | 0 | 3",
			"{`ts`:`2026-03-02T08:00:00Z`,`type`:`%s`,`msg`:`text`} | C | E" })
	void noCodeIsInvented(String layout, String first, String second) throws Exception {
		String shown = layout.replace('`', '"');
		assertEquals(Map.of(), levels(shown.formatted(first), shown.formatted(first), shown.formatted(second)));
	}

	/** A word of a message is no level, and neither is a column of states of which a few look like levels. */
	@Test
	void noneIsInvented() throws Exception {
		assertEquals(Map.of(), levels("Mar  2 08:00:00 web kernel: error reading block",
				"Mar  2 08:00:01 web app[2]: all is well",
				"Mar  2 08:00:02 web app[2]: warning issued to user", "Mar  2 08:00:03 web app[2]: started"));
		assertEquals(Map.of(), levels("1 node-1 hw status 1772438709 1 normal",
				"2 node-2 hw status 1772438710 1 running",
				"3 node-2 hw status 1772438711 1 error", "4 node-3 hw status 1772438712 1 boot"));
	}

	@Test
	void aLineThatLacksTheFieldHasNoLevel() throws Exception {
		assertEquals(Map.of(LogLevel.INFO, 4L), levels("2026-03-02 08:00:00 INFO a", "2026-03-02 08:00:01 INFO b",
				"2026-03-02 08:00:02 INFO c", "2026-03-02 08:00:03 note: error is only a word",
				"2026-03-02 08:00:04 INFO d"));
	}

	@Test
	void severalProgramsInOneFileKeepTheirOwnFields() throws Exception {
		assertEquals(Map.of(LogLevel.INFO, 2L, LogLevel.WARN, 2L, LogLevel.ERROR, 2L),
				levels("2026-03-02 08:00:00 INFO [main] a",
						"{\"ts\":\"2026-03-02T08:00:00Z\",\"level\":\"warn\",\"msg\":\"b\"}",
						"2026-03-02 08:00:01 INFO [main] c", "[02/Mar/2026:08:00:02 +0000] error: d",
						"{\"ts\":\"2026-03-02T08:00:03Z\",\"level\":\"warn\",\"msg\":\"e\"}",
						"[02/Mar/2026:08:00:04 +0000] error: f"));
	}

	/** The level is that of the program, however many lines of traces there are; the F for a full line is none. */
	@Test
	void inTheOutputOfAContainerTheLevelIsTheProgramsOwn() throws Exception {
		String time = "2026-03-02T08:00:00.000000001Z";
		assertEquals(Map.of(), levels(time + " stdout F served 7", time + " stdout F served 8"));
		assertEquals(Map.of(LogLevel.INFO, 1L, LogLevel.ERROR, 1L),
				levels(time + " stdout F 2026-03-02 08:00:00 INFO served 7",
						time + " stdout F 2026-03-02 08:00:00 ERROR order failed",
						time + " stdout F java.io.IOException: no stock", time + " stdout F \tat a.B.c(B.java:1)",
						time + " stdout F \tat a.B.d(B.java:2)", time + " stdout F \tat a.B.e(B.java:3)"));
		String json = "{\"log\":\"%s\\n\",\"stream\":\"stdout\",\"time\":\"" + time + "\"}";
		assertEquals(Map.of(LogLevel.WARN, 1L, LogLevel.FATAL, 1L),
				levels(json.formatted("WARN cart is slow"), json.formatted("FATAL order failed"),
						json.formatted("java.io.IOException: no stock"), json.formatted("\\tat a.B.c(B.java:1)"),
						json.formatted("\\tat a.B.d(B.java:2)"), json.formatted("\\tat a.B.e(B.java:3)")));
	}

	/** What has no time stamp of the program's own goes on with a record, even where most lines are such ones. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "2026-03-02T08:00:00.000000001Z stderr F %s",
			"2026-03-02T08:00:00.000000001Z %s",
			"{\"log\":\"%s\\n\",\"stream\":\"stderr\",\"time\":\"2026-03-02T08:00:00.000000001Z\"}" })
	void behindTheHeaderOfAContainerTheLevelStandsOnTheLinesWithATime(String header) throws Exception {
		List<String> lines = new ArrayList<>();
		for (String level : List.of("INFO", "ERROR", "ERROR")) {
			lines.add("[2026-03-02 08:00:00,000] " + level + " shop.tasks: order is not known");
			lines.addAll(List.of("Traceback (most recent call last):", "  row = find(order)", "shop.NotKnown: order",
					"LINE 1: SELECT id FROM orders", "Context: order 7", "Hint: ask the customer"));
		}
		lines.replaceAll(header::formatted);
		assertEquals(Map.of(LogLevel.INFO, 1L, LogLevel.ERROR, 2L), levels(lines.toArray(String[]::new)));
	}

	@Test
	void aTimeInTheMessageMakesNoLevel() throws Exception {
		String time = "2026-03-02T08:00:00.000000001Z stdout F ";
		assertEquals(Map.of(), levels(time + "2026-03-02 08:00:00 error reading block", time + "sent 7 mails",
				time + "2026-03-02 08:00:01 sent 9 mails", time + "2026-03-02 08:00:02 warning ends",
				time + "sent 8 mails"));
	}

	/** What a proxy writes about requests has its time stamp at the same place as its messages, and no level. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"till-%d proxy [2026-03-02T08:00:%02d.443Z] \"GET /coffee HTTP/1.1\" 200 - via_upstream | till-%d proxy 2026-03-02T08:00:%02d.443Z\t%s\tbrewer\ttext",
			"2026-03-02 08:00:%2$02d WEB-%1$d 192.0.2.13 GET /coffee - 443 - 200 0 0 169 | 2026-03-02 08:00:%2$02d.907 +02:00 [%3$s] text of %1$d" })
	void theLevelsOfOneProgramAmongSeveralAreFound(String request, String message) throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			lines.add(request.formatted(i % 3, i));
			if (i % 3 == 0) {
				lines.add(message.formatted(i % 2, i, i % 2 == 0 ? "INFO" : "WARN"));
			}
		}
		assertEquals(Map.of(LogLevel.INFO, 10L, LogLevel.WARN, 10L), levels(lines.toArray(String[]::new)));
	}

	/** The first word of some messages is none, however often it comes. */
	@Test
	void aWordThatMessagesBeginWithIsNoLevelOfAProgram() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			lines.add("2026-03-02 08:00:%02d till %d opened".formatted(i, i));
			lines.add("2026-03-02 08:00:%02d %s of till %d".formatted(i, i % 3 == 0 ? "error" : "receipt", i));
		}
		assertEquals(Map.of(), levels(lines.toArray(String[]::new)));
	}
}
