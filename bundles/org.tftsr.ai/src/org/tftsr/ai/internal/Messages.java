package org.tftsr.ai.internal;

import org.eclipse.osgi.util.NLS;

/** What conversations say, but for what is sent and what answers hold. */
public final class Messages extends NLS {

	public static String Asking_changedRemedy;
	public static String Asking_changedWhy;
	public static String AttachmentReader_cut;
	public static String AttachmentReader_end;
	public static String AttachmentReader_noLogRemedy;
	public static String AttachmentReader_noLogWhat;
	public static String AttachmentReader_noLogWhy;
	public static String AttachmentReader_noRoomRemedy;
	public static String AttachmentReader_noRoomWhat;
	public static String AttachmentReader_noRoomWhy;
	public static String Branch_noneRemedy;
	public static String Branch_noneWhat;
	public static String Branch_noneWhy;
	public static String Chat_analyseRemedy;
	public static String Chat_analyseWhat;
	public static String Chat_analyseWhy;
	public static String Chat_continueWhat;
	public static String Chat_filteredRemedy;
	public static String Chat_filteredWhy;
	public static String Chat_noIssueRemedy;
	public static String Chat_noIssueWhat;
	public static String Chat_noIssueWhy;
	public static String Chat_noModelRemedy;
	public static String Chat_noModelWhat;
	public static String Chat_noModelWhy;
	public static String Chat_renameRemedy;
	public static String Chat_renameWhat;
	public static String Chat_renameWhy;
	public static String Chat_wholeRemedy;
	public static String Chat_wholeWhat;
	public static String Chat_wholeWhy;
	public static String Composer_attachment;
	public static String Composer_longRemedy;
	public static String Composer_longUnknownRemedy;
	public static String Composer_longWhy;
	public static String Composer_oldest;
	public static String InjectionDetector_disguised;
	public static String InjectionDetector_encoded;
	public static String InjectionDetector_hidden;
	public static String InjectionDetector_hiddenOrder;
	public static String OrderPatterns_address;
	public static String OrderPatterns_fetch;
	public static String OrderPatterns_foreign;
	public static String OrderPatterns_format;
	public static String OrderPatterns_leak;
	public static String OrderPatterns_override;
	public static String OrderPatterns_role;
	public static String OrderPatterns_steer;
	public static String OrderPatterns_talk;
	public static String OrderPatterns_tool;
	public static String Preparation_issue;
	public static String Preparation_noneRemedy;
	public static String Preparation_noneWhy;
	public static String Preparation_what;

	static {
		NLS.initializeMessages("org.tftsr.ai.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
