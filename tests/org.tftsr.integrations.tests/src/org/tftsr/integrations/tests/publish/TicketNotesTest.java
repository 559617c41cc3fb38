package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.Reply;

/** Work notes and comments whose answer is lost: each stands there once. */
class TicketNotesTest extends TicketServerCase {

	private PreparedPublication note(ServiceKind service) throws TftsrException {
		return prepare(made.document(), new PublicationTarget(service, null, null, null, Map.of(), false, false));
	}

	/** How often the note stands at the ticket. */
	private int notes(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? field(service, "work_notes").split("TFTSR reference ", -1).length - 1
				: (int) organisation.received("PATCH").stream().filter(request -> request.text().contains("TFTSR reference ")).count();
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
		publications.resume(lost, SEND, Progress.NONE);
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
		publications.resume(loseNote(ServiceKind.SERVICENOW), SEND, Progress.NONE);
		assertEquals(1, notes(ServiceKind.SERVICENOW));
	}

	@Test
	void whereNoNotesMayBeReadAPersonIsToldToLook() throws Exception {
		instance.hidesNotes();
		instance.hidesJournals();
		UUID lost = loseNote(ServiceKind.SERVICENOW);
		TftsrException problem = assertThrows(TftsrException.class, () -> publications.resume(lost, SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertEquals(1, notes(ServiceKind.SERVICENOW));
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
		publications.resume(open.id(), SEND, Progress.NONE);
		assertTrue(service == ServiceKind.AZURE_DEVOPS || notes(service) == 1);
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}
}
