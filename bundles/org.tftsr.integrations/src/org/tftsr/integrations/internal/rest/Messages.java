package org.tftsr.integrations.internal.rest;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String RestCalls_askWhat;
	public static String RestCalls_notSetUpRemedy;
	public static String RestCalls_notSetUpWhy;
	public static String RestErrors_byPage;
	public static String RestErrors_changedRemedy;
	public static String RestErrors_changedWhy;
	public static String RestErrors_failedRemedy;
	public static String RestErrors_forbiddenRemedy;
	public static String RestErrors_forbiddenWhy;
	public static String RestErrors_formWhy;
	public static String RestErrors_invalidRemedy;
	public static String RestErrors_invalidWhy;
	public static String RestErrors_notFoundRemedy;
	public static String RestErrors_notFoundWhy;
	public static String RestErrors_notOfferedRemedy;
	public static String RestErrors_notOfferedWhy;
	public static String RestErrors_quoted;
	public static String RestErrors_signInRemedy;
	public static String RestErrors_signInWhy;
	public static String RestErrors_status;
	public static String RestErrors_statusRemedy;
	public static String RestErrors_statusWhy;
	public static String RestErrors_tooLargeRemedy;
	public static String RestErrors_tooLargeWhy;
	public static String RestErrors_tooManyWhy;
	public static String RestErrors_waitRemedy;
	public static String RestErrors_waitSecondsRemedy;
	public static String TypedWords_remedy;
	public static String TypedWords_what;
	public static String TypedWords_why;
	public static String WebPageProblem_remedy;
	public static String WebPageProblem_why;

	static {
		NLS.initializeMessages("org.tftsr.integrations.internal.rest.messages", Messages.class);
	}

	private Messages() {
	}
}
