package org.tftsr.product;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A small server that speaks as OpenAI does: knows one key and one model, and keeps what it was sent. */
final class ModelServer implements AutoCloseable {

	static final String KEY = "sk-test-5c1f0e9d7a";
	static final String MODEL = "tiny-1";

	private final HttpServer server;
	private final List<String> bodies = new CopyOnWriteArrayList<>();

	ModelServer() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/v1/models", exchange -> answer(exchange, 200,
				"{\"data\":[{\"id\":\"" + MODEL + "\"},{\"id\":\"tiny-2\"}]}"));
		server.createContext("/v1/chat/completions", this::chat);
		server.start();
	}

	String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	/** What came as questions. */
	List<String> bodies() {
		return List.copyOf(bodies);
	}

	private void chat(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		bodies.add(body);
		if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{\"error\":{\"message\":\"Incorrect API key provided\",\"code\":\"invalid_api_key\"}}");
		} else if (!JsonParser.parseString(body).getAsJsonObject().get("model").getAsString().equals(MODEL)) {
			answer(exchange, 404, "{\"error\":{\"message\":\"No such model\",\"code\":\"model_not_found\"}}");
		} else {
			stream(exchange);
		}
	}

	private static void stream(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			for (String data : List.of(
					"{\"model\":\"" + MODEL + "\",\"choices\":[{\"delta\":{\"content\":\"The disk\"},\"finish_reason\":null}]}",
					"{\"model\":\"" + MODEL + "\",\"choices\":[{\"delta\":{\"content\":\" is full.\"},\"finish_reason\":\"stop\"}]}",
					"{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":5}}", "[DONE]")) {
				out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
				out.flush();
			}
		}
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
