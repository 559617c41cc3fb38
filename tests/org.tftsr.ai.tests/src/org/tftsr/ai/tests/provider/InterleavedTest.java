package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Streams whose parts come mixed, and streams of servers that need not stream. */
class InterleavedTest {

	private HttpServer server;
	private String type = "text/event-stream";
	private List<String> pieces = List.of();
	/** Done once the first text was heard: the server waits for that behind its first piece. */
	private final CompletableFuture<Void> heardFirst = new CompletableFuture<>();
	private boolean waits;

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::answer);
		server.start();
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			for (String piece : pieces) {
				out.write(piece.getBytes(StandardCharsets.UTF_8));
				out.flush();
				if (waits) {
					heardFirst.orTimeout(1, TimeUnit.MINUTES).join();
				}
			}
		}
	}

	private ModelAnswer ask(ProviderKind kind, List<String> heard) throws Exception {
		Provider provider = Peer.saved(new Provider(UUID.randomUUID(), "mixed " + UUID.randomUUID(), kind,
				"http://127.0.0.1:" + server.getAddress().getPort(), "tiny", ProviderOptions.USUAL, List.of(), false), null);
		ModelRequest request = new ModelRequest(provider, "tiny", null, null, List.of(Peer.user("Why?")), 100, null, 1, 0, 0, Map.of(),
				Map.of(), false);
		return TestServices.get(ModelClients.class).ask(request, Peer.LOOKED_AT, text -> {
			heard.add(text);
			heardFirst.complete(null);
		}, Progress.NONE);
	}

	private static String event(String name, String more) {
		return "event: " + name + "\ndata: {\"type\":\"" + name + "\"" + more + "}\n\n";
	}

	private static String begin(int block, String type) {
		return event("content_block_start", ",\"index\":" + block + ",\"content_block\":{\"type\":\"" + type + "\",\"text\":\"\"}");
	}

	private static String text(int block, String text) {
		return event("content_block_delta",
				",\"index\":" + block + ",\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}");
	}

	private static String end(int block) {
		return event("content_block_stop", ",\"index\":" + block);
	}

	@Test
	void blocksOfAnthropicStandOneBehindTheOtherHoweverTheirPiecesCome() throws Exception {
		pieces = List.of(event("message_start", ",\"message\":{\"model\":\"tiny\",\"usage\":{\"input_tokens\":3}}"), begin(0, "thinking"),
				begin(1, "text"), text(1, "The disk "), begin(2, "text"), text(2, "Free "),
				event("content_block_delta", ",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"Hm.\"}"),
				text(1, "is full. "), end(0), text(2, "some "), end(2), begin(3, "text"), text(3, "space."), text(1, "So: "), end(1), end(3),
				event("message_delta", ",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":9}"),
				event("message_stop", ""));
		List<String> heard = new ArrayList<>();
		ModelAnswer answer = ask(ProviderKind.ANTHROPIC, heard);
		assertEquals("The disk is full. So: Free some space.", answer.text());
		assertEquals(MessageState.COMPLETE, answer.state());
		assertEquals(List.of("The disk ", "is full. ", "So: ", "Free some space."), heard);
	}

	/** A block that its server never ends holds back what comes behind it to the end, and no longer. */
	@Test
	void aBlockThatIsNeverEndedLosesNothing() throws Exception {
		pieces = List.of(begin(0, "text"), text(0, "One. "), begin(1, "text"), text(1, "Two."),
				event("message_delta", ",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":9}"),
				event("message_stop", ""));
		assertEquals("One. Two.", ask(ProviderKind.ANTHROPIC, new ArrayList<>()).text());
	}

	private static String chunk(String... choices) {
		return "data: {\"object\":\"chat.completion.chunk\",\"model\":\"tiny\",\"choices\":[" + String.join(",", choices) + "]}\n\n";
	}

	private static String choice(int index, String text, String reason) {
		return "{\"index\":" + index + ",\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":" + reason + "}";
	}

	@Test
	void oneAnswerIsReadOfAServerThatGivesSeveral() throws Exception {
		pieces = List.of(chunk(choice(1, "The network ", "null")), chunk(choice(1, "is ", "null"), choice(0, "The disk ", "null")),
				chunk(choice(1, "down.", "\"length\"")), chunk(choice(0, "is full.", "\"stop\"")), "data: [DONE]\n\n");
		ModelAnswer answer = ask(ProviderKind.OPENAI, new ArrayList<>());
		assertEquals("The disk is full.", answer.text());
		assertEquals(MessageState.COMPLETE, answer.state());
	}

	@Test
	void aGatewayThatHandsOnAStreamIsReadAsItComes() throws Exception {
		waits = true;
		pieces = List.of(
				"data: {\"sessionId\":\"s-7\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The disk \"},\"finish_reason\":null}]}\n\n",
				chunk(choice(0, "is full.", "\"stop\"")),
				"data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":5}}\n\ndata: [DONE]\n\n");
		List<String> heard = new ArrayList<>();
		ModelAnswer answer = ask(ProviderKind.CUSTOM_REST, heard);
		assertEquals(List.of("The disk ", "is full."), heard);
		assertEquals("s-7", answer.sessionId());
		assertEquals(new TokenUsage(7, 5, 0, false), answer.usage());
	}

	@Test
	void aGatewayThatHandsOnLinesIsReadAsTheyCome() throws Exception {
		waits = true;
		type = "application/x-ndjson";
		pieces = List.of("{\"message\":{\"content\":\"The disk \"},\"done\":false}\n",
				"{\"message\":{\"content\":\"is full.\"},\"done\":true,\"done_reason\":\"stop\",\"eval_count\":5,\"prompt_eval_count\":7}\n");
		List<String> heard = new ArrayList<>();
		assertEquals(MessageState.COMPLETE, ask(ProviderKind.CUSTOM_REST, heard).state());
		assertEquals(List.of("The disk ", "is full."), heard);
	}

	@Test
	void aStreamOfAGatewayThatEndsInTheMiddleIsNotWhole() throws Exception {
		pieces = List.of(chunk(choice(0, "The disk ", "null")));
		ModelAnswer answer = ask(ProviderKind.CUSTOM_REST, new ArrayList<>());
		assertEquals(MessageState.BROKEN, answer.state());
		assertEquals("The disk ", answer.text());
	}
}
