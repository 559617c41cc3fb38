package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;

/** Servers that do not take the usual form of a question, and servers that keep the conversation. */
class ServerWishesTest {

	@ParameterizedTest
	@EnumSource(names = { "OPENAI", "AZURE_DATED", "AZURE_V1" })
	void whatAServerRefusesIsLeftOutFromThenOn(Speaker speaker) throws Exception {
		for (Fault fault : List.of(Fault.REFUSES_STREAM_OPTIONS, Fault.REFUSES_LIMIT, Fault.REFUSES_STREAM)) {
			try (Peer peer = new Peer(speaker)) {
				assertEquals(MessageState.COMPLETE, peer.ask(fault).state(), fault.name());
				assertEquals(2, peer.server().questions().size(), fault.name());
				assertEquals(MessageState.COMPLETE, peer.ask(fault).state(), fault.name());
				assertEquals(3, peer.server().questions().size(), "remembered");
				assertEquals(peer.server().questions().get(1).json().keySet(), peer.server().questions().get(2).json().keySet());
				assertEquals(List.of(), peer.server().complaints().stream().filter(c -> !c.contains("stream_options")).toList());
			}
		}
	}

	@Test
	void whatIsRefusedInAnyFormTeachesNothing() throws Exception {
		try (Peer peer = new Peer(Speaker.OPENAI)) {
			assertThrows(ProviderProblem.class, () -> peer.ask(Fault.REFUSES_ANY_FORM));
			assertEquals(2, peer.server().questions().size());
			assertEquals(MessageState.COMPLETE, peer.ask(Fault.NONE).state());
			assertTrue(peer.server().questions().getLast().json().has("stream"), "it was not at fault");
		}
	}

	@Test
	void whatStandsBehindAServerIsNoStream() throws Exception {
		try (Peer peer = new Peer(Speaker.OPENAI)) {
			assertThrows(ProviderProblem.class, () -> peer.ask(Fault.UPSTREAM));
			assertEquals(1, peer.server().questions().size());
		}
	}

	@Test
	void theOtherFormIsShownBeforeItGoes() throws Exception {
		try (Peer peer = new Peer(Speaker.OPENAI)) {
			List<Preview> shown = new ArrayList<>();
			peer.server().fault(Fault.REFUSES_STREAM_OPTIONS);
			ModelRequest request = peer.request(null, null, Peer.user("Why?"));
			peer.clients().ask(request, preview -> {
				shown.add(preview);
				return Verdict.SEND;
			}, text -> {
				// only what was shown is of interest
			}, Progress.NONE);
			List<Seen> sent = peer.server().questions();
			assertEquals(List.of(new String(shown.get(0).body()), new String(shown.get(1).body())),
					List.of(sent.get(0).text(), sent.get(1).text()));
			assertTrue(shown.get(1).notes().size() > shown.get(0).notes().size());
		}
	}

	@Test
	void aGatewayIsSentTheLastMessageOfASessionThatItKeeps() throws Exception {
		try (Peer peer = new Peer(Speaker.CUSTOM_REST)) {
			ModelAnswer first = peer.ask(peer.request("You are an engineer.", null, Peer.user("Why?")), text -> {
				// the answer has it too
			}, Progress.NONE);
			assertEquals("s-1", first.sessionId());
			ModelAnswer second = peer.ask(peer.request("You are an engineer.", first.sessionId(), Peer.user("Why?"),
					Peer.assistant(first.text()), Peer.user("And then?")), text -> {
						// the answer has it too
					}, Progress.NONE);
			assertEquals("s-1", second.sessionId());
			assertEquals(List.of("You are an engineer.\n\nWhy?", "And then?"), ((CustomRestDialect) peer.dialect()).session("s-1"));
			assertEquals(List.of(), peer.server().complaints());
			assertEquals("kim@example.org", peer.server().questions().getLast().json().get("userId").getAsString());
			assertEquals(Peer.MOST_TOKENS,
					peer.server().questions().getLast().json().getAsJsonObject("modelConfig").get("max_tokens").getAsInt());
		}
	}

	@Test
	void aConversationThatBeganElsewhereGoesAlongOnce() throws Exception {
		try (Peer peer = new Peer(Speaker.CUSTOM_REST)) {
			peer.ask(peer.request("System.", null, Peer.user("Why?"), Peer.assistant("Because."), Peer.user("And then?")), text -> {
				// only what was sent is of interest
			}, Progress.NONE);
			assertEquals(List.of("System.\n\nWhy?\n\nBecause.\n\nAnd then?"), ((CustomRestDialect) peer.dialect()).session("s-1"));
		}
	}

	@Test
	void ollamaIsToldHowMuchItMayTake() throws Exception {
		try (Peer peer = new Peer(Speaker.OLLAMA)) {
			peer.ask(Fault.NONE);
			var options = peer.server().questions().getFirst().json().getAsJsonObject("options");
			assertEquals(8192, options.get("num_ctx").getAsInt());
			assertEquals(Peer.MOST_TOKENS, options.get("num_predict").getAsInt());
		}
	}

	@Test
	void noSamplingParameterIsEverSent() throws Exception {
		for (Speaker speaker : Speaker.values()) {
			try (Peer peer = new Peer(speaker)) {
				peer.ask(Fault.NONE);
				assertFalse(peer.server().questions().getFirst().text().matches("(?s).*\"(temperature|top_p|top_k)\".*"));
			}
		}
	}
}
