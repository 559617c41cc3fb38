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
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** What becomes of a ticket that is published again, when the issue was changed here, the ticket there, or both. */
class TicketChangesTest extends TicketServerCase {

	private void change(IssueChange change) throws TftsrException {
		TestServices.get(IssueRepository.class).update(made.issue(), change);
	}

	private void describe(String description) throws TftsrException {
		change(new IssueChange(null, description, null, null, null, null, null));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void theDifferenceShowsWhatIsReplaced(ServiceKind service) throws Exception {
		publish(prepare(service, Map.of()));
		String before = prepare(service, Map.of()).text();
		describe("The disk is full");
		PreparedPublication prepared = prepare(service, Map.of());
		assertEquals(before.strip(), prepared.before().strip());
		assertTrue(prepared.text().contains("The disk is full"), prepared.text());
		assertFalse(prepared.replacesOthers());
		change(service, longText(service), "Words of the service desk");
		PreparedPublication again = prepare(service, Map.of());
		assertTrue(again.before().contains("Words of the service desk"), again.before());
		assertTrue(again.replacesOthers());
		publish(again);
		assertFalse(prepare(service, Map.of()).replacesOthers());
		assertTrue(field(service, longText(service)).contains("The disk is full"));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatOthersHaveWrittenStaysWhereNothingHasChangedHere(ServiceKind service) throws Exception {
		publish(prepare(service, Map.of()));
		change(service, longText(service), "Words of the service desk");
		PreparedPublication prepared = prepare(service, Map.of());
		assertTrue(prepared.unchanged());
		publish(prepared);
		describe("The disk is full");
		assertTrue(prepare(service, Map.of()).replacesOthers(), "it is not forgotten by publishing the same");
	}

	@Test
	void whatIsChosenIsWrittenWhoeverHasChangedIt() throws Exception {
		Map<String, String> chosen = Map.of("category", "software");
		publish(prepare(ServiceKind.SERVICENOW, chosen));
		assertTrue(prepare(ServiceKind.SERVICENOW, chosen).unchanged());
		change(ServiceKind.SERVICENOW, "category", "network");
		publish(prepare(ServiceKind.SERVICENOW, chosen));
		assertEquals("software", field(ServiceKind.SERVICENOW, "category"));
		assertTrue(prepare(ServiceKind.SERVICENOW, chosen).unchanged());
		change(ServiceKind.SERVICENOW, "category", "network");
		describe("The disk is full");
		publish(prepare(ServiceKind.SERVICENOW, Map.of()));
		assertEquals("network", field(ServiceKind.SERVICENOW, "category"));
		publish(prepare(ServiceKind.SERVICENOW, chosen));
		assertEquals("software", field(ServiceKind.SERVICENOW, "category"));
	}

	@Test
	void urgencyAndImpactAreNoFurtherFields() throws Exception {
		for (Map<String, String> wrong : List.of(Map.of("field.urgency", "High"), Map.of("field.impact", "9"))) {
			TftsrException problem = assertThrows(TftsrException.class, () -> prepare(ServiceKind.SERVICENOW, wrong));
			assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
			String option = wrong.keySet().iterator().next().replace("field.", "--");
			assertTrue(problem.remedy().contains(option + ", from 1 to 3"), problem.remedy());
		}
	}

	@Test
	void aChangeThatTheTimeDoesNotTellIsNotOverwritten() throws Exception {
		for (String name : List.of("description", "urgency")) {
			publish(prepare(ServiceKind.SERVICENOW, Map.of()));
			describe("The disk is full, says the watch of " + name);
			PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of());
			// within the same second, or with a time that may not be seen
			instance.incidents().getFirst().put(name, "3");
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> publish(prepared)).kind());
			assertEquals("3", field(ServiceKind.SERVICENOW, name));
		}
	}

	/** The desk may write while somebody is looking at what goes. */
	@Test
	void whatIsWrittenThereWhileAPersonIsAskedIsNotOverwritten() throws Exception {
		publish(prepare(ServiceKind.SERVICENOW, Map.of()));
		describe("The disk is full");
		PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of());
		TftsrException problem = assertThrows(TftsrException.class, () -> publications.publish(prepared, preview -> {
			change(ServiceKind.SERVICENOW, "description", "Words of the service desk");
			return Reviewer.Verdict.SEND;
		}, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind(), problem.getMessage());
		assertEquals("Words of the service desk", field(ServiceKind.SERVICENOW, "description"));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whoGoesOnWithWhatWasRefusedOverwritesNothingUnseen(ServiceKind service) throws Exception {
		publish(prepare(service, Map.of()));
		describe("The disk is full");
		PreparedPublication prepared = prepare(service, Map.of());
		fake(service).refuseNext("PATCH", changing(service), Reply.json(403, "{\"message\":\"No\",\"error\":{\"message\":\"No\"}}"));
		assertThrows(TftsrException.class, () -> publish(prepared));
		change(service, longText(service), "Words of the service desk");
		TftsrException problem = assertThrows(TftsrException.class, () -> publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind(), problem.getMessage());
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> publish(prepared)).kind());
		assertEquals("Words of the service desk", field(service, longText(service)));
		PreparedPublication anew = prepare(service, Map.of());
		assertTrue(anew.replacesOthers());
		publish(anew);
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	@Test
	void aChangeThatTheTimeDoesNotTellIsSeenByWhoGoesOnToo() throws Exception {
		publish(prepare(ServiceKind.SERVICENOW, Map.of()));
		describe("The disk is full");
		for (int status : new int[] { 403, 502 }) {
			PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of());
			instance.refuseNext("PATCH", "/incident/", Reply.json(status, "{\"error\":{\"message\":\"No\"}}"));
			assertThrows(TftsrException.class, () -> publish(prepared));
			instance.incidents().getFirst().put("description", "Words of the service desk after " + status);
			TftsrException problem = assertThrows(TftsrException.class, () -> publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE));
			assertEquals(ProblemKind.CONFLICT, problem.kind(), problem.getMessage());
			publications.giveUp(prepared.id());
		}
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatWasRefusedIsGoneOnWithWhereNobodyHasChangedTheTicket(ServiceKind service) throws Exception {
		publish(prepare(service, Map.of()));
		describe("The disk is full");
		PreparedPublication prepared = prepare(service, Map.of());
		fake(service).refuseNext("PATCH", changing(service), Reply.json(403, "{\"message\":\"No\",\"error\":{\"message\":\"No\"}}"));
		assertThrows(TftsrException.class, () -> publish(prepared));
		publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		assertTrue(field(service, longText(service)).contains("The disk is full"));
	}

	@Test
	void aSeverityThatHasChangedIsWritten() throws Exception {
		publish(prepare(ServiceKind.SERVICENOW, Map.of()));
		publish(prepare(ServiceKind.AZURE_DEVOPS, Map.of()));
		change(IssueChange.severity(Severity.MEDIUM));
		PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of());
		assertTrue(prepared.notes().toString().contains("becomes 2"), prepared.notes().toString());
		publish(prepared);
		publish(prepare(ServiceKind.AZURE_DEVOPS, Map.of()));
		assertEquals("2/2", field(ServiceKind.SERVICENOW, "urgency") + '/' + field(ServiceKind.SERVICENOW, "impact"));
		assertEquals("3 - Medium", field(ServiceKind.AZURE_DEVOPS, "Microsoft.VSTS.Common.Severity"));
		assertEquals("3", field(ServiceKind.AZURE_DEVOPS, "Microsoft.VSTS.Common.Priority"));
	}

	@Test
	void whatOthersHaveSetStaysAndIsToldUntilItIsChosen() throws Exception {
		publish(prepare(ServiceKind.SERVICENOW, Map.of()));
		publish(prepare(ServiceKind.AZURE_DEVOPS, Map.of()));
		change(ServiceKind.SERVICENOW, "urgency", "3");
		change(ServiceKind.AZURE_DEVOPS, "Microsoft.VSTS.Common.Severity", "4 - Low");
		describe("The disk is full");
		publish(prepare(ServiceKind.SERVICENOW, Map.of()));
		assertEquals("3/1", field(ServiceKind.SERVICENOW, "urgency") + '/' + field(ServiceKind.SERVICENOW, "impact"));
		change(IssueChange.severity(Severity.MEDIUM));
		for (int i = 0; i < 2; i++) {
			PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of());
			assertTrue(prepared.notes().toString().contains("stays 3, as somebody else has set it"), prepared.notes().toString());
			publish(prepared);
			publish(prepare(ServiceKind.AZURE_DEVOPS, Map.of()));
		}
		assertEquals("3/2", field(ServiceKind.SERVICENOW, "urgency") + '/' + field(ServiceKind.SERVICENOW, "impact"));
		assertEquals("4 - Low", field(ServiceKind.AZURE_DEVOPS, "Microsoft.VSTS.Common.Severity"));
		publish(prepare(ServiceKind.SERVICENOW, Map.of("urgency", "2")));
		publish(prepare(ServiceKind.AZURE_DEVOPS, Map.of("severity", "3 - Medium")));
		assertEquals("2", field(ServiceKind.SERVICENOW, "urgency"));
		assertEquals("3 - Medium", field(ServiceKind.AZURE_DEVOPS, "Microsoft.VSTS.Common.Severity"));
		assertTrue(prepare(ServiceKind.SERVICENOW, Map.of()).unchanged());
		assertTrue(prepare(ServiceKind.AZURE_DEVOPS, Map.of()).unchanged());
	}
}
