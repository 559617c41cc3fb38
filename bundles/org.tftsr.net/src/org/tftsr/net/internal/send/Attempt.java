package org.tftsr.net.internal.send;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Receiver;
import org.tftsr.net.SecretHeader;
import org.tftsr.net.Timers;
import org.tftsr.net.internal.address.AddressRules;
import org.tftsr.net.internal.address.NameLookup;
import org.tftsr.net.internal.exchange.Destination;
import org.tftsr.net.internal.exchange.Exchange;
import org.tftsr.net.internal.exchange.Failures;
import org.tftsr.net.internal.exchange.StopSignal;
import org.tftsr.net.internal.exchange.StoppableWork;
import org.tftsr.net.internal.stream.Pieces;
import org.tftsr.net.internal.stream.StreamProblems;
import org.tftsr.net.internal.tls.TrustStores;
import org.tftsr.net.spi.HttpProxy;

/** Sends a request once and takes what comes back. Used by one thread. */
final class Attempt {

	private static final int PROXY_CREDENTIALS = 407;

	/** What has to be there before anything is connected to. */
	private record Ready(SSLContext trust, byte[] body, HttpRequest.Builder request) {
	}

	private final Services services;
	private final Prepared prepared;
	private final Outgoing outgoing;
	private final Receiver receiver;
	private final StopSignal stop;
	private final URI address;
	private int status;
	private Map<String, String> headers = Map.of();
	private boolean left;
	private boolean handedOn;
	private long bytesIn;
	private Duration firstByte = Duration.ZERO;

	/** @param address where to; another one than that of the request where the server has sent it on */
	Attempt(Services services, Prepared prepared, Receiver receiver, StopSignal stop, URI address) {
		this.services = services;
		this.prepared = prepared;
		this.outgoing = prepared.outgoing();
		this.receiver = receiver;
		this.stop = stop;
		this.address = address;
	}

	/**
	 * Sends it.
	 *
	 * @param deadline when the call has taken too long in all; nanoseconds of {@link System#nanoTime()}
	 * @return what the server names as another address, with an empty text where it names none; null where it has answered
	 */
	String run(NetworkSettings settings, Timers timers, long deadline) throws TftsrException {
		Destination destination = new Destination(outgoing.destination(), address, proxy());
		NameLookup.requireAllowed(destination, services.names(), timers.connect(), stop);
		try (KeyMask mask = new KeyMask()) {
			Ready ready = ready(destination, settings, timers, deadline, mask);
			try (Exchange exchange = new Exchange(destination, ready.body(), ready.trust(), timers, deadline, stop)) {
				long start = System.nanoTime();
				try {
					Exchange.Head head = exchange.send(ready.request(), outgoing.method());
					return answer(head, exchange, destination, mask);
				} finally {
					left |= exchange.hasLeft();
					bytesIn = exchange.bytesIn();
					firstByte = Duration.ofNanos(exchange.firstByteAt() - start);
				}
			}
		}
	}

	/** Files with certificates may lie on a drive that does not answer, and a key where somebody has to be asked. */
	private Ready ready(Destination destination, NetworkSettings settings, Timers timers, long deadline, KeyMask mask)
			throws TftsrException {
		try {
			return StoppableWork.call("tftsr-net-ready", () -> new Ready(trust(settings), prepared.bodyWithKeys(mask),
					request(destination, mask)), Duration.ofNanos(deadline - System.nanoTime()), stop);
		} catch (TimeoutException e) {
			throw Failures.total(destination, timers.total());
		} catch (ExecutionException e) {
			throw StoppableWork.failure(e);
		}
	}

	private SSLContext trust(NetworkSettings settings) throws TftsrException {
		return isPlain() ? TrustStores.none() : services.trust().context(settings.caFiles());
	}

	private boolean isPlain() {
		return address.getScheme().equalsIgnoreCase("http");
	}

	/** What is not encrypted never goes through somebody else's machine, and what stays on this one needs none. */
	private HttpProxy proxy() throws TftsrException {
		boolean direct = !address.getScheme().equalsIgnoreCase("https") || AddressRules.isLoopback(address.getHost());
		return direct ? null : services.proxies().select(address).orElse(null);
	}

