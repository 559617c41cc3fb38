package org.tftsr.ui.issues.internal.evidence;

import java.util.UUID;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;

/**
 * An issue that something is added to. One that is made for it is there only with what it is made for: an empty one would be in the way.
 *
 * @param id    null for a new one
 * @param title of a new one
 */
public record IssueToFill(UUID id, String title) {

	/** Adds something. */
	@FunctionalInterface
	public interface Adding {
		/** Adds it to an issue, on the thread of a job. */
		void addTo(UUID issueId) throws TftsrException;
	}

	/**
	 * Adds something to the issue, which is made for it where it is a new one, and taken away again where nothing comes of it.
	 *
	 * @return the id of the issue
	 */
	public UUID fill(Adding adding) throws TftsrException {
		if (id != null) {
			adding.addTo(id);
			return id;
		}
		IssueRepository issues = Services.get(IssueRepository.class);
		UUID made = issues.create(NewIssue.titled(title)).id();
		boolean filled = false;
		try {
			adding.addTo(made);
			filled = true;
			return made;
		} finally {
			if (!filled) {
				issues.delete(made);
			}
		}
	}
}
