package org.tftsr.core.issue;

/**
 * A row of a list of issues.
 *
 * @param issue    the issue
 * @param logCount how many log files it has
 * @param whyCount how many whys it has
 */
public record IssueSummary(Issue issue, int logCount, int whyCount) {
}