	private HttpRequest.Builder request(Destination destination, KeyMask mask) throws TftsrException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
				.version(isPlain() ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2);
		prepared.headers().forEach(request::setHeader);
		HttpProxy proxy = destination.proxy();
		if (proxy != null && proxy.user() != null) {
			String credentials = proxy.user() + ':' + (proxy.password() == null ? "" : proxy.password());
			// goes with CONNECT to the proxy; the client leaves it out of what goes through the tunnel
			request.setHeader("Proxy-Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		SecretHeader secret = outgoing.secret();
		if (secret != null && Destination.origin(address).equals(Destination.origin(outgoing.address().uri()))) {
			add(request, secret, mask);
		}
		return request;
	}

	private void add(HttpRequest.Builder request, SecretHeader secret, KeyMask mask) throws TftsrException {
		try (Passphrase key = secret.key().get()) {
			if (key == null) {
				throw new NetworkProblem(Reason.NOT_SENDABLE, NLS.bind(Messages.Send_notSentWhat, outgoing.destination()),
						Messages.Attempt_noKeyWhy, Messages.Attempt_noKeyRemedy, null);
			}
			HeaderRules.requireKey(outgoing.destination(), key.text());
			mask.learn(key.text());
			request.setHeader(secret.name(), secret.prefix() + key.text());
		}
	}

	private String answer(Exchange.Head head, Exchange exchange, Destination destination, KeyMask mask) throws TftsrException {
		status = head.status();
		headers = firstValues(head.headers());
		if (Redirects.is(status)) {
			return headers.getOrDefault("location", "");
		}
		if (status == PROXY_CREDENTIALS && destination.proxy() != null) {
			left = false;
			throw Failures.proxyCredentials(destination);
		}
		if (status / 100 != 2) {
			throw ErrorAnswers.of(outgoing.destination(), status, headers, errorBody(exchange), mask);
		}
		receive(exchange);
		return null;
	}

	/** All but cookies, which are nobody's business. */
	private static Map<String, String> firstValues(HttpHeaders answered) {
		Map<String, String> result = new TreeMap<>();
		answered.map().forEach((name, values) -> {
			String small = name.toLowerCase(Locale.ROOT);
			if (!small.startsWith("set-cookie") && !small.startsWith(":")) {
				result.put(small, values.getFirst());
			}
		});
		return result;
	}

	private byte[] errorBody(Exchange exchange) throws TftsrException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try {
			exchange.receive((bytes, length) -> {
				body.write(bytes, 0, Math.min(length, ErrorAnswers.LONGEST_BODY - body.size()));
				return body.size() < ErrorAnswers.LONGEST_BODY;
			});
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.NETWORK) {
				throw e;
			}
			// what has come of the error is enough: the status counts
		}
		return body.toByteArray();
	}

	private void receive(Exchange exchange) throws TftsrException {
		String packed = headers.getOrDefault("content-encoding", "identity");
		if (!packed.equalsIgnoreCase("identity")) {
			throw StreamProblems.packed(packed.replaceAll("[^A-Za-z0-9-]", ""));
		}
		Pieces pieces = new Pieces(outgoing.framing(), headers.getOrDefault("content-type", ""), receiver);
		try {
			exchange.receive((bytes, length) -> {
				pieces.bytes(bytes, length);
				return !pieces.ended();
			});
			if (pieces.ended()) {
				exchange.awaitEnd();
			} else {
				pieces.end();
			}
		} finally {
			handedOn = pieces.any();
		}
	}

	/** HTTP status; 0 where there was no answer. */
	int status() {
		return status;
	}

	/** Headers of the answer, names in small letters. */
	Map<String, String> headers() {
		return headers;
	}

	/** Whether any of the request may have reached the server. */
	boolean hasLeft() {
		return left;
	}

	/** Whether the receiver was given anything. */
	boolean hasHandedOn() {
		return handedOn;
	}

	/** How many bytes of a body came. */
	long bytesIn() {
		return bytesIn;
	}

	/** From sending to the first byte of the body. */
	Duration firstByte() {
		return firstByte;
	}
}
