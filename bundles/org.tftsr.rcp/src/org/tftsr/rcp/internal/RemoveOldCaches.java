package org.tftsr.rcp.internal;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.start.VersionCaches;

/** After an update, removes what the framework has kept for the version before, once the window has come to rest. */
final class RemoveOldCaches extends Job {

	private static final long WAIT_MILLIS = TimeUnit.SECONDS.toMillis(3);

	private final VersionCaches caches;

	RemoveOldCaches(VersionCaches caches) {
		super("Removing the caches of earlier versions"); //$NON-NLS-1$
		this.caches = caches;
		setSystem(true);
		setPriority(DECORATE);
	}

	void scheduleSoon() {
		schedule(WAIT_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		caches.removeUnused();
		return Status.OK_STATUS;
	}
}
