package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.tests.TestServices;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.problem.TftsrException;

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
			before = spent();
			ModelAnswer part = peer.ask(Fault.CUT);
			assertTrue(part.usage().estimated());
			assertEquals(part.usage().costMicros(), spent() - before);
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
			assertEquals(MOST, spent() - before);
		}
	}
}
