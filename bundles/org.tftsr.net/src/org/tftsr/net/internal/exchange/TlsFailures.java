package org.tftsr.net.internal.exchange;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;

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
		case TLS_EXPIRED -> problem(reason, destination, "the certificate of " + host + " is not valid any more, or not yet",
				"Check the clock of this machine; if it is right, whoever runs the server has to renew the certificate", failure);
		case TLS_NAME -> problem(reason, destination, "the certificate that answers is not one for " + host,
				"Use the name that the certificate is for, or see whether something else answers at this address", failure);
		case TLS_NOT_TRUSTED -> problem(reason, destination, "nobody who is trusted here has signed the certificate of " + host,
				"Where your organisation has a certificate authority of its own, add its file in the network settings", failure);
		default -> problem(reason, destination, "no encryption could be agreed on with " + destination.server() + plain(failure),
				"Check that the port speaks TLS and that the server is up to date", failure);
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

	private static String plain(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SSLException && String.valueOf(cause.getMessage()).contains("plaintext")) {
				return ": it speaks without";
			}
		}
		return "";
	}

	private static NetworkProblem problem(Reason reason, Destination destination, String why, String remedy, Throwable cause) {
		return new NetworkProblem(reason, Failures.what(destination), why, remedy, cause);
	}
}
