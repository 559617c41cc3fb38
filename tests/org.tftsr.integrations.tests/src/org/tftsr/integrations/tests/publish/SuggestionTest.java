package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationSuggestions;
import org.tftsr.testsupport.TestServices;

/** Somebody is asked once whether a critical or high issue is to get its ticket, where that is set. */
class SuggestionTest extends PublishCase {

	private final PublicationSuggestions suggestions = TestServices.get(PublicationSuggestions.class);
	private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
	private ServiceRegistration<EventHandler> listening;

	@BeforeEach
	void listen() throws TftsrException {
		Hashtable<String, Object> topic = new Hashtable<>();
		topic.put(EventConstants.EVENT_TOPIC, Topics.TICKET_SUGGESTED);
		listening = FrameworkUtil.getBundle(SuggestionTest.class).getBundleContext().registerService(EventHandler.class, heard::add, topic);
		autoCreate(true);
	}

	@AfterEach
	void stop() {
		listening.unregister();
	}

	private static void autoCreate(boolean wanted) throws TftsrException {
		setUp(new Integration(ServiceKind.SERVICENOW, "https://x.service-now.com", false, SignIn.PASSWORD, "kim", null, null, wanted, null,
				Map.of(), false, false, null, null));
	}

	private Event next(UUID of) throws InterruptedException {
		Event event = heard.poll(20, TimeUnit.SECONDS);
		while (event != null && !of.toString().equals(event.getProperty(Topics.ISSUE_ID))) {
			event = heard.poll(20, TimeUnit.SECONDS);
		}
		return event;
	}

	@Test
	void anIssueThatBecomesHighIsAskedAboutOnce() throws Exception {
		UUID calm = issues.create(NewIssue.titled("Calm")).id();
		assertEquals(List.of(), suggestions.open(calm));
		issues.update(calm, IssueChange.severity(Severity.HIGH));
		Event event = next(calm);
		assertNotNull(event);
		assertEquals(ServiceKind.SERVICENOW.key(), event.getProperty(Topics.SERVICE));
		assertEquals(List.of(ServiceKind.SERVICENOW), suggestions.open(calm));
		suggestions.asked(calm, ServiceKind.SERVICENOW);
		assertEquals(List.of(), suggestions.open(calm));
		issues.update(calm, IssueChange.severity(Severity.CRITICAL));
		UUID other = issues.create(NewIssue.titled("Another")).id();
		issues.update(other, IssueChange.severity(Severity.CRITICAL));
		// events come in order: nothing of the first one lies before that of the other
		assertEquals(other.toString(), heard.poll(20, TimeUnit.SECONDS).getProperty(Topics.ISSUE_ID));
		assertTrue(incidents.incidents.isEmpty());
	}

	@Test
	void whatIsPublishedOrNotWantedIsNotAskedAbout() throws Exception {
		assertEquals(List.of(ServiceKind.SERVICENOW), suggestions.open(issue));
		publish(null, ServiceKind.SERVICENOW);
		assertEquals(List.of(), suggestions.open(issue));
		makeIssue();
		autoCreate(false);
		assertEquals(List.of(), suggestions.open(issue));
		assertNull(heard.stream().filter(event -> !ServiceKind.SERVICENOW.key().equals(event.getProperty(Topics.SERVICE))).findFirst()
				.orElse(null));
	}
}
