package org.tftsr.ui.publish.tests;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;

/** A server that a service is published to in a test, and what somebody does there meanwhile. */
interface TestedServer extends AutoCloseable {

	/** Starts the server of a service. */
	static TestedServer of(ServiceKind service) throws Exception {
		return switch (service) {
		case CONFLUENCE -> new TestedWiki();
		case SERVICENOW -> new TestedInstance();
		case AZURE_DEVOPS -> new TestedOrganisation();
		};
	}

	/** How it is set up. */
	Integration integration();

	/** The token or password. */
	String secret();

	/** Adds a page or ticket. */
	void add(String title) throws Exception;

	/** The number of the newest page or ticket, as a person types it. */
	String number();

	/** How many pages or tickets there are. */
	int count();

	/** All that the newest page or ticket says. */
	String text();

	/** Somebody else writes the newest page or ticket anew. */
	void rewrite(String text);

	/** All that it has received, as text. */
	String received();

	/** Something that comes behind the page or ticket, such as a file, is refused once. */
	void refuseFile();

	/** The next page or ticket is refused, once. */
	void refuseTicket();

	@Override
	void close();
}
