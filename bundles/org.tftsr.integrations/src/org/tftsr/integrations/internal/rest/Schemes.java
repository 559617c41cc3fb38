package org.tftsr.integrations.internal.rest;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;

/** Which scheme of HTTP authorization a way to sign in takes. */
public final class Schemes {

	private Schemes() {
	}

	/** What stands before the key, with its blank. */
	public static String prefix(Integration integration) {
		return switch (integration.signIn()) {
		case API_TOKEN, PASSWORD -> "Basic ";
		case PERSONAL_ACCESS_TOKEN -> integration.service() == ServiceKind.AZURE_DEVOPS ? "Basic " : "Bearer ";
		case OAUTH -> "Bearer ";
		};
	}
}
