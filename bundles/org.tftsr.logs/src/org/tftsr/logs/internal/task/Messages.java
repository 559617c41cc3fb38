package org.tftsr.logs.internal.task;

import org.eclipse.osgi.util.NLS;

/** What is being done with a log. A file of its own: it is read when a first log is opened, what is said of failures is not. */
final class Messages extends NLS {

	public static String LogTask_analysing;
	public static String LogTask_assigning;
	public static String LogTask_fetching;
	public static String LogTask_filtering;
	public static String LogTask_grouping;
	public static String LogTask_hashing;
	public static String LogTask_indexing;
	public static String LogTask_learning;
	public static String LogTask_reading;
	public static String LogTask_searching;
	public static String LogTask_understanding;

	static {
		NLS.initializeMessages("org.tftsr.logs.internal.task.messages", Messages.class);
	}

	private Messages() {
	}
}
