package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Completion;
import org.tftsr.net.Framing;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.net.spi.HttpProxy;
import org.tftsr.net.spi.Pauses;
import org.tftsr.net.spi.ProxySource;
import org.tftsr.testsupport.TestServices;

/**
 * All traffic is forced through a proxy that looks into the audit log and refuses whatever has no row there. The hosts exist nowhere
 * else, so whatever arrives went through it.
 */
class DenyingProxyTest {

	private static final String HOST = "model.example";
	private static final URI ADDRESS = URI.create("https://model.example/v1/chat");

	@TempDir
	static Path folder;
	private static Certificates certificates;
	private static NetworkSettings before;
	private static LocalServer model;
	private static final AtomicInteger FAILURES = new AtomicInteger();

	@BeforeAll
	static void trust() throws Exception {
		certificates = new Certificates(folder);
		NetworkSettingsService settings = TestServices.get(NetworkSettingsService.class);
		before = settings.get();
		settings.put(before, new NetworkSettings(false, before.timers(), List.of(certificates.authority())));
		model = new LocalServer(certificates.signed(HOST, "-1d", 3).getServerSocketFactory(), "https", connection -> {
			if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
				connection.answer(503, "application/json", "{}");
			} else if (connection.request().head().startsWith("GET /moved")) {
				connection.answer(307, "text/plain", "", "Location: /found");
			} else if (connection.request().head().startsWith("GET")) {
				connection.answer(200, "application/json", "{\"models\":[]}");
			} else {
				connection.answer(200, "text/event-stream", "data: hi\n\ndata: [DONE]\n\n");
			}
		});
	}

	@AfterAll
	static void distrust() throws TftsrException {
		model.close();
		NetworkSettingsService settings = TestServices.get(NetworkSettingsService.class);
		settings.put(settings.get(), before);
	}

	/** Lets a tunnel through for each row that was written for its host since, once. */
	private static final class Guard {
		private final long start;
		private final Set<Long> used = ConcurrentHashMap.newKeySet();

		Guard() throws TftsrException {
			start = Sending.newestRow();
		}

		synchronized boolean allows(String hostAndPort) {
			try {
				return Sending.rowsAfter(start).stream().filter(row -> !row.action().endsWith("_done"))
						.filter(row -> Sending.details(row).has("host"))
						.filter(row -> Sending.details(row).get("host").getAsString().equals(hostAndPort))
						.anyMatch(row -> used.add(row.sequence()));
			} catch (TftsrException e) {
				throw new AssertionError(e);
			}
		}
	}

	private static Substitute through(TestProxy proxy, String user, String password) {
		Optional<HttpProxy> all = Optional.of(proxy.address(user, password));
		return Substitute.of(ProxySource.class, address -> all);
	}

	private static Requests request() {
		return Requests.to(ADDRESS).text("who is kim@example.org?").key("sk-test-0123456789abcdefghijklmnop");
	}

	@Test
	void nothingArrivesWithoutItsRow() throws Exception {
		Guard guard = new Guard();
		try (TestProxy proxy = new TestProxy(model.port(), guard::allows);
				Substitute proxies = through(proxy, null, null);
				Substitute pauses = Substitute.of(Pauses.class, (time, stop) -> {
					// no time passes
				})) {
			Sending.send(request(), new Heard());
			FAILURES.set(2);
			assertEquals(3, Sending.send(request(), new Heard()).attempts());
			Sending.send(Requests.to(URI.create("https://model.example/moved")).get(), new Heard());
			sendMany(20);
			assertEquals(List.of(), proxy.refused());
			assertEquals(1 + 3 + 2 + 20, proxy.requests().size());
		}
	}

	private static void sendMany(int count) throws Exception {
		try (var threads = Executors.newFixedThreadPool(5)) {
			List<Future<Completion>> sent = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				sent.add(threads.submit(() -> Sending.send(request(), new Heard())));
			}
			for (Future<Completion> one : sent) {
				assertEquals(200, one.get().status());
			}
		}
	}

	@Test
	void aProxyThatDeniesIsTold() throws TftsrException {
		int asked = model.requests().size();
		try (TestProxy proxy = new TestProxy(model.port(), target -> false); Substitute proxies = through(proxy, null, null)) {
			NetworkProblem problem = Sending.failing(Reason.PROXY, request());
			assertTrue(problem.getMessage().contains("status 403"), problem.getMessage());
			assertEquals(List.of("model.example:443"), proxy.refused());
		}
		assertEquals(asked, model.requests().size());
	}

	@Test
	void whatIsShownIsRecordedAndArrivesByteForByte() throws TftsrException {
		try (TestProxy proxy = new TestProxy(model.port(), target -> true); Substitute proxies = through(proxy, null, null)) {
			Gate gate = TestServices.get(Gate.class);
			long start = Sending.newestRow();
			var outgoing = request().reviewed().build();
			Preview preview = gate.preview(outgoing);
			List<Preview> shown = new ArrayList<>();
			Completion completion = gate.send(outgoing, seen -> {
				shown.add(seen);
				// a reviewer that scribbles on what it was shown changes nothing
				seen.body()[0] = '!';
				return Verdict.SEND;
			}, new Heard(), Progress.NONE);
			byte[] arrived = model.requests().getLast().body();
			assertArrayEquals(preview.body(), arrived);
			AuditEntry row = Sending.rowsAfter(start).getFirst();
			assertEquals(completion.auditSequence(), row.sequence());
			assertEquals(sha256(arrived), Sending.details(row).get("sha256").getAsString());
			assertEquals(sha256(arrived), preview.sha256());
			assertEquals(preview.sha256(), shown.getFirst().sha256());
			assertTrue(new String(arrived).contains("[EMAIL-1]"), new String(arrived));
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void theKeyGoesToTheServerOnlyAndThePasswordOfTheProxyToTheProxyOnly() throws TftsrException {
		try (TestProxy proxy = new TestProxy(model.port(), target -> true); Substitute proxies = through(proxy, "kim", "p:ss wörd")) {
			Sending.send(request(), new Heard());
			LocalServer.Request tunnel = proxy.requests().getLast();
			LocalServer.Request arrived = model.requests().getLast();
			assertEquals("Basic a2ltOnA6c3Mgd8O2cmQ=", tunnel.header("Proxy-Authorization"));
			assertNull(tunnel.header("Authorization"));
			assertEquals("Bearer sk-test-0123456789abcdefghijklmnop", arrived.header("Authorization"));
			assertNull(arrived.header("Proxy-Authorization"));
		}
	}

	@Test
	void aProxyThatWantsAPasswordSaysSo() {
		try (LocalServer proxy = new LocalServer(
				connection -> connection.answer(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"x\""))) {
			for (String user : new String[] { null, "kim" }) {
				try (Substitute proxies = Substitute.of(ProxySource.class,
						address -> Optional.of(new HttpProxy("127.0.0.1", proxy.port(), user, "secret")))) {
					NetworkProblem problem = Sending.failing(Reason.PROXY, request());
					assertTrue(problem.getMessage().contains(user == null ? "wants a user" : "does not accept"), problem.getMessage());
				}
			}
			assertEquals(2, proxy.requests().size());
		}
	}

	@Test
	void aProxyThatIsNotThereIsTold() {
		try (LocalServer gone = new LocalServer(connection -> {
			// never asked
		})) {
			gone.close();
			try (Substitute proxies = Substitute.of(ProxySource.class,
					address -> Optional.of(new HttpProxy("127.0.0.1", gone.port(), null, null)))) {
				assertTrue(Sending.failing(Reason.PROXY, request()).getMessage().contains("does not answer"));
			}
		}
	}

	@Test
	void thisMachineAndWhatIsNotEncryptedNeverGoThroughAProxy() throws TftsrException {
		try (TestProxy proxy = new TestProxy(model.port(), target -> false);
				Substitute proxies = through(proxy, null, null);
				LocalServer local = new LocalServer(connection -> connection.answer(200, "application/json", "{}"))) {
			Sending.send(Requests.to(local.address("/")).framing(Framing.DOCUMENT), new Heard());
			assertEquals(List.of(), proxy.requests());
		}
	}
}
