package org.tftsr.net.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.net.ServerSocketFactory;

/**
 * A server on this machine that answers with whatever bytes a test wants, and behaves as badly as it wants. Keeps what it was sent.
 */
final class LocalServer implements AutoCloseable {

	/** Answers one request; the connection is closed afterwards. */
	@FunctionalInterface
	interface Handler {
		void handle(Connection connection) throws IOException;
	}

	/**
	 * A request as it came.
	 *
	 * @param head request line and headers
	 */
	record Request(String head, byte[] body) {

		/** The value of a header, or null. */
		String header(String name) {
			return head.lines().filter(line -> line.regionMatches(true, 0, name + ':', 0, name.length() + 1))
					.map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse(null);
		}
	}

	/** A connection with its request. */
	record Connection(Socket socket, Request request) {

		void write(String text) throws IOException {
			write(text.getBytes(StandardCharsets.UTF_8));
		}

		void write(byte[] bytes) throws IOException {
			socket.getOutputStream().write(bytes);
			socket.getOutputStream().flush();
		}

		/** A whole answer. */
		void answer(int status, String contentType, String body, String... headers) throws IOException {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			write("HTTP/1.1 " + status + " Said\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length + "\r\n"
					+ String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n");
			write(bytes);
		}

		/** The head of an answer in chunks. */
		void beginChunks(String contentType) throws IOException {
			write("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n");
		}

		void chunk(byte[] bytes) throws IOException {
			ByteArrayOutputStream chunk = new ByteArrayOutputStream();
			chunk.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			chunk.write(bytes);
			chunk.write("\r\n".getBytes(StandardCharsets.US_ASCII));
			write(chunk.toByteArray());
		}

		/** Waits until the other side has closed the connection. */
		void awaitClose() {
			try {
				while (socket.getInputStream().read() >= 0) {
					// whatever else comes
				}
			} catch (IOException e) {
				// closed the hard way
			}
		}
	}

	private final ServerSocket socket;
	private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
	private final String scheme;

	LocalServer(Handler handler) {
		this(ServerSocketFactory.getDefault(), "http", handler);
	}

	/** @param factory such as that of an SSLContext */
	LocalServer(ServerSocketFactory factory, String scheme, Handler handler) {
		this.scheme = scheme;
		try {
			socket = factory.createServerSocket(0, 2000, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofPlatform().daemon().name("local-server").start(() -> accept(handler));
	}

	private void accept(Handler handler) {
		while (!socket.isClosed()) {
			try {
				Socket connection = socket.accept();
				Thread.ofVirtual().start(() -> serve(connection, handler));
			} catch (IOException e) {
				// the test is over
				return;
			}
		}
	}

	private void serve(Socket connection, Handler handler) {
		try (connection) {
			Request request = read(connection.getInputStream());
			if (request != null) {
				requests.add(request);
				handler.handle(new Connection(connection, request));
			}
		} catch (IOException e) {
			// the client is gone, or did not like the certificate
		}
	}

	private static Request read(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		String text = "";
		while (!text.endsWith("\r\n\r\n")) {
			int value = in.read();
			if (value < 0) {
				return null;
			}
			head.write(value);
			if (value == '\n') {
				text = head.toString(StandardCharsets.ISO_8859_1);
			}
		}
		String length = new Request(text, new byte[0]).header("Content-Length");
		return new Request(text, in.readNBytes(length == null ? 0 : Integer.parseInt(length)));
	}

	int port() {
		return socket.getLocalPort();
	}

	URI address(String path) {
		return URI.create(scheme + "://localhost:" + port() + path);
	}

	/** What was asked by now, in order. */
	List<Request> requests() {
		return List.copyOf(requests);
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
