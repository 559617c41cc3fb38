package org.tftsr.core.integration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/** What is being published and what was. Thread-safe; each method is one transaction. */
public interface PublicationRepository {

	/** Adds it, or replaces the one with its id. */
	void put(Publication publication) throws TftsrException;

	/** By its id. */
	Optional<Publication> find(UUID id) throws TftsrException;

	/** Those of an issue that are not done, newest first. */
	List<Publication> unfinished(UUID issueId) throws TftsrException;

	/** Gives one up; nothing is done at the service. */
	void remove(UUID id) throws TftsrException;
}
