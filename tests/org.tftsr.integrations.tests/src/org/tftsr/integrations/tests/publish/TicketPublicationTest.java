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
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;

/** Issues as incidents and work items, and documents that go to those. */
class TicketPublicationTest extends PublishCase {

	private static PublicationTarget with(ServiceKind service, String existing, Map<String, String> options) {
		return new PublicationTarget(service, null, null, existing, options, false, false);
	}

	@Test
	void aCriticalIssueBecomesAnIncidentThatSaysWhy() throws Exception {
		RemoteLink link = publish(null, ServiceKind.SERVICENOW);
		Incident incident = incidents.incidents.get(link.remoteId());
		assertEquals(link.label(), incident.number());
		assertEquals("1/1", incident.urgency() + '/' + incident.impact());
		assertEquals("New, 1 - Critical", link.state());
		String description = incidents.descriptions.getFirst();
		assertTrue(description.contains("Root cause") && description.contains("Why 1: Why did [EMAIL-1] see an error?"), description);
		assertFalse(description.contains(SECRET) || description.contains("**"), description);
	}

	@Test
	void whatIsChosenGoesBeforeTheTableOfSeverities() throws Exception {
		publish(prepare(null, with(ServiceKind.SERVICENOW, null, Map.of("urgency", "3", "impact", "2"))));
		Incident incident = incidents.incidents.values().iterator().next();
		assertEquals("3/2", incident.urgency() + '/' + incident.impact());
	}

	@Test
	void aLongTitleIsCutBetweenWords() throws Exception {
		issues.update(issue, new IssueChange("word ".repeat(60).strip(), null, null, null, null, null, null));
		publish(null, ServiceKind.SERVICENOW);
		String title = incidents.incidents.values().iterator().next().shortDescription();
		assertTrue(title.length() <= 160 && title.endsWith("word \u2026"), title);
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aDocumentGoesToTheTicketOfItsIssueOnce(ServiceKind service) throws Exception {
		TftsrException problem = assertThrows(TftsrException.class, () -> prepare(document, target(service)));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertTrue(problem.remedy().contains("Publish the issue"), problem.getMessage());
		RemoteLink ticket = publish(null, service);
		List<Candidate> candidates = service().candidates(issue, document, target(service), "nothing", reviewer, Progress.NONE);
		assertEquals(List.of(ticket.remoteId()), candidates.stream().map(Candidate::id).toList());
		RemoteLink note = publish(document, service);
		assertEquals(ticket.remoteId(), note.remoteId());
		assertEquals(document, note.documentId());
		List<String> notes = service == ServiceKind.SERVICENOW ? incidents.workNotes : board.comments;
		assertEquals(1, notes.size());
		assertTrue(notes.getFirst().contains("Root Cause Analysis"), notes.getFirst());
		assertTrue(prepare(document, target(service)).unchanged());
		publish(document, service);
		assertEquals(1, notes.size());
		assertEquals(1, service == ServiceKind.SERVICENOW ? incidents.incidents.size() : board.items.size());
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aTicketIsChangedWhereTheIssueWasChangedAndOnlyThen(ServiceKind service) throws Exception {
		RemoteLink first = publish(null, service);
		assertTrue(prepare(null, target(service)).unchanged());
		issues.update(issue, new IssueChange(null, "The disk is full", null, null, null, null, null));
		PreparedPublication prepared = prepare(null, target(service));
		assertFalse(prepared.unchanged());
		assertTrue(prepared.before().contains("Root cause"), prepared.before());
		assertFalse(prepared.before().contains("The disk is full"), prepared.before());
		assertTrue(prepared.notes().getFirst().contains("will be replaced"), prepared.notes().toString());
		assertEquals(first.remoteId(), publish(prepared).remoteId());
		assertEquals(1, links.ofIssue(issue).size());
	}

	/** Somebody else changes text and urgency, or severity, of the one ticket. */
	private boolean editTicket(ServiceKind service) {
		if (service == ServiceKind.SERVICENOW) {
			incidents.incidents.replaceAll((id, one) -> new Incident(one.sysId(), one.number(), one.shortDescription(), "by hand", one.state(),
					one.priority(), "3", one.impact(), one.address(), one.updatedAt().plusSeconds(5)));
			return !incidents.incidents.isEmpty();
		}
		board.items.replaceAll((id, one) -> new WorkItem(one.id(), one.revision() + 1, one.type(), one.title(), "by hand", "4 - Low", one.priority(),
				one.state(), one.project(), one.address(), one.changedAt()));
		return !board.items.isEmpty();
	}

	/** The program ends at each call in turn; somebody changes the ticket before it is gone on with. */
	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatOthersMakeOfItBeforeTheLinkIsKeptIsNotTakenForOurs(ServiceKind service) throws Exception {
		boolean broken = true;
		int changed = 0;
		for (int at = 1; broken; at++) {
			incidents.incidents.clear();
			board.items.clear();
			makeIssue();
			PreparedPublication prepared = prepare(null, with(service, null, Map.of()));
			breaking.breakAt(at, Breaking.How.KILLED_BEHIND);
			try {
				publish(prepared);
			} catch (Breaking.Killed e) {
				// as it was asked for
			}
			broken = breaking.stop();
			if (service().unfinished(issue).isEmpty() || !editTicket(service)) {
				continue;
			}
			service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE);
			changed++;
			issues.update(issue, new IssueChange(null, "The disk is full", null, null, null, null, null));
			issues.update(issue, IssueChange.severity(Severity.MEDIUM));
			PreparedPublication anew = prepare(null, with(service, null, Map.of()));
			assertTrue(anew.replacesOthers(), "at call " + at);
			assertTrue(anew.notes().toString().contains("as somebody else has set it"), "at call " + at + ": " + anew.notes());
		}
		assertTrue(changed > 2, "only " + changed);
	}

	@Test
	void anIssueBecomesAWorkItemOfTheChosenType() throws Exception {
		publish(prepare(null, with(ServiceKind.AZURE_DEVOPS, null,
				Map.of("type", "User Story", "tags", "ops; checkout", "field.System.AreaPath", "Shop\\Checkout"))));
		WorkItemContent content = board.contents.values().iterator().next();
		assertEquals("User Story", content.type().text());
		assertEquals("1 - Critical", content.severity().text());
		assertEquals(1, content.priority());
		assertEquals(List.of("ops", "checkout"), content.tags().stream().map(Object::toString).toList());
		assertEquals("Shop\\Checkout", content.fields().get("System.AreaPath").text());
		assertTrue(content.html().text().contains("<h2>Root cause</h2>"), content.html().text());
		assertFalse((content.html().text() + content.markdown().text()).contains(SECRET));
	}

	@Test
	void aTicketThatSomebodyElseMadeIsNamedByItsNumber() throws Exception {
		publish(null, ServiceKind.SERVICENOW);
		String number = incidents.incidents.values().iterator().next().number();
		makeIssue();
		RemoteLink link = publish(prepare(null, with(ServiceKind.SERVICENOW, number, Map.of())));
		assertEquals(number, link.label());
		assertEquals(1, incidents.incidents.size());
		assertEquals(issue, link.issueId());
	}

	@Test
	void noWordsOfATicketAreOneOfAzureDevOps() {
		TftsrException problem = assertThrows(TftsrException.class,
				() -> prepare(null, with(ServiceKind.AZURE_DEVOPS, "the first one", Map.of())));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
	}
}
