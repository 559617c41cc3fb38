package org.tftsr.ui.logs.internal.copy;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Copy_cannotRedact_remedy;
	public static String Copy_cannotRedact_what;
	public static String Copy_cannotRedact_why;
	public static String Copy_done;
	public static String Copy_doneSoFar;
	public static String Copy_growing_remedy;
	public static String Copy_growing_what;
	public static String Copy_growing_why;
	public static String Copy_itself_remedy;
	public static String Copy_itself_what;
	public static String Copy_itself_why;
	public static String Copy_job;
	public static String Copy_label;
	public static String Copy_long_ask;
	public static String Copy_long_done;
	public static String Copy_long_doneSoFar;
	public static String Copy_long_name;
	public static String Copy_long_notDone;
	public static String Copy_long_save;
	public static String Copy_long_title;
	public static String Copy_markdown_place;
	public static String Copy_noSelection;
	public static String Copy_nothing;
	public static String Copy_originalDone;
	public static String Copy_original_label;
	public static String Copy_other_ask;
	public static String Copy_other_replace;
	public static String Copy_part;
	public static String Copy_replaced_why;
	public static String Copy_shorter_remedy;
	public static String Copy_shorter_what;
	public static String Copy_shorter_why;
	public static String Copy_some;
	public static String Copy_stopped;
	public static String Copy_tooLong_remedy;
	public static String Copy_tooLong_what;
	public static String Copy_tooLong_why;
	public static String Copy_working;
	public static String Drag_long;
	public static String Lines_away_remedy;
	public static String Lines_away_why;
	public static String Lines_many_remedy;
	public static String Lines_many_why;
	public static String Lines_several_remedy;
	public static String Lines_several_why;
	public static String Lines_what;
	public static String Original_ask;
	public static String Original_ask_known;
	public static String Original_ask_unknown;
	public static String Original_cancel;
	public static String Original_original;
	public static String Original_redacted;
	public static String Original_remember;
	public static String Original_title;
	public static String Waiting;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.copy.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
