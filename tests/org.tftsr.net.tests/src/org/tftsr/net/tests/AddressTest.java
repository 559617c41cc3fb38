package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.SecretHeader;
import org.tftsr.net.spi.HttpProxy;
import org.tftsr.net.spi.NameService;
import org.tftsr.net.spi.ProxySource;
import org.tftsr.testsupport.TestServices;

/** Which addresses may be gone to. Names are looked up in a table of the test, and nothing is connected to. */
class AddressTest {

	private static NetworkProblem forbidden(String address) {
		NetworkProblem problem = Sending.failing(Reason.ADDRESS_FORBIDDEN, Requests.to(URI.create(address)).once());
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
		return problem;
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://host/x", "file:///etc/passwd", "https:///x", "https:x", "//host/x", "https://under_score/x",
			"https://kim:secret@host/x", "https://host/x#part" })
	void whatIsNoAddressOfAServerIsRefusedWhenItIsShownToo(String address) {
		forbidden(address);
		assertThrows(NetworkProblem.class, () -> TestServices.get(Gate.class).preview(Requests.to(URI.create(address)).build()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://169.254.169.254/latest", "http://169.254.169.254/latest", "https://[fd00:ec2::254]/",
			"http://metadata.google.internal/computeMetadata", "https://METADATA.google.internal./x", "https://100.100.100.200/",
			"http://169.254.0.23/latest", "http://169.254.170.2/v2/credentials", "http://metadata.tencentyun.com/latest", "http://[fd00:42::42]/conf",
			"https://[::ffff:169.254.169.254]/", "https://[64:ff9b::a9fe:a9fe]/", "https://[2002:a9fe:a9fe::1]/", "https://2852039166/" })
	void whatHandsOutTheKeysOfACloudIsNeverGoneTo(String address) {
		assertTrue(forbidden(address).getMessage().contains("cloud"));
	}

	@ParameterizedTest
	@CsvSource({ "https://service.example/, 169.254.169.254", "http://service.example/, 169.254.169.254",
			"https://service.example/, fd00:ec2::254" })
	void aNameForItIsNoWayAround(String address, String found) {
		try (Substitute names = Substitute.of(NameService.class, host -> List.of(InetAddress.getByName("192.0.2.1"),
				InetAddress.getByName(found)))) {
			forbidden(address);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.7", "8.8.8.8", "172.32.0.1", "11.0.0.1", "2001:db8::1", "100.64.0.1" })
	void withoutEncryptionNothingGoesBeyondThePrivateNetwork(String found) {
		try (Substitute names = Substitute.of(NameService.class,
				host -> List.of(InetAddress.getByName("10.0.0.1"), InetAddress.getByName(found)))) {
			assertTrue(forbidden("http://server.example/v1").remedy().contains("https"));
		}
	}

	/** Clouds hand out keys at such addresses, and not all of these are known. */
	@ParameterizedTest
	@ValueSource(strings = { "169.254.7.7", "fe80::1", "::ffff:169.254.7.7", "64:ff9b::a9fe:707" })
	void noNameLeadsToALinkLocalAddressWithoutEncryption(String found) {
		try (Substitute names = Substitute.of(NameService.class, host -> List.of(InetAddress.getByName(found)))) {
			assertTrue(forbidden("http://server.example/v1").remedy().contains("number"));
		}
	}

	/** The key is fetched when the address was judged, and nothing is connected to before. */
	@Test
	void aLinkLocalAddressThatTheUserHasWrittenDownIsAllowed() {
		SecretHeader nobodys = new SecretHeader("Authorization", "", () -> {
			throw new TftsrException(ProblemKind.NOT_FOUND, "No key", "nobody has it", "Set it");
		});
		TftsrException problem = assertThrows(TftsrException.class,
				() -> Sending.send(Requests.to(URI.create("http://169.254.7.7:9/")).secret(nobodys).once(), new Heard()));
		assertEquals(ProblemKind.NOT_FOUND, problem.kind(), problem.getMessage());
	}

	@Test
	void noServerSendsOnToALinkLocalAddress() {
		try (LocalServer server = new LocalServer(
				connection -> connection.answer(302, "text/html", "<html>moved</html>", "Location: http://169.254.7.7:9/"))) {
			Sending.failing(Reason.REDIRECT, Requests.to(server.address("/")).get().once());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "224.0.0.1", "::", "ff02::1" })
	void theAddressOfNoServerIsRefused(String found) {
		try (Substitute names = Substitute.of(NameService.class, host -> List.of(InetAddress.getByName(found)))) {
			forbidden("https://server.example/v1");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "10.1.2.3", "172.16.0.1", "192.168.7.7", "fd12:3456::1" })
	void withinThePrivateNetworkItMay(String found) throws TftsrException {
		// the name leads to this machine, whatever the look-up says, so that nothing else is connected to
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"));
				Substitute names = Substitute.of(NameService.class, host -> List.of(InetAddress.getByName(found)))) {
			assertEquals(200, Sending.send(Requests.to(server.address("/")), new Heard()).status());
		}
	}

	@Test
	void behindAProxyAddressesAreJudgedAsTheyAreWritten() {
		try (TestProxy proxy = new TestProxy(1, target -> false);
				Substitute proxies = Substitute.of(ProxySource.class, address -> Optional.of(new HttpProxy("127.0.0.1",
						proxy.address(null, null).port(), null, null)));
				Substitute names = Substitute.of(NameService.class, host -> {
					if (!host.equals("169.254.169.254")) {
						throw new AssertionError("the proxy looks names up");
					}
					return List.of(InetAddress.getByName(host));
				})) {
			forbidden("https://169.254.169.254/");
			forbidden("https://metadata.google.internal/");
			assertEquals(List.of(), proxy.requests());
			Sending.failing(Reason.PROXY, Requests.to(URI.create("https://only-the-proxy-knows.example/")));
			assertEquals(1, proxy.requests().size());
		}
	}
}
