package org.tftsr.product;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that manages models as Ollama does, as far as the product uses it. Names of models switch faults on: {@code cut} hangs up
 * in the middle, {@code broken} tells an error under the status 200, {@code endless} never gets on.
 */
final class FakeOllama implements AutoCloseable {

	private static final String[] LAYERS = { "aaaaaaaaaaaa", "bbbbbbbbbbbb" };
	private static final long[] SIZES = { 3_000_000_000L, 1_000_000_000L };
	private static final int LONG_ENOUGH = 60;

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private volatile String tags;
	private final Map<String, Long> models = new ConcurrentSkipListMap<>();
	private final CountDownLatch pulling = new CountDownLatch(1);
	private final CountDownLatch left = new CountDownLatch(1);

	FakeOllama() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", this::handle);
		server.start();
		models.put("llama3.2:3b", 2_019_393_189L);
	}

	String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** Waits until somebody fetches something without end. */
	void awaitPull() throws InterruptedException {
		if (!pulling.await(LONG_ENOUGH, TimeUnit.SECONDS)) {
			throw new AssertionError("Nobody fetches anything");
		}
	}

	/** Waits until whoever fetched something without end has gone. */
	void awaitLeft() throws InterruptedException {
		if (!left.await(LONG_ENOUGH, TimeUnit.SECONDS)) {
			throw new AssertionError("The connection is still open");
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			switch (exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getPath()) {
			case "GET /api/version" -> answer(exchange, 200, "{\"version\":\"0.13.1\"}");
			case "GET /api/tags" -> answer(exchange, 200, tags());
			case "DELETE /api/delete" -> delete(exchange, model(exchange));
			case "POST /api/pull" -> pull(exchange, model(exchange));
			default -> answer(exchange, 404, "404 page not found");
			}
		}
	}

	private static String model(HttpExchange exchange) throws IOException {
		try (Reader body = new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8)) {
			return JsonParser.parseReader(body).getAsJsonObject().get("model").getAsString();
		}
	}

	/** Lists this instead of its models. */
	void says(String json) {
		tags = json;
	}

	private String tags() {
		if (tags != null) {
			return tags;
		}
		StringBuilder all = new StringBuilder();
		models.forEach((name, size) -> all.append(all.isEmpty() ? "" : ",").append("{\"name\":\"" + name + "\",\"model\":\"" + name
				+ "\",\"modified_at\":\"2026-11-01T10:00:00.123456789+01:00\",\"size\":" + size
				+ ",\"digest\":\"00\",\"details\":{\"parameter_size\":\"3.2B\",\"quantization_level\":\"Q4_K_M\"}}"));
		return "{\"models\":[" + all + "]}";
	}

	private void delete(HttpExchange exchange, String model) throws IOException {
		if (models.remove(model) == null) {
			answer(exchange, 404, "{\"error\":\"model '" + model + "' not found\"}");
		} else {
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private void pull(HttpExchange exchange, String model) throws IOException {
		if (model.equals("refused")) {
			answer(exchange, 500, "{\"error\":\"open /blobs: no space left on device\"}");
			return;
		}
		exchange.getResponseHeaders().add("content-type", "application/x-ndjson");
		exchange.sendResponseHeaders(200, 0);
		OutputStream out = exchange.getResponseBody();
		line(out, "{\"status\":\"pulling manifest\"}");
		if (model.equals("broken")) {
			line(out, "{\"error\":\"pull model manifest: file does not exist\"}");
			return;
		}
		for (int layer = 0; layer < LAYERS.length; layer++) {
			// what is not there yet is left out, not told as 0
			layer(out, layer, null);
			layer(out, layer, SIZES[layer] / 2);
			if (model.equals("cut")) {
				throw new IOException("hangs up");
			}
			while (model.equals("endless")) {
				pulling.countDown();
				endless(out, layer);
			}
			layer(out, layer, SIZES[layer]);
		}
		line(out, "{\"status\":\"verifying sha256 digest\"}");
		line(out, "{\"status\":\"writing manifest\"}");
		models.put(model.contains(":") ? model : model + ":latest", 4_000_000_000L);
		line(out, "{\"status\":\"success\"}");
	}

	private void endless(OutputStream out, int layer) throws IOException {
		try {
			layer(out, layer, SIZES[layer] / 2);
		} catch (IOException e) {
			left.countDown();
			throw e;
		}
	}

	private static void layer(OutputStream out, int layer, Long completed) throws IOException {
		JsonObject json = new JsonObject();
		json.addProperty("status", "pulling " + LAYERS[layer]);
		json.addProperty("digest", "sha256:" + LAYERS[layer]);
		json.addProperty("total", SIZES[layer]);
		if (completed != null) {
			json.addProperty("completed", completed);
		}
		line(out, json.toString());
	}

	private static void line(OutputStream out, String line) throws IOException {
		out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
