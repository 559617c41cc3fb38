package org.tftsr.net.internal.tls;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * Trusts what Java trusts, what the operating system trusts, and the user's own files, all as one set. Made again where one of the
 * files has changed. Thread-safe.
 */
public final class TrustStores {

	/** Files with certificates, for where there are no settings, as in a container. */
	private static final String VARIABLE = "TFTSR_CA_FILE";

	private record Made(List<String> state, SSLContext context) {
	}

	private final Map<String, String> environment;
	private Made made = new Made(null, null);

	/** @param environment variables of the process */
	public TrustStores(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * What connections are made with.
	 *
	 * @throws TftsrException {@code IO} where an own file cannot be read or holds no certificate
	 */
	public synchronized SSLContext context(List<Path> own) throws TftsrException {
		List<Path> files = new ArrayList<>(own);
		for (String name : environment.getOrDefault(VARIABLE, "").split(File.pathSeparator)) {
			if (!name.isBlank()) {
				files.add(Path.of(name.strip()));
			}
		}
		List<String> state = new ArrayList<>();
		for (Path file : files) {
			state.add(state(file));
		}
		if (!state.equals(made.state())) {
			made = new Made(state, make(files));
		}
		return made.context();
	}

	/** For connections that are not encrypted: trusts nobody, and reads no file for that. */
	public static SSLContext none() throws TftsrException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[0], null);
			return context;
		} catch (GeneralSecurityException e) {
			throw unprepared(e);
		}
	}

	private static String state(Path file) throws TftsrException {
		try {
			return file + "|" + Files.getLastModifiedTime(file) + '|' + Files.size(file);
		} catch (IOException e) {
			throw CertificateFile.unreadable(file, e);
		}
	}

	private static SSLContext make(List<Path> files) throws TftsrException {
		try {
			KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
			all.load(null, null);
			for (X509Certificate certificate : ofJava()) {
				add(all, certificate);
			}
			for (X509Certificate certificate : SystemCertificates.read()) {
				add(all, certificate);
			}
			for (Path file : files) {
				for (X509Certificate certificate : CertificateFile.read(file)) {
					add(all, certificate);
				}
			}
			TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
			factory.init(all);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, factory.getTrustManagers(), null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw unprepared(e);
		}
	}

	private static TftsrException unprepared(Exception cause) {
		return new TftsrException(ProblemKind.INTERNAL, Messages.TrustStores_what, Messages.TrustStores_why, Messages.TrustStores_remedy,
				cause);
	}

	private static void add(KeyStore all, X509Certificate certificate) throws KeyStoreException {
		all.setCertificateEntry("ca" + all.size(), certificate);
	}

	/** What Java trusts, be it its own file or the one that a system property names. */
	private static List<X509Certificate> ofJava() throws GeneralSecurityException {
		TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
		factory.init((KeyStore) null);
		List<X509Certificate> result = new ArrayList<>();
		for (TrustManager manager : factory.getTrustManagers()) {
			if (manager instanceof X509TrustManager trust) {
				result.addAll(List.of(trust.getAcceptedIssuers()));
			}
		}
		return result;
	}
}
