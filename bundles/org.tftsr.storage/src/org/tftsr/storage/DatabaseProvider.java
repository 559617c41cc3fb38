package org.tftsr.storage;

import org.tftsr.core.problem.TftsrException;

/** The OSGi service through which administrative commands reach the one open database. Thread-safe. */
public interface DatabaseProvider {

	/**
	 * The database, opened by the first call (or by the first use of a repository). A failure to open is not
	 * remembered: the next call tries again. The provider owns the result: callers do not close it.
	 */
	Database database() throws TftsrException;
}
