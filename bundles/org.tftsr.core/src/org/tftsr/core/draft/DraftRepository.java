package org.tftsr.core.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * Drafts, in the database like all else that is written. Thread-safe; each method is one transaction. A draft is no part of its
 * issue: keeping one is in no audit row, changes no time and announces nothing. It goes with the issue when that is
 * deleted, and does not come back with it.
 * <p>
 * Several programs may edit the same at once. What another one that still runs has kept is its own: it is neither given out
 * here nor replaced.
 */
public interface DraftRepository {

	/** Keeps a draft in the place of the one before. Where its issue is gone, nothing is kept. */
	void keep(Draft draft) throws TftsrException;

	/**
	 * The newest draft of something that this program kept, or one that has ended.
	 *
	 * @param subject as {@link Draft#subject()}
	 */
	<T extends Draft> Optional<KeptDraft<T>> find(Class<T> kind, UUID subject) throws TftsrException;

	/** All that programs kept which have ended since, the newest first. Makes no database where there is none. */
	List<KeptDraft<? extends Draft>> leftBehind() throws TftsrException;

	/** Forgets what {@link #find} would find; does nothing where that is nothing. */
	void discard(Class<? extends Draft> kind, UUID subject) throws TftsrException;
}
