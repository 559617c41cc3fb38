package org.tftsr.net.internal.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** A file with certificates, in PEM or DER. */
public final class CertificateFile {

	private CertificateFile() {
	}

	/**
	 * Reads one.
	 *
	 * @return at least one
	 * @throws TftsrException {@code IO} where it cannot be read or holds no certificate
	 */
	public static List<X509Certificate> read(Path file) throws TftsrException {
		try {
			List<X509Certificate> found = parse(file);
			if (found.isEmpty()) {
				throw none(file, null);
			}
			return found;
		} catch (IOException e) {
			throw unreadable(file, e);
		} catch (CertificateException e) {
			throw none(file, e);
		}
	}

	static List<X509Certificate> parse(Path file) throws IOException, CertificateException {
		List<X509Certificate> result = new ArrayList<>();
		// they are asked for byte by byte
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
				if (certificate instanceof X509Certificate one) {
					result.add(one);
				}
			}
		}
		return result;
	}

	static TftsrException unreadable(Path file, IOException cause) {
		return problem(file, Messages.CertificateFile_unreadable, cause);
	}

	private static TftsrException none(Path file, CertificateException cause) {
		return problem(file, Messages.CertificateFile_noPem, cause);
	}

	private static TftsrException problem(Path file, String why, Exception cause) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.CertificateFile_what, file), why, Messages.CertificateFile_remedy,
				cause);
	}
}
