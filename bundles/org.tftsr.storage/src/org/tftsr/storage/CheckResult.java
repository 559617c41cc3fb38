package org.tftsr.storage;

import java.util.List;

/**
 * What a check of the whole database found.
 *
 * @param problems one sentence each, in the order found; empty where all is well
 */
public record CheckResult(List<String> problems) {

	public CheckResult {
		problems = List.copyOf(problems);
	}

	/** Whether nothing was found. */
	public boolean isHealthy() {
		return problems.isEmpty();
	}
}
