package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.publish.Breaking.How;
import org.tftsr.integrations.tests.publish.Breaking.Killed;
import org.tftsr.net.Reviewer;

/**
 * A publication breaks off at each call of a service, of the journal and of the links in turn, in each way that there is; somebody goes on
 * with it. In the end there is one page or ticket, whole, and one link.
 */
class ResumeTest extends PublishCase {

	/** At least so many calls belong to a publication; fewer would mean that they are not broken off at all. */
	private static final int FEWEST = 6;

	/** Makes what is to be published and what is expected afterwards. */
	private interface Case {
		UUID subject() throws Exception;

		/** Whether somebody who is told to look finds that it has arrived. */
		default boolean isThere() {
			return false;
		}

		void check(String where) throws Exception;
	}

	private void breakEverywhere(ServiceKind service, How how, Case each) throws Exception {
		int at = 1;
		boolean broken = true;
		for (; broken; at++) {
			UUID subject = each.subject();
			PreparedPublication prepared = prepare(subject, quick(service));
			breaking.breakAt(at, how);
			try {
				publish(prepared);
			} catch (TftsrException | Killed e) {
				// as it was asked for
			}
			broken = breaking.stop();
			goOn(subject, service, each);
			String where = how + " at call " + at;
			assertEquals(List.of(), service().unfinished(issue), where);
			each.check(where);
		}
		assertTrue(at > FEWEST, "only " + at + " calls");
	}

	/** Without a PDF, which takes long to lay out. */
	private static PublicationTarget quick(ServiceKind service) {
		return new PublicationTarget(service, null, null, null, Map.of(), true, false);
	}

	/**
	 * As a person does: resumes what is unfinished, looks where it cannot be told what has become of it, and publishes anew where there is
	 * nothing to resume.
	 */
	private void goOn(UUID subject, ServiceKind service, Case each) throws TftsrException {
		for (Publication open : service().unfinished(issue)) {
			try {
				service().resume(open.id(), Unfound.ASK, reviewer, Progress.NONE);
				return;
			} catch (TftsrException problem) {
				if (problem.kind() != ProblemKind.CONFLICT) {
					throw problem;
				}
				service().giveUp(open.id());
			}
		}
		if (!each.isThere()) {
			publish(prepare(subject, quick(service)));
		}
	}

