package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.NetworkProblem;
import org.tftsr.testsupport.TestServices;

/** What a question has cost stands in the ledger: what the server says, an estimate, nothing, or all that it may cost. */
class SpendingTest {

	/** What {@link Peer#request} sets aside. */
	private static final long MOST = 10_000;

	private static long spent() throws TftsrException {
		return TestServices.get(SpendLedger.class).spentMicros(null, Instant.EPOCH);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void aQuestionCostsWhatItTook(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			for (Fault told : List.of(Fault.NONE, Fault.THOUGHTS)) {
				long before = spent();
				assertEquals(peer.ask(told).usage().costMicros(), spent() - before, told.name());
			}
		}
	}

	/** What a model has thought is in no answer, so that an estimate of what was said may be far too little. */
	@ParameterizedTest
	@EnumSource
	void whatTheServerDoesNotTellMayCostAll(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			long before = spent();
			ModelAnswer answer = peer.ask(Fault.NO_USAGE);
			assertEquals(MessageState.COMPLETE, answer.state());
			assertTrue(answer.usage().estimated());
			assertEquals(MOST, spent() - before);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "OPENAI", "AZURE_DATED", "AZURE_V1" })
	void anAnswerThatIsCutBeforeItsTokensAreToldMayCostAll(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			long before = spent();
			assertEquals(MessageState.COMPLETE, peer.ask(Fault.CUT_BEFORE_USAGE).state());
			assertEquals(MOST, spent() - before);
		}
	}

	/** What a model thinks is paid for, and is in no answer that broke off. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void anAnswerThatBrokeOffMayCostAll(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			long before = spent();
			ModelAnswer part = peer.ask(Fault.CUT);
			assertTrue(part.usage().estimated());
			assertEquals(MOST, spent() - before);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aRefusalCostsNothingAndASilenceMayCostAll(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			long before = spent();
			assertThrows(TftsrException.class, () -> peer.ask(Fault.KEY));
			assertThrows(TftsrException.class, () -> peer.ask(Fault.RATE_SECONDS));
			assertEquals(0, spent() - before);
			assertThrows(TftsrException.class, () -> peer.ask(Fault.HANG_UP));
			// a gateway that keeps the conversation is not asked again
			assertEquals(speaker == Speaker.CUSTOM_REST ? MOST : 3 * MOST, spent() - before);
		}
	}

	/** A gateway on this machine may hand on what it is asked, as Ollama does with models that are tagged so. */
	@ParameterizedTest
	@CsvSource({ "OPENAI, https://127.0.0.1:1/v1, tiny", "OPENAI, http://127.0.0.1:1/v1, tiny", "CUSTOM_REST, http://127.0.0.1:1, tiny",
			"OLLAMA, http://127.0.0.1:1, gpt-oss:120b-cloud", "OLLAMA, http://127.0.0.1:1, glm-4.6:cloud", "OLLAMA, https://127.0.0.1:1, tiny" })
	void whatCostsNobodyKnowsHowMuchIsNotAskedWhereThereIsALimit(ProviderKind kind, String address, String model) throws Exception {
		Provider provider = provider(kind, address, model);
		limited(() -> {
			TftsrException problem = assertThrows(TftsrException.class, () -> ask(provider, model));
			assertEquals(ProblemKind.FORBIDDEN, problem.kind());
			assertTrue(problem.remedy().contains("prices"), problem.remedy());
		});
	}

	@Test
	void whatOllamaRunsHereNeedsNoPrice() throws Exception {
		Provider provider = provider(ProviderKind.OLLAMA, "http://127.0.0.1:1", "tiny");
		limited(() -> {
			NetworkProblem problem = assertThrows(NetworkProblem.class, () -> ask(provider, "tiny"));
			assertEquals(NetworkProblem.Reason.REFUSED, problem.reason(), "it was tried");
		});
	}

	@Test
	void itIsNotTriedEither() throws Exception {
		try (Peer peer = new Peer(Speaker.OPENAI)) {
			Provider unpriced = peer.differently("tiny-2", ProviderOptions.USUAL, FakeServer.KEY);
			limited(() -> {
				ConnectionTest result = peer.clients().test(unpriced, Progress.NONE);
				assertEquals(ConnectionTest.Stage.FORBIDDEN, result.stage(), result.toString());
				assertEquals(List.of(), peer.server().questions());
			});
		}
	}

	private static Provider provider(ProviderKind kind, String address, String model) throws TftsrException {
		return Peer.saved(new Provider(UUID.randomUUID(), "dear " + UUID.randomUUID(), kind, address, model, ProviderOptions.USUAL,
				List.of(new ModelInfo(model, 8192, new BigDecimal("3.00"), null)), false), null);
	}

	private static void ask(Provider provider, String model) throws TftsrException {
		ModelRequest request = new ModelRequest(provider, model, null, null, List.of(Peer.user("Why?")), 100, null, 1, 0, 0, Map.of(),
				Map.of(), false);
		TestServices.get(ModelClients.class).ask(request, Peer.LOOKED_AT, AnswerListener.NONE, Progress.NONE);
	}

	private static void limited(Executable work) throws Exception {
		SpendLedger ledger = TestServices.get(SpendLedger.class);
		ledger.setLimits(new SpendLimits(null, 1_000_000L));
		try {
			assertDoesNotThrow(work);
		} finally {
			ledger.setLimits(SpendLimits.NONE);
		}
	}
}
