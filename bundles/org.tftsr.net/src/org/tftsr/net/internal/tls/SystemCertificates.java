package org.tftsr.net.internal.tls;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the operating system trusts, as far as Java can see it. */
final class SystemCertificates {

	private static final Logger LOG = System.getLogger(SystemCertificates.class.getName());

	/** Where distributions of Linux and BSD keep them as one file. */
	private static final List<Path> FILES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
			Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
			Path.of("/etc/ssl/ca-bundle.pem"), Path.of("/etc/ssl/cert.pem"));

	private SystemCertificates() {
	}

	/** All of them; none where the system has none that can be read, which leaves what Java trusts. */
	static List<X509Certificate> read() {
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		try {
			if (system.startsWith("windows")) {
				return ofStore("Windows-ROOT");
			}
			if (system.startsWith("mac")) {
				return ofStore("KeychainStore");
			}
			Optional<Path> file = FILES.stream().filter(Files::isReadable).findFirst();
			return file.isPresent() ? CertificateFile.parse(file.get()) : List.of();
		} catch (GeneralSecurityException | IOException e) {
			LOG.log(Level.WARNING, "The certificates of the operating system cannot be read; only those of Java are trusted", e);
			return List.of();
		}
	}

	private static List<X509Certificate> ofStore(String type) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance(type);
		store.load(null, null);
		List<X509Certificate> result = new ArrayList<>();
		for (String alias : Collections.list(store.aliases())) {
			if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
				result.add(certificate);
			}
		}
		return result;
	}
}
