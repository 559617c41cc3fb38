package org.tftsr.net.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;

/** What an operating system trusts, as it stands in for the real one while it is open. */
final class SystemStore implements AutoCloseable {

	private final Provider provider;

	private SystemStore(Provider provider) {
		this.provider = provider;
	}

	/**
	 * @param type      what the store is called
	 * @param authority file of the one certificate in it
	 */
	static SystemStore of(String type, Path authority) throws IOException, GeneralSecurityException {
		Certificate certificate;
		try (InputStream in = Files.newInputStream(authority)) {
			certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
		}
		Provider provider = new StandIn(type, certificate);
		Security.insertProviderAt(provider, 1);
		return new SystemStore(provider);
	}

	@Override
	public void close() {
		Security.removeProvider(provider.getName());
	}

	private static final class StandIn extends Provider {

		private static final long serialVersionUID = 1;

		StandIn(String type, Certificate certificate) {
			super("StandIn", "1", "A store of a test");
			putService(new Service(this, "KeyStore", type, OneCertificate.class.getName(), List.of(), null) {
				@Override
				public Object newInstance(Object parameter) {
					return new OneCertificate(certificate);
				}
			});
		}
	}

	/** A store that can be read. */
	private static final class OneCertificate extends KeyStoreSpi {

		private static final String ALIAS = "one";

		private final Certificate certificate;

		OneCertificate(Certificate certificate) {
			this.certificate = certificate;
		}

		@Override
		public void engineLoad(InputStream stream, char[] password) {
			// it is there
		}

		@Override
		public Enumeration<String> engineAliases() {
			return Collections.enumeration(List.of(ALIAS));
		}

		@Override
		public boolean engineContainsAlias(String alias) {
			return alias.equals(ALIAS);
		}

		@Override
		public int engineSize() {
			return 1;
		}

		@Override
		public boolean engineIsCertificateEntry(String alias) {
			return engineContainsAlias(alias);
		}

		@Override
		public boolean engineIsKeyEntry(String alias) {
			return false;
		}

		@Override
		public Certificate engineGetCertificate(String alias) {
			return engineContainsAlias(alias) ? certificate : null;
		}

		@Override
		public String engineGetCertificateAlias(Certificate other) {
			return certificate.equals(other) ? ALIAS : null;
		}

		@Override
		public Certificate[] engineGetCertificateChain(String alias) {
			return null;
		}

		@Override
		public Key engineGetKey(String alias, char[] password) {
			return null;
		}

		@Override
		public Date engineGetCreationDate(String alias) {
			return new Date(0);
		}

		@Override
		public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void engineSetCertificateEntry(String alias, Certificate other) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void engineDeleteEntry(String alias) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void engineStore(OutputStream stream, char[] password) {
			throw new UnsupportedOperationException();
		}
	}
}
