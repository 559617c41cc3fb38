package org.tftsr.ui.publish.internal.search;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String PageDialog_hint;
	public static String PageDialog_message;
	public static String PageDialog_ok;
	public static String PageDialog_title;
	public static String PageField_choose;
	public static String PageField_page;
	public static String Place_hint;
	public static String Place_named;
	public static String Place_none;
	public static String Place_project;
	public static String Place_reading;
	public static String Place_retry;
	public static String Place_space;
	public static String Search_hintIncident;
	public static String Search_hintPage;
	public static String Search_hintWorkItem;
	public static String Search_label;
	public static String Search_linked;
	public static String Search_none;
	public static String Search_open;
	public static String Search_openRemedy;
	public static String Search_openWhat;
	public static String Search_openWhy;
	public static String Search_place;
	public static String Search_search;
	public static String Search_searching;
	public static String Search_state;
	public static String Search_table;
	public static String Search_wordsName;

	static {
		NLS.initializeMessages("org.tftsr.ui.publish.internal.search.messages", Messages.class);
	}

	private Messages() {
	}
}
