package org.tftsr.integrations.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.net.Address;
import org.tftsr.net.RedactedBody;

/**
 * A call of a service.
 *
 * @param action     what the audit log calls it, such as {@code publish_to_confluence}
 * @param what       what it is for, as the beginning of a message: {@code Cannot create the page}
 * @param issueId    what it is about; null where it is about no issue
 * @param method     HTTP method
 * @param address    where to
 * @param headers    further headers
 * @param body       what is sent
 * @param repeatable whether it may be sent again where it is not known if the server has done it
 * @param reviewed   whether it holds text that a person has to see first
 * @param redacted   how many values of which type stand as replacements in it
 * @param record     what the audit log keeps of it beside what the gate knows itself
 * @param notes      what a person should know before it goes
 */
public record RestCall(String action, String what, UUID issueId, String method, Address address, Map<String, String> headers,
		RedactedBody body, boolean repeatable, boolean reviewed, Map<String, Integer> redacted, Map<String, ?> record,
		List<String> notes) {

	public RestCall {
		headers = Map.copyOf(headers);
		redacted = Map.copyOf(redacted);
		record = Map.copyOf(record);
		notes = List.copyOf(notes);
	}

	/** One without notes. */
	public RestCall(String action, String what, UUID issueId, String method, Address address, Map<String, String> headers,
			RedactedBody body, boolean repeatable, boolean reviewed, Map<String, Integer> redacted, Map<String, ?> record) {
		this(action, what, issueId, method, address, headers, body, repeatable, reviewed, redacted, record, List.of());
	}

	/** One that reads and holds no text of anybody. */
	public static RestCall read(String action, String what, Address address) {
		return new RestCall(action, what, null, "GET", address, Map.of(), RedactedBody.NONE, true, false, Map.of(), Map.of());
	}

	/** The same with how many values of which type stand as replacements in it. */
	public RestCall replacing(Map<String, Integer> counts) {
		return new RestCall(action, what, issueId, method, address, headers, body, repeatable, reviewed, counts, record, notes);
	}

	/** The same about an issue; null for none. */
	public RestCall about(UUID issue) {
		return new RestCall(action, what, issue, method, address, headers, body, repeatable, reviewed, redacted, record, notes);
	}

	/** One that looks something up by words of a person. */
	public static RestCall search(String action, String what, Address address) {
		return new RestCall(action, what, null, "GET", address, Map.of(), RedactedBody.NONE, true, true, Map.of(), Map.of());
	}
}
