package org.tftsr.core.pii;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/** The pseudonyms of each issue, values encrypted under a key of their own. Thread-safe; each method is one transaction. */
public interface PseudonymRepository {

	/** All pseudonyms of an issue. */
	List<Pseudonym> list(UUID issueId) throws TftsrException;

	/** Adds pseudonyms; one that is there already (same type and number) is left as it is. */
	void add(UUID issueId, List<Pseudonym> pseudonyms) throws TftsrException;
}
