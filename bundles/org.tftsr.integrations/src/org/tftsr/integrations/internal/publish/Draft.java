package org.tftsr.integrations.internal.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;

/** A publication that is ready to go: the very contents, and what they were made to fit. Immutable, as far as it tells. */
interface Draft {

	/** Title as it will be there; of a note or comment, that of the ticket. */
	String title();

	/** The text in the format of the service. */
	String text();

	/** What is there now, for a person to compare; null where something new is made. */
	String before();

	/** What was written last, where somebody else has changed it since; null where that is not known. */
	default String ancestor() {
		return null;
	}

	/** Where it goes: space key, table, or project. */
	String place();

	/** SHA-256 of all that {@link #write} writes. */
	String contentSha256();

	/** Whether the very same was written there before, so that {@link #write} has nothing to do. */
	boolean isUnchanged();

	/** Whether {@link #write} replaces what somebody else has written since it was written from here. */
	boolean replacesOthers();

	/** What is there now; null where something new is made. */
	Remote seen();

	/** What a person should know before it goes. */
	List<String> notes();

	/**
	 * Whether what {@link #write} changes is there as it was when a publication was begun: who goes on with that one has seen no other.
	 *
	 * @param journal what was kept of it
	 */
	boolean isSeenAs(Publication journal);

	/** Labels or tags that it gets. */
	List<String> labels();

	/** The requests of {@link #write}, as far as they can be known now. */
	List<Preview> requests();

	/** What it takes to know later what has become of it, for the journal. */
	Map<String, String> marks();

	/**
	 * Makes the page or ticket, or changes the one that was seen.
	 *
	 * @throws TftsrException {@code CONFLICT} where it was changed since it was seen, or one of that title is there; nothing is written then
	 */
	Remote write(Reviewer reviewer, Progress progress) throws TftsrException;

	/** What is there by now and has the title of something new: one page at most, or tickets that are not closed. Empty for a change. */
	List<Candidate> sameTitle(Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * Looks up what has become of a {@link #write} whose answer is not known.
	 *
	 * @param journal what was kept of it
	 * @return what it has written; nothing where it surely has written nothing
	 * @throws TftsrException {@code CONFLICT} where somebody else has changed what is there, so that nobody can tell
	 */
	Optional<Remote> lookUp(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * Values of fields as they are there once it was written, by name, for {@link org.tftsr.core.integration.RemoteLink#written}.
	 *
	 * @param journal what was kept of the writing
	 */
	Map<String, String> written(Remote remote, Publication journal, Progress progress) throws TftsrException;

	/**
	 * The same once the service was asked which of them it has taken.
	 *
	 * @param written as {@link #written} told
	 */
	Map<String, String> taken(Remote remote, Map<String, String> written, Progress progress) throws TftsrException;

	/** Adds what belongs to it and may be added twice without harm, such as labels. */
	void mark(Remote remote, Reviewer reviewer, Progress progress) throws TftsrException;

	/** Attaches a file unless it is there. @return whether it was sent */
	boolean attach(Remote remote, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException;
}
