package org.tftsr.ai.tests.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A server with a certificate that only it has signed, made with keytool; it knows no page. */
final class SecureServer implements AutoCloseable {

	private static final String PASSWORD = "only for a test";

	private final HttpsServer server;
	private final Path certificate;

	private SecureServer(HttpsServer server, Path certificate) {
		this.server = server;
		this.certificate = certificate;
	}

	/** @param name the host name in its certificate */
	static SecureServer selfSigned(Path folder, String name) throws IOException, InterruptedException, GeneralSecurityException {
		Path store = folder.resolve("server.p12");
		Path certificate = folder.resolve("server.pem");
		keytool(store, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name, "-validity", "3");
		keytool(store, "-exportcert", "-alias", "server", "-rfc", "-file", certificate.toString());
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.start();
		return new SecureServer(server, certificate);
	}

	private static void keytool(Path store, String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(words));
		command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(said);
		}
	}

	String address(String host) {
		return "https://" + host + ':' + server.getAddress().getPort();
	}

	/** What is to be trusted. */
	Path certificate() {
		return certificate;
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
