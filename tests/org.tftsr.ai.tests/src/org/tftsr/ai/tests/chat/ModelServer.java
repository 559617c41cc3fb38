package org.tftsr.ai.tests.chat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that speaks as OpenAI does, or as a gateway that keeps conversations, says what it is told to, and keeps what it was sent. */
final class ModelServer implements AutoCloseable {

	/**
	 * One answer.
	 *
	 * @param status HTTP status
	 * @param pieces of the text
	 * @param end    how the stream ends: a reason to stop, or null for a cut
	 */
	private record Answer(int status, List<String> pieces, String end) {
	}

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final Deque<Answer> answers = new ArrayDeque<>();
	private final List<byte[]> bodies = new ArrayList<>();
	private int sessions;

	ModelServer() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext("/", this::handle);
		server.setExecutor(threads);
		server.start();
	}

	String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	/** The next answer, whole. */
	void says(String... pieces) {
		add(new Answer(200, List.of(pieces), "stop"));
	}

	/** The next answer, ending at the limit of tokens. */
	void runsOutAfter(String... pieces) {
		add(new Answer(200, List.of(pieces), "length"));
	}

	/** The next answer, which a filter stops. */
	void isFilteredAfter(String... pieces) {
		add(new Answer(200, List.of(pieces), "content_filter"));
	}

	/** The next answer, where the connection breaks. */
	void breaksAfter(String... pieces) {
		add(new Answer(200, List.of(pieces), null));
	}

	/** The next answer, an error. */
	void refuses(int status) {
		add(new Answer(status, List.of(), null));
	}

	private synchronized void add(Answer answer) {
		answers.add(answer);
	}

	/** What was sent last. */
	synchronized byte[] body() {
		return bodies.getLast();
	}

	/** How many requests came. */
	synchronized int requests() {
		return bodies.size();
	}

	/** The messages that were sent last, as {@code role: text}. */
	List<String> messages() {
		JsonArray messages = sent().getAsJsonArray("messages");
		List<String> texts = new ArrayList<>();
		for (JsonElement message : messages) {
			texts.add(message.getAsJsonObject().get("role").getAsString() + ": "
					+ message.getAsJsonObject().get("content").getAsString());
		}
		return texts;
	}

	/** All that ever came. */
	synchronized String all() {
		StringBuilder text = new StringBuilder();
		bodies.forEach(body -> text.append(new String(body, StandardCharsets.UTF_8)).append('\n'));
		return text.toString();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Answer answer = next(exchange.getRequestBody().readAllBytes());
			if (answer.status() != 200) {
				byte[] error = "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\"}}".getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(answer.status(), error.length);
				exchange.getResponseBody().write(error);
				return;
			}
			if (sent().has("prompt")) {
				gateway(exchange, String.join("", answer.pieces()));
				return;
			}
			exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			for (String piece : answer.pieces()) {
				send(out, chunk(piece, null));
			}
			if (answer.end() != null) {
				send(out, chunk("", answer.end()));
				send(out, "[DONE]");
			}
		}
	}

	/** What was sent last. */
	JsonObject sent() {
		return JsonParser.parseString(new String(body(), StandardCharsets.UTF_8)).getAsJsonObject();
	}

	/** Begins a session where none is named. */
	private void gateway(HttpExchange exchange, String text) throws IOException {
		JsonObject json = new JsonObject();
		json.addProperty("status", true);
		json.addProperty("msg", text);
		json.addProperty("sessionId", sent().has("sessionId") ? sent().get("sessionId").getAsString() : "session-" + ++sessions);
		byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private synchronized Answer next(byte[] body) {
		bodies.add(body);
		return answers.isEmpty() ? new Answer(200, List.of("ok"), "stop") : answers.remove();
	}

	private static void send(OutputStream out, String data) throws IOException {
		out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private static String chunk(String text, String end) {
		JsonObject delta = new JsonObject();
		delta.addProperty("content", text);
		JsonObject choice = new JsonObject();
		choice.addProperty("index", 0);
		choice.add("delta", delta);
		choice.addProperty("finish_reason", end);
		JsonArray choices = new JsonArray();
		choices.add(choice);
		JsonObject chunk = new JsonObject();
		chunk.addProperty("id", "1");
		chunk.addProperty("object", "chat.completion.chunk");
		chunk.addProperty("model", "tiny");
		chunk.add("choices", choices);
		return chunk.toString();
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
