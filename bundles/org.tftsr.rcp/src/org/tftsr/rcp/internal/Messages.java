package org.tftsr.rcp.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	static String Application_cannotStart;
	static String Application_workspaceInUse;
	static String Application_workspaceNotWritable;
	static String OpenIssueJob_cannotOpen;
	static String OpenIssueJob_name;
	static String OpenIssueJob_noSuchIssue;
	static String OpenIssueJob_remedy;
	static String OpenLogHandler_title;

	static {
		NLS.initializeMessages("org.tftsr.rcp.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
