package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.azuredevops.FakeDevOps;
import org.tftsr.integrations.tests.servicenow.FakeServiceNow;
import org.tftsr.integrations.tests.support.FakeService;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.SetUp;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** Issues and documents on their way to servers with tickets, with all that is between. */
class PublishedTicketsTest {

	private static final Reviewer SEND = preview -> Reviewer.Verdict.SEND;

	@TempDir
	private Path folder;

	private final PublicationService publications = TestServices.get(PublicationService.class);
	private final FakeServiceNow instance = new FakeServiceNow();
	private final FakeDevOps organisation = new FakeDevOps();
	private LoggedIssue made;

	@BeforeEach
	void setUp() throws Exception {
		SetUp.serviceNow(instance.origin(), FakeServiceNow.USER, FakeServiceNow.PASSWORD);
		SetUp.azureDevOps(organisation.address(), false, FakeDevOps.PROJECT, Map.of(), FakeDevOps.TOKEN);
		made = LoggedIssue.make(folder);
	}

	@AfterEach
	void forget() throws TftsrException {
		instance.close();
		organisation.close();
		TestServices.get(IntegrationRepository.class).remove(ServiceKind.SERVICENOW);
		TestServices.get(IntegrationRepository.class).remove(ServiceKind.AZURE_DEVOPS);
	}

	private FakeService fake(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? instance : organisation;
	}

	private int tickets(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? instance.incidents().size() : organisation.items().size();
	}

	private PreparedPublication prepare(UUID document, ServiceKind service) throws TftsrException {
		return publications.prepare(made.issue(), document, new PublicationTarget(service, null, null, null, Map.of(), true, true),
				Redaction.REDACTED, Progress.NONE);
	}

	private RemoteLink publish(UUID document, ServiceKind service) throws TftsrException {
		return publications.publish(prepare(document, service), SEND, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatArrivesIsWhatWasShown(ServiceKind service) throws Exception {
		PreparedPublication prepared = prepare(null, service);
		fake(service).forget();
		RemoteLink ticket = publications.publish(prepared, SEND, Progress.NONE);
		assertArrayEquals(prepared.requests().getFirst().body(), written(service).getFirst().body());
		RemoteLink note = publish(made.document(), service);
		assertEquals(ticket.remoteId(), note.remoteId());
		for (Received request : fake(service).received()) {
			assertFalse(LoggedIssue.isIn(request.text() + request.parameters()), request.text());
		}
		assertEquals(1, tickets(service));
		assertTrue(publications.refresh(made.issue(), Progress.NONE).stream().allMatch(link -> link.state() != null));
	}

	/** What makes a ticket: neither queries nor files. */
	private List<Received> written(ServiceKind service) {
		return fake(service).received("POST").stream()
				.filter(request -> service == ServiceKind.SERVICENOW ? request.path().endsWith("/incident") : request.path().contains("/workitems/$"))
				.toList();
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void unchangedNothingIsWrittenAgain(ServiceKind service) throws Exception {
		publish(null, service);
		publish(made.document(), service);
		fake(service).forget();
		publish(null, service);
		publish(made.document(), service);
		assertEquals(List.of(), fake(service).received("PATCH"));
		assertEquals(List.of(), written(service));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void anAnswerThatIsLostMakesNoSecondTicket(ServiceKind service) throws Exception {
		PreparedPublication prepared = prepare(null, service);
		fake(service).loseNextAnswer("POST", service == ServiceKind.SERVICENOW ? "/incident" : "/workitems/$", null);
		try {
			publications.publish(prepared, SEND, Progress.NONE);
		} catch (TftsrException lost) {
			publications.resume(prepared.id(), SEND, Progress.NONE);
		}
		assertEquals(1, tickets(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}
}
