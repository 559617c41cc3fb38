package org.tftsr.ui.issues.internal.undo;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String DeleteIssues_deleting;
	public static String DeleteIssues_name;
	public static String DeleteIssues_notDeleted;
	public static String DeleteIssues_notRestored;
	public static String DeleteIssues_restoring;
	public static String EachOne_several;
	public static String IssueOperations_redo;
	public static String IssueOperations_undo;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.undo.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
