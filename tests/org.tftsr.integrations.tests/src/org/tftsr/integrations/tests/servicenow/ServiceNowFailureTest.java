package org.tftsr.integrations.tests.servicenow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.tests.support.RecordedPauses;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.integrations.tests.support.SetUp;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.testsupport.TestServices;

/** What an instance says no with, and what a person reads of it. */
class ServiceNowFailureTest extends ServiceNowCase {

	private static final String LIMIT = "{\"error\":{\"message\":\"Rate limit exceeded\",\"detail\":\"Rate limit of 100 requests per hour for"
			+ " Table API exceeded\"},\"status\":\"failure\"}";

	private TftsrException failing() {
		return assertThrows(TftsrException.class, () -> search("disk"));
	}

	private static void assertSays(TftsrException problem, ProblemKind kind, String... words) {
		assertEquals(kind, problem.kind(), problem.getMessage());
		for (String word : words) {
			assertTrue(problem.getMessage().contains(word), problem.getMessage());
		}
	}

	@Test
	void aWrongPasswordIsSaidToBeOne() throws Exception {
		SetUp.serviceNow(instance.origin(), FakeServiceNow.USER, "another");
		assertSays(failing(), ProblemKind.FORBIDDEN, "User Not Authenticated", "settings page ServiceNow");
	}

	@Test
	void anInstanceThatSleepsAnswersWithAPageAndAGoodStatus() {
		instance.answerNext(Reply.page(200, "Hibernating Instance"));
		assertSays(failing(), ProblemKind.REMOTE, "asleep", "Open the address in a browser");
	}

	/** An instance of an older interface says so where a list is empty; a gateway that does not know the path has no list. */
	@Test
	void aGatewayThatKnowsNoSuchPathGivesNoEmptyList() {
		instance.answerNext(Reply.json(404, "{\"status\":404,\"error\":\"Not Found\",\"path\":\"/api/now/table/incident\"}"));
		assertSays(failing(), ProblemKind.REMOTE, "not in the form of ServiceNow", "404");
	}

	@Test
	void aPolicyOfTheInstanceIsQuoted() {
		instance.answerNext(Reply.json(200, "{\"result\":[]}"));
		instance.answerNext(Reply.json(403,
				"{\"error\":{\"message\":\"Operation Failed\",\"detail\":\"Data Policy Exception: Caller is mandatory\"},\"status\":\"failure\"}"));
		TftsrException refused = assertThrows(TftsrException.class, () -> create(content(UUID.randomUUID(), 1, 1)));
		assertSays(refused, ProblemKind.FORBIDDEN, "Cannot make the incident", "Caller is mandatory");
	}

	@Test
	void tooManyRequestsAreTriedAgainWhenTheInstanceSays() throws Exception {
		instance.add("Disk full");
		instance.answerNext(Reply.json(429, LIMIT).with("Retry-After", "7"));
		assertEquals(1, search("disk").size());
		assertEquals(List.of(Duration.ofSeconds(7)), RecordedPauses.get().take());
	}

	@Test
	void aLongWaitIsForAPersonToDecide() {
		instance.answerNext(Reply.json(429, LIMIT).with("Retry-After", "1800"));
		assertSays(failing(), ProblemKind.REMOTE, "100 requests per hour", "1800 s");
		assertEquals(1, instance.received().size());
	}

	@Test
	void whatWasNotTakenIsMadeOnceWhenItIsTriedAgain() throws Exception {
		instance.answerNext(Reply.json(200, "{\"result\":[]}"));
		instance.answerNext(Reply.json(429, LIMIT).with("Retry-After", "1"));
		assertEquals("INC0010001", create(content(UUID.randomUUID(), 1, 1)).number());
		assertEquals(1, instance.incidents().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "7", "{\"result\":null}", "{\"result\":\"x\"}", "{\"result\":{}}" })
	void anAnswerOfAnotherFormIsSaidToBeNotUnderstood(String answer) {
		instance.answerNext(Reply.json(200, answer));
		assertSays(failing(), ProblemKind.REMOTE, "not understood");
	}

