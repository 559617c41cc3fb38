package org.tftsr.ui.logs.internal.review;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Apply_changed_remedy;
	public static String Apply_changed_why;
	public static String Apply_copyTitle;
	public static String Apply_copying;
	public static String Apply_done;
	public static String Apply_finished;
	public static String Apply_newIssue;
	public static String Apply_notFinished;
	public static String Apply_place_remedy;
	public static String Apply_place_why;
	public static String Apply_places_remedy;
	public static String Apply_places_why;
	public static String Apply_refused;
	public static String Apply_refusedPlaces;
	public static String Apply_saveTitle;
	public static String Apply_title;
	public static String Apply_what;
	public static String Decision_approved;
	public static String Decision_kept;
	public static String Decision_none;
	public static String Narrow_job;
	public static String Pane_original;
	public static String Pane_redacted;
	public static String Review_again;
	public static String Review_apply;
	public static String Review_approve;
	public static String Review_filter;
	public static String Review_keep;
	public static String Review_name;
	public static String Review_next;
	public static String Review_nothing;
	public static String Review_previous;
	public static String Review_searching;
	public static String Review_stopped;
	public static String Review_summary;
	public static String Review_summaryMany;
	public static String Scan_name;
	public static String Table_decision;
	public static String Table_line;
	public static String Table_name;
	public static String Table_replacement;
	public static String Table_type;
	public static String Table_value;
	public static String Types_counting;
	public static String Types_found;
	public static String Types_name;
	public static String Types_replaced;
	public static String Types_type;

	static {
		NLS.initializeMessages("org.tftsr.ui.logs.internal.review.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
