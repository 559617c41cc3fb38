package org.tftsr.ai.tests.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.ai.ollama.Recommendation.Fit;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.testsupport.TestServices;

/** Which models are advised for which machine. */
class RecommendationTest {

	private static final long GIB = 1L << 30;

	private final OllamaService ollama = TestServices.get(OllamaService.class);

	private static Hardware machine(long memory, Gpu... gpus) {
		return new Hardware("a processor", "amd64", 8, memory, List.of(gpus));
	}

	private String advised(Hardware hardware) throws TftsrException {
		List<Recommendation> advised = ollama.recommend(hardware).stream().filter(Recommendation::advised).toList();
		assertTrue(advised.size() <= 1);
		return advised.isEmpty() ? "nothing" : advised.getFirst().name();
	}

	private Recommendation of(String model, Hardware hardware) throws TftsrException {
		return ollama.recommend(hardware).stream().filter(one -> one.name().equals(model)).findFirst().orElseThrow();
	}

	@Test
	void withoutGraphicsTheLargestIsAdvisedThatStillAnswersSwiftly() throws TftsrException {
		assertEquals("nothing", advised(machine(2 * GIB)));
		assertEquals("llama3.2:3b", advised(machine(4 * GIB)));
		assertEquals("gemma3:4b", advised(machine(8_000_000_000L)));
		assertEquals("qwen3:8b", advised(machine(16 * GIB)));
		assertEquals("qwen3:8b", advised(machine(128 * GIB)));
		Recommendation slow = of("qwen3:32b", machine(64 * GIB));
		assertEquals(Fit.MEMORY, slow.fit());
		assertTrue(slow.reason().contains("slow"), slow.reason());
	}

	@Test
	void aGraphicsProcessorIsFilled() throws TftsrException {
		Gpu card = new Gpu("a card", 12 * GIB, GpuKind.DEDICATED);
		assertEquals("qwen3:14b", advised(machine(32 * GIB, card)));
		assertEquals(Fit.GPU, of("qwen3:14b", machine(32 * GIB, card)).fit());
		assertEquals(Fit.MEMORY, of("gemma3:27b", machine(32 * GIB, card)).fit());
		assertEquals("qwen3:8b", advised(machine(16 * GIB, new Gpu("for windows", 0, GpuKind.DISPLAY_ONLY))));
	}

	@Test
	void sharedMemoryCountsAsAWhole() throws TftsrException {
		assertEquals("qwen3:32b", advised(machine(48 * GIB, new Gpu("Apple", 0, GpuKind.UNIFIED))));
	}

	@Test
	void whatIsTooLargeIsSaidToBeSo() throws TftsrException {
		Recommendation large = of("llama3.3:70b", machine(16 * GIB));
		assertEquals(Fit.TOO_LARGE, large.fit());
		assertEquals("needs about 73 GB of memory; there are 17 GB", large.reason());
	}

	@Test
	void whereNothingIsKnownNothingIsAdvised() throws TftsrException {
		assertEquals("nothing", advised(machine(0)));
		assertEquals(Fit.UNKNOWN, of("llama3.2:1b", machine(0)).fit());
	}
}
