package org.tftsr.triage;

import java.nio.file.Path;
import java.util.List;

/**
 * What to triage.
 *
 * @param files   the logs, at least one
 * @param title   the title, or null to make one from the likeliest cause
 * @param output  the folder for the redacted copies and the RCA; made where missing; null for a folder beside the database
 * @param replace whether files that are in that folder already may be replaced
 */
public record TriageRequest(List<Path> files, String title, Path output, boolean replace) {

	public TriageRequest {
		files = List.copyOf(files);
	}

	/** As the longer form; no file that is there already is replaced. */
	public TriageRequest(List<Path> files, String title, Path output) {
		this(files, title, output, false);
	}
}
