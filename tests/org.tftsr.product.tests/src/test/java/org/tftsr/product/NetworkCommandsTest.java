package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** The network as the command line finds it: proxies of the environment, and the offline switch. */
class NetworkCommandsTest {

	@TempDir
	private Path folder;
	private ServerSocket proxy;
	/** The head of each request that the proxy was sent; it lets nothing through. */
	private final List<String> asked = new CopyOnWriteArrayList<>();

	@BeforeEach
	void startProxy() throws IOException {
		proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().start(() -> {
			while (!proxy.isClosed()) {
				try (Socket connection = proxy.accept()) {
					asked.add(head(connection));
					connection.getOutputStream().write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				} catch (IOException e) {
					// the test is over, or the client is gone
					continue;
				}
			}
		});
		product().with("MY_KEY", ModelServer.KEY).run("ai", "configure", "Far", "--kind", "openai", "--address",
				"https://model.example/v1", "--model", "m", "--key-env", "MY_KEY").ok();
	}

	private static String head(Socket connection) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = connection.getInputStream().read();
			if (next < 0) {
				break;
			}
			head.append((char) next);
		}
		return head.toString();
	}

	@AfterEach
	void stopProxy() throws IOException {
		proxy.close();
	}

	private Product product() {
		Product product = new Product(folder.resolve("data"));
		for (String variable : List.of("HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "https_proxy", "all_proxy", "no_proxy")) {
			product.with(variable, "");
		}
		return product;
	}

	private static String stage(Product.Run run) {
		JsonObject result = run.json().getAsJsonObject();
		return result.get("stage").getAsString();
	}

	@Test
	void theProxyOfTheEnvironmentIsUsedWithItsPassword() {
		Product product = product().with("HTTPS_PROXY", "http://kim:p%40ss@127.0.0.1:" + proxy.getLocalPort());
		Product.Run run = product.run("--json", "ai", "test", "Far");
		assertEquals("proxy", stage(run));
		assertFalse(run.out().contains("p@ss"));
		assertTrue(asked.getFirst().startsWith("CONNECT model.example:443 HTTP/1.1\r\n"), asked::toString);
		assertTrue(asked.getFirst().contains("Proxy-Authorization: Basic a2ltOnBAc3M="), asked::toString);
		assertFalse(asked.toString().contains(ModelServer.KEY));
	}

	@Test
	@LongRunning("theProxyOfTheEnvironmentIsUsedWithItsPassword")
	void hostsThatAreLeftOutAreReachedWithoutIt() {
		for (String except : List.of("*", "model.example", ".example", "localhost, *.example", "EXAMPLE")) {
			Product product = product().with("https_proxy", "127.0.0.1:" + proxy.getLocalPort()).with("NO_PROXY", except);
			assertEquals("name", stage(product.run("--json", "ai", "test", "Far")), except);
		}
		assertEquals(List.of(), asked);
		Product product = product().with("ALL_PROXY", "127.0.0.1:" + proxy.getLocalPort()).with("NO_PROXY", "other.example,ample,10.0.0.0/8");
		assertEquals("proxy", stage(product.run("--json", "ai", "test", "Far")));
	}

	@Test
	void aProxyThatCannotBeUsedIsToldWithoutItsPassword() {
		for (String wrong : List.of("socks5://kim:s3cret@127.0.0.1:1", "http://kim:s3cret@:x")) {
			Product.Run run = product().with("HTTPS_PROXY", wrong).run("--json", "ai", "test", "Far");
			assertEquals("proxy", stage(run));
			assertTrue(run.out().contains("HTTPS_PROXY"), run.out());
			assertFalse((run.out() + run.err()).contains("s3cret"));
		}
	}

	@Test
	void aFileOfCertificatesThatIsNotThereStopsEverything() {
		String missing = folder.resolve("missing.pem").toString();
		Product product = product().with("HTTPS_PROXY", "127.0.0.1:" + proxy.getLocalPort()).with("TFTSR_CA_FILE", missing);
		Product.Run run = product.run("ai", "test", "Far");
		assertEquals(1, run.code());
		assertTrue(run.message().contains(missing), run.err());
		assertEquals(List.of(), asked);
	}

	@Test
	void offlineNothingLeaves() {
		Product product = product().with("HTTPS_PROXY", "127.0.0.1:" + proxy.getLocalPort());
		product.run("settings", "set", "net.offline", "true").ok();
		Product.Run run = product.run("--json", "ai", "test", "Far");
		assertEquals("forbidden", stage(run));
		assertTrue(run.out().contains("net.offline false"), run.out());
		assertEquals(List.of(), asked);
		product.run("settings", "set", "net.offline", "false").ok();
		assertEquals("proxy", stage(product.run("--json", "ai", "test", "Far")));
	}
}
