package org.tftsr.integrations.internal.publish;

import java.util.List;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.net.Reviewer;
import org.tftsr.triage.LeavingText;

/** Knows how texts become pages or tickets of one service. Each service has one, as a component. Thread-safe. */
interface Publisher {

	/** Of which service. */
	ServiceKind service();

	/** Makes ready what would go. Asks the service for what has to be known, and sends no text. */
	Draft draft(Plan plan, LeavingText text, Progress progress) throws TftsrException;

	/**
	 * Reads a page or ticket.
	 *
	 * @param id as people or the service call it
	 */
	Remote read(String id, Progress progress) throws TftsrException;

	/** The space or project that is meant where none is named; null where there is none, or the service has no such thing. */
	String usualPlace(Integration integration);

	/** Whether a person has typed the identifier of a ticket, which is looked up as it is: digits, that are no text. */
	default boolean isIdentifier(String words) {
		return false;
	}

	/**
	 * What has the title of a text, or the words that a person has typed, the likeliest first.
	 *
	 * @param place space key or project; null for any
	 * @param words null for the title
	 */
	List<Candidate> candidates(Plan plan, LeavingText text, String words, Reviewer reviewer, Progress progress) throws TftsrException;
}
