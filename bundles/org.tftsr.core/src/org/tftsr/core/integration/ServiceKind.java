package org.tftsr.core.integration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A service that things are published to. There is one set-up of each. */
public enum ServiceKind {
	/** Pages, Cloud and Data Center. */
	CONFLUENCE("confluence", "Confluence"),
	/** Incidents. */
	SERVICENOW("servicenow", "ServiceNow"),
	/** Work items, of an organisation in the cloud or of an own server. */
	AZURE_DEVOPS("azuredevops", "Azure DevOps");

	private final String key;
	private final String displayName;

	ServiceKind(String key, String displayName) {
		this.key = key;
		this.displayName = displayName;
	}

	/** As it stands in the database and on the command line. */
	public String key() {
		return key;
	}

	/** As the vendor writes it. */
	public String displayName() {
		return displayName;
	}

	/**
	 * The ways to sign in that it has, the usual one first.
	 *
	 * @param ownServer as {@link Integration#ownServer}
	 */
	public List<SignIn> signIns(boolean ownServer) {
		return switch (this) {
		case CONFLUENCE -> ownServer ? List.of(SignIn.PERSONAL_ACCESS_TOKEN, SignIn.PASSWORD, SignIn.OAUTH)
				: List.of(SignIn.API_TOKEN, SignIn.OAUTH);
		case SERVICENOW -> List.of(SignIn.PASSWORD, SignIn.OAUTH);
		case AZURE_DEVOPS -> ownServer ? List.of(SignIn.PERSONAL_ACCESS_TOKEN) : List.of(SignIn.OAUTH, SignIn.PERSONAL_ACCESS_TOKEN);
		};
	}

	/**
	 * Whether an address is that of a server of the user's own organisation and none of the vendor's cloud, by the name of its machine.
	 * ServiceNow is run by its vendor alone.
	 */
	public boolean isOwnServer(String address) {
		String host = host(address);
		return switch (this) {
		case CONFLUENCE -> !host.isEmpty() && !host.endsWith(".atlassian.net") && !host.equals("api.atlassian.com");
		case SERVICENOW -> false;
		case AZURE_DEVOPS -> !host.isEmpty() && !host.equals("dev.azure.com") && !host.endsWith(".visualstudio.com");
		};
	}

	/** Empty where there is none. */
	private static String host(String address) {
		try {
			String host = new URI(address.strip()).getHost();
			return host == null ? "" : host.toLowerCase(Locale.ROOT);
		} catch (URISyntaxException e) {
			// not typed to its end yet, or what another program has left there
			return "";
		}
	}

	/** By its key, whatever its case; {@code azure-devops} and {@code ado} are known too. */
	public static Optional<ServiceKind> of(String key) {
		String small = key.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
		String known = small.equals("ado") ? AZURE_DEVOPS.key : small;
		return Arrays.stream(values()).filter(kind -> kind.key.equals(known)).findFirst();
	}
}
