package org.tftsr.ui.issues.internal.whys;

import java.util.UUID;

import org.eclipse.ui.IWorkbenchPartSite;
import org.tftsr.core.why.WhyEvidence;

/** The editor around the tree of whys. To be used on the user interface thread, but for {@link #onDisplay}. */
public interface WhysHost {

	/** The part that the tree is shown in. */
	IWorkbenchPartSite site();

	/** The issue. */
	UUID issueId();

	/** Opens the log that a line of evidence is from, at the line; does nothing where the issue has no such log. */
	void openLog(WhyEvidence piece);

	/** Runs an action on the user interface thread, unless the editor has been closed by then. */
	void onDisplay(Runnable action);
}
