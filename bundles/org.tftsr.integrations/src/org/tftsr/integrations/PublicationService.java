package org.tftsr.integrations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Reviewer;

/**
 * Publishes documents and issues, and keeps the links. What has begun is written down step by step, so that a failure in the middle can be
 * resumed and never leaves two pages or tickets. Thread-safe. Never call it on the user interface thread.
 */
public interface PublicationService {

	/** Whether a publication is redacted. */
	enum Redaction {
		/** With the pseudonyms of the issue and the settings of this moment. */
		REDACTED,
		/** As it is, because the user has said so for this publication. */
		AS_IT_IS
	}

	/** What happens to what was sent and is not found, where the service cannot tell for sure that it is not there. */
	enum Unfound {
		/** Nothing: whoever goes on is told to look, by a {@link MaybeThereProblem}. */
		ASK,
		/** It is made, because the user has looked and it is not there. */
		MAKE
	}

	/**
	 * Makes ready what would be published. Sends no text; asks the service for what has to be known (version of a page, fields of a type).
	 *
	 * @param documentId the document; null for the issue itself: title, description, root cause, whys and times
	 */
	PreparedPublication prepare(UUID issueId, UUID documentId, PublicationTarget target, Redaction redaction, Progress progress)
			throws TftsrException;

	/**
	 * Publishes what was prepared. What is there unchanged is not written again.
	 *
	 * @param reviewer asked before each request with a text; one that was shown as part of {@link PreparedPublication#requests} is
	 *                 known again by its hash
	 * @return the link that is kept on the issue
	 * @throws TftsrException {@code CONFLICT} where what is there was changed since it was prepared, where it was published since by another
	 *                        window or program, or is just now, or eight others were prepared since: prepare again and let a person see
	 *                        the difference. After any other failure {@link #resume} goes on
	 */
	RemoteLink publish(PreparedPublication prepared, Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * What has the title of what was prepared by now, where something new is to be made. A space has no two pages of one title: the one that
	 * is there can be updated, or another title be chosen, before the service refuses it. A ticket that is not closed, and that the issue is
	 * not linked with, is maybe about the same: it can be updated, or another one be made all the same.
	 *
	 * @param reviewer asked before the title leaves, in a request that was shown as part of {@link PreparedPublication#requests}
	 */
	Optional<Candidate> sameTitle(PreparedPublication prepared, Reviewer reviewer, Progress progress) throws TftsrException;

	/** Those of an issue that began and did not end. */
	List<Publication> unfinished(UUID issueId) throws TftsrException;

	/**
	 * Goes on with one that did not end: looks up first what has become of what was sent.
	 *
	 * @param unfound what the user has said of what is not found and may be there; {@link Unfound#ASK} where nobody was asked yet
	 * @throws TftsrException {@code CONFLICT} where it goes as it is and is another text by now than the one that was allowed to, where it
	 *                        is under way just now, or nobody can tell what has become of it; a {@link MaybeThereProblem} where the user may say so
	 */
	RemoteLink resume(UUID publicationId, Unfound unfound, Reviewer reviewer, Progress progress) throws TftsrException;

	/** Gives one up; what is at the service stays there. */
	void giveUp(UUID publicationId) throws TftsrException;

	/**
	 * What is at a service by now and may be meant: what the issue is linked with, then what has its title.
	 *
	 * @param words what a person has typed to search for, redacted by all that the logs and texts of the issue tell; null for the title
	 */
	List<Candidate> candidates(UUID issueId, UUID documentId, PublicationTarget target, String words, Reviewer reviewer, Progress progress)
			throws TftsrException;

	/** Reads the states of all that an issue is linked with, and keeps them; those that cannot be read stay as they were, with a note. */
	List<RemoteLink> refresh(UUID issueId, Progress progress) throws TftsrException;

	/** Whether a link leads to another server than the one that its service is set up with by now, so that nothing can be updated there. */
	boolean isElsewhere(RemoteLink link) throws TftsrException;

	/** Links an issue with a page or ticket that is there by now. */
	RemoteLink link(UUID issueId, PublicationTarget target, Progress progress) throws TftsrException;
}
