package org.tftsr.core.transfer;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** Takes in issues that were made elsewhere. Thread-safe. */
public interface IssueIntake {

	/**
	 * Makes a new issue of one, in one transaction: all of it is there, or nothing, even where the program is killed meanwhile.
	 * Leaves rows in the audit log for the issue, its logs and its documents.
	 *
	 * @return as it is now, with an id of its own; times that cannot be, such as a resolution before the issue was made, are moved
	 *         to the nearest that can
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#INVALID_INPUT} where a text that must say something is
	 *                        blank, {@link org.tftsr.core.problem.ProblemKind#CANCELLED}; nothing has changed then
	 */
	Issue add(ArrivingIssue arriving, Progress progress) throws TftsrException;
}
