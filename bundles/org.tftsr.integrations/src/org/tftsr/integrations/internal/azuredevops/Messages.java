package org.tftsr.integrations.internal.azuredevops;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String AttachedFiles_address;
	public static String AttachedFiles_attachWhat;
	public static String AzureDevOpsComponent_changeWhat;
	public static String AzureDevOpsComponent_lookUpWhat;
	public static String AzureDevOpsComponent_makeWhat;
	public static String AzureDevOpsComponent_missingWhy;
	public static String AzureDevOpsComponent_readWhat;
	public static String AzureDevOpsComponent_sameTitleWhat;
	public static String AzureDevOpsComponent_searchWhat;
	public static String AzureDevOpsProbe_connectWhat;
	public static String AzureDevOpsProbe_noProject;
	public static String AzureDevOpsProbe_noProjects;
	public static String AzureDevOpsProbe_unknownProject;
	public static String DevOpsCalls_signInPageRemedy;
	public static String DevOpsCalls_signInPageWhy;
	public static String DevOpsCalls_unknownFormRemedy;
	public static String DevOpsCalls_unknownFormWhy;
	public static String DevOpsCalls_versionRemedy;
	public static String DevOpsCalls_versionWhy;
	public static String DevOpsErrors_changedRemedy;
	public static String DevOpsErrors_changedWhy;
	public static String DevOpsErrors_fieldRemedy;
	public static String DevOpsErrors_fieldWhy;
	public static String DevOpsErrors_projectRemedy;
	public static String DevOpsErrors_projectWhy;
	public static String DevOpsErrors_ruleRemedy;
	public static String DevOpsErrors_ruleWhy;
	public static String DevOpsErrors_tooManyRemedy;
	public static String DevOpsErrors_tooManyWhy;
	public static String DevOpsErrors_typeRemedy;
	public static String DevOpsErrors_typeWhy;
	public static String DevOpsErrors_versionRemedy;
	public static String DevOpsErrors_versionWhy;
	public static String DevOps_askWhat;
	public static String DevOps_sendWhat;
	public static String Discussion_place;
	public static String Discussion_readWhat;
	public static String Projects_listWhat;
	public static String Projects_noneRemedy;
	public static String Projects_noneWhy;
	public static String Projects_unknownRemedy;
	public static String Projects_unknownWhy;
	public static String WorkItemPatch_fieldRemedy;
	public static String WorkItemPatch_fieldWhy;
	public static String WorkItemPatch_severityRemedy;
	public static String WorkItemPatch_severityWhy;
	public static String WorkItemPatch_titleRemedy;
	public static String WorkItemPatch_titleWhy;
	public static String WorkItemTypes_fieldsWhat;
	public static String WorkItemTypes_listWhat;
	public static String WorkItemTypes_noneRemedy;
	public static String WorkItemTypes_unknownRemedy;
	public static String WorkItemTypes_unknownWhy;
	public static String WorkItems_reading;

	static {
		NLS.initializeMessages("org.tftsr.integrations.internal.azuredevops.messages", Messages.class);
	}

	private Messages() {
	}
}
