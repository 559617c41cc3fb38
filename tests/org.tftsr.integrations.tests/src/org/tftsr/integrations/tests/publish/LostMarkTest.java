package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** A ticket whose answer was lost, and whose mark a rule of the service or a person has taken away: no second one is made without asking. */
class LostMarkTest extends TicketServerCase {

	private static final DateTimeFormatter SERVICENOW_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	@TempDir
	private Path otherFolder;

	/** The ticket is made, and nobody here hears of it. */
	private PreparedPublication breakOff(ServiceKind service) throws TftsrException {
		PreparedPublication prepared = prepare(service, Map.of());
		fake(service).loseNextAnswer("POST", making(service), null);
		assertThrows(TftsrException.class, () -> publications.publish(prepared, preview -> {
			if (preview.method().equals("POST")) {
				fake(service).refuseNext(service == ServiceKind.SERVICENOW ? "GET" : "POST", service == ServiceKind.SERVICENOW ? "/incident" : "/wiql",
						Reply.json(403, "{\"message\":\"No\",\"error\":{\"message\":\"No\"}}"));
			}
			return Reviewer.Verdict.SEND;
		}, Progress.NONE));
		assertEquals(PublicationStep.SENDING, publications.unfinished(made.issue()).getFirst().step());
		return prepared;
	}

	/** It is not made, and nobody here knows that. */
	private PreparedPublication loseOnTheWay(ServiceKind service) throws TftsrException {
		PreparedPublication prepared = prepare(service, Map.of());
		fake(service).refuseNext("POST", making(service), Reply.page(502, "Bad gateway"));
		assertThrows(TftsrException.class, () -> publish(prepared));
		assertEquals(PublicationStep.SENDING, publications.unfinished(made.issue()).getFirst().step());
		return prepared;
	}

	private void takeMark(ServiceKind service) {
		if (service == ServiceKind.SERVICENOW) {
			instance.incidents().getFirst().put("correlation_id", "JIRA-42");
		} else {
			organisation.items().getFirst().fields().remove("System.Tags");
		}
		changeAt(service, Instant.now());
	}

	private void changeAt(ServiceKind service, Instant time) {
		if (service == ServiceKind.SERVICENOW) {
			instance.incidents().getFirst().put("sys_updated_on", SERVICENOW_TIME.format(time.atOffset(ZoneOffset.UTC)));
		} else {
			organisation.items().getFirst().fields().put("System.ChangedDate", time.toString());
		}
	}

	private MaybeThereProblem assertAsked(PreparedPublication prepared, ServiceKind service, Reviewer reviewer) throws TftsrException {
		int before = tickets(service);
		MaybeThereProblem problem = assertThrows(MaybeThereProblem.class,
				() -> publications.resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE));
		assertEquals(service, problem.service());
		assertTrue(problem.remedy().startsWith("Look for the ticket at " + service.displayName()), problem.remedy());
		assertEquals(before, tickets(service));
		assertEquals(PublicationStep.SENDING, publications.unfinished(made.issue()).getFirst().step());
		return problem;
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void oneOfItsTitleIsNamedAndAPersonAsked(ServiceKind service) throws Exception {
		PreparedPublication prepared = breakOff(service);
		takeMark(service);
		MaybeThereProblem problem = assertAsked(prepared, service, SEND);
		assertTrue(problem.why().contains(prepared.title() + " has its title"), problem.why());
		publications.resume(prepared.id(), Unfound.MAKE, SEND, Progress.NONE);
		assertEquals(2, tickets(service));
		assertEquals(1, TestServices.get(AuditLog.class)
				.list(new AuditQuery("make_unfound_publication", null, made.issue().toString(), null, null, 50, 0)).size());
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aPersonIsAskedTooWhereItCannotBeLookedForByItsTitle(ServiceKind service) throws Exception {
		PreparedPublication prepared = breakOff(service);
		takeMark(service);
		MaybeThereProblem problem = assertAsked(prepared, service, preview -> Reviewer.Verdict.REFUSE);
		assertTrue(problem.why().contains("could not be looked for by its title: you said no"), problem.why());
		TestServices.get(IssueRepository.class).update(made.issue(), new IssueChange("Another title", null, null, null, null, null, null));
		problem = assertAsked(prepared, service, SEND);
		assertTrue(problem.why().contains("which was changed here since"), problem.why());
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void oneThatWasThereBeforeIsNoneOfIt(ServiceKind service) throws Exception {
		PreparedPublication prepared = loseOnTheWay(service);
		if (service == ServiceKind.SERVICENOW) {
			instance.add(prepared.title());
		} else {
			organisation.add("Bug", prepared.title());
		}
		changeAt(service, Instant.now().minus(Duration.ofDays(1)));
		publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(2, tickets(service));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void norIsThatOfAnotherPublication(ServiceKind service) throws Exception {
		IssueRepository issues = TestServices.get(IssueRepository.class);
		publish(prepare(service, Map.of()));
		changeAt(service, Instant.now());
		String title = issues.find(made.issue()).orElseThrow().issue().title();
		made = LoggedIssue.make(otherFolder);
		issues.update(made.issue(), new IssueChange(title, null, null, null, null, null, null));
		PreparedPublication prepared = loseOnTheWay(service);
		publications.resume(prepared.id(), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(2, tickets(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}
}
