package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.TemplateMiner;

/** A log whose lines say which of them start a record: "&gt; " stands before those, "| " before the others. */
final class MarkedLog {

	private final List<String> lines = new ArrayList<>();
	private final List<Boolean> starts = new ArrayList<>();

	/** @param times how often the text comes, one after the other */
	MarkedLog(String marked, int times) {
		for (int i = 0; i < times; i++) {
			for (String line : marked.split("\n")) {
				starts.add(line.startsWith(">"));
				lines.add(line.length() < 2 ? "" : line.substring(2));
			}
		}
	}

	LogSource log() {
		return TestLogs.of(lines.toArray(String[]::new));
	}

	/** Every record is one: its lines share a template, and there are as many records as marked. */
	void assertRecords() throws Exception {
		List<Integer> ids = new ArrayList<>();
		TemplateMiner.assign(log(), (line, id) -> ids.add(id), Progress.NONE);
		List<String> torn = new ArrayList<>();
		for (int i = 1; i < ids.size(); i++) {
			if (!starts.get(i) && !ids.get(i).equals(ids.get(i - 1))) {
				torn.add((i + 1) + ": " + lines.get(i));
			}
		}
		assertEquals(List.of(), torn, "lines torn from their records");
		long records = TemplateMiner.mine(log(), Progress.NONE).stream().mapToLong(LogTemplate::count).sum();
		assertEquals(starts.stream().filter(start -> start).count(), records, "number of records");
	}
}
