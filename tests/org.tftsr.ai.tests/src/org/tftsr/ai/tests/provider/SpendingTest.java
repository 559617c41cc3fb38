package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
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
			long before = spent();
			assertEquals(peer.ask(Fault.NONE).usage().costMicros(), spent() - before);
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

	@Test
	void whatCostsNobodyKnowsHowMuchIsNotAskedWhereThereIsALimit() throws Exception {
		SpendLedger ledger = TestServices.get(SpendLedger.class);
		Provider provider = Peer.saved(new Provider(UUID.randomUUID(), "dear " + UUID.randomUUID(), ProviderKind.OPENAI,
				"https://127.0.0.1:1/v1", "tiny", ProviderOptions.USUAL,
				List.of(new ModelInfo("tiny", 8192, new BigDecimal("3.00"), null)), false), null);
		ModelRequest request = new ModelRequest(provider, "tiny", null, null, List.of(Peer.user("Why?")), 100, null, 1, 0, Map.of(),
				List.of(), Map.of());
		ledger.setLimits(new SpendLimits(null, 1_000_000L));
		try {
			TftsrException problem = assertThrows(TftsrException.class, () -> TestServices.get(ModelClients.class).ask(request, preview -> {
				throw new AssertionError("Nobody should have been asked");
			}, AnswerListener.NONE, Progress.NONE));
			assertEquals(ProblemKind.FORBIDDEN, problem.kind());
			assertTrue(problem.remedy().contains("prices"), problem.remedy());
		} finally {
			ledger.setLimits(SpendLimits.NONE);
		}
	}
}
