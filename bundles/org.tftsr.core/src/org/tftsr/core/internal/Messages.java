package org.tftsr.core.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle, but for those of the linter of whys. */
public final class Messages extends NLS {

	public static String CancelledException_remedy;
	public static String CancelledException_what;
	public static String CancelledException_why;
	public static String DetectionSettings_exceptions;
	public static String DetectionSettings_patterns;
	public static String DetectionSettings_replacement;
	public static String DetectionSettings_types;
	public static String IssueChange_assignee;
	public static String IssueChange_description;
	public static String IssueChange_domain;
	public static String IssueChange_severity;
	public static String IssueChange_status;
	public static String IssueChange_tags;
	public static String IssueChange_title;
	public static String LogFile_noPlaceRemedy;
	public static String LogFile_noPlaceWhat;
	public static String LogFile_noPlaceWhy;
	public static String ProviderKind_unknownRemedy;
	public static String ProviderKind_unknownWhat;
	public static String ProviderKind_unknownWhy;
	public static String RecoveryCode_character;
	public static String RecoveryCode_checksum;
	public static String RecoveryCode_long;
	public static String RecoveryCode_remedy;
	public static String RecoveryCode_short;
	public static String RecoveryCode_what;
	public static String ServiceBundles_remedy;
	public static String ServiceBundles_what;
	public static String TimelineChange_description;
	public static String TimelineChange_time;
	public static String TimelineChange_type;
	public static String WhyChange_answer;
	public static String WhyChange_evidence;
	public static String WhyChange_question;
	public static String WhyChange_state;
	public static String WhyMerge_action;
	public static String WhyMerge_answer;
	public static String WhyMerge_below;
	public static String WhyMerge_class;
	public static String WhyMerge_evidence;
	public static String WhyMerge_gone;
	public static String WhyMerge_group;
	public static String WhyMerge_place;
	public static String WhyMerge_placeOfTheirs;
	public static String WhyMerge_question;
	public static String WhyMerge_rootCause;
	public static String WhyMerge_state;
	public static String WhyMerge_why;

	static {
		NLS.initializeMessages("org.tftsr.core.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
