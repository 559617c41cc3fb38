package org.tftsr.core.ai;

import java.time.Instant;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * What questions have cost, and the limits that the user has set. Thread-safe, across processes too: what is still on its way counts
 * with the most that it may cost, so that no two questions together get past a limit. What was set aside and neither sent nor settled
 * within an hour, because its process died, counts no longer.
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

	/**
	 * Says that a question is about to be sent. From now on what was set aside for it counts as spent, whatever becomes of the process,
	 * until {@link #settle} says better. What was set aside long before, and so may not have counted meanwhile, or on an earlier
	 * day, has to keep to the limits once more, and counts for today.
	 *
	 * @throws TftsrException {@code FORBIDDEN} as {@link #reserve}
	 */
	void sending(UUID reservation) throws TftsrException;

	/** Puts what a question did cost in the place of what was set aside; 0 where it was never sent. */
	void settle(UUID reservation, long costMicros) throws TftsrException;

	/** What was spent, and is set aside, since a moment; null for all issues. */
	long spentMicros(UUID issueId, Instant since) throws TftsrException;

	/** The limits that hold now. */
	SpendLimits limits() throws TftsrException;

	/** Changes the limits; noted in the audit log. */
	void setLimits(SpendLimits limits) throws TftsrException;
}
