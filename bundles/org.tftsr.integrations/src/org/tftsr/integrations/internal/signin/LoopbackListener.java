package org.tftsr.integrations.internal.signin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Waits at the loopback address for the browser that comes back from a sign-in (RFC 8252 7.3): one answer that the sign-in knows as its
 * own, at one path. Whatever else comes, from whatever program, is told that there is nothing here, and changes nothing.
 */
final class LoopbackListener implements AutoCloseable {

	private static final int SILENCE_MILLIS = (int) Duration.ofSeconds(5).toMillis();
	private static final Duration ENDING = Duration.ofSeconds(2);
	private static final int MOST_AT_ONCE = 256;
	private static final int BACKLOG = 64;
	private static final int TRIES = 8;
	private static final byte[] V4 = { 127, 0, 0, 1 };
	private static final byte[] V6 = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 };

	/** With the language of its words, its heading and its text. */
	private static final String BACK = """
			<!DOCTYPE html>
			<html lang="%s"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>TFTSR</title></head>
			<body><h1>%s</h1>
			<p>%s</p></body></html>
			""";
	private static final String NOTHING = "There is nothing here.\n";

	private final List<ServerSocketChannel> channels;
	private final List<Thread> listening = new ArrayList<>();
	private final String path;
	private final Semaphore places = new Semaphore(MOST_AT_ONCE);
	private final AtomicBoolean answered = new AtomicBoolean();
	private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

	private LoopbackListener(List<ServerSocketChannel> channels, String path) {
		this.channels = channels;
		this.path = path;
	}

	/**
	 * Takes a port; nothing is answered yet.
	 *
	 * @param port   0 for any that is free
	 * @param byName whether the browser is told to come to {@code localhost}, which may mean IPv6: nobody else may wait there then
	 * @throws BindException where another program has the port
	 */
	static LoopbackListener open(int port, boolean byName, String path) throws IOException {
		boolean both = byName && NetworkInterface.getByInetAddress(InetAddress.getByAddress(V6)) != null;
		for (int tries = 1;; tries++) {
			List<ServerSocketChannel> channels = new ArrayList<>();
			try {
				channels.add(bound(V4, port));
				if (both) {
					channels.add(bound(V6, port(channels.getFirst())));
				}
				return new LoopbackListener(channels, path);
			} catch (IOException e) {
				closeAll(channels);
				if (port != 0 || tries == TRIES || !(e instanceof BindException)) {
					throw e;
				}
			}
		}
	}

	private static ServerSocketChannel bound(byte[] address, int port) throws IOException {
		ServerSocketChannel channel = ServerSocketChannel.open();
		try {
			return channel.bind(new InetSocketAddress(InetAddress.getByAddress(address), port), BACKLOG);
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	private static int port(ServerSocketChannel channel) throws IOException {
		return ((InetSocketAddress) channel.getLocalAddress()).getPort();
	}

	/** The port that was taken. */
	int port() throws IOException {
		return port(channels.getFirst());
	}

	/**
	 * Begins to answer.
	 *
	 * @param own whether parameters are the answer that is waited for
	 * @return its parameters, once they are there
	 */
	CompletableFuture<Map<String, String>> listen(Predicate<Map<String, String>> own) throws IOException {
		Set<String> hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
		for (ServerSocketChannel channel : channels) {
			listening.add(Thread.ofVirtual().name("sign-in-listener").start(() -> accept(channel, hosts, own)));
		}
		return answer;
	}

	private void accept(ServerSocketChannel channel, Set<String> hosts, Predicate<Map<String, String>> own) {
		while (channel.isOpen()) {
			try {
				SocketChannel connection = channel.accept();
				if (places.tryAcquire()) {
					Thread.ofVirtual().name("sign-in-answer").start(() -> serve(connection, hosts, own));
				} else {
					connection.close();
				}
			} catch (IOException e) {
				// closed, or one that went before it was taken
			}
		}
	}

	private void serve(SocketChannel connection, Set<String> hosts, Predicate<Map<String, String>> own) {
		Map<String, String> found = null;
		try (connection) {
			connection.socket().setSoTimeout(SILENCE_MILLIS);
			Optional<RedirectRequest> request = RedirectRequest.read(connection.socket().getInputStream());
			boolean right = request.filter(each -> each.path().equals(path) && hosts.contains(each.host()) && own.test(each.parameters()))
					.isPresent() && answered.compareAndSet(false, true);
			found = right ? request.get().parameters() : null;
			write(connection.socket().getOutputStream(), right);
		} catch (IOException e) {
			// silent, or gone: whoever it was learns nothing, and what it has brought counts
		} finally {
			places.release();
			if (found != null) {
				answer.complete(found);
			}
		}
	}

	private static String back() {
		return BACK.formatted(escaped(Messages.LoopbackListener_language), escaped(Messages.LoopbackListener_heading),
				escaped(Messages.LoopbackListener_text));
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}

	private static void write(OutputStream out, boolean right) throws IOException {
		byte[] body = (right ? back() : NOTHING).getBytes(StandardCharsets.UTF_8);
		String head = "HTTP/1.1 " + (right ? "200 OK" : "404 Not Found") + "\r\nContent-Type: text/" + (right ? "html" : "plain")
				+ "; charset=utf-8\r\nContent-Length: " + body.length + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
				+ "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nX-Content-Type-Options: nosniff\r\n"
				+ "Connection: close\r\n\r\n";
		out.write(head.getBytes(StandardCharsets.US_ASCII));
		out.write(body);
		out.flush();
	}

	/** The port is free afterwards, and nothing is answered any more. */
	@Override
	public void close() {
		answered.set(true);
		closeAll(channels);
		try {
			for (Thread each : listening) {
				// the system holds the port until whoever waits there has gone
				each.join(ENDING);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void closeAll(List<ServerSocketChannel> channels) {
		for (ServerSocketChannel channel : channels) {
			try {
				channel.close();
			} catch (IOException e) {
				// it listens no more, whatever the system says of it
			}
		}
	}
}
