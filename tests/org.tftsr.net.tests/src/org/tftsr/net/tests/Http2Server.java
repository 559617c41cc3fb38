package org.tftsr.net.tests;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server of Node.js that speaks HTTP/2 and nothing else, as the JDK has none. What it does at which path, {@code http2.mjs} says. */
final class Http2Server implements AutoCloseable {

	private static final int SECONDS = 60;

	private final Process process;
	private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
	private int port;

	private Http2Server(Process process) {
		this.process = process;
		Thread.ofVirtual().start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(said::add));
	}

	/** Starts one for this machine; empty where there is no Node.js. */
	static Optional<Http2Server> start(Path folder, Certificates certificates) throws Exception {
		Path script = folder.resolve("http2.mjs");
		if (!Files.exists(script)) {
			try (InputStream in = Http2Server.class.getResourceAsStream("http2.mjs")) {
				Files.copy(in, script);
			}
		}
		String store = certificates.signedStore("localhost").toString();
		try {
			Http2Server server = new Http2Server(new ProcessBuilder("node", script.toString(), store, Certificates.PASSWORD)
					.redirectErrorStream(true).start());
			server.port = Integer.parseInt(server.next("port"));
			return Optional.of(server);
		} catch (IOException e) {
			System.out.println("Node.js cannot be run: " + e.getMessage());
			return Optional.empty();
		}
	}

	URI address(String path) {
		return URI.create("https://localhost:" + port + path);
	}

	/** Waits for a line that begins with a word, passes over those before it, and gives what is behind the word. */
	String next(String word) throws InterruptedException {
		StringBuilder before = new StringBuilder();
		for (String line = said.poll(SECONDS, TimeUnit.SECONDS); line != null; line = said.poll(SECONDS, TimeUnit.SECONDS)) {
			if (line.startsWith(word + ' ')) {
				return line.substring(word.length() + 1);
			}
			before.append(line).append('\n');
		}
		throw new AssertionError("It has not said " + word + ", but: " + before);
	}

	@Override
	public void close() {
		process.destroy();
	}
}
