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
	private volatile boolean breaksBehindWrite;
	private volatile boolean broken;
	private volatile boolean refusesWrite;

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

	/** The next one that writes is done, but neither it nor anything behind it is answered until it is repaired. */
	void breakBehindNextWrite() {
		breaksBehindWrite = true;
	}

	void repair() {
		broken = false;
	}

	/** The next one that writes is not done: who signed in may not do it. */
	void refuseNextWrite() {
		refusesWrite = true;
	}

	abstract Answer answer(Asked asked);

	/** What is answered to who has not signed in yet; null for what wants a sign-in. */
	Answer open(Asked asked) {
		return null;
	}

	/** Whether a request is signed in. */
	boolean knows(String header) {
		return authorization.equals(header);
	}

	private Answer answered(Asked asked, boolean knows) {
		Answer open = open(asked);
		if (open != null) {
			return open;
		}
		boolean writes = !asked.method().equals("GET");
		if (writes && refusesWrite) {
			refusesWrite = false;
			return new Answer(403, "{\"error\":{\"message\":\"Operation Failed\"}}");
		}
		Answer answer = broken ? null
				: knows ? answer(asked) : new Answer(401, "{\"error\":{\"message\":\"User Not Authenticated\"},\"message\":\"no\"}");
		broken |= writes && breaksBehindWrite;
		breaksBehindWrite &= !writes;
		return broken ? new Answer(503, "{}") : answer;
	}

	private void exchange(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Asked asked = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query(exchange), body);
		boolean knows = knows(exchange.getRequestHeaders().getFirst("Authorization"));
		if (knows && !asked.method().equals("GET")) {
			written.add(body);
		}
		Answer answer = answered(asked, knows);
		byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	private static Map<String, String> query(HttpExchange exchange) {
		String raw = exchange.getRequestURI().getRawQuery();
		return form(raw == null ? "" : raw);
	}

	/** Names and values of a form, or of a query. */
	static Map<String, String> form(String raw) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
			String[] parts = pair.split("=", 2);
			values.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
					parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return values;
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
