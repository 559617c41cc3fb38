package org.tftsr.net;

import java.util.Objects;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * A request that was not sent, or was not answered as it should be. Where the server did answer, with a status that says no, it is a
 * {@link RemoteProblem} instead.
 */
public final class NetworkProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	/** What went wrong, for those who branch on it. */
	public enum Reason {
		/** The user is offline by choice. */
		OFFLINE,
		/** A rule forbids the address: no https, a service that hands out keys of a cloud. */
		ADDRESS_FORBIDDEN,
		/** Whoever was shown it said no. */
		REFUSED_BY_REVIEWER,
		/** Something that goes out cannot go out as it is: no key, a line break in a header. */
		NOT_SENDABLE,
		/** There is no address for the name. */
		NAME,
		/** Nobody listens at the address. */
		REFUSED,
		/** There is no way to the address. */
		UNREACHABLE,
		/** Nobody has answered at the address within the time to connect. */
		CONNECT_TIMEOUT,
		/** The proxy cannot be reached, wants other credentials, or does not let it through. */
		PROXY,
		/** Nobody who is trusted has signed the certificate. */
		TLS_NOT_TRUSTED,
		/** The certificate is not valid any more, or not yet. */
		TLS_EXPIRED,
		/** The certificate is of another name. */
		TLS_NAME,
		/** No encryption could be agreed on for another cause, such as a server that speaks no TLS. */
		TLS_HANDSHAKE,
		/** Connected, and then nothing came. */
		FIRST_BYTE_TIMEOUT,
		/** Some came, and then nothing more. */
		IDLE_TIMEOUT,
		/** It took longer than it may take in all. */
		TOTAL_TIMEOUT,
		/** The connection ended before an answer. */
		HANG_UP,
		/** The answer ended before its end. */
		TRUNCATED,
		/** What came is not what was asked for: no HTTP, a web page. */
		PROTOCOL,
		/** What came is larger than anything that is useful. */
		TOO_LARGE,
		/** The server names another address, and it is not gone to. */
		REDIRECT
	}

	private final Reason reason;

	/** @param cause the technical cause, or null */
	public NetworkProblem(Reason reason, String what, String why, String remedy, Throwable cause) {
		super(kind(reason), what, why, remedy, cause);
		this.reason = Objects.requireNonNull(reason);
	}

	private static ProblemKind kind(Reason reason) {
		return switch (reason) {
		case OFFLINE, ADDRESS_FORBIDDEN, REFUSED_BY_REVIEWER -> ProblemKind.FORBIDDEN;
		case NOT_SENDABLE -> ProblemKind.INVALID_INPUT;
		case REDIRECT, PROTOCOL, TOO_LARGE -> ProblemKind.REMOTE;
		default -> ProblemKind.NETWORK;
		};
	}

	/** What went wrong. */
	public Reason reason() {
		return reason;
	}

	/** Whether nothing can have reached the server, so that it is safe to send again whatever it is. */
	public boolean neverArrived() {
		return switch (reason) {
		case NAME, REFUSED, UNREACHABLE, CONNECT_TIMEOUT, PROXY, TLS_NOT_TRUSTED, TLS_EXPIRED, TLS_NAME, TLS_HANDSHAKE, OFFLINE,
				ADDRESS_FORBIDDEN, REFUSED_BY_REVIEWER, NOT_SENDABLE -> true;
		default -> false;
		};
	}
}
