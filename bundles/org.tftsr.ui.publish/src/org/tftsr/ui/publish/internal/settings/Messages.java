package org.tftsr.ui.publish.internal.settings;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Connection_address;
	public static String Connection_anyPort;
	public static String Connection_clientId;
	public static String Connection_clientSecret;
	public static String Connection_cloud;
	public static String Connection_copy;
	public static String Connection_copyTip;
	public static String Connection_email;
	public static String Connection_instance;
	public static String Connection_issuer;
	public static String Connection_needsPort;
	public static String Connection_noAddress;
	public static String Connection_noClient;
	public static String Connection_noEmail;
	public static String Connection_noIssuer;
	public static String Connection_noPort;
	public static String Connection_noUsername;
	public static String Connection_ownServer;
	public static String Connection_port;
	public static String Connection_redirect;
	public static String Connection_redirectNoPort;
	public static String Connection_scopes;
	public static String Connection_secret;
	public static String Connection_signIn;
	public static String Connection_username;
	public static String Connection_usualScopes;
	public static String Connection_where;
	public static String Defaults_areaPath;
	public static String Defaults_assignmentGroup;
	public static String Defaults_assignmentGroupHint;
	public static String Defaults_autoPage;
	public static String Defaults_autoTicket;
	public static String Defaults_category;
	public static String Defaults_labels;
	public static String Defaults_labelsHint;
	public static String Defaults_parentPage;
	public static String Defaults_parentPageHint;
	public static String Defaults_project;
	public static String Defaults_space;
	public static String Defaults_spaceHint;
	public static String Defaults_tags;
	public static String Defaults_type;
	public static String Defaults_typeHint;
	public static String Example_confluence;
	public static String Example_dataCenter;
	public static String Example_devOps;
	public static String Example_devOpsServer;
	public static String Example_serviceNow;
	public static String Integrations_description;
	public static String Integrations_link;
	public static String OAuth_atlassian;
	public static String OAuth_entra;
	public static String OAuth_other;
	public static String OAuth_serviceNow;
	public static String Report_answers;
	public static String Report_answersAs;
	public static String Secret_apiToken;
	public static String Secret_password;
	public static String Secret_pat;
	public static String Service_asking;
	public static String Service_beginning;
	public static String Service_connect;
	public static String Service_connecting;
	public static String Service_description;
	public static String Service_disconnect;
	public static String Service_disconnectQuestion;
	public static String Service_disconnectTitle;
	public static String Service_disconnectYes;
	public static String Service_disconnected;
	public static String Service_disconnecting;
	public static String Service_revoked;
	public static String Service_tabConnection;
	public static String Service_tabDefaults;
	public static String Service_test;
	public static String Service_testing;
	public static String Service_waiting;
	public static String Severity_cell;
	public static String Severity_critical;
	public static String Severity_high;
	public static String Severity_impact;
	public static String Severity_level1;
	public static String Severity_level2;
	public static String Severity_level3;
	public static String Severity_low;
	public static String Severity_meaning;
	public static String Severity_medium;
	public static String Severity_priority;
	public static String Severity_severity;
	public static String Severity_severityThere;
	public static String Severity_urgency;
	public static String Severity_workItemMeaning;
	public static String SignIn_apiToken;
	public static String SignIn_entra;
	public static String SignIn_oauth;
	public static String SignIn_password;
	public static String SignIn_pat;
	public static String State_connected;
	public static String State_connectedAs;
	public static String State_notConnected;
	public static String State_notSetUp;
	public static String State_notSignedIn;

	static {
		NLS.initializeMessages("org.tftsr.ui.publish.internal.settings.messages", Messages.class);
	}

	private Messages() {
	}
}
