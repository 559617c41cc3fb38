package org.tftsr.product;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A small server of one of the services that are published to: knows one way to sign in, and keeps what it was sent. */
abstract class FakeService implements AutoCloseable {

	private final HttpServer server;
	private final String authorization;
	private final List<String> written = new CopyOnWriteArrayList<>();

	FakeService(String authorization) throws IOException {
		this.authorization = authorization;
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::exchange);
		server.start();
	}

	/** What was asked. */
	record Asked(String method, String path, Map<String, String> query, String body) {

		JsonObject json() {
			return JsonParser.parseString(body).getAsJsonObject();
		}
	}

	/** What is answered. */
	record Answer(int status, String json) {
	}

	String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** The bodies of what was written, in their order. */
	List<String> written() {
		return List.copyOf(written);
	}

	abstract Answer answer(Asked asked);

	private void exchange(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Asked asked = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query(exchange), body);
		boolean knows = authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"));
		if (knows && !asked.method().equals("GET")) {
			written.add(body);
		}
		Answer answer = knows ? answer(asked) : new Answer(401, "{\"error\":{\"message\":\"User Not Authenticated\"},\"message\":\"no\"}");
		byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	private static Map<String, String> query(HttpExchange exchange) {
		Map<String, String> query = new LinkedHashMap<>();
		String raw = exchange.getRequestURI().getRawQuery();
		for (String pair : raw == null ? new String[0] : raw.split("&")) {
			String[] parts = pair.split("=", 2);
			query.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
					parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return query;
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
