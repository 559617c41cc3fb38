package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.WorkItem;

/** The address of a service is changed: what has the number of a link there belongs to somebody else. */
class OtherServerTest extends PublishCase {

	private static final ServiceKind DEVOPS = ServiceKind.AZURE_DEVOPS;
	private static final String OTHER = "https://dev.azure.com/another";

	private static PublicationTarget existing(ServiceKind service, String id) {
		return new PublicationTarget(service, null, null, id, Map.of(), false, false);
	}

	/** At the other organisation the number is that of something else. */
	private WorkItem stranger(RemoteLink link) {
		long id = Long.parseLong(link.remoteId());
		WorkItem stranger = new WorkItem(id, 1, "Bug", "Of somebody else", "theirs", null, 0, "Closed", "Shop", OTHER + "/_workitems/edit/" + id,
				null);
		board.items.put(id, stranger);
		return stranger;
	}

	private static void assertConflict(String word, Executable work) {
		TftsrException problem = assertThrows(TftsrException.class, work);
		assertEquals(ProblemKind.CONFLICT, problem.kind(), problem.getMessage());
		assertTrue(problem.getMessage().contains(word), problem.getMessage());
	}

	@Test
	void aStrangerWithTheNumberOfALinkIsLeftAlone() throws Exception {
		RemoteLink link = publish(null, DEVOPS);
		setUp(azureDevOps(OTHER));
		WorkItem stranger = stranger(link);
		issues.update(issue, new IssueChange(null, "The disk is full", null, null, null, null, null));
		assertEquals(ProblemKind.INVALID_INPUT, assertThrows(TftsrException.class, () -> prepare(document, target(DEVOPS))).kind());
		assertEquals("New", service().refresh(issue, Progress.NONE).getFirst().state(), "the state of a stranger is none of it");
		assertEquals(List.of(), service().candidates(issue, null, target(DEVOPS), "nothing", reviewer, Progress.NONE));
		assertConflict("another server", () -> prepare(null, existing(DEVOPS, link.remoteId())));
		assertConflict("another server", () -> prepare(document, existing(DEVOPS, link.label())));
		assertConflict("another server", () -> service().link(issue, existing(DEVOPS, link.remoteId()), Progress.NONE));
		PreparedPublication prepared = prepare(null, target(DEVOPS));
		assertNull(prepared.before(), "a new one is made");
		assertTrue(prepared.notes().toString().contains("at another server, " + link.address()), prepared.notes().toString());
		publish(prepared);
		assertEquals(stranger, board.items.get(stranger.id()));
		assertEquals(2, board.items.size());
		assertEquals(List.of(), board.comments);
	}

	@Test
	void whoSetsTheAddressBackFindsTheLinkAgain() throws Exception {
		RemoteLink link = publish(null, DEVOPS);
		setUp(azureDevOps(OTHER));
		setUp(azureDevOps("https://DEV.azure.com/Example/"));
		assertTrue(prepare(null, target(DEVOPS)).unchanged());
		setUp(azureDevOps("https://example.visualstudio.com"));
		assertTrue(prepare(null, target(DEVOPS)).unchanged());
		assertEquals(link.remoteId(), publish(document, DEVOPS).remoteId());
	}

	@Test
	void aLinkOfAnEarlierVersionTellsItsServerByItsAddress() throws Exception {
		RemoteLink link = publish(null, DEVOPS);
		links.remove(link.id());
		RemoteLink old = links.save(new RemoteLink(link.id(), issue, null, DEVOPS, link.remoteId(), link.label(),
				"https://dev.azure.com/example/_workitems/edit/" + link.remoteId(), "Shop", null, link.version(), link.contentSha256(),
				link.createdAt(), null));
		assertTrue(prepare(null, target(DEVOPS)).unchanged());
		setUp(azureDevOps(OTHER));
		stranger(old);
		assertNull(prepare(null, target(DEVOPS)).before());
	}

	@Test
	void whatWasBegunAtOneServerIsNotGoneOnWithAtAnother() throws Exception {
		PreparedPublication prepared = prepare(null, target(ServiceKind.SERVICENOW));
		incidents.refusesNext = true;
		assertThrows(TftsrException.class, () -> publish(prepared));
		setUp(serviceNow("https://y.service-now.com"));
		assertConflict("begun at another server", () -> service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE));
		setUp(serviceNow("https://x.service-now.com"));
		service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE);
		assertEquals(1, incidents.incidents.size());
	}

	/** A Confluence names its pages as it was told to be called, which need not be how it is reached. */
	@ParameterizedTest
	@ValueSource(strings = { "https://wiki.internal.example/wiki", "https://wiki.example/wiki" })
	void aPageBelongsToTheConfluenceThatItWasPublishedTo(String address) throws Exception {
		setUp(confluence(address));
		publish(document, ServiceKind.CONFLUENCE);
		assertTrue(prepare(document, target(ServiceKind.CONFLUENCE)).unchanged());
		setUp(confluence("https://another.example/wiki"));
		PreparedPublication prepared = prepare(document, target(ServiceKind.CONFLUENCE));
		assertNull(prepared.before());
		assertTrue(prepared.notes().toString().contains("at another server"), prepared.notes().toString());
	}

	private static Integration confluence(String address) {
		return new Integration(ServiceKind.CONFLUENCE, address, true, SignIn.PERSONAL_ACCESS_TOKEN, null, null, "OPS", false, null, Map.of(), false, false,
				null, null);
	}
}
