package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.testsupport.TestServices;

/** Work notes and comments whose answer is lost: each stands there once. */
class TicketNotesTest extends TicketServerCase {

	private PreparedPublication note(ServiceKind service) throws TftsrException {
		return prepare(made.document(), new PublicationTarget(service, null, null, null, Map.of(), false, false));
	}

	/** How many notes stand at the ticket. */
	private int notes(ServiceKind service) throws TftsrException {
		if (service == ServiceKind.SERVICENOW) {
			return field(service, "work_notes").split("TFTSR reference ", -1).length - 1;
		}
		AzureDevOpsService azure = TestServices.get(AzureDevOpsService.class);
		return (int) azure.comments(azure.get(organisation.items().getFirst().id(), Progress.NONE), Progress.NONE).stream()
				.filter(comment -> comment.contains("TFTSR reference ")).count();
	}

	private UUID loseNote(ServiceKind service) throws TftsrException {
		publish(prepare(service, Map.of()));
		PreparedPublication prepared = note(service);
		assertNull(prepared.before(), "it replaces nothing");
		assertTrue(prepared.text().contains("TFTSR reference "), prepared.text());
		fake(service).loseNextAnswer("PATCH", changing(service), null);
		assertThrows(TftsrException.class, () -> publish(prepared));
		return prepared.id();
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whoGoesOnFindsTheNote(ServiceKind service) throws Exception {
		UUID lost = loseNote(service);
		publications.resume(lost, Unfound.ASK, SEND, Progress.NONE);
		assertEquals(1, notes(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
		assertTrue(note(service).unchanged());
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whoPublishesAnewFindsTheNoteToo(ServiceKind service) throws Exception {
		publications.giveUp(loseNote(service));
		PreparedPublication again = note(service);
		assertTrue(again.unchanged());
		publish(again);
		assertEquals(1, notes(service));
	}

	@Test
	void whereTheIncidentShowsNoNotesTheirTableIsAsked() throws Exception {
		instance.hidesNotes();
		publications.resume(loseNote(ServiceKind.SERVICENOW), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(1, notes(ServiceKind.SERVICENOW));
	}

	@Test
	void whereNoNotesMayBeReadAPersonIsToldToLook() throws Exception {
		instance.hidesNotes();
		instance.hidesJournals();
		UUID lost = loseNote(ServiceKind.SERVICENOW);
		TftsrException problem = assertThrows(TftsrException.class, () -> publications.resume(lost, Unfound.ASK, SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertEquals(1, notes(ServiceKind.SERVICENOW));
	}

	@Test
	void thatTheInstanceIsBusySaysNothingOfTheNotes() throws Exception {
		instance.hidesNotes();
		publications.giveUp(loseNote(ServiceKind.SERVICENOW));
		for (int status : new int[] { 429, 501 }) {
			instance.refuseNext("GET", "sys_journal_field", Reply.json(status, "{}").with("Retry-After", "1800"));
			assertEquals(ProblemKind.REMOTE, assertThrows(TftsrException.class, () -> note(ServiceKind.SERVICENOW)).kind());
		}
		assertTrue(note(ServiceKind.SERVICENOW).unchanged());
	}

	@Test
	void norDoesAWebPage() throws Exception {
		instance.hidesNotes();
		publications.giveUp(loseNote(ServiceKind.SERVICENOW));
		for (int status : new int[] { 400, 403 }) {
			instance.refuseNext("GET", "sys_journal_field", Reply.page(status, "Blocked by the filter of your organization"));
			TftsrException problem = assertThrows(TftsrException.class, () -> note(ServiceKind.SERVICENOW));
			assertTrue(problem.why().contains("a web page in the place of an answer"), problem.getMessage());
		}
		assertTrue(note(ServiceKind.SERVICENOW).unchanged());
	}

	@Test
	void aCommentThatPeopleHaveDeletedIsSaidAgain() throws Exception {
		ServiceKind service = ServiceKind.AZURE_DEVOPS;
		publish(prepare(service, Map.of()));
		for (String words : List.of("The queue", "The cache", "The disk")) {
			write(words);
			publish(note(service));
		}
		assertTrue(note(service).unchanged());
		organisation.items().getFirst().deleteComments();
		PreparedPublication again = note(service);
		assertFalse(again.unchanged());
		assertTrue(again.notes().getFirst().contains("was deleted there since"), again.notes().toString());
		publish(again);
		assertTrue(note(service).unchanged());
		assertTrue(field(service, "System.History").contains("The disk"));
	}

	@Test
	void aDeletedCommentThatWasSaidAgainIsNotSaidTwiceWhereOnlyItsAnswerWasLost() throws Exception {
		ServiceKind service = ServiceKind.AZURE_DEVOPS;
		publish(prepare(service, Map.of()));
		publish(note(service));
		organisation.items().getFirst().deleteComments();
		PreparedPublication again = note(service);
		organisation.loseNextAnswer("PATCH", changing(service), null);
		assertThrows(TftsrException.class, () -> publish(again));
		publications.giveUp(again.id());
		assertTrue(note(service).unchanged());
		publish(note(service));
		AzureDevOpsService azure = TestServices.get(AzureDevOpsService.class);
		assertEquals(1, azure.discussion(azure.get(organisation.items().getFirst().id(), Progress.NONE), Progress.NONE).orElseThrow().size());
	}

	@Test
	void whereAServerDoesNotTellWhatWasDeletedANoteCountsAsThere() throws Exception {
		publish(prepare(ServiceKind.AZURE_DEVOPS, Map.of()));
		publish(note(ServiceKind.AZURE_DEVOPS));
		organisation.items().getFirst().deleteComments();
		organisation.refuseNext("GET", "/comments", Reply.page(404, "The resource cannot be found."));
		assertTrue(note(ServiceKind.AZURE_DEVOPS).unchanged());
	}

	private void write(String markdown) throws TftsrException {
		DocumentRepository documents = TestServices.get(DocumentRepository.class);
		Document seen = documents.find(made.document()).orElseThrow();
		documents.update(seen, seen.title(), markdown);
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whatIsNotedAgainAfterSomethingElseIsAnotherNote(ServiceKind service) throws Exception {
		publish(prepare(service, Map.of()));
		for (int i = 1; i <= 5; i++) {
			write(i % 2 == 0 ? "The cache" : "The queue");
			PreparedPublication prepared = note(service);
			assertFalse(prepared.unchanged(), "round " + i);
			publish(prepared);
			assertTrue(note(service).unchanged(), "round " + i);
			assertEquals(i, notes(service));
		}
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void aNoteThatNeverArrivedIsSentThoughOthersHaveChangedTheTicket(ServiceKind service) throws Exception {
		publish(prepare(service, Map.of()));
		PreparedPublication prepared = note(service);
		fake(service).refuseNext("PATCH", changing(service), Reply.page(502, "Bad gateway"));
		assertThrows(TftsrException.class, () -> publish(prepared));
		change(service, longText(service), "Words of the service desk");
		if (service == ServiceKind.SERVICENOW) {
			change(service, "work_notes", "Somebody else has said something\n");
		}
		Publication open = publications.unfinished(made.issue()).getFirst();
		publications.resume(open.id(), Unfound.ASK, SEND, Progress.NONE);
		assertEquals(1, notes(service));
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}
}
