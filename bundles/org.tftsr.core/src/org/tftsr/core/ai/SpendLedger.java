package org.tftsr.core.ai;

import java.time.Instant;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * What questions have cost, and the limits that the user has set. Thread-safe, across processes too: what is still on its way counts
 * with the most that it may cost, so that no two questions together get past a limit.
 */
public interface SpendLedger {

	/**
	 * Sets aside what a question may cost at most.
	 *
	 * @param issueId    what it is about; null where it is about none
	 * @param mostMicros millionths of a US dollar
	 * @return what {@link #settle} takes
	 * @throws TftsrException {@code FORBIDDEN} where a limit would be passed; it says which, how much is left and where to change it
	 */
	UUID reserve(UUID issueId, long mostMicros) throws TftsrException;

	/** Puts what a question did cost in the place of what was set aside; 0 where it was never sent. */
	void settle(UUID reservation, long costMicros) throws TftsrException;

	/** What was spent, and is set aside, since a moment; null for all issues. */
	long spentMicros(UUID issueId, Instant since) throws TftsrException;

	/** The limits that hold now. */
	SpendLimits limits() throws TftsrException;

	/** Changes the limits; noted in the audit log. */
	void setLimits(SpendLimits limits) throws TftsrException;
}
