package org.tftsr.ui.publish.internal.links;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String LinkDialog_message;
	public static String LinkDialog_ok;
	public static String LinkDialog_service;
	public static String LinkDialog_title;
	public static String LinksDialog_message;
	public static String LinksDialog_title;
	public static String LinksHandler_newTitle;
	public static String LinksHandler_which;
	public static String Links_asOf;
	public static String Links_failed;
	public static String Links_forget;
	public static String Links_forgetQuestion;
	public static String Links_forgetTip;
	public static String Links_forgetting;
	public static String Links_giveUp;
	public static String Links_giveUpQuestion;
	public static String Links_givingUp;
	public static String Links_link;
	public static String Links_linking;
	public static String Links_none;
	public static String Links_openRemedy;
	public static String Links_openWhat;
	public static String Links_openWhy;
	public static String Links_publish;
	public static String Links_reading;
	public static String Links_readingStates;
	public static String Links_refresh;
	public static String Links_resume;
	public static String Links_stopped;
	public static String Links_underWay;
	public static String Links_unfinished;
	public static String Links_version;
	public static String ResumeJob_done;
	public static String ResumeJob_failed;
	public static String ResumeJob_makePage;
	public static String ResumeJob_makeTicket;
	public static String ResumeJob_name;
	public static String ResumeJob_notDone;
	public static String ResumeJob_unfoundPage;
	public static String ResumeJob_unfoundTicket;
	public static String Section_title;
	public static String ShowPublished_notTaken;
	public static String ShowPublished_open;
	public static String ShowPublished_title;
	public static String ShowPublished_words;
	public static String Ticket_no;
	public static String Ticket_page;
	public static String Ticket_ticket;
	public static String Ticket_title;
	public static String Ticket_yes;

	static {
		NLS.initializeMessages("org.tftsr.ui.publish.internal.links.messages", Messages.class);
	}

	private Messages() {
	}
}
