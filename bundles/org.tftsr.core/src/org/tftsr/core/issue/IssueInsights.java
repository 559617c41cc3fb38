package org.tftsr.core.issue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/** What all issues together tell. Thread-safe; each method is one transaction that only reads. */
public interface IssueInsights {

	/**
	 * Figures over all issues.
	 *
	 * @param now   tells what the present week is, and in which time zone days begin
	 * @param weeks how many weeks back {@link IssueStatistics#weeks} goes, the present one included; at least 1
	 */
	IssueStatistics statistics(ZonedDateTime now, int weeks) throws TftsrException;

	/**
	 * Other issues, in any status, whose title, description or cause has words in common with this one that few issues have.
	 * The cause of an issue is what the answers of its whys say.
	 *
	 * @param limit issues at most, at least 1
	 * @return most alike first
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND} where there is no such issue
	 */
	List<SimilarIssue> similar(UUID issueId, int limit) throws TftsrException;

	/** As {@link #similar(UUID, int)}, for a text of an issue that is not there yet. Makes no database where there is none. */
	List<SimilarIssue> similar(String text, int limit) throws TftsrException;
}
