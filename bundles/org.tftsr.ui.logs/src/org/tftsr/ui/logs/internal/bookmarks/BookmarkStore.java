package org.tftsr.ui.logs.internal.bookmarks;

import java.util.SortedMap;

import org.tftsr.core.problem.TftsrException;

/** Where the bookmarks of a log are kept, with labels that hold no values. To be used on the thread of a job. */
interface BookmarkStore {

	/** The labels by the numbers of their lines, from 1. */
	SortedMap<Long, String> load() throws TftsrException;

	/** Keeps a bookmark. */
	void add(long line, String label) throws TftsrException;

	/** Keeps it no more. */
	void remove(long line) throws TftsrException;
}
