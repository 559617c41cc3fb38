package org.tftsr.ui.chat.internal.session;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Ask_analysis;
	public static String Ask_answered;
	public static String Ask_defect_remedy;
	public static String Ask_defect_what;
	public static String Ask_defect_why;
	public static String Ask_name;
	public static String Ask_unanswered;
	public static String Asking_preparing;
	public static String Asking_review;
	public static String Asking_stopping;
	public static String Asking_waiting;
	public static String Branch_name;
	public static String Choose_name;
	public static String Claims_notFound;
	public static String Claims_proven;
	public static String Claims_title;
	public static String Claims_unproven;
	public static String Estimate_name;
	public static String Loader_gone_remedy;
	public static String Loader_gone_what;
	public static String Loader_gone_why;
	public static String Loader_name;
	public static String Message_assistant;
	public static String Message_attachment;
	public static String Message_now;
	public static String Message_tokens;
	public static String Message_tokensEstimated;
	public static String Message_you;
	public static String Note_broken;
	public static String Note_brokenBecause;
	public static String Note_filtered;
	public static String Note_leftOut;
	public static String Note_length;
	public static String Note_stopped;
	public static String Note_suspicion;
	public static String Note_unanswered;
	public static String Proposal_severity;
	public static String Proposal_why;
	public static String Stream_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.session.messages", Messages.class);
	}

	private Messages() {
	}
}
