package org.tftsr.net.internal.send;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Attempt_noKeyRemedy;
	public static String Attempt_noKeyWhy;
	public static String Call_offlineRemedy;
	public static String Call_offlineWhy;
	public static String Call_refusedRemedy;
	public static String Call_refusedWhat;
	public static String Call_refusedWhy;
	public static String ErrorAnswers_failed;
	public static String ErrorAnswers_failedRemedy;
	public static String ErrorAnswers_forbidden;
	public static String ErrorAnswers_forbiddenRemedy;
	public static String ErrorAnswers_gateway;
	public static String ErrorAnswers_notUnderstood;
	public static String ErrorAnswers_nothingThere;
	public static String ErrorAnswers_nothingThereRemedy;
	public static String ErrorAnswers_overloaded;
	public static String ErrorAnswers_quoted;
	public static String ErrorAnswers_status;
	public static String ErrorAnswers_statusRemedy;
	public static String ErrorAnswers_tooLong;
	public static String ErrorAnswers_tooMany;
	public static String ErrorAnswers_tooManyRemedy;
	public static String ErrorAnswers_tooMuch;
	public static String ErrorAnswers_tooMuchRemedy;
	public static String ErrorAnswers_unknownUser;
	public static String ErrorAnswers_unknownUserRemedy;
	public static String ErrorAnswers_webPage;
	public static String ErrorAnswers_webPageTitled;
	public static String ErrorAnswers_what;
	public static String HeaderRules_keyRemedy;
	public static String HeaderRules_keyWhy;
	public static String HeaderRules_methodRemedy;
	public static String HeaderRules_methodWhy;
	public static String HeaderRules_nameRemedy;
	public static String HeaderRules_nameWhy;
	public static String HeaderRules_valueRemedy;
	public static String HeaderRules_valueWhy;
	public static String Redirects_elsewhere;
	public static String Redirects_noAddress;
	public static String Redirects_nowhere;
	public static String Redirects_plain;
	public static String Redirects_remedy;
	public static String Redirects_toRead;
	public static String Redirects_tooOften;
	public static String Redirects_what;
	public static String Send_notSentWhat;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.send.messages", Messages.class);
	}

	private Messages() {
	}
}
