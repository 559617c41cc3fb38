package org.tftsr.ui.vault.internal.audit;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Column_action;
	public static String Column_details;
	public static String Column_entity;
	public static String Column_hash;
	public static String Column_number;
	public static String Column_time;
	public static String Details_hint;
	public static String Details_name;
	public static String Details_none;
	public static String Details_text;
	public static String Export_done;
	public static String Export_file;
	public static String Export_fileName;
	public static String Export_job;
	public static String Export_key;
	public static String Export_title;
	public static String Filter_action;
	public static String Filter_anyAction;
	public static String Filter_anyEntity;
	public static String Filter_anyTime;
	public static String Filter_entity;
	public static String Filter_hint;
	public static String Filter_month;
	public static String Filter_text;
	public static String Filter_time;
	public static String Filter_today;
	public static String Filter_week;
	public static String Filter_year;
	public static String Reader_job;
	public static String Table_more;
	public static String Table_name;
	public static String Verify_broken;
	public static String Verify_brokenOnce;
	public static String Verify_done;
	public static String Verify_intact;
	public static String Verify_intactUpTo;
	public static String Verify_job;
	public static String Verify_links;
	public static String Verify_linksWithRow;
	public static String Verify_more;
	public static String Verify_notDone;
	public static String View_clearFilter;
	public static String View_count;
	public static String View_countMore;
	public static String View_empty;
	public static String View_noMatch;
	public static String View_reading;
	public static String View_upTo;

	static {
		NLS.initializeMessages("org.tftsr.ui.vault.internal.audit.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
