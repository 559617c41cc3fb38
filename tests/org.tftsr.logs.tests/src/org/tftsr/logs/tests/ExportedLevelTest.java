package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogStatisticsReader;

/** The levels of programs of which each writes in its own way, where a cluster or a cloud puts them into one file, behind a header for each line. */
class ExportedLevelTest {

	/** What programs write, by level; none of them is told by where it stands alone. */
	private static final Map<LogLevel, List<String>> WRITTEN = Map.of(
			LogLevel.INFO, List.of("{\"level\":30,\"time\":1772438709123,\"pid\":7,\"msg\":\"served 7\"}", "I0302 08:00:01.003000    1204 kubelet.go:12] \"served 7\"",
					"time=\"2026-03-02T08:00:01Z\" level=info msg=\"served 7\"", "2026-03-02T08:00:01Z prod Normal Pulled pod/web-7 image is there"),
			LogLevel.WARN, List.of("{\"severity\":\"warning\",\"ts\":\"2026-03-02T08:00:01Z\",\"msg\":\"slow\"}", "2026/03/02 08:00:01 [warn] 54#56: *16 buffered",
					"[2026-03-02T08:00:01.003Z][WARN ][o.e.m.Monitor] [node-1] slow", "2026-03-02T08:00:01Z dev Warning BackOff pod/play-7 starts again"),
			LogLevel.ERROR, List.of("2026-03-02T08:00:01.003Z ERROR 1 --- [nio-8080-exec-1] c.acme.Orders : order 7 failed", "2026-03-02 08:00:01.003 UTC [5142] ERROR:  no such table",
					"E, [2026-03-02T08:00:01.003000 #18] ERROR -- : order 7 failed", "2026-03-02T08:00:01.003000Z 6062 [ERROR] [MY-010045] [Server] no",
					"ERROR [Messaging-3-7] 2026-03-02 08:00:01,003 Connection.java:360 - no peer", "2026-03-02T08:00:01Z pid=1 tid=78q class=Mail jid=9f ERROR: not sent"));
	private static final List<String> WITHOUT = List.of("203.0.113.7 - - [02/Mar/2026:08:00:01 +0000] \"GET /ERROR HTTP/1.1\" 200 17", "exec /usr/bin/stock: format error",
			"no ERROR in this text, WARN: neither, at 08:00");

	/** How a line is written into the file; the first stands for the line, quotes in it as the notation asks for. */
	static Stream<Named<String>> exports() {
		return Stream.of(Named.of("of Loki", "2026-03-02T08:00:01Z {app=\"web\", pod=\"web-7\"} %s"), Named.of("of CloudWatch", "2026-03-02T08:00:01.003000+00:00 web/web/0f3a %s"),
				Named.of("of kubectl with time stamps", "[pod/web-7/web] 2026-03-02T08:00:01.003000417Z %s"), Named.of("as CSV", "\"2026-03-02T08:00:01.003Z\",\"web-7\",\"web\",\"%s\""));
	}

	private static String exported(String export, String line) {
		return export.formatted(export.startsWith("\"") ? line.replace("\"", "\"\"") : line);
	}

	@ParameterizedTest
	@MethodSource("exports")
	void eachProgramIsReadInItsOwnWay(String export) throws Exception {
		List<String> lines = new ArrayList<>();
		Map<LogLevel, Long> expected = new TreeMap<>();
		for (int time = 0; time < 5; time++) {
			WITHOUT.forEach(line -> lines.add(exported(export, line)));
			WRITTEN.forEach((level, written) -> {
				written.forEach(line -> lines.add(exported(export, line)));
				expected.merge(level, (long) written.size(), Long::sum);
			});
		}
		Collections.reverse(lines);
		assertEquals(expected, levels(lines));
	}

	/** As fluentd passes on what it read from the files of containers. */
	@Test
	void alsoWithinAnObjectThatHasTheLineAsAText() throws Exception {
		List<String> lines = new ArrayList<>();
		Map<LogLevel, Long> expected = new TreeMap<>();
		for (int time = 0; time < 5; time++) {
			WRITTEN.forEach((level, written) -> {
				written.forEach(line -> lines.add("{\"@timestamp\": \"2026-03-02T08:00:01Z\", \"stream\": \"stderr\", \"log\": \"" + line.replace("\"", "\\\"") + "\"}"));
				expected.merge(level, (long) written.size(), Long::sum);
			});
		}
		assertEquals(expected, levels(lines));
	}

	private static Map<LogLevel, Long> levels(List<String> lines) throws Exception {
		return new TreeMap<>(LogStatisticsReader.read(TestLogs.of(lines.toArray(String[]::new)), Progress.NONE).levels());
	}
}
