package org.tftsr.integrations;

import org.tftsr.core.issue.Severity;

/**
 * What a work item of Azure DevOps has in the place of a severity.
 *
 * @param severity as the processes that Azure DevOps comes with call it
 * @param priority 1 (high) to 4 (low)
 */
public record SeverityAndPriority(String severity, int priority) {

	/** What a severity becomes where nothing else is set. */
	public static SeverityAndPriority usual(Severity severity) {
		return switch (severity) {
		case CRITICAL -> new SeverityAndPriority("1 - Critical", 1);
		case HIGH -> new SeverityAndPriority("2 - High", 2);
		case MEDIUM -> new SeverityAndPriority("3 - Medium", 3);
		case LOW -> new SeverityAndPriority("4 - Low", 4);
		};
	}
}
