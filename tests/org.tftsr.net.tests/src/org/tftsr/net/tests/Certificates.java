package org.tftsr.net.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of a test and the certificates that it signs, made with keytool. */
final class Certificates {

	static final String PASSWORD = "only for a test";

	private final Path folder;
	private final Path authority;
	private int pairs;

	/** Makes the authority. */
	Certificates(Path folder) throws IOException, InterruptedException {
		this.folder = folder;
		this.authority = folder.resolve("ca.pem");
		keytool("ca", "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Test CA", "-ext", "bc:c", "-validity", "3");
		keytool("ca", "-exportcert", "-alias", "ca", "-rfc", "-file", authority.toString());
	}

	/** What is to be trusted. */
	Path authority() {
		return authority;
	}

	/**
	 * A server's end, with a certificate that the authority has signed.
	 *
	 * @param name  host name
	 * @param start from when it is valid, as keytool has it: {@code -10d} for ten days ago
	 * @param days  for how long
	 */
	SSLContext signed(String name, String start, int days) throws IOException, InterruptedException, GeneralSecurityException {
		return context(sign(name, start, days));
	}

	private String sign(String name, String start, int days) throws IOException, InterruptedException {
		String store = newPair(name);
		Path request = folder.resolve(store + ".csr");
		Path certificate = folder.resolve(store + ".pem");
		keytool(store, "-certreq", "-alias", "server", "-file", request.toString());
		keytool("ca", "-gencert", "-alias", "ca", "-infile", request.toString(), "-outfile", certificate.toString(), "-rfc", "-ext",
				"san=dns:" + name, "-startdate", start, "-validity", Integer.toString(days));
		Files.writeString(certificate, Files.readString(authority), StandardOpenOption.APPEND);
		keytool(store, "-importcert", "-alias", "server", "-noprompt", "-file", certificate.toString());
		return store;
	}

	/**
	 * The same for a server that is another program: a file in the form PKCS12, whose password is {@link #PASSWORD}.
	 *
	 * @param name host name
	 */
	Path signedStore(String name) throws IOException, InterruptedException {
		return store(sign(name, "-1d", 3));
	}

	/** A server's end with a certificate that nobody but itself has signed. */
	SSLContext selfSigned(String name) throws IOException, InterruptedException, GeneralSecurityException {
		return context(newPair(name));
	}

	private String newPair(String name) throws IOException, InterruptedException {
		String store = "server" + ++pairs;
		keytool(store, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name);
		return store;
	}

	private SSLContext context(String store) throws IOException, GeneralSecurityException {
		KeyStore keyStore = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store(store))) {
			keyStore.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
		keys.init(keyStore, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

	private Path store(String name) {
		return folder.resolve(name + ".p12");
	}

	private void keytool(String store, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-keystore", store(store).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
			throw new IOException(said);
		}
	}
}
