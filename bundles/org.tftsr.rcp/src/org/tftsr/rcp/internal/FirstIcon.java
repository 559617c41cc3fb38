package org.tftsr.rcp.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.ui.Images;

/**
 * Draws an icon, while the window has just been opened, for nobody to see: drawing the first one loads a library and parts of AWT, and
 * would keep the user interface thread from all else for as long as that takes.
 */
final class FirstIcon extends Job {

	private static final int ZOOM = 100;

	FirstIcon() {
		super("Drawing the first icon"); //$NON-NLS-1$
		setSystem(true);
		setPriority(DECORATE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Images.REFRESH.getImageData(ZOOM);
		return Status.OK_STATUS;
	}
}
