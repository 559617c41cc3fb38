package org.tftsr.storage;

import java.util.List;

/**
 * What a check of the whole database found.
 *
 * @param problems  one sentence each, in the order found; empty where all is well
 * @param isDamaged whether the file is damaged; where it is not and there is a problem, it is the audit log that is not as
 *                  it was written
 */
public record CheckResult(List<String> problems, boolean isDamaged) {

	public CheckResult {
		problems = List.copyOf(problems);
	}

	/** Whether nothing was found. */
	public boolean isHealthy() {
		return problems.isEmpty();
	}
}
