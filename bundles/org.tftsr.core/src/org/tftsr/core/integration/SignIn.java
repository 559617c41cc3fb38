package org.tftsr.core.integration;

import java.util.Arrays;
import java.util.Optional;

/** How one signs in to a service. */
public enum SignIn {
	/** An e-mail address and an API token, as HTTP Basic: Confluence Cloud. */
	API_TOKEN("api_token"),
	/** A personal access token: Bearer for Confluence Data Center, Basic without a user for Azure DevOps. */
	PERSONAL_ACCESS_TOKEN("pat"),
	/** A user and a password, as HTTP Basic: ServiceNow, Confluence Data Center. */
	PASSWORD("password"),
	/** OAuth 2 in the system's browser. */
	OAUTH("oauth");

	private final String key;

	SignIn(String key) {
		this.key = key;
	}

	/** As it stands in the database and on the command line. */
	public String key() {
		return key;
	}

	/** By its key. */
	public static Optional<SignIn> of(String key) {
		return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
	}
}
