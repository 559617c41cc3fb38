package org.tftsr.storage.internal.transaction;

import org.tftsr.core.problem.TftsrException;

/** Runs work on the database, one transaction after another. Thread-safe. Work must not start a transaction itself. */
public interface Transactions {

	/**
	 * Runs work that only reads; all its queries see the same state.
	 *
	 * @param what how a failure is told, as in "Cannot list the issues"
	 */
	<T> T read(String what, Work<T> work) throws TftsrException;

	/**
	 * As {@link #read}, but makes no database where there is none yet.
	 *
	 * @param without the result where there is none
	 */
	<T> T readIfPresent(String what, Work<T> work, T without) throws TftsrException;

	/** Runs work that writes: all of it is kept, or nothing. Its changes are announced after the commit. */
	<T> T write(String what, Work<T> work) throws TftsrException;
}
