package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** What every protocol has to do with a server that fails. */
class FailureTest {

	private static final String PART = FakeReply.TOKENS.get(0) + FakeReply.TOKENS.get(1);

	@ParameterizedTest
	@EnumSource
	void whatDoesNotPassIsToldAtOnce(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			refused(peer, Fault.KEY, Reason.KEY, 1);
			refused(peer, Fault.FORBIDDEN, Reason.PERMISSION, 1);
			refused(peer, Fault.MODEL, Reason.MODEL, 1);
			refused(peer, Fault.QUOTA, Reason.QUOTA, 1);
			refused(peer, Fault.TOO_LONG, Reason.TOO_LONG, 1);
			refused(peer, Fault.BLOCKED, Reason.FILTER, 1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatPassesIsTriedTwiceMore(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			// a gateway that keeps the conversation may have kept the question by then
			refused(peer, Fault.FAILED, Reason.SERVER, speaker == Speaker.CUSTOM_REST ? 1 : 3);
			refused(peer, Fault.OVERLOADED, Reason.OVERLOADED, speaker == Speaker.CUSTOM_REST ? 1 : 3);
			refused(peer, Fault.BUSY, Reason.OVERLOADED, speaker == Speaker.CUSTOM_REST ? 1 : 3);
			RecordedPauses.get().take();
			refused(peer, Fault.RATE_SECONDS, Reason.RATE, 3);
			between(3000, 3000, peer, RecordedPauses.get().take());
			refused(peer, Fault.RATE_MILLIS, Reason.RATE, 3);
			between(1500, 1500, peer, RecordedPauses.get().take());
			refused(peer, Fault.RATE_DATE, Reason.RATE, 3);
			between(1000, 3000, peer, RecordedPauses.get().take());
		}
	}

	/** Gemini says in the body how long to wait: 3 seconds. */
	private static void between(long least, long most, Peer peer, List<Duration> pauses) {
		boolean inBody = !peer.dialect().hasRetryHeader();
		assertEquals(2, pauses.size());
		for (Duration pause : pauses) {
			assertTrue(pause.toMillis() >= (inBody ? 3000 : least) && pause.toMillis() <= (inBody ? 3000 : most), pause.toString());
		}
	}

	private static ProviderProblem refused(Peer peer, Fault fault, Reason reason, int attempts) {
		peer.server().reset();
		ProviderProblem problem = assertThrows(ProviderProblem.class, () -> peer.ask(fault), fault.name());
		assertEquals(reason, problem.reason(), problem.getMessage());
		assertEquals(attempts, peer.server().questions().size(), fault.name());
		assertFalse(problem.getMessage().contains(FakeServer.KEY));
		assertFalse(problem.remedy().isBlank());
		return problem;
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CUSTOM_REST", "AZURE_DATED", "AZURE_V1" })
	void anUnknownModelBringsThoseThatAreKnown(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ProviderProblem problem = refused(peer, Fault.MODEL, Reason.MODEL, 1);
			assertTrue(problem.remedy().contains(Dialect.MODEL), problem.remedy());
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatHasPassedIsNoMatter(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			assertEquals(MessageState.COMPLETE, peer.ask(Fault.RATE_ONCE).state());
			assertEquals(2, peer.server().questions().size());
			assertArrayEqualBodies(peer.server().questions());
		}
	}

	private static void assertArrayEqualBodies(List<Seen> questions) {
		assertEquals(questions.get(0).text(), questions.get(1).text());
	}

	@ParameterizedTest
	@EnumSource
	void aPageForABrowserIsToldAsOne(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			for (Fault fault : List.of(Fault.HTML, Fault.HTML_OK)) {
				TftsrException problem = assertThrows(TftsrException.class, () -> peer.ask(fault));
				assertEquals(ProblemKind.REMOTE, problem.kind(), problem.getMessage());
				assertFalse(problem.getMessage().contains("<"), problem.getMessage());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void aPartOfAnAnswerIsKeptWhateverEndsIt(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			for (Fault fault : List.of(Fault.CUT, Fault.NO_END, Fault.BAD_JSON, Fault.INLINE)) {
				peer.server().reset();
				ModelAnswer answer = peer.ask(fault);
				assertEquals(PART, answer.text(), fault.name());
				assertEquals(MessageState.BROKEN, answer.state(), fault.name());
				assertFalse(answer.problem().remedy().isBlank());
				assertTrue(answer.auditSequence() > 0);
				assertTrue(answer.usage().estimated());
				assertEquals(1, peer.server().questions().size(), "nothing is asked again once something was shown");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = "CUSTOM_REST")
	void aBrokenDocumentIsNoAnswer(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			for (Fault fault : List.of(Fault.CUT, Fault.BAD_JSON, Fault.INLINE, Fault.HANG_UP)) {
				assertThrows(TftsrException.class, () -> peer.ask(fault), fault.name());
			}
			ProviderProblem failed = assertThrows(ProviderProblem.class, () -> peer.ask(Fault.INLINE));
			assertTrue(failed.why().contains("The model could not be reached"), failed.why());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void aServerThatHangsUpIsAskedAgain(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			TftsrException problem = assertThrows(TftsrException.class, () -> peer.ask(Fault.HANG_UP));
			assertEquals(ProblemKind.NETWORK, problem.kind());
			assertEquals(3, peer.server().seen().size());
		}
	}
}
