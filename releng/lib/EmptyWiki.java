import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Speaks as a Confluence Data Center with one space and no page, of whoever asks: what a picture of a publication needs, which is never sent. */
final class EmptyWiki {

	private EmptyWiki() {
	}

	/** Prints its address, and serves until it is ended. */
	public static void main(String[] arguments) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/rest/api/user/current", exchange -> answer(exchange, "{\"type\":\"known\",\"username\":\"kim\",\"displayName\":\"Kim\"}"));
		server.createContext("/rest/api/space", exchange -> answer(exchange, "{\"results\":[{\"key\":\"OPS\",\"name\":\"Operations\"}]}"));
		server.createContext("/", exchange -> answer(exchange, "{\"results\":[]}"));
		server.start();
		System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}
}
