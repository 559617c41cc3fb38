package org.tftsr.rcp.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that speaks as OpenAI does: gives one answer to everything and keeps what it was sent. */
final class ModelServer implements AutoCloseable {

	static final String MODEL = "tiny-1";

	private final HttpServer server;
	private final List<String> pieces;
	private final List<byte[]> bodies = new CopyOnWriteArrayList<>();

	/** @param pieces of the answer, as they are streamed; each may stand in JSON as it is */
	ModelServer(String... pieces) throws IOException {
		this.pieces = List.of(pieces);
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/v1/chat/completions", this::answer);
		server.start();
	}

	String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	/** What came, byte for byte. */
	List<byte[]> bodies() {
		return List.copyOf(bodies);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			bodies.add(exchange.getRequestBody().readAllBytes());
			exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			for (String piece : pieces) {
				send(out, "{\"model\":\"" + MODEL + "\",\"choices\":[{\"delta\":{\"content\":\"" + piece + "\"},\"finish_reason\":null}]}");
			}
			send(out, "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
			send(out, "{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":5}}");
			send(out, "[DONE]");
		}
	}

	private static void send(OutputStream out, String data) throws IOException {
		out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
