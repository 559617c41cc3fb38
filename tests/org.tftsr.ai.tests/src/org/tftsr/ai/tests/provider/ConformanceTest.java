package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.testsupport.TestServices;

/** What every protocol has to do with a server that answers, however it cuts its answer. */
class ConformanceTest {

	private static final String WHOLE = String.join("", FakeReply.TOKENS);

	/** (7 tokens * 3 dollars + 13 tokens * 15 dollars) a million. */
	private static final long COST = 216;

	@ParameterizedTest
	@EnumSource
	void aQuestionIsAnswered(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			List<String> heard = new ArrayList<>();
			ModelAnswer answer = peer.ask(Fault.NONE, heard);
			assertEquals(List.of(), peer.server().complaints());
			assertEquals(WHOLE, answer.text());
			assertEquals(WHOLE, String.join("", heard));
			assertEquals(MessageState.COMPLETE, answer.state());
			assertNull(answer.problem());
			boolean tells = peer.dialect().streams();
			assertEquals(tells ? new TokenUsage(Dialect.INPUT, Dialect.OUTPUT, COST, false) : estimated(answer), answer.usage());
			assertEquals(tells ? Dialect.MODEL : null, answer.model());
			assertEquals(tells ? FakeReply.TOKENS : List.of(WHOLE), heard);
		}
	}

	private static TokenUsage estimated(ModelAnswer answer) {
		assertEquals(Peer.QUESTION_TOKENS, answer.usage().inputTokens());
		assertTrue(answer.usage().outputTokens() > 0 && answer.usage().estimated());
		return answer.usage();
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSentIsWhatWasShownAndRecorded(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ModelRequest request = peer.request("You are an engineer.", null, Peer.user("Why is \"ü\" there?"));
			Preview preview = peer.clients().preview(request);
			assertEquals(List.of(), peer.server().seen());
			ModelAnswer answer = peer.ask(request, text -> {
				// only what was sent is of interest
			}, Progress.NONE);
			Seen seen = peer.server().questions().getFirst();
			assertArrayEquals(preview.body(), seen.body());
			assertEquals(Map.of("EMAIL", 2), preview.redacted());
			assertFalse(preview.headers().toString().contains(FakeServer.KEY));
			var row = TestServices.get(AuditLog.class).list(new AuditQuery("ai_send", null, null, null, null, 1, 0)).getFirst();
			assertEquals(answer.auditSequence(), row.sequence());
			assertTrue(row.details().toString().contains(preview.sha256()), row.details().toString());
			assertFalse(row.details().toString().contains(FakeServer.KEY));
		}
	}

	@ParameterizedTest
	@EnumSource
	void bothSidesTakeTurnsWhateverIsAsked(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			peer.ask(peer.request(null, null, Peer.assistant("Half an answ")), text -> {
				// only what was sent is of interest
			}, Progress.NONE);
			peer.ask(peer.request("System.", null, Peer.user("One."), Peer.user("Two."), Peer.assistant("Three."),
					Peer.assistant("Four."), Peer.user("Five.")), text -> {
						// only what was sent is of interest
					}, Progress.NONE);
			assertEquals(List.of(), peer.server().complaints());
			String last = peer.server().questions().getLast().text();
			assertTrue(last.contains("One.\\n\\nTwo."), last);
			assertTrue(last.contains("Three.\\n\\nFour."), last);
			assertTrue(last.contains("System."), last);
		}
	}

	@ParameterizedTest
	@EnumSource
	void howTheStreamIsCutMakesNoDifference(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			for (Fault cut : List.of(Fault.SPLIT, Fault.CRLF, Fault.CR, Fault.COMMENTS, Fault.THOUGHTS, Fault.DOCUMENT)) {
				ModelAnswer answer = peer.ask(cut);
				assertEquals(WHOLE, answer.text(), cut.name());
				assertEquals(MessageState.COMPLETE, answer.state(), cut.name());
			}
			assertEquals(MessageState.COMPLETE, peer.ask(Fault.BIG).state());
			assertTrue(peer.ask(Fault.BIG).text().contains(FakeReply.BIG));
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void anAnswerCanComeToItsLimit(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ModelAnswer answer = peer.ask(Fault.LENGTH);
			assertEquals(WHOLE, answer.text());
			assertEquals(MessageState.LENGTH, answer.state());
			ProviderProblem nothing = assertThrows(ProviderProblem.class, () -> peer.ask(Fault.THOUGHT_ONLY));
			assertEquals(Reason.EMPTY, nothing.reason());
			assertTrue(nothing.why().contains(Integer.toString(Peer.MOST_TOKENS)), nothing.why());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "OLLAMA", "CUSTOM_REST" })
	void aFilterLeavesThePartBeforeIt(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ModelAnswer answer = peer.ask(Fault.FILTER);
			assertEquals(speaker == Speaker.MISTRAL ? MessageState.BROKEN : MessageState.FILTERED, answer.state());
			assertEquals(WHOLE, answer.text());
			Reason told = speaker == Speaker.MISTRAL ? Reason.SERVER : Reason.FILTER;
			assertEquals(told, ((ProviderProblem) answer.problem()).reason());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void whatTheServerDoesNotSayOfTokensIsEstimated(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ModelAnswer answer = peer.ask(Fault.NO_USAGE);
			assertEquals(MessageState.COMPLETE, answer.state());
			assertTrue(answer.usage().estimated());
			assertTrue(answer.usage().outputTokens() > 1);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "OPENAI", "AZURE_DATED", "AZURE_V1", "MISTRAL", "ANTHROPIC_2023", "ANTHROPIC_2026" })
	void anAnswerThatTheModelHasEndedIsWholeWithoutTheMarkToo(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ModelAnswer answer = peer.ask(Fault.NO_MARK);
			assertEquals(MessageState.COMPLETE, answer.state());
			assertEquals(WHOLE, answer.text());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AZURE_DATED", "AZURE_V1", "CUSTOM_REST" })
	void modelsAreListedOverAllPages(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			assertEquals(List.of(Dialect.MODEL, "tiny-2"), peer.clients().models(peer.provider(), Progress.NONE));
		}
	}
}
