package org.tftsr.integrations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;

/** Incidents of ServiceNow. Thread-safe. Everything goes through the gate. Never call it on the user interface thread. */
public interface ServiceNowService {

	/**
	 * Incidents whose title holds the words, the newest first, at most 50.
	 *
	 * @param words    what a person has typed, which is redacted before it leaves; or a number such as {@code INC0010042}, or a sys_id
	 * @param reviewer asked before the words leave
	 */
	List<Incident> search(String words, Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * @param number number or sys_id
	 * @throws TftsrException {@code NOT_FOUND} (404, or {@link NotThereProblem}) where there is none, or the user may not see it
	 */
	Incident get(Setting number, Progress progress) throws TftsrException;

	/**
	 * Names of the further fields that were written and are empty there, or show nothing: an instance leaves a reference empty whose name it
	 * does not find, and says nothing of it.
	 *
	 * @param content what was written
	 */
	List<String> notTaken(Setting sysId, IncidentContent content, Progress progress) throws TftsrException;

	/** The incident that was made with a correlation id. */
	Optional<Incident> withCorrelation(UUID correlationId, Progress progress) throws TftsrException;

	/**
	 * All work notes of an incident, in one text.
	 *
	 * @return empty where there are none, or the user may not see them
	 */
	Optional<String> workNotes(Setting sysId, Progress progress) throws TftsrException;

	/** What {@link #sameTitle} would send, byte for byte. */
	Preview previewSameTitle(IncidentContent content) throws TftsrException;

	/**
	 * Incidents that are active and have the title of a content, the newest first, at most 50.
	 *
	 * @param reviewer asked before the title leaves
	 */
	List<Incident> sameTitle(IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** What {@link #create} would send, byte for byte. */
	Preview previewCreate(IncidentContent content) throws TftsrException;

	/**
	 * Makes an incident, unless there is one with the correlation id of the content, and reads back what the instance has made of it, its
	 * priority too.
	 */
	Incident create(IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** What {@link #update} would send, byte for byte. */
	Preview previewUpdate(Setting sysId, IncidentContent content) throws TftsrException;

	/** Changes an incident and reads it back. */
	Incident update(Setting sysId, IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * Attaches a file, unless one of that name and content is there.
	 *
	 * @return whether it was sent
	 */
	boolean attach(Setting sysId, UUID issueId, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException;
}
