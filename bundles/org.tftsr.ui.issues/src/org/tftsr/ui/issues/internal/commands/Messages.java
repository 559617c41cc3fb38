package org.tftsr.ui.issues.internal.commands;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String ChangeIssuesJob_name;
	public static String FilesToAdd_none_remedy;
	public static String FilesToAdd_none_why;
	public static String FilesToAdd_remote_remedy;
	public static String FilesToAdd_remote_why;
	public static String FilesToAdd_what;
	public static String IssueIdParameter_noId;
	public static String OpenIssueHandler_new;
	public static String OpenIssueHandler_title;
	public static String OpenIssueHandler_which;
	public static String SetSeverityHandler_unknown;
	public static String SetStatusHandler_unknown;
	public static String TriageHandler_choose;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.commands.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
