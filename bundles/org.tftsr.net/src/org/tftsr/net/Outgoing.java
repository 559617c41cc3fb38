package org.tftsr.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A request that is to leave. Immutable.
 *
 * @param action      what the audit log calls it, such as {@code ai_send}
 * @param issueId     what it is about; null where it is about no issue
 * @param destination how the user calls the place
 * @param method      HTTP method
 * @param address     where to
 * @param headers     headers without secrets, such as a version of a protocol
 * @param secret      the header with the key; null for none
 * @param body        what is sent
 * @param framing     how the answer is cut into pieces
 * @param repeatable  whether it may be sent again where it is not known if the server has done it
 * @param reviewed    whether a person has to see it first: all that holds text of a person or of a log. What does not, such as
 *                    asking for the names of models, is recorded all the same
 * @param tokens      how many tokens it takes by estimate; 0 where that has no meaning
 * @param mostMicros  millionths of a US dollar that it may cost
 * @param redacted    how many values of which type stand as replacements in it
 * @param notes       what a person should know before it goes
 * @param record      what the audit log keeps of it beside what the gate knows itself; never a value out of a log
 * @param timers      how long it may take; null for what the user has set
 * @param suspicious  whether a person has to see it even where what goes there goes unseen: lines of it try to give orders
 */
public record Outgoing(String action, UUID issueId, String destination, String method, Address address, Map<String, String> headers,
		SecretHeader secret, RedactedBody body, Framing framing, boolean repeatable, boolean reviewed, int tokens, long mostMicros,
		Map<String, Integer> redacted, List<String> notes, Map<String, ?> record, Timers timers, boolean suspicious) {

	public Outgoing {
		Objects.requireNonNull(action);
		Objects.requireNonNull(address);
		Objects.requireNonNull(body);
		Objects.requireNonNull(framing);
		headers = Map.copyOf(headers);
		redacted = Map.copyOf(redacted);
		notes = List.copyOf(notes);
		record = Collections.unmodifiableMap(new LinkedHashMap<>(record));
	}

	/** With nothing suspicious in it. */
	public Outgoing(String action, UUID issueId, String destination, String method, Address address, Map<String, String> headers,
			SecretHeader secret, RedactedBody body, Framing framing, boolean repeatable, boolean reviewed, int tokens, long mostMicros,
			Map<String, Integer> redacted, List<String> notes, Map<String, ?> record, Timers timers) {
		this(action, issueId, destination, method, address, headers, secret, body, framing, repeatable, reviewed, tokens, mostMicros,
				redacted, notes, record, timers, false);
	}

	/** With the times that the user has set. */
	public Outgoing(String action, UUID issueId, String destination, String method, Address address, Map<String, String> headers,
			SecretHeader secret, RedactedBody body, Framing framing, boolean repeatable, boolean reviewed, int tokens, long mostMicros,
			Map<String, Integer> redacted, List<String> notes, Map<String, ?> record) {
		this(action, issueId, destination, method, address, headers, secret, body, framing, repeatable, reviewed, tokens, mostMicros,
				redacted, notes, record, null, false);
	}
}
