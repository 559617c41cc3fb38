package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.testsupport.TestServices;

/** A change of a ticket that does not go through, and what becomes of it once the issue says again what the ticket says. */
class TakenBackTest extends TicketServerCase {

	private static final String OLD = "The disk is full";
	private static final String NEW = "The cache is full";

	private void describe(String description) throws TftsrException {
		TestServices.get(IssueRepository.class).update(made.issue(), new IssueChange(null, description, null, null, null, null, null));
	}

	/** The ticket says the old text; the new one is made ready. */
	private PreparedPublication change(ServiceKind service) throws TftsrException {
		describe(OLD);
		publish(prepare(service, Map.of()));
		describe(NEW);
		return prepare(service, Map.of());
	}

	private Publication open() throws TftsrException {
		return publications.unfinished(made.issue()).getFirst();
	}

	private void assertTheNewTextGoes(ServiceKind service) throws TftsrException {
		describe(NEW);
		PreparedPublication again = prepare(service, Map.of());
		assertFalse(again.unchanged(), "it was never written");
		publish(again);
		assertTrue(field(service, longText(service)).contains(NEW));
		assertTrue(prepare(service, Map.of()).unchanged());
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatWasRefusedAndTakenBackGoesLater(ServiceKind service) throws Exception {
		PreparedPublication prepared = change(service);
		fake(service).refuseNext("PATCH", changing(service), Reply.json(403, "{\"message\":\"No\",\"error\":{\"message\":\"No\"}}"));
		assertThrows(TftsrException.class, () -> publish(prepared));
		assertEquals(PublicationStep.FAILED, open().step());
		describe(OLD);
		publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(List.of(), publications.unfinished(made.issue()));
		assertTheNewTextGoes(service);
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatNeverArrivedAndWasTakenBackGoesLater(ServiceKind service) throws Exception {
		PreparedPublication prepared = change(service);
		fake(service).refuseNext("PATCH", changing(service), Reply.page(502, "Bad gateway"));
		assertThrows(TftsrException.class, () -> publish(prepared));
		assertEquals(PublicationStep.SENDING, open().step());
		describe(OLD);
		publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		assertTheNewTextGoes(service);
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatMayHaveArrivedAndWasTakenBackIsForAPersonToLookAt(ServiceKind service) throws Exception {
		PreparedPublication prepared = change(service);
		fake(service).loseNextAnswer("PATCH", changing(service), null);
		assertThrows(TftsrException.class, () -> publish(prepared));
		describe(OLD);
		TftsrException problem = assertThrows(TftsrException.class, () -> publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
	}

	@Test
	void aLostAnswerIsNotTakenForARefusalOfASecondAttempt() throws Exception {
		PreparedPublication prepared = change(ServiceKind.SERVICENOW);
		instance.forget();
		instance.loseNextAnswer("PATCH");
		assertThrows(TftsrException.class, () -> publish(prepared));
		assertEquals(PublicationStep.SENDING, open().step());
		publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(1, instance.received("PATCH").size());
		assertTrue(field(ServiceKind.SERVICENOW, "description").contains(NEW));
		assertTrue(prepare(ServiceKind.SERVICENOW, Map.of()).unchanged());
	}
}
