package org.tftsr.integrations.tests.servicenow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.UrgencyAndImpact;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Preview;

/** Making, reading and changing incidents. */
class IncidentTest extends ServiceNowCase {

	@ParameterizedTest
	@CsvSource({ "1, 1, 1 - Critical", "1, 2, 2 - High", "1, 3, 3 - Moderate", "2, 1, 2 - High", "2, 2, 3 - Moderate", "2, 3, 4 - Low",
			"3, 1, 3 - Moderate", "3, 2, 4 - Low", "3, 3, 5 - Planning" })
	void thePriorityIsWhatTheInstanceHasComputed(int urgency, int impact, String priority) throws Exception {
		instance.lateRules();
		Incident made = create(content(UUID.randomUUID(), urgency, impact));
		assertEquals(priority, made.priority());
		assertEquals(Integer.toString(urgency), made.urgency());
		assertEquals(Integer.toString(impact), made.impact());
	}

	@ParameterizedTest
	@CsvSource({ "CRITICAL, 1 - Critical", "HIGH, 2 - High", "MEDIUM, 3 - Moderate", "LOW, 4 - Low" })
	void aSeverityBecomesThePriorityOfThatName(Severity severity, String priority) throws Exception {
		UrgencyAndImpact usual = UrgencyAndImpact.of(severity, Map.of());
		assertEquals(priority, create(content(UUID.randomUUID(), usual.urgency(), usual.impact())).priority());
	}

	@Test
	void theTableOfSeveritiesIsTheUsersToChange() throws Exception {
		assertEquals(new UrgencyAndImpact(3, 2), UrgencyAndImpact.of(Severity.HIGH, Map.of("urgency.P2", " 3 ", "impact.P2", "", "impact.P1", "3")));
		TftsrException wrong = assertThrows(TftsrException.class, () -> UrgencyAndImpact.of(Severity.HIGH, Map.of("urgency.P2", "urgent")));
		assertEquals(ProblemKind.INVALID_INPUT, wrong.kind());
		assertTrue(wrong.getMessage().contains("urgency.P2"));
	}

	@Test
	void whatIsSentIsWhatWasShown() throws Exception {
		IncidentContent content = content(UUID.randomUUID(), 2, 1);
		Preview preview = service().previewCreate(content);
		assertEquals(0, instance.received().size());
		Incident made = create(content);
		Received sent = instance.received("POST").getFirst();
		assertArrayEquals(preview.body(), sent.body());
		assertEquals(preview.sha256(), shown.getFirst().sha256());
		Map<String, String> there = instance.incidents().getFirst();
		assertEquals("The disk of <db-1> is \"full\" & slow\nü 🚀", there.get("description"));
		assertEquals("software", there.get("category"));
		assertEquals(content.correlationId().toString(), there.get("correlation_id"));
		assertEquals(new Incident(there.get("sys_id"), "INC0010001", "Checkout fails", there.get("description"), "New", "2 - High", "2", "1",
				instance.origin() + "/nav_to.do?uri=incident.do%3Fsys_id%3D" + there.get("sys_id"), Instant.parse("2026-11-30T08:00:01Z")), made);
	}

	@Test
	void aSecondAttemptMakesNoSecondIncident() throws Exception {
		IncidentContent content = content(UUID.randomUUID(), 1, 1);
		Incident made = create(content);
		assertEquals(made, create(content));
		assertEquals(made, service().withCorrelation(content.correlationId(), Progress.NONE).orElseThrow());
		assertTrue(service().withCorrelation(UUID.randomUUID(), Progress.NONE).isEmpty());
		assertEquals(1, instance.incidents().size());
	}

	@Test
	void anIncidentWhoseAnswerWasLostIsFound() throws Exception {
		IncidentContent content = content(UUID.randomUUID(), 1, 1);
		instance.loseNextAnswer("POST");
		assertEquals("INC0010001", create(content).number());
		instance.loseNextAnswer("POST", "incident", Reply.page(504, "Gateway time-out"));
		assertEquals("INC0010002", create(content(UUID.randomUUID(), 1, 1)).number());
		assertEquals(2, instance.incidents().size());
		assertEquals(2, instance.received("POST").size());
	}

	@Test
	void withoutACorrelationALostAnswerIsTold() {
		instance.loseNextAnswer("POST");
		assertThrows(NetworkProblem.class, () -> create(content(null, 1, 1)));
		assertEquals(1, instance.received("POST").size());
	}

