package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ConnectionTest.Stage;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.testsupport.TestServices;

/** Trying a provider tells where it fails, why, and what to do. */
class ConnectionTrialTest {

	@TempDir
	private Path folder;

	private static ConnectionTest test(Peer peer, Fault fault) throws TftsrException {
		peer.server().reset();
		peer.server().fault(fault);
		return peer.clients().test(peer.provider(), Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void whatAServerSaysIsToldByItsStage(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			works(test(peer, Fault.NONE));
			assertEquals(List.of(), peer.server().complaints());
			if (peer.dialect().streams()) {
				works(test(peer, Fault.THOUGHT_ONLY));
			}
			fails(Stage.KEY, test(peer, Fault.KEY));
			fails(Stage.KEY, test(peer, Fault.FORBIDDEN));
			fails(Stage.MODEL, test(peer, Fault.MODEL));
			fails(Stage.QUOTA, test(peer, Fault.QUOTA));
			fails(Stage.QUOTA, test(peer, Fault.RATE_SECONDS));
			fails(Stage.SERVER, test(peer, Fault.FAILED));
			fails(Stage.PROTOCOL, test(peer, Fault.HTML_OK));
		}
	}

	private static void works(ConnectionTest result) {
		assertTrue(result.works(), result.toString());
		assertEquals(Dialect.MODEL, result.model());
	}

	private static void fails(Stage stage, ConnectionTest result) {
		assertEquals(stage, result.stage(), result.toString());
		assertFalse(result.remedy().isBlank());
		assertFalse(result.message().isBlank());
	}

	@ParameterizedTest
	@EnumSource
	void aKeyThatIsMissingIsAskedFor(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ConnectionTest result = peer.clients().test(peer.differently(Dialect.MODEL, peer.dialect().options(), null), Progress.NONE);
			fails(Stage.KEY, result);
			assertTrue(result.message().contains("none is kept"), result.message());
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CUSTOM_REST", "AZURE_DATED", "AZURE_V1" })
	void aMistypedModelBringsThoseOfTheServer(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			ConnectionTest result = test(peer, Fault.MODEL);
			assertTrue(result.remedy().contains(Dialect.MODEL + ", tiny-2"), result.remedy());
		}
	}

	@Test
	void whatIsNotSetIsTold() throws Exception {
		try (Peer peer = new Peer(Speaker.OPENAI)) {
			fails(Stage.SETTINGS, peer.clients().test(peer.differently(null, ProviderOptions.USUAL, FakeServer.KEY), Progress.NONE));
			fails(Stage.SETTINGS, peer.clients().test(peer.differently("two words", ProviderOptions.USUAL, FakeServer.KEY), Progress.NONE));
			assertEquals(List.of(), peer.server().seen());
		}
	}

	@Test
	void whatStandsInBetweenIsTold() throws Exception {
		fails(Stage.NAME, test("https://nobody.invalid/v1"));
		fails(Stage.CONNECT, test("http://127.0.0.1:" + freePort() + "/v1"));
		fails(Stage.FORBIDDEN, test("http://169.254.169.254/v1"));
		try (Peer peer = new Peer(Speaker.OPENAI)) {
			fails(Stage.TLS, test(peer.server().origin().replace("http:", "https:") + "/v1"));
			NetworkSettingsService network = TestServices.get(NetworkSettingsService.class);
			network.setOffline(true);
			try {
				fails(Stage.FORBIDDEN, peer.clients().test(peer.provider(), Progress.NONE));
			} finally {
				network.setOffline(false);
			}
		}
	}

	/** Certificates that nobody trusts, or that have run out, are told as such, with what to do; not as a server that cannot be reached. */
	@Test
	void whatIsWrongWithACertificateIsTold() throws Exception {
		try (SecureServer server = SecureServer.selfSigned(folder, "localhost")) {
			ConnectionTest result = test(server.address("localhost") + "/v1");
			fails(Stage.TLS, result);
			assertTrue(result.message().contains("trust"), result.message());
			assertTrue(result.remedy().contains("certificate authority"), result.remedy());
			NetworkSettingsService network = TestServices.get(NetworkSettingsService.class);
			NetworkSettings before = network.get();
			network.put(before, new NetworkSettings(false, before.timers(), List.of(server.certificate())));
			try {
				// it is trusted now, and has neither a list nor answers
				fails(Stage.PROTOCOL, test(server.address("localhost") + "/v1"));
				ConnectionTest other = test(server.address("127.0.0.1") + "/v1");
				fails(Stage.TLS, other);
				assertTrue(other.message().contains("is not one for"), other.message());
			} finally {
				network.put(network.get(), before);
			}
		}
	}

	private static ConnectionTest test(String address) throws TftsrException {
		Provider provider = Peer.saved(new Provider(UUID.randomUUID(), "at " + address + UUID.randomUUID(), ProviderKind.OPENAI, address, Dialect.MODEL,
				ProviderOptions.USUAL, List.of(), false), null);
		return TestServices.get(ModelClients.class).test(provider, Progress.NONE);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Test
	void theLocalAnalystAlwaysWorks() throws Exception {
		Provider local = TestServices.get(ProviderRepository.class).get(ProviderRepository.LOCAL_ID);
		assertTrue(TestServices.get(ModelClients.class).test(local, Progress.NONE).works());
	}
}
