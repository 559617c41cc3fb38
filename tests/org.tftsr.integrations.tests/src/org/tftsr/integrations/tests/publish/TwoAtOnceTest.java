package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.DataArea;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** Two windows, two programs or two people who want the same at the same time, and a consent that is a day old. */
class TwoAtOnceTest extends PublishCase {

	private int tickets(ServiceKind service) {
		return switch (service) {
		case CONFLUENCE -> wiki.pages.size();
		case SERVICENOW -> incidents.incidents.size();
		case AZURE_DEVOPS -> board.items.size();
		};
	}

	private static TftsrException assertConflict(Executable work) {
		TftsrException problem = assertThrows(TftsrException.class, work);
		assertEquals(ProblemKind.CONFLICT, problem.kind(), problem.getMessage());
		return problem;
	}

	@ParameterizedTest
	@EnumSource
	void twoWindowsThatHaveMadeTheSameReadyMakeOneTicket(ServiceKind service) throws Exception {
		PreparedPublication one = prepare(null, target(service));
		PreparedPublication other = prepare(null, target(service));
		RemoteLink link = publish(one);
		TftsrException problem = assertConflict(() -> publish(other));
		assertTrue(problem.remedy().contains("ready again"), problem.getMessage());
		assertEquals(1, tickets(service));
		assertTrue(prepare(null, target(service)).unchanged());
		assertEquals(link.remoteId(), publish(one).remoteId());
		assertEquals(1, tickets(service));
	}

	@ParameterizedTest
	@EnumSource
	void twoWindowsThatBothWantANewOneMakeOneTicket(ServiceKind service) throws Exception {
		PublicationTarget anew = new PublicationTarget(service, null, null, null, Map.of("new", "true"), false, false);
		PreparedPublication one = prepare(null, anew);
		PreparedPublication other = prepare(null, anew);
		publish(one);
		assertTrue(assertConflict(() -> publish(other)).remedy().contains("ready again"));
		assertEquals(1, tickets(service));
		if (service != ServiceKind.CONFLUENCE) {
			// who has seen that there is one may want another all the same
			publish(prepare(null, anew));
			assertEquals(2, tickets(service));
		}
	}

	@Test
	void whatWasMadeReadyForOneServerDoesNotGoToAnother() throws Exception {
		PreparedPublication prepared = prepare(null, target(ServiceKind.SERVICENOW));
		setUp(serviceNow("https://y.service-now.com"));
		assertConflict(() -> publish(prepared));
		assertEquals(0, incidents.incidents.size());
	}

	@Test
	void twoWindowsThatHaveMadeTheSameDocumentReadyWriteOneWorkNote() throws Exception {
		publish(null, ServiceKind.SERVICENOW);
		PreparedPublication one = prepare(document, target(ServiceKind.SERVICENOW));
		PreparedPublication other = prepare(document, target(ServiceKind.SERVICENOW));
		publish(one);
		assertConflict(() -> publish(other));
		assertEquals(1, incidents.workNotes.size());
	}

	@Test
	void whoIsAskedInOneWindowDoesNotPublishInAnother() throws Exception {
		PreparedPublication one = prepare(null, target(ServiceKind.SERVICENOW));
		PreparedPublication other = prepare(null, target(ServiceKind.SERVICENOW));
		AtomicReference<TftsrException> second = new AtomicReference<>();
		AtomicReference<TftsrException> givenUp = new AtomicReference<>();
		service().publish(one, preview -> {
			if (second.get() == null) {
				second.set(assertConflict(() -> publish(other)));
				givenUp.set(assertConflict(() -> service().giveUp(one.id())));
			}
			return Reviewer.Verdict.SEND;
		}, Progress.NONE);
		assertTrue(second.get().why().contains("just now"), second.get().getMessage());
		assertTrue(givenUp.get().why().contains("just now"), givenUp.get().getMessage());
		assertEquals(1, incidents.incidents.size());
	}

	/** Another program is another process: the system refuses its lock, as it does here that of another channel. */
	@Test
	void betweenProgramsAByteOfAFileIsHeldWhileItGoesAndNotLonger() throws Exception {
		Path file = TestServices.get(DataArea.class).folder().resolve("tftsr.publishing");
		PreparedPublication prepared = prepare(null, target(ServiceKind.SERVICENOW));
		service().publish(prepared, preview -> {
			assertTrue(isHeld(file));
			return Reviewer.Verdict.SEND;
		}, Progress.NONE);
		assertFalse(isHeld(file));
	}

