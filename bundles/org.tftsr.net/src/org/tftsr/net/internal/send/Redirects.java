package org.tftsr.net.internal.send;

import java.net.URI;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.Outgoing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.internal.address.AddressRules;
import org.tftsr.net.internal.exchange.Destination;

/** Where a server may send a request on to: never what was shown, or has a body, to another origin, and never a key. */
final class Redirects {

	private static final int MOST = 5;
	private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
	private static final Set<Integer> SAME_METHOD = Set.of(307, 308);

	private Redirects() {
	}

	/** Whether a status names another address. */
	static boolean is(int status) {
		return STATUSES.contains(status);
	}

	/**
	 * The address to go on to.
	 *
	 * @param count    how often it was sent on before
	 * @param location what the server says; null where it says nothing
	 */
	static URI next(Outgoing outgoing, URI from, int status, String location, int count) throws NetworkProblem {
		if (count >= MOST) {
			throw refused(outgoing, NLS.bind(Messages.Redirects_tooOften, MOST));
		}
		boolean reads = outgoing.method().equals("GET") || outgoing.method().equals("HEAD");
		if (!reads && !SAME_METHOD.contains(status)) {
			throw refused(outgoing, NLS.bind(Messages.Redirects_toRead, status));
		}
		URI to = resolved(outgoing, from, location);
		AddressRules.requireForm(outgoing.destination(), to);
		boolean plain = to.getScheme().equalsIgnoreCase("http");
		if (plain && from.getScheme().equalsIgnoreCase("https")) {
			throw refused(outgoing, NLS.bind(Messages.Redirects_plain, to.getHost()));
		}
		boolean elsewhere = !Destination.origin(to).equals(Destination.origin(outgoing.address().uri()));
		if (elsewhere && (plain || !reads || outgoing.reviewed() || outgoing.body() != RedactedBody.NONE)) {
			throw refused(outgoing, NLS.bind(Messages.Redirects_elsewhere, to.getHost(), Destination.port(to)));
		}
		return to;
	}

	private static URI resolved(Outgoing outgoing, URI from, String location) throws NetworkProblem {
		if (location == null) {
			throw refused(outgoing, Messages.Redirects_nowhere);
		}
		try {
			return from.resolve(location.strip());
		} catch (IllegalArgumentException e) {
			throw refused(outgoing, Messages.Redirects_noAddress);
		}
	}

	private static NetworkProblem refused(Outgoing outgoing, String why) {
		return new NetworkProblem(Reason.REDIRECT, NLS.bind(Messages.Redirects_what, outgoing.destination()), why,
				Messages.Redirects_remedy, null);
	}
}
