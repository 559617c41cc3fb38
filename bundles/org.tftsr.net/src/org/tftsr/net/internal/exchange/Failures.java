package org.tftsr.net.internal.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import javax.net.ssl.SSLException;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/** What failures of the HTTP client mean to a person. */
public final class Failures {

	private static final String TUNNEL = "Tunnel failed";
	private static final String PROXY_SETTINGS = "Correct the proxy in the network settings";

	private Failures() {
	}

	/** What it is called that failed. */
	public static String what(Destination destination) {
		return "Cannot reach " + destination.name();
	}

	/** A failure before status and headers came. */
	static TftsrException of(Throwable failure, Destination destination, boolean left) {
		Throwable cause = failure instanceof TftsrException ? failure : unwrapped(failure);
		if (cause instanceof TftsrException problem) {
			return problem;
		}
		// once it has left there is an encryption: what breaks it then may come after all has arrived
		if (!left && has(cause, SSLException.class::isInstance)) {
			return TlsFailures.of(cause, destination);
		}
		if (has(cause, e -> e instanceof IOException && e.getMessage() != null && e.getMessage().startsWith(TUNNEL))) {
			return tunnel(cause, destination);
		}
		NetworkProblem problem = left ? null : connecting(cause, destination);
		if (problem != null) {
			return problem;
		}
		if (has(cause, ProtocolException.class::isInstance)) {
			return new NetworkProblem(Reason.PROTOCOL, what(destination), "what answers at " + destination.server() + " speaks no HTTP",
					"Check host and port of the address", cause);
		}
		return new NetworkProblem(Reason.HANG_UP, what(destination),
				"the connection to " + destination.server() + " ended before an answer",
				"Try again; if it stays so, look at the server and at what stands before it", cause);
	}

	/** The proxy has said no to the way through it. */
	private static NetworkProblem tunnel(Throwable cause, Destination destination) {
		String status = cause.getMessage().replaceAll("\\D+", "");
		return proxy(destination, "the proxy " + destination.proxy() + " does not let it through to " + destination.server() + " (status "
				+ status + ')', "Ask whoever runs the proxy to let this server through, or " + except(destination), cause);
	}

	/** The proxy wants to know who asks. */
	public static NetworkProblem proxyCredentials(Destination destination) {
		boolean known = destination.proxy() != null && destination.proxy().user() != null;
		String why = known ? "the proxy " + destination.proxy() + " does not accept the user and password that are set for it"
				: "the proxy " + destination.proxy() + " wants a user and a password";
		String remedy = known ? "Correct them in the network settings. Only Basic authentication is known; where they are right, start with"
				+ " -Djdk.http.auth.tunneling.disabledSchemes= (empty), which lets Java send them"
				: "Set them in the network settings";
		return proxy(destination, why, remedy, null);
	}

	private static String except(Destination destination) {
		return "reach " + destination.address().getHost() + " without it";
	}

	private static NetworkProblem proxy(Destination destination, String why, String remedy, Throwable cause) {
		return new NetworkProblem(Reason.PROXY, what(destination), why, remedy, cause);
	}

	/** A failure to connect, or null where it is none. */
	private static NetworkProblem connecting(Throwable cause, Destination destination) {
		boolean late = has(cause, HttpConnectTimeoutException.class::isInstance);
		boolean name = has(cause, e -> e instanceof UnresolvedAddressException || e instanceof UnknownHostException);
		boolean connect = has(cause, ConnectException.class::isInstance) || noWay(cause);
		if (destination.proxy() != null && (late || name || connect)) {
			return proxy(destination, "the proxy " + destination.proxy() + (name ? " has no address" : " does not answer"), PROXY_SETTINGS,
					cause);
		}
		if (late) {
			return new NetworkProblem(Reason.CONNECT_TIMEOUT, what(destination),
					"nobody has answered at " + destination.server() + " within the time to connect",
					"Check the address, the server and the firewalls between", cause);
		}
		if (name) {
			return name(destination, cause);
		}
		if (noWay(cause)) {
			return new NetworkProblem(Reason.UNREACHABLE, what(destination), "there is no way to " + destination.server(),
					"Check the network, a VPN and the address", cause);
		}
		return connect
				? new NetworkProblem(Reason.REFUSED, what(destination), "nobody listens at " + destination.server(),
						"Start the server, or correct host and port of the address", cause)
				: null;
	}

	private static boolean noWay(Throwable cause) {
		return has(cause, e -> e instanceof NoRouteToHostException
				|| e instanceof IOException && e.getMessage() != null && e.getMessage().contains("unreachable"));
	}

	/** There is no address for the name. */
	public static NetworkProblem name(Destination destination, Throwable cause) {
		return new NetworkProblem(Reason.NAME, what(destination), "no address is known for the name " + destination.address().getHost(),
				"Check the spelling of the address, the network and its name service", cause);
	}

	/** A failure within the body. */
	static TftsrException ofBody(Throwable failure, Destination destination) {
		Throwable cause = unwrapped(failure);
		if (cause instanceof TftsrException problem) {
			return problem;
		}
		return new NetworkProblem(Reason.TRUNCATED, "The answer is not whole",
				"the connection to " + destination.server() + " ended in the middle of it", "Continue it, or ask again", cause);
	}

	static NetworkProblem firstByte(Destination destination, Duration time) {
		return new NetworkProblem(Reason.FIRST_BYTE_TIMEOUT, "No answer from " + destination.name(),
				destination.server() + " is connected, but has said nothing for " + text(time),
				"Try again, or allow it more time in the network settings", null);
	}

	static NetworkProblem idle(Destination destination, Duration time) {
		return new NetworkProblem(Reason.IDLE_TIMEOUT, "The answer is not whole",
				destination.server() + " has said nothing more for " + text(time),
				"Continue it, or allow longer silence in the network settings", null);
	}

	/** It has taken as long as it may in all. */
	public static NetworkProblem total(Destination destination, Duration time) {
		return new NetworkProblem(Reason.TOTAL_TIMEOUT, "The answer of " + destination.name() + " takes too long",
				"it may take " + text(time) + " in all", "Ask for less at once, or allow more time in the network settings", null);
	}

	private static String text(Duration time) {
		return time.compareTo(Duration.ofSeconds(1)) < 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
	}

	private static Throwable unwrapped(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null
				&& (cause instanceof CompletionException || cause instanceof ExecutionException)) {
			cause = cause.getCause();
		}
		return cause;
	}

	private static boolean has(Throwable failure, Predicate<Throwable> wanted) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (wanted.test(cause)) {
				return true;
			}
		}
		return false;
	}
}