	/** As a person does who does not resume what is unfinished, and publishes once more. */
	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void whoPublishesAnewInsteadOfGoingOnMakesNoSecondTicket(ServiceKind service) throws Exception {
		boolean broken = true;
		for (int at = 1; broken; at++) {
			incidents.incidents.clear();
			board.items.clear();
			makeIssue();
			PreparedPublication prepared = prepare(null, quick(service));
			breaking.breakAt(at, How.KILLED_BEHIND);
			try {
				publish(prepared);
			} catch (Killed e) {
				// as it was asked for
			}
			broken = breaking.stop();
			try {
				publish(prepare(null, quick(service)));
			} catch (TftsrException refused) {
				assertEquals(ProblemKind.CONFLICT, refused.kind(), "at call " + at + ": " + refused.getMessage());
				service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE);
			}
			assertEquals(1, incidents.incidents.size() + board.items.size(), "at call " + at);
			assertEquals(1, links.ofIssue(issue).size(), "at call " + at);
		}
	}

	@Test
	void whoStopsItWhileItIsReadBackHasTheLink() throws Exception {
		PreparedPublication prepared = prepare(null, quick(ServiceKind.SERVICENOW));
		incidents.stopsReadingBack = true;
		assertEquals(ProblemKind.CANCELLED, assertThrows(TftsrException.class, () -> publish(prepared)).kind());
		incidents.stopsReadingBack = false;
		assertEquals(incidents.incidents.keySet().iterator().next(), links.ofIssue(issue).getFirst().remoteId());
		publish(prepare(null, quick(ServiceKind.SERVICENOW)));
		assertEquals(1, incidents.incidents.size());
		assertEquals(List.of(), service().unfinished(issue));
	}

	@Test
	void whatWasRefusedIsNotSentWhileItIsNotKnownWhatHasBecomeOfAnother() throws Exception {
		PreparedPublication first = prepare(null, quick(ServiceKind.SERVICENOW));
		incidents.refusesNext = true;
		assertEquals(ProblemKind.INVALID_INPUT, assertThrows(TftsrException.class, () -> publish(first)).kind());
		PreparedPublication second = prepare(null, quick(ServiceKind.SERVICENOW));
		assertThrows(Killed.class, () -> service().publish(second, preview -> {
			// it is noted that it leaves, it arrives, and the program ends before that is written down
			breaking.breakAt(2, How.KILLED_BEFORE);
			return Reviewer.Verdict.SEND;
		}, Progress.NONE));
		breaking.stop();
		assertEquals(1, incidents.incidents.size());
		assertEquals(2, service().unfinished(issue).size());
		TftsrException problem = assertThrows(TftsrException.class, () -> service().resume(first.id(), Unfound.ASK, reviewer, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.why().contains("not known what has become of it"), problem.getMessage());
		service().resume(second.id(), Unfound.ASK, reviewer, Progress.NONE);
		assertEquals(1, incidents.incidents.size());
		assertEquals(List.of(), service().unfinished(issue));
	}

	@ParameterizedTest
	@EnumSource
	void aPageIsMadeOnce(How how) throws Exception {
		breakEverywhere(ServiceKind.CONFLUENCE, how, new Case() {
			@Override
			public UUID subject() throws Exception {
				wiki.pages.clear();
				wiki.files.clear();
				makeIssue();
				return document;
			}

			@Override
			public void check(String where) throws TftsrException {
				assertEquals(1, wiki.pages.size(), where);
				assertEquals(1, wiki.pages.values().iterator().next().summary().version(), where);
				assertEquals(1, wiki.files.size(), where);
				assertEquals(1, links.ofIssue(issue).size(), where);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void aPageIsChangedOnce(How how) throws Exception {
		breakEverywhere(ServiceKind.CONFLUENCE, how, new Case() {
			@Override
			public UUID subject() throws Exception {
				wiki.pages.clear();
				makeIssue();
				publish(null, ServiceKind.CONFLUENCE);
				issues.update(issue, new IssueChange(null, "The disk of the database is full", null, null, null, null, null));
				return null;
			}

			@Override
			public void check(String where) throws TftsrException {
				assertEquals(1, wiki.pages.size(), where);
				assertEquals(2, wiki.pages.values().iterator().next().summary().version(), where);
				assertTrue(wiki.pages.values().iterator().next().storage().contains("The disk of the database is full"), where);
				assertEquals(1, links.ofIssue(issue).size(), where);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void anIncidentIsMadeOnce(How how) throws Exception {
		breakEverywhere(ServiceKind.SERVICENOW, how, new Case() {
			@Override
			public UUID subject() throws Exception {
				incidents.incidents.clear();
				incidents.files.clear();
				makeIssue();
				return null;
			}

			@Override
			public void check(String where) throws TftsrException {
				assertEquals(1, incidents.incidents.size(), where);
				assertEquals(1, incidents.files.size(), where);
				assertEquals(1, links.ofIssue(issue).size(), where);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void aWorkNoteIsWrittenOnce(How how) throws Exception {
		breakEverywhere(ServiceKind.SERVICENOW, how, new Case() {
			@Override
			public UUID subject() throws Exception {
				makeIssue();
				publish(null, ServiceKind.SERVICENOW);
				incidents.workNotes.clear();
				return document;
			}

			@Override
			public boolean isThere() {
				return !incidents.workNotes.isEmpty();
			}

			@Override
			public void check(String where) throws TftsrException {
				assertEquals(1, incidents.workNotes.size(), where);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void aWorkItemIsMadeOnce(How how) throws Exception {
		breakEverywhere(ServiceKind.AZURE_DEVOPS, how, new Case() {
			@Override
			public UUID subject() throws Exception {
				board.items.clear();
				board.files.clear();
				makeIssue();
				return null;
			}

			@Override
			public void check(String where) throws TftsrException {
				assertEquals(1, board.items.size(), where);
				assertEquals(1, board.files.size(), where);
				assertEquals(1, links.ofIssue(issue).size(), where);
			}
		});
	}
}
