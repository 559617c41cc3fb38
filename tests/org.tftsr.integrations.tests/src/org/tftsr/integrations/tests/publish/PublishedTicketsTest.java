package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PreparedFile;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.servicenow.FakeServiceNow;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/** Issues and documents on their way to servers with tickets, with all that is between. */
class PublishedTicketsTest extends TicketServerCase {

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
		fake(service).loseNextAnswer("POST", making(service), null);
		try {
			publications.publish(prepared, SEND, Progress.NONE);
		} catch (TftsrException lost) {
			publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		}
		assertEquals(1, tickets(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	/** A gateway may say that a server is busy which has done the work by then. */
	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void nothingIsSentASecondTimeBecauseAGatewayIsBusy(ServiceKind service) throws Exception {
		PreparedPublication prepared = prepare(null, service);
		fake(service).loseNextAnswer("POST", making(service), Reply.page(503, "Busy").with("Retry-After", "1"));
		publications.publish(prepared, SEND, Progress.NONE);
		assertEquals(1, tickets(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	@Test
	void fieldsAreRedactedWhateverTheNumberOfTheirWordsButForASysId() throws Exception {
		PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of("field.comments", LoggedIssue.PERSON, "field.u_host", "10.20.30.40",
				"field.u_key", LoggedIssue.SECRET, "assignment_group", FakeServiceNow.GROUP_ID));
		publish(prepared);
		String sent = written(ServiceKind.SERVICENOW).getFirst().text();
		assertFalse(LoggedIssue.isIn(sent) || sent.contains("10.20.30.40"), sent);
		assertEquals(FakeServiceNow.GROUP_ID, field(ServiceKind.SERVICENOW, "assignment_group"));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aWebPageInThePlaceOfARefusalMakesNoSecondTicket(ServiceKind service) throws Exception {
		PreparedPublication prepared = prepare(service, Map.of());
		fake(service).loseNextAnswer("POST", making(service), Reply.page(403, "Blocked by the filter of your organization"));
		RemoteLink link = publish(prepared);
		assertEquals(1, tickets(service));
		String state = link.state();
		fake(service).refuseNext("GET", changing(service), Reply.page(404, "Your instance is hibernating"));
		assertEquals(state, publications.refresh(made.issue(), Progress.NONE).getFirst().state());
		fake(service).refuseNext("GET", changing(service), Reply.page(404, "Your instance is hibernating"));
		TftsrException problem = assertThrows(TftsrException.class, () -> prepare(service, Map.of()));
		assertEquals(ProblemKind.REMOTE, problem.kind(), problem.getMessage());
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aGatewayThatKnowsNoSuchPathSaysNothingOfATicket(ServiceKind service) throws Exception {
		String state = publish(prepare(service, Map.of())).state();
		for (String body : List.of("{\"message\":\"no Route matched with those values\"}", "{\"status\":404,\"error\":\"Not Found\",\"message\":\"x\"}")) {
			fake(service).refuseNext("GET", changing(service), Reply.json(404, body));
			assertEquals(state, publications.refresh(made.issue(), Progress.NONE).getFirst().state());
			fake(service).refuseNext("GET", changing(service), Reply.json(404, body));
			TftsrException problem = assertThrows(TftsrException.class, () -> prepare(service, Map.of()));
			assertEquals(ProblemKind.REMOTE, problem.kind(), problem.getMessage());
		}
	}

	/** Whoever was too slow for a gateway may have been heard by the server. */
	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void norDoesOneThatHasWaitedTooLong(ServiceKind service) throws Exception {
		PreparedPublication prepared = prepare(service, Map.of());
		fake(service).loseNextAnswer("POST", making(service), Reply.json(408, "{\"message\":\"Too slow\",\"error\":{\"message\":\"Too slow\"}}"));
		publish(prepared);
		assertEquals(1, tickets(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatIsRefusedForGoodLeavesNothingToLookFor(ServiceKind service) throws Exception {
		for (int status : new int[] { 400, 403 }) {
			PreparedPublication prepared = prepare(service, Map.of());
			fake(service).refuseNext("POST", making(service), Reply.json(status, "{\"message\":\"No\",\"error\":{\"message\":\"No\"}}"));
			TftsrException problem = assertThrows(TftsrException.class, () -> publish(prepared));
			Publication failed = publications.unfinished(made.issue()).getFirst();
			assertEquals(PublicationStep.FAILED, failed.step());
			assertEquals(problem.getMessage(), failed.problem());
			assertTrue(failed.problem().contains(problem.remedy()), failed.problem());
			assertFalse(prepare(service, Map.of()).unchanged(), "it can be published anew without looking");
			assertEquals(0, tickets(service));
		}
		publications.resume(publications.unfinished(made.issue()).getFirst().id(), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(1, tickets(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatGoesAlongIsShownWithHashAndWhetherItIsRedacted(ServiceKind service) throws Exception {
		PreparedPublication prepared = publications.prepare(made.issue(), null,
				new PublicationTarget(service, null, null, null, Map.of("tags", "ops"), true, true), Redaction.AS_IT_IS, Progress.NONE);
		assertEquals(List.of("application/pdf", "text/plain; charset=utf-8"), prepared.files().stream().map(PreparedFile::mediaType).toList());
		assertEquals(List.of(false, true), prepared.files().stream().map(PreparedFile::redacted).toList(), "logs always are");
		assertEquals(service == ServiceKind.SERVICENOW ? List.of() : List.of("ops"), prepared.labels());
		publish(prepared);
		Received log = fake(service).received("POST").stream().filter(request -> request.path().contains("attachment")).toList().getLast();
		PreparedFile shown = prepared.files().getLast();
		assertEquals("orders.log", shown.name());
		assertEquals(log.body().length, shown.size());
		assertEquals(Shown.sha256(log.body()), shown.sha256());
	}

	@Test
	void aGroupMayBeNamedAsPeopleCallIt() throws Exception {
		publish(prepare(ServiceKind.SERVICENOW, Map.of("assignment_group", FakeServiceNow.GROUP)));
		assertEquals(FakeServiceNow.GROUP_ID, field(ServiceKind.SERVICENOW, "assignment_group"));
		publish(prepare(ServiceKind.SERVICENOW, Map.of("assignment_group", FakeServiceNow.GROUP, "category", "Mail of " + LoggedIssue.PERSON)));
		assertFalse(LoggedIssue.isIn(instance.received("PATCH").getLast().text()), instance.received("PATCH").getLast().text());
		assertEquals("Mail of [EMAIL-1]", field(ServiceKind.SERVICENOW, "category"));
		assertTrue(prepare(ServiceKind.SERVICENOW, Map.of("assignment_group", FakeServiceNow.GROUP)).unchanged(), "it was chosen before");
	}

	@Test
	void aGroupThatTheInstanceDoesNotFindIsNamed() throws Exception {
		Map<String, String> wrong = Map.of("assignment_group", "Network Operatoins", "category", "software");
		RemoteLink link = publish(prepare(ServiceKind.SERVICENOW, wrong));
		assertEquals("", field(ServiceKind.SERVICENOW, "assignment_group"));
		assertEquals(List.of("assignment_group"), link.notTaken());
		PreparedPublication again = prepare(ServiceKind.SERVICENOW, wrong);
		assertFalse(again.unchanged(), "who chooses it again is told again");
		assertEquals(List.of("assignment_group"), publish(again).notTaken());
		assertEquals(List.of(), publish(prepare(ServiceKind.SERVICENOW, Map.of("assignment_group", FakeServiceNow.GROUP))).notTaken());
		assertEquals(FakeServiceNow.GROUP_ID, field(ServiceKind.SERVICENOW, "assignment_group"));
	}

	@Test
	void ofAGroupThatIsNotFoundOneIsToldThoughTheAnswerWasLost() throws Exception {
		PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of("assignment_group", "Network Operatoins"));
		instance.loseNextAnswer("POST", making(ServiceKind.SERVICENOW), null);
		RemoteLink link;
		try {
			link = publish(prepared);
		} catch (TftsrException lost) {
			link = publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		}
		assertEquals(List.of("assignment_group"), link.notTaken());
	}

	@Test
	void anIncidentIsFoundByItsSysIdToo() throws Exception {
		String sysId = instance.add("Checkout is slow");
		for (String typed : List.of(sysId, ' ' + sysId.toUpperCase(Locale.ROOT) + ' ')) {
			List<Preview> shown = new ArrayList<>();
			List<Candidate> found = publications.candidates(made.issue(), null,
					new PublicationTarget(ServiceKind.SERVICENOW, null, null, null, Map.of(), false, false), typed, preview -> {
						shown.add(preview);
						return Reviewer.Verdict.SEND;
					}, Progress.NONE);
			assertEquals(List.of(sysId), found.stream().map(Candidate::id).toList());
			assertEquals(1, shown.size(), "so many digits may be a key as well");
		}
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aTicketThatIsLinkedIsFoundWithItsTitle(ServiceKind service) throws Exception {
		RemoteLink link = publish(null, service);
		List<Candidate> found = publications.candidates(made.issue(), null,
				new PublicationTarget(service, null, null, null, Map.of(), false, false), null, SEND, Progress.NONE);
		assertEquals(List.of(link.remoteId()), found.stream().map(Candidate::id).toList());
		assertTrue(found.getFirst().linked());
		assertTrue(found.getFirst().label().startsWith(link.label() + ' '), found.getFirst().label());
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void wordsThatOnlyALogTellsToBeSensitiveAreNotSearchedFor(ServiceKind service) throws Exception {
		publications.candidates(made.issue(), null, new PublicationTarget(service, null, null, null, Map.of(), false, false),
				"orders " + LoggedIssue.SECRET, SEND, Progress.NONE);
		assertTrue(fake(service).received().stream().noneMatch(request -> LoggedIssue.isIn(request.text() + request.parameters())));
		assertTrue(fake(service).received().stream().anyMatch(request -> (request.text() + request.parameters()).contains("orders")));
	}
}
