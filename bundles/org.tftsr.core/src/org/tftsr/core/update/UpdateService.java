package org.tftsr.core.update;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Asks, when somebody wants to know, whether there is a later version of the program. It tells, and installs nothing; it never asks by
 * itself. Thread-safe. Methods read the database or the network: never call them on the user interface thread.
 */
public interface UpdateService {

	/** The setting that holds the address. */
	String SITE = "update.site";

	/** The address of the update site that is asked; empty where none is set. */
	String site() throws TftsrException;

	/**
	 * Sets the address of the update site.
	 *
	 * @param address of the folder with the site in it, {@code https}, or {@code http} for one within the own network; blank for none
	 * @throws TftsrException {@code INVALID_INPUT} where it is no such address
	 */
	void setSite(String address) throws TftsrException;

	/**
	 * Asks the update site. What leaves is the request for one file: neither the version that runs nor anything else is told.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where no address is set, {@code FORBIDDEN} while the user works offline, {@code REMOTE}
	 *                        where what is there is no such file, and whatever sending throws
	 */
	UpdateReport check(Progress progress) throws TftsrException;
}
