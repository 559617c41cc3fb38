package org.tftsr.core.tests.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.ai.ModelPlace;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;

/** What is said to stay on this machine does, and what is said to cost nothing does not. */
class ModelPlaceTest {

	@ParameterizedTest
	@CsvSource({
			"LOCAL, , , THIS_MACHINE, true",
			"OLLAMA, http://127.0.0.1:11434, llama3.2:3b, THIS_MACHINE, true",
			"OLLAMA, http://localhost:11434, , THIS_MACHINE, true",
			"OLLAMA, http://[::1]:11434/api, tiny-cloudy, THIS_MACHINE, true",
			"OLLAMA, http://127.0.0.1:11434, gpt-oss:120b-cloud, BEHIND_THIS_MACHINE, false",
			"OLLAMA, HTTP://127.0.0.1:11434, glm-4.6:CLOUD, BEHIND_THIS_MACHINE, false",
			"OLLAMA, http://192.168.1.7:11434, llama3.2:3b, ELSEWHERE, true",
			"OLLAMA, https://ollama.com, gpt-oss:120b, ELSEWHERE, false",
			"OPENAI, http://127.0.0.1:4000/v1, claude, BEHIND_THIS_MACHINE, false",
			"CUSTOM_REST, http://127.9.9.9:80, m, BEHIND_THIS_MACHINE, false",
			"OPENAI, https://127.0.0.1.example.org/v1, m, ELSEWHERE, false",
			"ANTHROPIC, https://api.anthropic.com, m, ELSEWHERE, false",
			"OPENAI, no address, m, ELSEWHERE, false" })
	void itIsWhereItsProviderRunsIt(ProviderKind kind, String address, String model, ModelPlace place, boolean free) {
		Provider provider = new Provider(UUID.randomUUID(), "p", kind, address, model, ProviderOptions.USUAL, List.of(), false);
		assertEquals(place, ModelPlace.of(provider, model));
		assertEquals(free, ModelPlace.isFree(provider, model));
	}
}
