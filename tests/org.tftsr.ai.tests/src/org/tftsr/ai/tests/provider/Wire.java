package org.tftsr.ai.tests.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection of a fake server, byte by byte, so that it can do wrong what servers do wrong. HTTP/1.1, one request each. */
final class Wire {

	private final Socket socket;
	private final InputStream in;
	private final OutputStream out;
	private boolean split;

	Wire(Socket socket) throws IOException {
		this.socket = socket;
		socket.setTcpNoDelay(true);
		in = socket.getInputStream();
		out = socket.getOutputStream();
	}

	/** The request, or null where none came. */
	Seen read() throws IOException {
		String request = line();
		if (request.isEmpty()) {
			return null;
		}
		Map<String, String> headers = new HashMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
		String[] words = request.split(" ");
		return new Seen(words[0], words[1], headers, body);
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
			line.write(b);
		}
		return line.toString(StandardCharsets.ISO_8859_1).strip();
	}

	/** From now on every byte in a packet of its own. */
	void split() {
		split = true;
	}

	/** Begins an answer whose end is the end of the chunks. */
	void stream(String contentType) throws IOException {
		head("200 OK", "content-type: " + contentType + "\r\ntransfer-encoding: chunked\r\n");
	}

	/** A whole answer. */
	void document(String status, String contentType, String headers, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		head(status, headers + (contentType == null ? "" : "content-type: " + contentType + "\r\n") + "content-length: "
				+ bytes.length + "\r\n");
		out.write(bytes);
		out.flush();
	}

	private void head(String status, String headers) throws IOException {
		out.write(("HTTP/1.1 " + status + "\r\nconnection: close\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	/** Some of a stream. */
	void send(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (!split) {
			chunk(bytes, 0, bytes.length);
			return;
		}
		for (int i = 0; i < bytes.length; i++) {
			chunk(bytes, i, 1);
		}
	}

	private void chunk(byte[] bytes, int from, int length) throws IOException {
		if (length > 0) {
			out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			out.write(bytes, from, length);
			out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
		}
	}

	/** Ends a stream as it should end. */
	void end() throws IOException {
		out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	/** Resets the connection. */
	void reset() throws IOException {
		socket.setSoLinger(true, 0);
		socket.close();
	}

	/** Returns when the other side has closed. */
	void awaitClose() {
		try {
			while (in.read() >= 0) {
				// nothing more is expected
			}
		} catch (IOException e) {
			// reset: it is closed all the more
			return;
		}
	}
}
