package org.tftsr.net.internal.send;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.Outgoing;

/** Which headers may go out: none that ends its line and begins another one, none that HTTP itself decides on. */
final class HeaderRules {

	/** A token of RFC 9110. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
	private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");
	private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]{0,1024}");
	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");
	private static final Set<String> OF_HTTP = Set.of("host", "content-length", "connection", "expect", "upgrade", "transfer-encoding",
			"te", "trailer", "proxy-authorization", "proxy-connection", "keep-alive", "http2-settings");

	private HeaderRules() {
	}

	/** Requires that method and headers may go out, but for the key. */
	static void require(Outgoing outgoing) throws NetworkProblem {
		if (!METHOD.matcher(outgoing.method()).matches() || outgoing.method().equals("CONNECT")) {
			throw problem(outgoing.destination(), Messages.HeaderRules_methodWhy, Messages.HeaderRules_methodRemedy);
		}
		for (Map.Entry<String, String> header : outgoing.headers().entrySet()) {
			require(outgoing.destination(), header.getKey(), header.getValue());
		}
		if (outgoing.secret() != null) {
			require(outgoing.destination(), outgoing.secret().name(), outgoing.secret().prefix());
		}
	}

	private static void require(String destination, String name, String value) throws NetworkProblem {
		if (!NAME.matcher(name).matches() || OF_HTTP.contains(name.toLowerCase(Locale.ROOT))) {
			throw problem(destination, Messages.HeaderRules_nameWhy, Messages.HeaderRules_nameRemedy);
		}
		if (!VALUE.matcher(value).matches()) {
			throw problem(destination, NLS.bind(Messages.HeaderRules_valueWhy, name), Messages.HeaderRules_valueRemedy);
		}
	}

	/** Requires that a key may go out. The message does not repeat it. */
	static void requireKey(String destination, CharSequence key) throws NetworkProblem {
		if (!KEY.matcher(key).matches()) {
			throw problem(destination, Messages.HeaderRules_keyWhy, Messages.HeaderRules_keyRemedy);
		}
	}

	private static NetworkProblem problem(String destination, String why, String remedy) {
		return new NetworkProblem(Reason.NOT_SENDABLE, NLS.bind(Messages.Send_notSentWhat, destination), why, remedy, null);
	}
}
