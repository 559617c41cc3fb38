package org.tftsr.core.why.lint;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String WhyLinter_again;
	public static String WhyLinter_againReason;
	public static String WhyLinter_alternatives;
	public static String WhyLinter_alternativesReason;
	public static String WhyLinter_fixAction;
	public static String WhyLinter_fixAnswer;
	public static String WhyLinter_fixAskWhy;
	public static String WhyLinter_fixEvidence;
	public static String WhyLinter_fixNewAction;
	public static String WhyLinter_fixNextWhy;
	public static String WhyLinter_fixNoRoot;
	public static String WhyLinter_fixPossibility;
	public static String WhyLinter_fixPossible;
	public static String WhyLinter_fixQuestion;
	public static String WhyLinter_fixRemove;
	public static String WhyLinter_fixRoot;
	public static String WhyLinter_fixTogether;
	public static String WhyLinter_noAction;
	public static String WhyLinter_noActionReason;
	public static String WhyLinter_noDate;
	public static String WhyLinter_noEvidence;
	public static String WhyLinter_noEvidenceReason;
	public static String WhyLinter_noOwner;
	public static String WhyLinter_noOwnerNoDate;
	public static String WhyLinter_noOwnerReason;
	public static String WhyLinter_noWhy;
	public static String WhyLinter_noWhyReason;
	public static String WhyLinter_person;
	public static String WhyLinter_personReason;
	public static String WhyLinter_root;
	public static String WhyLinter_rootReason;
	public static String WhyLinter_shallow;
	public static String WhyLinter_shallowReason;

	static {
		NLS.initializeMessages("org.tftsr.core.why.lint.messages", Messages.class);
	}

	private Messages() {
	}
}
