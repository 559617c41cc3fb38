package org.tftsr.storage;

import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** The OSGi service through which administrative commands reach the one open database. Thread-safe. */
public interface DatabaseProvider {

	/**
	 * The database, opened by the first call (or by the first use of a repository). A failure to open is not
	 * remembered: the next call tries again. The provider owns the result: callers do not close it.
	 */
	Database database() throws TftsrException;

	/**
	 * As {@link Database#restore}, of this database. It is closed before, which is told as {@code VAULT_LOCKED}; the next
	 * use opens what was restored, or what is still there where this failed. Nobody is asked for what opens it a second time.
	 *
	 * @param backup the backup
	 */
	RestoreReport restore(Path backup, Progress progress) throws TftsrException;

	/** As {@link Database#salvage}, of this database, which is closed before as for {@link #restore}. */
	SalvageReport salvage(Path target, Progress progress) throws TftsrException;
}
