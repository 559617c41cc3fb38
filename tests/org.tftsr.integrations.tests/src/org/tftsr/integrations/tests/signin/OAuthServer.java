package org.tftsr.integrations.tests.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.osgi.framework.FrameworkUtil;
import org.tftsr.testsupport.Npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** oidc-provider, a certified authorization server, with the addresses of a vendor and an interface that tells whether a token is good. */
public final class OAuthServer implements AutoCloseable {

	/** Whose addresses it has. */
	public enum Vendor {
		PLAIN, ENTRA, ATLASSIAN, SERVICENOW
	}

	/** A request that came to the token or revocation endpoint. */
	public record Seen(String path, String type, String authorization, Map<String, String> fields) {
	}

	private final Process process;
	private final String base;
	private final HttpClient client = HttpClient.newHttpClient();

	private OAuthServer(Process process, String base) {
		this.process = process;
		this.base = base;
	}

	/** Starts one; empty where npm cannot be had. */
	public static Optional<OAuthServer> start(Vendor vendor) throws IOException, InterruptedException {
		Optional<Path> modules = Npm.install("oidc-provider-9.13.3", "oidc-provider@9.13.3");
		if (modules.isEmpty()) {
			return Optional.empty();
		}
		Path script = Files.createTempFile("oauth-server", ".mjs");
		URL entry = FrameworkUtil.getBundle(OAuthServer.class).getEntry("peers/oauth-server.mjs");
		try (InputStream in = entry.openStream()) {
			Files.write(script, in.readAllBytes());
		}
		Process process = new ProcessBuilder("node", script.toString(), modules.get().toString(), vendor.name().toLowerCase())
				.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith("http://")) {
				Files.delete(script);
				Thread.ofVirtual().start(() -> out.lines().forEach(more -> {
					// it would stand still if nobody read what it says
				}));
				return Optional.of(new OAuthServer(process, line));
			}
		}
		throw new IOException("The authorization server did not start");
	}

	/** Its base, without a slash behind it: {@code http://127.0.0.1:port}. */
	public String base() {
		return base;
	}

	/** The same machine by another name, so that it counts as another server. */
	public String baseByName() {
		return base.replace("127.0.0.1", "localhost");
	}

	/** What came to its token and revocation endpoints. */
	public List<Seen> seen() {
		JsonElement all = JsonParser.parseString(ask("GET", "/_seen", ""));
		return StreamSupport.stream(all.getAsJsonArray().spliterator(), false).map(JsonElement::getAsJsonObject).map(OAuthServer::seen)
				.toList();
	}

	private static Seen seen(JsonObject each) {
		String type = each.get("type").getAsString();
		String body = each.get("body").getAsString();
		Map<String, String> fields = type.startsWith("application/json")
				? JsonParser.parseString(body).getAsJsonObject().entrySet().stream()
						.collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getAsString()))
				: Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2))
						.collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
		return new Seen(each.get("path").getAsString(), type, each.get("authorization").getAsString(), fields);
	}

	/** What was asked for new tokens with a refresh token. */
	List<Seen> refreshes() {
		return seen().stream().filter(each -> "refresh_token".equals(each.fields().get("grant_type"))).toList();
	}

	/** The next request to the token or revocation endpoint is done, but its answer is lost. */
	void loseNextAnswer() {
		ask("POST", "/_next", "{\"drop\":true}");
	}

	/** The next request to the token or revocation endpoint is answered when {@link #release} was called. */
	void holdNextAnswer() {
		ask("POST", "/_next", "{\"hold\":true}");
	}

	void release() {
		ask("GET", "/_release", "");
	}

	/** The next request to the token or revocation endpoint is answered so, and not done. */
	public void answerNext(int status, String body) {
		JsonObject answer = new JsonObject();
		answer.addProperty("status", status);
		answer.addProperty("body", body);
		ask("POST", "/_next", answer.toString());
	}

	/** Ends an access token before its time; its refresh token holds. */
	void end(String accessToken) {
		ask("POST", "/_end", accessToken);
	}

	/** Sends a form to its token endpoint, as another program might. */
	HttpResponse<String> form(String path, String form) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private String ask(String method, String path, String body) {
		try {
			return client.send(HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
					HttpResponse.BodyHandlers.ofString()).body();
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		client.close();
		process.destroy();
	}
}
