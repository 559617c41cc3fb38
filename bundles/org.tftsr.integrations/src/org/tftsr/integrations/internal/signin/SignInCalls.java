package org.tftsr.integrations.internal.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Address;
import org.tftsr.net.Framing;
import org.tftsr.net.Gate;
import org.tftsr.net.Outgoing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.Reviewer;
import org.tftsr.net.SecretHeader;
import org.tftsr.net.Timers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Carries what is said to an authorization server through the gate. None of it holds text of anybody, so that nobody is asked; it is
 * recorded like everything. Thread-safe.
 */
@Component(service = SignInCalls.class)
public final class SignInCalls {

	/** An authorization server answers at once or not at all. */
	private static final Timers TIMERS = new Timers(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(15),
			Duration.ofSeconds(60));

	private final Gate gate;

	/** Opens nothing. */
	@Activate
	public SignInCalls(@Reference Gate gate) {
		this.gate = gate;
	}

	/** Reads a document that anybody may read. */
	JsonObject read(Integration integration, String action, Address address, Progress progress) throws TftsrException {
		return send(integration, action, "GET", address, null, RedactedBody.NONE, true, progress);
	}

	/**
	 * Sends keys, once: what is of use once must not be sent again where it may have arrived.
	 *
	 * @param secret the header with the key of the client; null for none
	 */
	JsonObject post(Integration integration, String action, Address address, SecretHeader secret, RedactedBody body, Progress progress)
			throws TftsrException {
		return send(integration, action, "POST", address, secret, body, false, progress);
	}

	private JsonObject send(Integration integration, String action, String method, Address address, SecretHeader secret,
			RedactedBody body, boolean repeatable, Progress progress) throws TftsrException {
		String destination = integration.service().displayName() + " sign-in";
		Outgoing outgoing = new Outgoing(action, null, destination, method, address, Map.of(), secret, body, Framing.DOCUMENT, repeatable,
				false, 0, 0, Map.of(), List.of(), Map.of("service", integration.service().key()), TIMERS);
		String[] document = new String[1];
		try {
			gate.send(outgoing, preview -> Reviewer.Verdict.REFUSE, piece -> {
				document[0] = piece.data();
				return true;
			}, progress);
		} catch (TftsrException e) {
			if (document[0] == null) {
				throw e;
			}
			// it was answered, and the vault locked before that was noted: what is given once must not be lost for that
		}
		return object(integration, document[0]);
	}

	private static JsonObject object(Integration integration, String document) throws TftsrException {
		if (document == null || document.isBlank()) {
			return new JsonObject();
		}
		try {
			JsonElement parsed = JsonParser.parseString(document);
			if (parsed.isJsonObject()) {
				return parsed.getAsJsonObject();
			}
		} catch (JsonParseException e) {
			// told below; its message may quote the document, which may hold tokens
		}
		throw unreadable(integration);
	}

	/** What came is of no known form; says nothing of it, as it may hold tokens. */
	static TftsrException unreadable(Integration integration) {
		return new TftsrException(ProblemKind.REMOTE, NLS.bind(Messages.SignInCalls_unreadableWhat, integration.service().displayName()),
				Messages.SignInCalls_unreadableWhy, Messages.SignInCalls_unreadableRemedy);
	}
}
