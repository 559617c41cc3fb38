package org.tftsr.core.why;

import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * The trees of whys of issues. Thread-safe; each method is one transaction. The main branch of a tree is the same data as the
 * whys of {@link org.tftsr.core.issue.IssueRepository}: what is written by one is read by the other.
 */
public interface WhyTreeRepository {

	/** The tree of an issue; empty where no why has been asked. */
	WhyTree tree(UUID issueId) throws TftsrException;

	/**
	 * Makes the tree of an issue what a person wants it to be. What somebody else has changed meanwhile stays, where it is
	 * something else than what was changed here; otherwise the call fails with
	 * {@link org.tftsr.core.problem.ProblemKind#CONFLICT} and nothing has changed.
	 *
	 * @param seen   the tree as the person was shown it
	 * @param wanted what the person made of it; no question may be blank
	 * @return the tree as it is now
	 */
	WhyTree save(UUID issueId, WhyTree seen, WhyTree wanted) throws TftsrException;

	/** The issue of a why. */
	UUID issueOf(UUID whyId) throws TftsrException;
}
