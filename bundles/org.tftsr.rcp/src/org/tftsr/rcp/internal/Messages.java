package org.tftsr.rcp.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String Application_cannotStart;
	public static String Application_noDisplay;
	public static String Application_noWindowLibrary;
	public static String Application_workspaceInUse;
	public static String Application_workspaceNotWritable;
	public static String ErrorHandler_details;
	public static String ErrorHandler_report;
	public static String ErrorHandler_words;
	public static String OpenIssueJob_cannotOpen;
	public static String OpenIssueJob_cannotOpenId;
	public static String OpenIssueJob_name;
	public static String OpenIssueJob_noId;
	public static String OpenIssueJob_noIdRemedy;
	public static String OpenIssueJob_noSuchIssue;
	public static String OpenIssueJob_remedy;
	public static String OwnCommand_notStarted;
	public static String Splash_title;
	public static String StartupRequest_logRemedy;
	public static String StartupRequest_logWhat;
	public static String StartupRequest_logWhy;

	static {
		NLS.initializeMessages("org.tftsr.rcp.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
