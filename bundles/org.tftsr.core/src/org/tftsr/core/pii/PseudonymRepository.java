package org.tftsr.core.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.problem.TftsrException;

/** The pseudonyms of each issue, values encrypted under a key of their own. Thread-safe. */
public interface PseudonymRepository {

	/**
	 * Tells all pseudonyms of an issue one by one, by type and number: there may be more of them than should be in memory at
	 * once, and nobody else waits until all are read. One that is added meanwhile may be among them or not.
	 */
	void forEach(UUID issueId, Consumer<Pseudonym> consumer) throws TftsrException;

	/** All pseudonyms of an issue that has few, by type and number. */
	default List<Pseudonym> list(UUID issueId) throws TftsrException {
		List<Pseudonym> all = new ArrayList<>();
		forEach(issueId, all::add);
		return all;
	}

	/**
	 * Adds pseudonyms, in one transaction; one that is there already is left as it is.
	 *
	 * @throws TftsrException of kind {@code CONFLICT} where a number of a type stands for another value by now; none is added
	 *                        then
	 */
	void add(UUID issueId, List<Pseudonym> pseudonyms) throws TftsrException;
}
