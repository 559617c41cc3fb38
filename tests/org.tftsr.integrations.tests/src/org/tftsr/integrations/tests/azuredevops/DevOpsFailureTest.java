package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.tests.support.RecordedPauses;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.integrations.tests.support.SetUp;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.testsupport.TestServices;

/** What Azure DevOps says no with, and what a person reads of it. */
class DevOpsFailureTest extends DevOpsCase {

	private static TftsrException getting(long id) {
		return assertThrows(TftsrException.class, () -> service().get(id, Progress.NONE));
	}

	@Test
	void aTokenThatIsNotKnownIsAnsweredWithAPageToSignInOn() throws Exception {
		WorkItem seen = service().get(organisation.add("Bug", "x"), Progress.NONE);
		SetUp.azureDevOps(organisation.address(), false, null, Map.of(), "another0123456789");
		assertSays(getting(1), ProblemKind.REMOTE, "token is not valid");
		assertSays(assertThrows(TftsrException.class, () -> search("x", 10)), ProblemKind.REMOTE, "token is not valid");
		organisation.answerNext(Reply.empty(302).with("Location", "https://spsprodeus23.vssps.visualstudio.com/_signin?realm=dev.azure.com"));
		assertSays(assertThrows(TftsrException.class, () -> search("x", 10)), ProblemKind.FORBIDDEN, "sign in on a web page", "token");
		organisation.answerNext(Reply.empty(401));
		assertSays(getting(1), ProblemKind.FORBIDDEN, "did not accept the sign-in");
		organisation.answerNext(Reply.json(200, "{\"value\":[]}"));
		assertSays(assertThrows(TftsrException.class, () -> service().update(seen, titled("y"), reviewer, Progress.NONE)), ProblemKind.FORBIDDEN,
				"TF400813");
	}

	@Test
	void whatIsNotThereOrMayNotBeSeenIsSaidSo() {
		assertSays(getting(99), ProblemKind.NOT_FOUND, "TF401232");
	}

	@Test
	void anOlderServerIsSaidToBeOneAndTheVersionCanBeSet() throws Exception {
		organisation.newestVersion("7.0");
		organisation.add("Bug", "x");
		assertSays(getting(1), ProblemKind.INVALID_INPUT, "7.0", "api_version");
		setUp(true, Map.of("api_version", "7.0"));
		assertEquals("x", service().get(1, Progress.NONE).title());
		assertEquals("7.0", organisation.received().getLast().parameters().get("api-version"));
		setUp(true, Map.of("api_version", "newest"));
		assertSays(getting(1), ProblemKind.INVALID_INPUT, "api_version");
	}

	@Test
	void aProjectThatIsNotThereIsSaidSo() {
		TftsrException problem = assertThrows(TftsrException.class,
				() -> service().types(Texts.setting("Nowhere"), Progress.NONE));
		assertSays(problem, ProblemKind.NOT_FOUND, "TF200016", "Choose another project");
	}

	@Test
	void slowingDownIsKeptToWhenItIsAskedForWithAGoodAnswer() throws Exception {
		organisation.add("Bug", "x");
		organisation.delay("12");
		service().get(1, Progress.NONE);
		assertEquals(List.of(), RecordedPauses.get().take());
		service().get(1, Progress.NONE);
		List<Duration> pauses = RecordedPauses.get().take();
		assertEquals(1, pauses.size());
		assertTrue(pauses.getFirst().compareTo(Duration.ofSeconds(12)) <= 0 && pauses.getFirst().compareTo(Duration.ofSeconds(5)) > 0, pauses::toString);
	}

	@Test
	void slowingDownIsKeptToWhenItIsAskedForWithARefusal() throws Exception {
		organisation.add("Bug", "x");
		organisation.answerNext(Reply.json(403, "{\"message\":\"TF400733: Too much\"}").with("Retry-After", "1800"));
		getting(1);
		RecordedPauses.get().take();
		service().get(1, Progress.NONE);
		List<Duration> pauses = RecordedPauses.get().take();
		assertEquals(1, pauses.size());
		assertTrue(pauses.getFirst().compareTo(Duration.ofSeconds(60)) <= 0 && pauses.getFirst().compareTo(Duration.ofSeconds(50)) > 0,
				pauses::toString);
	}

	@Test
	void whatWasNotTakenIsMadeOnceWhenItIsTriedAgain() throws Exception {
		organisation.answerNext(Reply.json(429, "{\"message\":\"TF400733: The request has been canceled.\"}").with("Retry-After", "3"));
		create(content("Bug", UUID.randomUUID(), "x"));
		assertEquals(1, organisation.items().size());
		assertEquals(List.of(Duration.ofSeconds(3)), RecordedPauses.get().take());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "{\"id\":null}", "{\"id\":\"x\",\"fields\":[]}" })
	void anAnswerOfAnotherFormIsSaidToBeNotUnderstood(String answer) {
		organisation.answerNext(Reply.json(200, answer));
		assertSays(getting(1), ProblemKind.REMOTE, "not understood");
	}

	@Test
	void whatIsMissingInAnAnswerIsMissingAndNothingElseFails() throws Exception {
		organisation.answerNext(Reply.json(200, "{\"id\":7,\"fields\":{\"System.Title\":null,\"System.ChangedDate\":\"yesterday\"}}"));
		assertEquals(new WorkItem(7, 0, null, null, null, null, 0, null, null, organisation.address() + "/_workitems/edit/7", null),
				service().get(7, Progress.NONE));
	}

	@Test
	void errorsOfTheOtherFormAreQuotedToo() {
		organisation.answerNext(Reply.json(403, "{\"count\":1,\"value\":{\"Message\":\"Access denied to area\"}}"));
		assertSays(getting(1), ProblemKind.FORBIDDEN, "Access denied to area");
		organisation.answerNext(Reply.page(502, "Bad gateway"));
		organisation.answerNext(Reply.page(502, "Bad gateway"));
		organisation.answerNext(Reply.page(502, "Bad gateway"));
		assertSays(getting(1), ProblemKind.REMOTE, "502");
	}

	@Test
	void theTestOfTheConnectionSaysWhoAndWhetherTheProjectIsThere() throws Exception {
		ConnectionService connections = TestServices.get(ConnectionService.class);
		var report = connections.test(ServiceKind.AZURE_DEVOPS, Progress.NONE);
		assertEquals("Kim Operator", report.as());
		assertEquals("Azure DevOps Services", report.server());
		assertEquals("", report.notes());
		SetUp.azureDevOps(organisation.address(), true, "No such", Map.of(), FakeDevOps.TOKEN);
		assertTrue(connections.test(ServiceKind.AZURE_DEVOPS, Progress.NONE).notes().contains("No such"));
		SetUp.azureDevOps(organisation.origin() + "/elsewhere", true, null, Map.of(), FakeDevOps.TOKEN);
		assertThrows(TftsrException.class, () -> connections.test(ServiceKind.AZURE_DEVOPS, Progress.NONE));
	}
}
