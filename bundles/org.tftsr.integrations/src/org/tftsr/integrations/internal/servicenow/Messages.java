package org.tftsr.integrations.internal.servicenow;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String IncidentBody_fieldRemedy;
	public static String IncidentBody_fieldWhy;
	public static String IncidentBody_nameRemedy;
	public static String IncidentBody_nameWhy;
	public static String IncidentBody_sendWhat;
	public static String IncidentBody_titleRemedy;
	public static String IncidentBody_titleWhy;
	public static String IncidentQuery_remedy;
	public static String IncidentQuery_what;
	public static String IncidentQuery_why;
	public static String ServiceNowComponent_attachWhat;
	public static String ServiceNowComponent_changeWhat;
	public static String ServiceNowComponent_fieldsWhat;
	public static String ServiceNowComponent_lookUpWhat;
	public static String ServiceNowComponent_makeWhat;
	public static String ServiceNowComponent_noneRemedy;
	public static String ServiceNowComponent_noneWhy;
	public static String ServiceNowComponent_readWhat;
	public static String ServiceNowComponent_sameTitleWhat;
	public static String ServiceNowComponent_searchWhat;
	public static String ServiceNowProbe_connectWhat;
	public static String ServiceNowProbe_noIncidents;
	public static String TableCalls_unknownFormRemedy;
	public static String TableCalls_unknownFormWhy;
	public static String UrgencyAndImpact_remedy;
	public static String UrgencyAndImpact_what;
	public static String UrgencyAndImpact_why;
	public static String WorkNotes_readWhat;

	static {
		NLS.initializeMessages("org.tftsr.integrations.internal.servicenow.messages", Messages.class);
	}

	private Messages() {
	}
}
