package org.tftsr.net.internal.exchange;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/** Why no encryption could be agreed on. */
final class TlsFailures {

	private TlsFailures() {
	}

	static NetworkProblem of(Throwable failure, Destination destination) {
		Reason reason = reason(failure);
		String host = destination.address().getHost();
		return switch (reason) {
		case TLS_EXPIRED -> problem(reason, destination, NLS.bind(Messages.TlsFailures_expiredWhy, host),
				Messages.TlsFailures_expiredRemedy, failure);
		case TLS_NAME -> problem(reason, destination, NLS.bind(Messages.TlsFailures_nameWhy, host), Messages.TlsFailures_nameRemedy,
				failure);
		case TLS_NOT_TRUSTED -> problem(reason, destination, NLS.bind(Messages.TlsFailures_notTrustedWhy, host),
				Messages.TlsFailures_notTrustedRemedy, failure);
		default -> problem(reason, destination,
				speaksPlain(failure) ? NLS.bind(Messages.TlsFailures_plainWhy, destination.server())
						: NLS.bind(Messages.TlsFailures_handshakeWhy, destination.server()), Messages.TlsFailures_handshakeRemedy, failure);
		};
	}

	private static Reason reason(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
				return Reason.TLS_EXPIRED;
			}
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CertPathBuilderException) {
				return Reason.TLS_NOT_TRUSTED;
			}
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CertificateException) {
				String message = String.valueOf(cause.getMessage());
				return message.contains("subject alternative") || message.contains("No name matching") ? Reason.TLS_NAME
						: Reason.TLS_NOT_TRUSTED;
			}
		}
		return Reason.TLS_HANDSHAKE;
	}

	private static boolean speaksPlain(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SSLException && String.valueOf(cause.getMessage()).contains("plaintext")) {
				return true;
			}
		}
		return false;
	}

	private static NetworkProblem problem(Reason reason, Destination destination, String why, String remedy, Throwable cause) {
		return new NetworkProblem(reason, Failures.what(destination), why, remedy, cause);
	}
}
