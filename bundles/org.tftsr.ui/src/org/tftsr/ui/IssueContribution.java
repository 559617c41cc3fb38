package org.tftsr.ui;

import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Brings a section to the overview of an issue, for parts of the product that the editor of issues does not know. It is an OSGi
 * service. Called on the user interface thread.
 */
public interface IssueContribution {

	/** What stands over the section. */
	String title();

	/**
	 * Makes what is in the section, and shows the issue in it; what takes long is read in a job.
	 *
	 * @param parent  has a layout that gives its one child all the width
	 * @param laidOut done by the content when it wants another height
	 */
	Content create(Composite parent, UUID issueId, Runnable laidOut);

	/** What is in a section. */
	interface Content {

		/** The outermost control. */
		Control control();

		/** Shows the issue as it is now. */
		void refresh();
	}
}
