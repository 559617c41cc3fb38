package org.tftsr.ui.chat.internal.conversation;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Action_acceptSeverity;
	public static String Action_acceptWhy;
	public static String Action_continue;
	public static String Action_edit;
	public static String Action_nextBranch;
	public static String Action_previousBranch;
	public static String Action_retry;
	public static String Action_settings;
	public static String Conversation_earlier;
	public static String Conversation_name;
	public static String Link_line;
	public static String Part_copy;
	public static String Part_copyReal;
	public static String Part_follow;
	public static String Part_insert;
	public static String Part_save;
	public static String Part_timeline;
	public static String Part_toolBar;
	public static String Part_whys;

	static {
		NLS.initializeMessages("org.tftsr.ui.chat.internal.conversation.messages", Messages.class);
	}

	private Messages() {
	}
}
