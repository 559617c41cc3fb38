package org.tftsr.pseudo.tests;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.integrations.tests.azuredevops.FakeDevOps;
import org.tftsr.integrations.tests.confluence.FakeConfluence;
import org.tftsr.integrations.tests.servicenow.FakeServiceNow;

/**
 * A server that something is published to.
 *
 * @param integration how it is set up
 * @param secret      the token or password
 * @param data        what it says itself, and what goes there, which is English as are documents
 * @param others      what somebody else writes in the place of what was published; nothing where tickets have comments for that
 * @param end         ends it
 */
record PublishedTo(Integration integration, String secret, Pattern data, Runnable others, Runnable end) implements AutoCloseable {

	private static final String SPACE = "\u00ab5\u00bb";

	/** Starts the server of a service. */
	static PublishedTo of(ServiceKind service) throws IOException {
		return switch (service) {
		case CONFLUENCE -> confluence();
		case SERVICENOW -> serviceNow();
		case AZURE_DEVOPS -> devOps();
		};
	}

	private static PublishedTo confluence() throws IOException {
		FakeConfluence wiki = new FakeConfluence(true);
		wiki.open("O1", SPACE);
		return new PublishedTo(new Integration(ServiceKind.CONFLUENCE, wiki.address(), false, SignIn.API_TOKEN, FakeConfluence.USER, null,
				"O1", false, null, Map.of(), false, false, null, null), FakeConfluence.TOKEN, data("<h1>Blameless Post-Mortem:.*"),
				() -> wiki.texts().keySet().forEach(id -> wiki.rewrite(id, "<p>\u00ab9\u00bb</p>")), wiki::close);
	}

	private static PublishedTo serviceNow() {
		FakeServiceNow instance = new FakeServiceNow();
		return new PublishedTo(new Integration(ServiceKind.SERVICENOW, instance.origin(), false, SignIn.PASSWORD, FakeServiceNow.USER, null,
				null, false, null, Map.of(), false, false, null, null), FakeServiceNow.PASSWORD, data("INC\\d+|incident|New, 3 - Moderate"),
				() -> instance.incidents().getLast().put("description", "\u00ab9\u00bb"), instance::close);
	}

	private static PublishedTo devOps() {
		FakeDevOps organisation = new FakeDevOps();
		return new PublishedTo(new Integration(ServiceKind.AZURE_DEVOPS, organisation.address(), false, SignIn.PERSONAL_ACCESS_TOKEN, null,
				FakeDevOps.PROJECT, null, false, null, Map.of(), false, false, null, null), FakeDevOps.TOKEN,
				data("Fabrikam Shop|Other|Bug|Issue|Task|User Story|New|<ul>\\s*<li>.*"), () -> {
				}, organisation::close);
	}

	private static Pattern data(String expression) {
		return Pattern.compile(expression, Pattern.DOTALL);
	}

	/** Somebody else writes what was published anew. */
	void rewrite() {
		others.run();
	}

	@Override
	public void close() {
		end.run();
	}
}
