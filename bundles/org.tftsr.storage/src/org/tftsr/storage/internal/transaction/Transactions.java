package org.tftsr.storage.internal.transaction;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.tftsr.core.problem.TftsrException;

/** Runs work on the database, one transaction after another. Thread-safe. Work must not start a transaction itself. */
public interface Transactions {

	/**
	 * Runs work that only reads; all its queries see the same state.
	 *
	 * @param what how a failure is told, as in "Cannot list the issues"
	 */
	<T> T read(Supplier<String> what, Work<T> work) throws TftsrException;

	/**
	 * As {@link #read}, but makes no database where there is none yet.
	 *
	 * @param without the result where there is none
	 */
	<T> T readIfPresent(Supplier<String> what, Work<T> work, T without) throws TftsrException;

	/**
	 * As {@link #read}, on a connection of its own, so that long reading keeps nobody waiting. May be called from several
	 * threads at once. Opening it costs a key derivation where the key is a passphrase.
	 */
	<T> T readBeside(Supplier<String> what, Work<T> work) throws TftsrException;

	/**
	 * These transactions, for work of several threads that belongs together: once the database has been locked or closed they
	 * fail, and never wait for it to be opened again. Opens the database where it is not open.
	 */
	Transactions ofOneOpening() throws TftsrException;

	/** The file of the database. */
	Path file();

	/** Runs work that writes: all of it is kept, or nothing. Its changes are announced after the commit. */
	<T> T write(Supplier<String> what, Work<T> work) throws TftsrException;
}
