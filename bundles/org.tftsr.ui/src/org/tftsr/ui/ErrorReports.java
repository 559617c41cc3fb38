package org.tftsr.ui;

import org.eclipse.swt.widgets.Shell;

/**
 * Lets a person pass on what went wrong: everything sensitive in it is replaced, the person looks at it and copies it. Nothing is
 * sent. An OSGi service.
 */
public interface ErrorReports {

	/**
	 * Shows a report in a dialog, redacted. On the user interface thread; the redaction is done in a job.
	 *
	 * @param parent of the dialog
	 * @param report as {@link ErrorReport} makes it, not redacted
	 */
	void show(Shell parent, String report);
}
