package org.tftsr.integrations.internal.publish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;

/** The calls of one service by which a certain ticket is made, changed, or given a note. */
interface TicketCalls {

	/** Of which service. */
	ServiceKind service();

	/** Where it goes: table, or project. */
	String place();

	/** What {@link #write} sends. */
	Preview preview(Progress progress) throws TftsrException;

	/** What {@link #sameTitle} sends that holds text. */
	Preview previewSameTitle() throws TftsrException;

	/** Those that are there, not closed, and have the title of the one that is to be made; never asked for a change or a note. */
	List<Candidate> sameTitle(Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * Makes or changes it.
	 *
	 * @throws TftsrException {@code CONFLICT} where it was changed since it was seen
	 */
	Ticket write(Reviewer reviewer, Progress progress) throws TftsrException;

	/** The one that a publication has made; empty where it has made none. */
	Optional<Ticket> made(UUID publicationId, Progress progress) throws TftsrException;

	/** @param id identifier there */
	Ticket read(String id, Progress progress) throws TftsrException;

	/** Names of fields that were written and that the service has not taken; empty where that is not known. */
	List<String> notTaken(String id, Progress progress) throws TftsrException;

	/**
	 * Whether a ticket was given a note with a reference, whatever has become of it since.
	 *
	 * @return empty where that cannot be told, as the user may see no notes
	 */
	Optional<Boolean> hasNote(String id, String reference, Progress progress) throws TftsrException;

	/**
	 * Whether a note with a reference still stands there: people may have deleted it.
	 *
	 * @return empty where that cannot be told
	 */
	Optional<Boolean> stillHasNote(String id, String reference, Progress progress) throws TftsrException;

	/** Attaches a file unless it is there. @return whether it was sent */
	boolean attach(String id, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException;
}
