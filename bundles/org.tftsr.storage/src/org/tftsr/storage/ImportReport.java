package org.tftsr.storage;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.storage.internal.file.Messages;

/**
 * What was brought in from a database of the earlier app. Holds no value out of it.
 *
 * @param file       the database it came from
 * @param openedWith how it was opened, for a person: "without encryption", or which key fitted; never the key
 * @param recorded   the same as it stands in the audit log, in English
 * @param brought    how many rows of each table, in the order of the work
 * @param leftOut    why rows were left out, in words that follow a number, and how many
 * @param changed    what was brought in another form, in words that follow a number, and how many
 * @param remarks    sentences that a person should read
 */
public record ImportReport(Path file, String openedWith, String recorded, Map<String, Long> brought, Map<String, Long> leftOut,
		Map<String, Long> changed, List<String> remarks) {

	public ImportReport {
		brought = Collections.unmodifiableMap(new LinkedHashMap<>(brought));
		leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
		changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
		remarks = List.copyOf(remarks);
	}

	/** How many rows were brought in all. */
	public long total() {
		return brought.values().stream().mapToLong(Long::longValue).sum();
	}

	/** What a person should know at once, after a database was taken over. */
	public String summary() {
		long left = leftOut.values().stream().mapToLong(Long::longValue).sum();
		String all = NLS.bind(Messages.ImportReport_summary, new Object[] { openedWith, total(), left });
		return remarks.isEmpty() ? all : all + ' ' + String.join(". ", remarks) + '.';
	}
}
