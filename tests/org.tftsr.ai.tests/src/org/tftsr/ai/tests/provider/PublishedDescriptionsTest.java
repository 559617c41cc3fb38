package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.Steady;

/**
 * What is sent is what the makers of the services describe. What a fake server has received is held against the description that the
 * maker has published, by a program of somebody else.
 */
class PublishedDescriptionsTest {

	@TempDir
	private Path folder;

	/** A protocol with its description, and what stands before the paths of the description in an address. */
	enum Published {
		OPENAI(Speaker.OPENAI, "openai", "/v1"),
		AZURE(Speaker.AZURE_DATED, "azure", "/openai"),
		/** Of which Microsoft says that it takes what OpenAI's does, with the key in a header of its own. */
		AZURE_V1(Speaker.AZURE_V1, "openai", "/openai/v1"),
		MISTRAL(Speaker.MISTRAL, "mistral", ""),
		ANTHROPIC(Speaker.ANTHROPIC_2023, "anthropic", ""),
		GEMINI(Speaker.GEMINI, "gemini", ""),
		OLLAMA(Speaker.OLLAMA, "ollama", "");

		private final Speaker speaker;
		private final String description;
		private final String before;

		Published(Speaker speaker, String description, String before) {
			this.speaker = speaker;
			this.description = description;
			this.before = before;
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSentIsAsDescribed(Published published) throws Exception {
		Optional<Path> program = Steady.install();
		Optional<Path> description = Steady.description(PublishedDescriptionsTest.class, published.description, folder);
		if (program.isEmpty() || description.isEmpty()) {
			String why = program.isEmpty() ? "npm cannot install Steady here" : "nothing lets others pass it on; its types are tested instead";
			System.out.println("NOT TESTED: " + published + " against its published description: " + why);
			abort(why);
		}
		if (published == Published.AZURE_V1) {
			description = Optional.of(withKeyOfAzure(description.get()));
		}
		try (Peer peer = new Peer(published.speaker); Steady steady = Steady.start(program.get(), description.get())) {
			peer.ask(Fault.NONE);
			peer.ask(peer.request("You are an engineer.", null, Peer.user("One."), Peer.assistant("Two."), Peer.user("Drei: ü 🚀")), text -> {
				// only what was sent is of interest
			}, Progress.NONE);
			peer.ask(peer.request(null, null, Peer.user("One."), Peer.assistant("Tw")), text -> {
				// only what was sent is of interest
			}, Progress.NONE);
			peer.clients().test(peer.provider(), Progress.NONE);
			List<Seen> requests = peer.server().seen();
			assertFalse(requests.size() < 4);
			for (Seen request : requests) {
				assertEquals("", steady.objections(request.method(), request.target().substring(published.before.length()),
						request.headers(), request.body()), request.text());
			}
			assertItWouldObject(steady, requests.getFirst(), published);
		}
	}

	private Path withKeyOfAzure(Path description) throws IOException {
		return Files.writeString(folder.resolve("azure-v1.json"),
				Files.readString(description).replaceAll("\"name\":\\s*\"authorization\"", "\"name\":\"api-key\""));
	}

	/** A validator that lets everything through proves nothing. */
	private static void assertItWouldObject(Steady steady, Seen request, Published published) throws Exception {
		String target = request.target().substring(published.before.length());
		Seen empty = new Seen(request.method(), request.target(), request.headers(), "{}".getBytes(StandardCharsets.UTF_8));
		assertFalse(steady.objections(empty.method(), target, empty.headers(), empty.body()).isEmpty());
		String text = request.text().replace("\"user\"", "\"nobody\"");
		Seen wrongRole = new Seen(request.method(), request.target(), request.headers(), text.getBytes(StandardCharsets.UTF_8));
		if (published != Published.GEMINI) {
			// the role is any text in Google's description
			assertFalse(steady.objections(wrongRole.method(), target, wrongRole.headers(), wrongRole.body()).isEmpty());
		}
	}
}
