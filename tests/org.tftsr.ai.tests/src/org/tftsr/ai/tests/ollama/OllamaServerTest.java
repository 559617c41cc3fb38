package org.tftsr.ai.tests.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.ai.ollama.InstalledModel;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.testsupport.TestServices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An Ollama is looked after where, and with the key by which, its models are asked. */
class OllamaServerTest {

	private static final String KEY = "ollama-key-0123456789";

	private final OllamaService ollama = TestServices.get(OllamaService.class);
	private final ProviderRepository providers = TestServices.get(ProviderRepository.class);
	/** Method, path and key of what came. */
	private final List<String> seen = new CopyOnWriteArrayList<>();
	private HttpServer server;
	private UUID preferred;

	@BeforeEach
	void start() throws Exception {
		preferred = providers.preferred().id();
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::answer);
		server.start();
	}

	@AfterEach
	void stop() throws TftsrException {
		providers.prefer(preferred);
		server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().getPath();
			seen.add(exchange.getRequestMethod() + ' ' + path + ' ' + exchange.getRequestHeaders().getFirst("X-Gate"));
			String body = switch (path) {
			case "/api/version" -> "{\"version\":\"0.13.1\"}";
			case "/api/tags" -> "{\"models\":[{\"name\":\"llama3.2:3b\",\"size\":7}]}";
			case "/api/delete" -> "{}";
			default -> null;
			};
			byte[] bytes = (body == null ? "404 page not found" : body).getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	/** @param end of the address */
	private void prefer(String end, String key) throws TftsrException {
		Provider provider = providers.save(new Provider(UUID.randomUUID(), "ollama " + UUID.randomUUID(), ProviderKind.OLLAMA,
				"http://127.0.0.1:" + server.getAddress().getPort() + end, "llama3.2:3b",
				new ProviderOptions(null, "X-Gate", null, null, null, null), List.of(), false));
		if (key != null) {
			try (Passphrase secret = Passphrase.of(key.toCharArray())) {
				providers.setKey(provider.id(), secret);
			}
		}
		providers.prefer(provider.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/api", "/api/chat" })
	void theAddressMayEndAsManualsHaveIt(String end) throws Exception {
		prefer(end, null);
		assertEquals("0.13.1", ollama.status(Progress.NONE).version());
		assertEquals(List.of("llama3.2:3b"), ollama.models(Progress.NONE).stream().map(InstalledModel::name).toList());
		assertEquals(List.of("GET /api/version null", "GET /api/tags null"), seen);
	}

	@Test
	void theKeyGoesAlongInTheHeaderOfTheProvider() throws Exception {
		prefer("", KEY);
		ollama.status(Progress.NONE);
		ollama.models(Progress.NONE);
		ollama.delete("llama3.2:3b", Progress.NONE);
		// it says nothing that is known of a pull
		assertThrows(TftsrException.class, () -> ollama.pull("llama3.2:3b", state -> {
			// nothing comes
		}, Progress.NONE));
		assertEquals(4, seen.size());
		assertTrue(seen.stream().allMatch(request -> request.endsWith(' ' + KEY)), seen.toString());
	}
}
