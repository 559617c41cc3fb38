package org.tftsr.ui.logs.internal.copy;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Copy_cannotRedact_remedy;
	public static String Copy_cannotRedact_what;
	public static String Copy_cannotRedact_why;
	public static String Copy_done;
	public static String Copy_label;
	public static String Copy_markdown_place;
	public static String Copy_noSelection;
	public static String Copy_nothing;
	public static String Copy_originalDone;
	public static String Copy_original_label;
	public static String Copy_part;
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
