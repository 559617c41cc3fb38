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

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/** What failures of the HTTP client mean to a person. */
public final class Failures {

	private static final String TUNNEL = "Tunnel failed";

	private Failures() {
	}

	/** What it is called that failed. */
	public static String what(Destination destination) {
		return NLS.bind(Messages.Failures_reachWhat, destination.name());
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
			return new NetworkProblem(Reason.PROTOCOL, what(destination), NLS.bind(Messages.Failures_noHttpWhy, destination.server()),
					Messages.Failures_noHttpRemedy, cause);
		}
		return new NetworkProblem(Reason.HANG_UP, what(destination), NLS.bind(Messages.Failures_hangUpWhy, destination.server()),
				Messages.Failures_hangUpRemedy, cause);
	}

	/** The proxy has said no to the way through it. */
	private static NetworkProblem tunnel(Throwable cause, Destination destination) {
		String status = cause.getMessage().replaceAll("\\D+", "");
		return proxy(destination, NLS.bind(Messages.Failures_tunnelWhy, new Object[] { destination.proxy(), destination.server(), status }),
				NLS.bind(Messages.Failures_tunnelRemedy, destination.address().getHost()), cause);
	}

	/** The proxy wants to know who asks. */
	public static NetworkProblem proxyCredentials(Destination destination) {
		boolean known = destination.proxy() != null && destination.proxy().user() != null;
		String why = known ? NLS.bind(Messages.Failures_proxyUserWrongWhy, destination.proxy())
				: NLS.bind(Messages.Failures_proxyUserMissingWhy, destination.proxy());
		String remedy = known ? Messages.Failures_proxyUserWrongRemedy : Messages.Failures_proxyUserMissingRemedy;
		return proxy(destination, why, remedy, null);
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
			String why = name ? NLS.bind(Messages.Failures_proxyNameWhy, destination.proxy())
					: NLS.bind(Messages.Failures_proxySilentWhy, destination.proxy());
			return proxy(destination, why, Messages.Failures_proxyRemedy, cause);
		}
		if (late) {
			return new NetworkProblem(Reason.CONNECT_TIMEOUT, what(destination),
					NLS.bind(Messages.Failures_connectTimeWhy, destination.server()), Messages.Failures_connectTimeRemedy, cause);
		}
		if (name) {
			return name(destination, cause);
		}
		if (noWay(cause)) {
			return new NetworkProblem(Reason.UNREACHABLE, what(destination), NLS.bind(Messages.Failures_noWayWhy, destination.server()),
					Messages.Failures_noWayRemedy, cause);
		}
		return connect
				? new NetworkProblem(Reason.REFUSED, what(destination), NLS.bind(Messages.Failures_refusedWhy, destination.server()),
						Messages.Failures_refusedRemedy, cause) : null;
	}

	private static boolean noWay(Throwable cause) {
		return has(cause, e -> e instanceof NoRouteToHostException
				|| e instanceof IOException && e.getMessage() != null && e.getMessage().contains("unreachable"));
	}

	/** There is no address for the name. */
	public static NetworkProblem name(Destination destination, Throwable cause) {
		return new NetworkProblem(Reason.NAME, what(destination), NLS.bind(Messages.Failures_nameWhy, destination.address().getHost()),
				Messages.Failures_nameRemedy, cause);
	}

	/** A failure within the body. */
	static TftsrException ofBody(Throwable failure, Destination destination) {
		Throwable cause = unwrapped(failure);
		if (cause instanceof TftsrException problem) {
			return problem;
		}
		return new NetworkProblem(Reason.TRUNCATED, Messages.Failures_notWholeWhat,
				NLS.bind(Messages.Failures_brokenOffWhy, destination.server()), Messages.Failures_brokenOffRemedy, cause);
	}

	static NetworkProblem firstByte(Destination destination, Duration time) {
		return new NetworkProblem(Reason.FIRST_BYTE_TIMEOUT, NLS.bind(Messages.Failures_firstByteWhat, destination.name()),
				NLS.bind(Messages.Failures_firstByteWhy, destination.server(), text(time)), Messages.Failures_firstByteRemedy, null);
	}

	static NetworkProblem idle(Destination destination, Duration time) {
		return new NetworkProblem(Reason.IDLE_TIMEOUT, Messages.Failures_notWholeWhat,
				NLS.bind(Messages.Failures_idleWhy, destination.server(), text(time)), Messages.Failures_idleRemedy, null);
	}

	/** It has taken as long as it may in all. */
	public static NetworkProblem total(Destination destination, Duration time) {
		return new NetworkProblem(Reason.TOTAL_TIMEOUT, NLS.bind(Messages.Failures_totalWhat, destination.name()),
				NLS.bind(Messages.Failures_totalWhy, text(time)), Messages.Failures_totalRemedy, null);
	}

	private static String text(Duration time) {
		return time.compareTo(Duration.ofSeconds(1)) < 0 ? NLS.bind(Messages.Failures_milliseconds, time.toMillis())
				: NLS.bind(Messages.Failures_seconds, time.toSeconds());
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
