package org.tftsr.logs.view;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.index.Holes;

/**
 * Where the bytes of a log come from, read at any place. Where nothing else is said, all of them can be read at once and no
 * index outlives them. Thread-safe, with one thread at a time that takes in changes.
 */
public interface LogBytes extends Closeable {

	/**
	 * One state of the bytes. It stays what it is: where the file underneath becomes another one, reading fails rather
	 * than mix old and new. Thread-safe.
	 */
	interface View {

		/** How many bytes there are in this state. */
		long size();

		/**
		 * Reads bytes of this state.
		 *
		 * @param position from 0
		 * @param into     filled as far as there are bytes; a direct buffer is the fastest
		 * @return how many were read: fewer than asked for only where the state ends, 0 at its end or behind it
		 * @throws TftsrException of kind CONFLICT where the file is no longer in this state, of kind IO where it cannot be
		 *                        read
		 */
		int read(long position, ByteBuffer into) throws TftsrException;

		/**
		 * The first byte of a part that is not NUL.
		 *
		 * @param to behind its last byte
		 * @return its place; {@code to}, or the end of this state where that is less, where all are NUL
		 * @throws TftsrException as reading does
		 */
		default long endOfNuls(long from, long to) throws TftsrException {
			return Holes.endByReading(this, from, to);
		}

		/**
		 * What a file is known by that begins with this state, to be asked for by {@link LogBytesSources#begins}; nothing of the bytes can
		 * be told from it, and it holds no blank. Empty where they are of no file on a disk of this machine. Touches no disk.
		 */
		default Optional<String> mark() {
			return Optional.empty();
		}
	}

	/** What a saved index is known by and checked against. */
	interface Saved {

		/** Names the place of the bytes, such as a path; never written anywhere as it is. */
		String place();

		/** Tells one state of the place from another: changes whenever something is written. */
		long modified();

		/**
		 * A fingerprint of the first bytes of the current state.
		 *
		 * @param size how many bytes count, at most as many as there are
		 */
		byte[] fingerprint(long size) throws TftsrException;
	}

	/** The name to show. */
	String name();

	/** The state as of the last change that was taken in. Never null. */
	View view();

	/** Whether {@link #load} has nothing left to take in. */
	default boolean isLoaded() {
		return true;
	}

	/**
	 * Takes in a piece more of what cannot be read at any place: of a compressed file, of a stream. {@link #view} has it
	 * afterwards. Some tens of milliseconds a piece.
	 *
	 * @param progress gets what was read of the source, and may stop it
	 * @return whether there may be more
	 * @throws TftsrException where it is damaged, the disk has too little room, or the work is cancelled; what was taken
	 *                        in before stays readable
	 */
	default boolean load(Progress progress) throws TftsrException {
		return false;
	}

	/** How many bytes {@link #load} will read of the source in all, or -1 where that is not known. */
	default long toLoad() {
		return 0;
	}

	/**
	 * Looks for what became of the source and takes it in: {@link #view} is the new state afterwards.
	 *
	 * @throws TftsrException where there is nothing to read any more
	 */
	LogChange refresh() throws TftsrException;

	/** What an index of these bytes may be saved by; empty where it cannot outlive them. */
	default Optional<Saved> saved() {
		return Optional.empty();
	}
}
