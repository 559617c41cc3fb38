package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.testsupport.TestServices;

/** Who is trusted, and what is told where nobody is. */
class TlsTest {

	@TempDir
	static Path folder;
	private static Certificates certificates;
	/** Of this machine, and in order but for who has signed it. */
	private static SSLContext good;

	private final NetworkSettingsService settings = TestServices.get(NetworkSettingsService.class);
	private NetworkSettings before;

	@BeforeAll
	static void authority() throws Exception {
		certificates = new Certificates(folder);
		good = certificates.signed("localhost", "-1d", 3);
	}

	@BeforeEach
	void remember() throws TftsrException {
		before = settings.get();
	}

	@AfterEach
	void restore() throws TftsrException {
		settings.put(settings.get(), before);
	}

	private void trust(Path... files) throws TftsrException {
		settings.put(settings.get(), new NetworkSettings(false, before.timers(), List.of(files)));
	}

	private static LocalServer server(SSLContext end) {
		return new LocalServer(end.getServerSocketFactory(), "https",
				connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"));
	}

	@Test
	void anOwnAuthorityIsTrustedOnceItsFileIsSet() throws Exception {
		try (LocalServer server = server(good)) {
			Requests request = Requests.to(server.address("/")).key("a-key-that-must-not-leave-unseen");
			assertTrue(Sending.failing(Reason.TLS_NOT_TRUSTED, request).remedy().contains("certificate authority"));
			assertEquals(List.of(), server.requests());
			trust(certificates.authority());
			assertEquals(200, Sending.send(request, new Heard()).status());
		}
	}

	/** Which it keeps as Windows does here: what others have is a file of the whole machine. */
	@Test
	void whatTheOperatingSystemTrustsIsTrusted() throws Exception {
		Path other = Files.copy(new Certificates(Files.createDirectory(folder.resolve("other"))).authority(), folder.resolve("other.pem"));
		String system = System.getProperty("os.name");
		try (LocalServer server = server(good); SystemStore store = SystemStore.of("Windows-ROOT", certificates.authority())) {
			System.setProperty("os.name", "Windows");
			// a file more has what is trusted read again
			trust(other);
			assertEquals(200, Sending.send(Requests.to(server.address("/")), new Heard()).status());
		} finally {
			System.setProperty("os.name", system);
		}
		try (LocalServer server = server(good)) {
			Files.setLastModifiedTime(other, FileTime.fromMillis(0));
			Sending.failing(Reason.TLS_NOT_TRUSTED, Requests.to(server.address("/")));
		}
	}

	@Test
	void whatIsNotEncryptedAsksForNoCertificate() throws Exception {
		Path gone = Files.copy(certificates.authority(), folder.resolve("gone.pem"));
		trust(gone);
		Files.delete(gone);
		try (LocalServer encrypted = server(good);
				LocalServer plain = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			TftsrException problem = assertThrows(TftsrException.class, () -> Sending.send(Requests.to(encrypted.address("/")), new Heard()));
			assertTrue(problem.getMessage().contains(gone.toString()), problem.getMessage());
			assertEquals(200, Sending.send(Requests.to(plain.address("/")), new Heard()).status());
		}
	}

	@Test
	void aCertificateThatNobodyElseHasSignedIsNotTrusted() throws Exception {
		try (LocalServer server = server(certificates.selfSigned("localhost"))) {
			Sending.failing(Reason.TLS_NOT_TRUSTED, Requests.to(server.address("/")));
		}
	}

	@Test
	void aCertificateOfAnotherNameIsNotTakenForThisOneWhateverIsTrusted() throws Exception {
		trust(certificates.authority());
		System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
		try (LocalServer server = server(certificates.signed("other.example", "-1d", 3))) {
			Sending.failing(Reason.TLS_NAME, Requests.to(server.address("/")));
			Sending.failing(Reason.TLS_NAME, Requests.to(URI.create("https://127.0.0.1:" + server.port() + "/")));
		} finally {
			System.clearProperty("jdk.internal.httpclient.disableHostnameVerification");
		}
	}

	@Test
	void aCertificateThatHasRunOutOrIsNotYetValidIsTold() throws Exception {
		trust(certificates.authority());
		for (String start : List.of("-10d", "+1d")) {
			try (LocalServer server = server(certificates.signed("localhost", start, 2))) {
				assertTrue(Sending.failing(Reason.TLS_EXPIRED, Requests.to(server.address("/"))).remedy().contains("clock"));
			}
		}
	}

	@Test
	void aServerThatSpeaksWithoutEncryptionIsTold() throws IOException {
		try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> greet(plain));
			assertTrue(Sending.failing(Reason.TLS_HANDSHAKE, Requests.to(URI.create("https://localhost:" + plain.getLocalPort() + "/")))
					.getMessage().contains("without"));
		}
	}

	/** What breaks the encryption after a request has arrived does not make it one that has not. */
	@Test
	void whoseEncryptionBreaksAfterTheRequestHasArrivedIsNotTakenForOneThatWasNeverReached() throws Exception {
		trust(certificates.authority());
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> answerInClear(listener));
			NetworkProblem problem = Sending.failing(Reason.HANG_UP,
					Requests.to(URI.create("https://localhost:" + listener.getLocalPort() + "/")).once());
			assertFalse(problem.neverArrived(), problem.getMessage());
		}
	}

	/** Takes a request by TLS, and answers beside it, as a box does that stands in between. */
	private static void answerInClear(ServerSocket listener) {
		try (Socket connection = listener.accept();
				SSLSocket secure = (SSLSocket) good.getSocketFactory().createSocket(connection, null, connection.getPort(), false)) {
			secure.setUseClientMode(false);
			BufferedReader request = new BufferedReader(new InputStreamReader(secure.getInputStream(), StandardCharsets.UTF_8));
			while (!request.readLine().isEmpty()) {
				// as far as the headers go, and some of the body has come with them
			}
			request.read();
			connection.getOutputStream().write("HTTP/1.1 502 Bad Gateway\r\n\r\n".getBytes());
			connection.getInputStream().transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			// whoever has asked has gone, which is what is wanted
		}
	}

	private static void greet(ServerSocket plain) {
		try (Socket connection = plain.accept()) {
			connection.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes());
			connection.getInputStream().transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			// the client has hung up
		}
	}

	@Test
	void filesThatHoldNoCertificateAreRefusedWhenTheyAreSet() throws Exception {
		Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing\n");
		Path missing = folder.resolve("missing.pem");
		for (Path file : List.of(empty, missing)) {
			TftsrException problem = assertThrows(TftsrException.class, () -> trust(file));
			assertEquals(ProblemKind.IO, problem.kind());
			assertTrue(problem.getMessage().contains(file.toString()));
		}
		assertEquals(before, settings.get());
	}

	@Test
	void aFileThatIsGoneLaterStopsEverythingWithItsName() throws Exception {
		Path copy = Files.copy(certificates.authority(), folder.resolve("copy.pem"));
		trust(copy);
		Files.delete(copy);
		try (LocalServer server = server(good)) {
			TftsrException problem = assertThrows(TftsrException.class, () -> Sending.send(Requests.to(server.address("/")), new Heard()));
			assertTrue(problem.getMessage().contains("copy.pem"), problem.getMessage());
		}
	}
}
