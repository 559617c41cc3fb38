package org.tftsr.storage.internal.takeover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.storage.ImportReport;

/** Counts what becomes of the rows of an import. */
final class Tally {

	private final Map<String, Long> brought = new LinkedHashMap<>();
	private final Map<String, Long> leftOut = new LinkedHashMap<>();
	private final Map<String, Long> changed = new LinkedHashMap<>();
	private final List<String> remarks = new ArrayList<>();

	void brought(EarlierTable table, long count) {
		brought.merge(table.table(), count, Long::sum);
	}

	/** @param why words that follow a number */
	void leftOut(String why, long count) {
		leftOut.merge(why, count, Long::sum);
	}

	/** @param how words that follow a number */
	void changed(String how) {
		changed.merge(how, 1L, Long::sum);
	}

	void remark(String sentence) {
		remarks.add(sentence);
	}

	Map<String, Long> brought() {
		return brought;
	}

	ImportReport report(EarlierDatabase source) {
		return new ImportReport(source.file(), source.description(), source.recorded(), brought, leftOut, changed, remarks);
	}
}
