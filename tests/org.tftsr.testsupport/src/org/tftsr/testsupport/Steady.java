package org.tftsr.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.FrameworkUtil;

/**
 * Steady, the server by which makers of client libraries check what those send: it holds every request against a published
 * description, and counts what is wrong with it. It comes from npm, at one version.
 */
public final class Steady implements AutoCloseable {

	private static final String PACKAGE = "@stdy/cli@0.22.2";
	private static final String ERRORS = "x-steady-error-count";

	/** Headers that belong to a connection. */
	private static final Set<String> OF_CONNECTION = Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

	private final Process process;
	private final String origin;
	private final HttpClient client = HttpClient.newHttpClient();

	private Steady(Process process, String origin) {
		this.process = process;
		this.origin = origin;
	}

	/** The program; empty where it cannot be had. */
	public static Optional<Path> install() throws IOException, InterruptedException {
		return Npm.install("steady-0.22.2", PACKAGE).map(modules -> modules.resolve(".bin/steady"));
	}

	/** The description of that name that lies in the folder {@code specs} of the bundle of a test; empty where there is none. */
	public static Optional<Path> description(Class<?> test, String name, Path folder) throws IOException {
		String given = System.getenv("TFTSR_API_DESCRIPTIONS");
		Path other = given == null ? null : Path.of(given).resolve(name + ".json");
		if (other != null && Files.exists(other)) {
			return Optional.of(other);
		}
		URL entry = FrameworkUtil.getBundle(test).getEntry("specs/" + name + ".json");
		if (entry == null) {
			return Optional.empty();
		}
		Path file = folder.resolve(name + ".json");
		try (InputStream in = entry.openStream()) {
			Files.copy(in, file);
		}
		return Optional.of(file);
	}

	/** Starts it with a description. */
	public static Steady start(Path program, Path description) throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		Process process = new ProcessBuilder(List.of(program.toString(), "--host", "127.0.0.1", "-p", Integer.toString(port), "--no-color",
				"--log-format", "json", description.toString())).redirectErrorStream(true).start();
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder said = new StringBuilder();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			said.append(line).append('\n');
			if (line.contains("\"type\":\"startup\"")) {
				Thread.ofVirtual().start(() -> out.lines().forEach(more -> {
					// it would stand still if nobody read what it says
				}));
				return new Steady(process, "http://127.0.0.1:" + port);
			}
		}
		throw new IOException("It did not start: " + said);
	}

	/**
	 * What it says is wrong with a request; empty where it is as described.
	 *
	 * @param headers names in small letters
	 */
	public String objections(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(origin + target)).method(method,
				body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
		headers.forEach((name, value) -> {
			if (!OF_CONNECTION.contains(name)) {
				builder.header(name, value);
			}
		});
		try {
			HttpResponse<String> answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
			String count = answer.headers().firstValue(ERRORS).orElse("none of " + answer.headers().map().keySet());
			boolean right = count.equals("0") && answer.statusCode() / 100 == 2;
			return right ? "" : answer.statusCode() + " " + count + " " + answer.headers().firstValue("x-steady-error-1-path").orElse("") + " "
					+ answer.headers().firstValue("x-steady-error-1-message").orElse(answer.body());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	@Override
	public void close() {
		client.close();
		process.destroy();
	}
}