	@Test
	void whatTheUserMayNotSeeIsMissingAndNothingElseFails() throws Exception {
		instance.answerNext(Reply.json(200,
				"{\"result\":[null,7,{},{\"sys_id\":\"aa\",\"number\":{\"link\":\"https://x/1\",\"value\":\"INC1\"},\"priority\":null}]}"));
		var found = search("disk");
		assertEquals(1, found.size());
		assertEquals("INC1", found.getFirst().number());
		assertNull(found.getFirst().priority());
		assertNull(found.getFirst().updatedAt());
	}

	@Test
	void anIncidentThatCannotBeReadBackIsMadeAllTheSame() throws Exception {
		instance.answerNext(Reply.json(200, "{\"result\":[]}"));
		instance.answerNext(Reply.json(201, "{\"result\":{\"sys_id\":\"aa\",\"number\":\"INC7\"}}"));
		instance.answerNext(Reply.json(403, "{\"error\":{\"message\":\"ACL\",\"detail\":null},\"status\":\"failure\"}"));
		assertEquals("INC7", create(content(UUID.randomUUID(), 1, 1)).number());
	}

	@Test
	void aConditionThatIsNotUnderstoodGivesNoIncidentOfAnother() throws Exception {
		String other = "{\"result\":[{\"sys_id\":\"aa\",\"number\":\"INC0010001\",\"correlation_id\":\"\"}]}";
		instance.answerNext(Reply.json(200, other));
		assertTrue(service().withCorrelation(UUID.randomUUID(), Progress.NONE).isEmpty());
		instance.answerNext(Reply.json(200, other));
		assertSays(assertThrows(TftsrException.class, () -> service().get(Texts.setting("INC0010002"), Progress.NONE)), ProblemKind.NOT_FOUND);
	}

	@Test
	void theTestOfTheConnectionReadsAnIncident() throws Exception {
		ConnectionService connections = TestServices.get(ConnectionService.class);
		assertTrue(connections.test(ServiceKind.SERVICENOW, Progress.NONE).notes().contains("itil"));
		instance.add("Disk full");
		var report = connections.test(ServiceKind.SERVICENOW, Progress.NONE);
		assertEquals(FakeServiceNow.USER, report.as());
		assertEquals("", report.notes());
		SetUp.serviceNow(instance.origin() + "/elsewhere", FakeServiceNow.USER, FakeServiceNow.PASSWORD);
		assertSays(assertThrows(TftsrException.class, () -> connections.test(ServiceKind.SERVICENOW, Progress.NONE)), ProblemKind.INVALID_INPUT,
				"Invalid table");
	}

	@Test
	void whoHasSignedInByOAuthIsAskedOfTheInstance() throws Exception {
		ConnectionService connections = TestServices.get(ConnectionService.class);
		SetUp.serviceNowByOAuth(instance.origin(), FakeServiceNow.TOKEN);
		instance.add("Disk full");
		assertEquals(FakeServiceNow.USER, connections.test(ServiceKind.SERVICENOW, Progress.NONE).as());
		// an instance that leaves the condition out names somebody else
		instance.answerNext(Reply.json(200, "{\"result\":[{\"sys_id\":\"aa\"}]}"));
		instance.answerNext(Reply.json(200, "{\"result\":[{\"user_name\":\"abel\"},{\"user_name\":\"bea\"}]}"));
		assertNull(connections.test(ServiceKind.SERVICENOW, Progress.NONE).as());
		instance.answerNext(Reply.json(200, "{\"result\":[{\"sys_id\":\"aa\"}]}"));
		instance.answerNext(Reply.json(403, "{\"error\":{\"message\":\"ACL\",\"detail\":null},\"status\":\"failure\"}"));
		assertNull(connections.test(ServiceKind.SERVICENOW, Progress.NONE).as());
	}
}
