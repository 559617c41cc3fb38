package org.tftsr.ui.publish.internal.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.issue.Severity;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.SignOutReport;

/** What services, ways to sign in and states are called. */
final class Words {

	private Words() {
	}

	static String signIn(ServiceKind service, SignIn way) {
		return switch (way) {
		case API_TOKEN -> Messages.SignIn_apiToken;
		case PERSONAL_ACCESS_TOKEN -> Messages.SignIn_pat;
		case PASSWORD -> Messages.SignIn_password;
		case OAUTH -> service == ServiceKind.AZURE_DEVOPS ? Messages.SignIn_entra : Messages.SignIn_oauth;
		};
	}

	/** The label of the field for what one signs in with. */
	static String secret(SignIn way) {
		return switch (way) {
		case API_TOKEN -> Messages.Secret_apiToken;
		case PERSONAL_ACCESS_TOKEN -> Messages.Secret_pat;
		case PASSWORD, OAUTH -> Messages.Secret_password;
		};
	}

	static String addressExample(ServiceKind service, boolean ownServer) {
		return switch (service) {
		case CONFLUENCE -> ownServer ? Messages.Example_dataCenter : Messages.Example_confluence;
		case SERVICENOW -> Messages.Example_serviceNow;
		case AZURE_DEVOPS -> ownServer ? Messages.Example_devOpsServer : Messages.Example_devOps;
		};
	}

	/** The authorization server where none was entered; empty where there is no usual one. */
	static String usualIssuer(ServiceKind service, boolean ownServer, String address) {
		return switch (service) {
		case CONFLUENCE -> ownServer ? "" : "https://auth.atlassian.com";
		case SERVICENOW -> address;
		case AZURE_DEVOPS -> "https://login.microsoftonline.com/organizations/v2.0";
		};
	}

	static String oauthMeaning(ServiceKind service, boolean ownServer) {
		return switch (service) {
		case CONFLUENCE -> ownServer ? Messages.OAuth_other : Messages.OAuth_atlassian;
		case SERVICENOW -> Messages.OAuth_serviceNow;
		case AZURE_DEVOPS -> Messages.OAuth_entra;
		};
	}

	static String severity(Severity severity) {
		return switch (severity) {
		case CRITICAL -> Messages.Severity_critical;
		case HIGH -> Messages.Severity_high;
		case MEDIUM -> Messages.Severity_medium;
		case LOW -> Messages.Severity_low;
		};
	}

	/** Whether a service is set up, and whether a call has succeeded; null where it is not set up. */
	static String state(Integration integration) {
		if (integration == null) {
			return Messages.State_notSetUp;
		}
		if (!integration.isConnected()) {
			return integration.signIn() == SignIn.OAUTH ? Messages.State_notSignedIn : Messages.State_notConnected;
		}
		String since = time(integration.connectedAt());
		return integration.connectedAs() == null ? NLS.bind(Messages.State_connected, since)
				: NLS.bind(Messages.State_connectedAs, integration.connectedAs(), since);
	}

	/** That a service has answered, and what a person should know. */
	static String report(ServiceKind service, ConnectionReport report) {
		List<String> words = new ArrayList<>();
		words.add(report.as() == null ? NLS.bind(Messages.Report_answers, service.displayName())
				: NLS.bind(Messages.Report_answersAs, service.displayName(), report.as()));
		if (report.server() != null) {
			words.add(report.server() + '.');
		}
		if (report.notes() != null && !report.notes().isBlank()) {
			words.add(report.notes());
		}
		return String.join(" ", words);
	}

	/** That one has signed out, and what is left to do at the service. */
	static String report(ServiceKind service, SignOutReport report) {
		String done = NLS.bind(report.revoked() ? Messages.Service_revoked : Messages.Service_disconnected, service.displayName());
		return report.notes() == null || report.notes().isBlank() ? done : done + ' ' + report.notes();
	}

	private static String time(Instant instant) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
				.format(instant);
	}
}
