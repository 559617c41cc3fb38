package org.tftsr.triage;

import java.util.List;

/**
 * The logs of an issue as they may leave.
 *
 * @param logs    those that go along
 * @param leftOut for a person, why others do not
 */
public record LeavingLogs(List<LeavingLog> logs, List<String> leftOut) {

	public LeavingLogs {
		logs = List.copyOf(logs);
		leftOut = List.copyOf(leftOut);
	}
}
