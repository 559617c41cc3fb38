package org.tftsr.ui.issues.internal.dashboard;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String DashboardPage_dayWords;
	public static String DashboardPage_days;
	public static String DashboardPage_domainWords;
	public static String DashboardPage_domains;
	public static String DashboardPage_mean;
	public static String DashboardPage_median;
	public static String DashboardPage_noDomain;
	public static String DashboardPage_resolved;
	public static String DashboardPage_seriesCreated;
	public static String DashboardPage_seriesResolved;
	public static String DashboardPage_severities;
	public static String DashboardPage_unresolved;
	public static String DashboardPage_urgent;
	public static String DashboardPage_weekWords;
	public static String DashboardPage_weeks;
	public static String DashboardPage_words;
	public static String DashboardView_empty;
	public static String DashboardView_loading;
	public static String DashboardView_newIssue;
	public static String DashboardView_triage;
	public static String StatisticsLoader_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.dashboard.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
