package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.FrameworkUtil;
import org.tftsr.testsupport.Npm;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * A client library that others have generated from Atlassian's own description: what it would send, and what it understands of an
 * answer. It comes from npm, at one version with one hash.
 */
final class GeneratedClient {

	private static final String CLOUD = "confluence.js-3.2.0";
	private static final String CLOUD_HASH = "sha512-UsFoc5qlt1N6wWvE4aCz9Qbgfc9nq5wusLAbSWGCWw0XYEDnmzdOiEHwFUmV7XU52pnsXszCUNFMiVOxEyvE2A==";
	private static final String SERVER = "atlassian-dc-mcp-confluence-0.34.0";
	private static final String SERVER_HASH = "sha512-Da523tfnwO8ec2U25SvwyCnnGaRT5NyyMLewXFhW2G36LqEJHPSaU6a5agOpHZUJQktYyQUzyUgE73EORSUzyA==";

	private final boolean cloud;
	private final Path client;
	private final Path script;

	private GeneratedClient(boolean cloud, Path client, Path script) {
		this.cloud = cloud;
		this.client = client;
		this.script = script;
	}

	/**
	 * That of a kind of Confluence; the test is left out, with a word, where it cannot be had.
	 *
	 * @param folder an empty one, for copies
	 */
	static GeneratedClient of(Wikis kind, Path folder) throws IOException, InterruptedException {
		Optional<Path> found = kind.isCloud() ? Npm.install(CLOUD, "confluence.js@3.2.0")
				: Npm.unpack(SERVER, SERVER + ".tgz", "@atlassian-dc-mcp/confluence@0.34.0");
		if (found.isEmpty()) {
			String why = "npm cannot fetch it here";
			System.out.println("NOT TESTED: Confluence " + kind + " against a client made from Atlassian's description: " + why);
			abort(why);
		}
		assertTrue(Npm.said(kind.isCloud() ? CLOUD : SERVER).contains(kind.isCloud() ? CLOUD_HASH : SERVER_HASH), "another package than was read");
		Path script = folder.resolve("confluence-clients.mjs");
		try (InputStream in = FrameworkUtil.getBundle(GeneratedClient.class).getEntry("peers/confluence-clients.mjs").openStream()) {
			Files.copy(in, script);
		}
		return new GeneratedClient(kind.isCloud(), kind.isCloud() ? found.get() : copy(found.get().resolve("build/confluence-client"), folder), script);
	}

	/** The script has it hand over what it would send. */
	private static Path copy(Path from, Path folder) throws IOException {
		Path to = folder.resolve("client");
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
		return to;
	}

	/** What is wrong with each request and its answer, by the client; nothing of that is an empty text. */
	List<String> complaints(List<FakeConfluence.Exchange> exchanges) throws IOException, InterruptedException {
		List<Map<String, Object>> all = exchanges.stream().map(this::described).toList();
		Process node = new ProcessBuilder("node", script.toString(), cloud ? "cloud" : "server", client.toString())
				.redirectError(script.resolveSibling("node.log").toFile()).start();
		try (OutputStream in = node.getOutputStream()) {
			in.write(new Gson().toJson(all).getBytes(StandardCharsets.UTF_8));
		}
		String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (node.waitFor() != 0) {
			throw new IOException(Files.readString(script.resolveSibling("node.log")));
		}
		JsonArray complaints = JsonParser.parseString(said).getAsJsonArray();
		return complaints.asList().stream().map(JsonElement::getAsJsonArray).map(of -> of.isEmpty() ? "" : of.toString()).toList();
	}

	private Map<String, Object> described(FakeConfluence.Exchange exchange) {
		Seen request = exchange.request();
		String target = cloud ? request.target() : request.target().replaceFirst("^/confluence", "");
		return Map.of("method", request.method(), "target", target, "type", request.headers().getOrDefault("content-type", ""), "headers",
				request.headers(), "body", request.text(), "status", exchange.reply().status(), "answer", exchange.reply().body());
	}
}
