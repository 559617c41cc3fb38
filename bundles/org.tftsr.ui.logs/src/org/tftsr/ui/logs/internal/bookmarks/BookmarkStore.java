package org.tftsr.ui.logs.internal.bookmarks;

import java.util.SortedMap;

import org.tftsr.core.problem.TftsrException;

/** Where the bookmarks of a log are kept, with labels that hold no values. To be used on the thread of a job. */
interface BookmarkStore {

	/** The bookmarks by the numbers of their lines, from 1. */
	SortedMap<Long, Bookmark> load() throws TftsrException;

	/**
	 * Keeps a bookmark.
	 *
	 * @param read whether the label is what the line reads, rather than words that name it
	 */
	void add(long line, String label, boolean read) throws TftsrException;

	/** Keeps it no more. */
	void remove(long line) throws TftsrException;
}