	@Test
	void anIncidentIsReadByNumberAndBySysId() throws Exception {
		String sysId = instance.add("Mail is late");
		Incident byNumber = service().get(Texts.setting("inc0010001"), Progress.NONE);
		assertEquals("Mail is late", byNumber.shortDescription());
		assertEquals(byNumber, service().get(Texts.setting(sysId), Progress.NONE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "INC0099999", "00000000000000000000000000000000" })
	void whatIsNotThereIsSaidSo(String number) {
		instance.add("Another");
		TftsrException missing = assertThrows(TftsrException.class, () -> service().get(Texts.setting(number), Progress.NONE));
		assertEquals(ProblemKind.NOT_FOUND, missing.kind());
	}

	@Test
	void aNumberCannotBeAQuery() {
		instance.add("Another");
		assertEquals(ProblemKind.INVALID_INPUT,
				assertThrows(TftsrException.class, () -> service().get(Texts.setting("INC1^ORstate=1"), Progress.NONE)).kind());
		assertEquals(0, instance.received().size());
	}

	@Test
	void workNotesAreAddedOnce() throws Exception {
		String sysId = instance.add("Mail is late");
		service().update(Texts.setting(sysId), note("The queue was full"), reviewer, Progress.NONE);
		service().update(Texts.setting(sysId), note("It is empty now"), reviewer, Progress.NONE);
		assertEquals("The queue was full\nIt is empty now\n", instance.incidents().getFirst().get("work_notes"));
		instance.loseNextAnswer("PATCH");
		assertThrows(NetworkProblem.class, () -> service().update(Texts.setting(sysId), note("Lost"), reviewer, Progress.NONE));
		assertEquals(3, instance.received("PATCH").size());
	}

	@Test
	void aChangeIsReadBack() throws Exception {
		String sysId = instance.add("Mail is late");
		IncidentContent worse = new IncidentContent(null, null, null, null, null, 1, 1, Map.of());
		Preview preview = service().previewUpdate(Texts.setting(sysId), worse);
		assertEquals("1 - Critical", service().update(Texts.setting(sysId), worse, reviewer, Progress.NONE).priority());
		assertArrayEquals(preview.body(), instance.received("PATCH").getFirst().body());
		assertEquals("Mail is late", instance.incidents().getFirst().get("short_description"));
	}

	@Test
	void aTitleThatWouldBeCutAndFieldsThatAreNoneAreRefusedHere() {
		IncidentContent longTitle = new IncidentContent(null, null, Texts.text("x".repeat(161)), null, null, 0, 0, Map.of());
		assertEquals(ProblemKind.INVALID_INPUT, assertThrows(TftsrException.class, () -> create(longTitle)).kind());
		for (String field : new String[] { "priority", "a field", "" }) {
			IncidentContent wrong = new IncidentContent(null, null, null, null, null, 0, 0, Map.of(field, Texts.text("1")));
			assertEquals(ProblemKind.INVALID_INPUT, assertThrows(TftsrException.class, () -> create(wrong)).kind());
		}
		assertEquals(0, instance.received().size());
	}

	@Test
	void aFileIsAttachedOnce() throws Exception {
		var sysId = Texts.setting(instance.add("Mail is late"));
		assertTrue(service().attach(sysId, null, Texts.file("root cause.txt", "The queue"), reviewer, Progress.NONE));
		assertFalse(service().attach(sysId, null, Texts.file("root cause.txt", "The queue"), reviewer, Progress.NONE));
		assertTrue(service().attach(sysId, null, Texts.file("root cause.txt", "The cache"), reviewer, Progress.NONE));
		instance.loseNextAnswer("POST");
		assertTrue(service().attach(sysId, null, Texts.file("lost.txt", "The cache"), reviewer, Progress.NONE));
		assertEquals(3, instance.files().size());
		assertEquals("root cause.txt", instance.files().getFirst().get("file_name"));
		assertEquals("text/plain; charset=utf-8", instance.files().getFirst().get("content_type"));
		assertEquals("The queue", instance.received("POST").getFirst().text());
	}

	@Test
	void whereAnInstanceSaysNothingOfTheContentTheSizeCounts() throws Exception {
		instance.withoutHashes();
		var sysId = Texts.setting(instance.add("Mail is late"));
		assertTrue(service().attach(sysId, null, Texts.file("a.txt", "The queue"), reviewer, Progress.NONE));
		assertFalse(service().attach(sysId, null, Texts.file("a.txt", "The queue"), reviewer, Progress.NONE));
		assertTrue(service().attach(sysId, null, Texts.file("a.txt", "The queues"), reviewer, Progress.NONE));
	}
}