	private static boolean isHeld(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			return channel.tryLock() == null;
		} catch (OverlappingFileLockException e) {
			return true;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void anIncidentThatSomebodyElseHasChangedSinceIsLeftAlone() throws Exception {
		RemoteLink link = publish(null, ServiceKind.SERVICENOW);
		issues.update(issue, new IssueChange(null, "The disk is full", null, null, null, null, null));
		PreparedPublication prepared = prepare(null, target(ServiceKind.SERVICENOW));
		Incident before = incidents.incidents.get(link.remoteId());
		incidents.incidents.put(before.sysId(), new Incident(before.sysId(), before.number(), "Words of the service desk",
				before.description(), before.state(),
				before.priority(), before.urgency(), before.impact(), before.address(), before.updatedAt().plusSeconds(5)));
		TftsrException problem = assertConflict(() -> publish(prepared));
		assertTrue(problem.why().contains(before.number()), problem.getMessage());
		assertEquals(1, incidents.descriptions.size());
		assertEquals(List.of(), service().unfinished(issue));
		assertConflict(() -> publish(prepared));
		publish(null, ServiceKind.SERVICENOW);
		assertEquals(2, incidents.descriptions.size());
	}

	@Test
	void afterAConflictThePageIsNotReplacedByPublishingTheSameOnceMore() throws Exception {
		RemoteLink link = publish(document, ServiceKind.CONFLUENCE);
		issues.update(issue, new IssueChange(null, "The disk is full", null, null, null, null, null));
		wiki.edit(link.remoteId(), "<p>seen</p>");
		PreparedPublication prepared = prepare(document, target(ServiceKind.CONFLUENCE));
		wiki.edit(link.remoteId(), "<p>never seen</p>");
		assertConflict(() -> publish(prepared));
		assertConflict(() -> publish(prepared));
		assertEquals("<p>never seen</p>", wiki.pages.get(link.remoteId()).storage());
	}

	@Test
	void whatWasMadeReadyTooLongAgoIsNotMadeReadyUnseen() throws Exception {
		PreparedPublication first = prepare(null, target(ServiceKind.SERVICENOW));
		for (int i = 0; i < 8; i++) {
			prepare(null, target(ServiceKind.SERVICENOW));
		}
		assertConflict(() -> publish(first));
		assertEquals(0, incidents.incidents.size());
	}

	@Test
	void whereALookUpIsRefusedItIsNotForgottenThatSomethingWasSent() throws Exception {
		wiki.losesAnswers = true;
		PreparedPublication prepared = prepare(document, target(ServiceKind.CONFLUENCE));
		assertThrows(TftsrException.class, () -> service().publish(prepared,
				preview -> preview.method().equals("POST") ? Reviewer.Verdict.SEND : Reviewer.Verdict.REFUSE, Progress.NONE));
		assertEquals(1, wiki.pages.size());
		Publication open = service().unfinished(issue).getFirst();
		RemoteLink link = service().resume(open.id(), Unfound.ASK, reviewer, Progress.NONE);
		assertEquals(wiki.pages.keySet().iterator().next(), link.remoteId());
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void consentIsForTheTextThatWasSeenAndForNoOther() throws Exception {
		PreparedPublication prepared = service().prepare(issue, null, target(ServiceKind.SERVICENOW), Redaction.AS_IT_IS, Progress.NONE);
		assertTrue(prepared.unredacted());
		assertThrows(TftsrException.class, () -> service().publish(prepared, preview -> {
			// it is noted that it leaves, it arrives, and what is noted next fails
			breaking.breakAt(2, Breaking.How.FAILED);
			return Reviewer.Verdict.SEND;
		}, Progress.NONE));
		breaking.stop();
		UUID open = service().unfinished(issue).getFirst().id();
		issues.update(issue, new IssueChange(null, "The key was hunter2-of-today", null, null, null, null, null));
		TftsrException problem = assertConflict(() -> service().resume(open, Unfound.ASK, reviewer, Progress.NONE));
		assertTrue(problem.why().contains("another text"), problem.getMessage());
		assertConflict(() -> publish(prepared));
		assertEquals(List.of(), shown);
		assertEquals(1, incidents.descriptions.size());
	}
}
