package org.tftsr.integrations.tests.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that describes itself as a test wants, rightly at first, and signs nobody in. */
final class FakeIssuer implements AutoCloseable {

	private final HttpServer server;
	private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
	private final JsonObject description = new JsonObject();
	private String place = "/.well-known/openid-configuration";
	private String whole;

	FakeIssuer() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		server.createContext("/", this::answer);
		server.start();
		JsonArray methods = new JsonArray();
		methods.add("S256");
		description.addProperty("issuer", base());
		description.addProperty("authorization_endpoint", base() + "/authorize");
		description.addProperty("token_endpoint", base() + "/token");
		description.add("code_challenge_methods_supported", methods);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			asked.add(path);
			boolean here = path.equals(place);
			byte[] body = (!here ? "{}" : whole == null ? description.toString() : whole).getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(here ? 200 : 404, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	String base() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** Says something else of itself; null to say nothing of it. */
	void says(String name, JsonElement value) {
		description.add(name, value == null ? JsonNull.INSTANCE : value);
	}

	/** Says something that is no description. */
	void saysOnly(String document) {
		whole = document;
	}

	/** Describes itself elsewhere. */
	void at(String path) {
		place = path;
	}

	/** The paths that were asked for. */
	List<String> asked() {
		return List.copyOf(asked);
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
