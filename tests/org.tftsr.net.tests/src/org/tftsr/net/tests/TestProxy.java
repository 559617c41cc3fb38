package org.tftsr.net.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.tftsr.net.spi.HttpProxy;

/** A proxy that lets through what a test allows, all of it to one server. */
final class TestProxy implements AutoCloseable {

	private final LocalServer server;
	private final List<String> refused = new CopyOnWriteArrayList<>();

	/**
	 * @param target  port of the server on this machine that every tunnel leads to
	 * @param allowed told the host and port that a tunnel is asked for
	 */
	TestProxy(int target, Predicate<String> allowed) {
		server = new LocalServer(connection -> {
			String[] line = connection.request().head().split(" ", 3);
			if (line[0].equals("CONNECT") && allowed.test(line[1])) {
				tunnel(connection, target);
			} else {
				refused.add(line[1]);
				connection.answer(403, "text/html", "<html><title>Denied</title></html>");
			}
		});
	}

	private static void tunnel(LocalServer.Connection connection, int target) throws IOException {
		try (Socket other = new Socket(InetAddress.getLoopbackAddress(), target)) {
			connection.write("HTTP/1.1 200 Go on\r\n\r\n");
			Thread back = Thread.ofVirtual().start(() -> copy(other, connection.socket()));
			copy(connection.socket(), other);
			other.shutdownOutput();
			back.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		} catch (IOException e) {
			// one of them has hung up
		}
	}

	HttpProxy address(String user, String password) {
		return new HttpProxy("127.0.0.1", server.port(), user, password);
	}

	/** The requests for tunnels as they came. */
	List<LocalServer.Request> requests() {
		return server.requests();
	}

	/** What it was asked for and did not let through. */
	List<String> refused() {
		return List.copyOf(refused);
	}

	@Override
	public void close() {
		server.close();
	}
}
