package org.tftsr.ai.provider.internal;

import java.util.Map;

import org.tftsr.net.Address;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedBody;

/**
 * A request of a protocol.
 *
 * @param method    HTTP method
 * @param address   where to
 * @param headers   without the key
 * @param keyHeader the header that carries the key
 * @param keyPrefix what stands before the key, with its blank; may be empty
 * @param body      what is sent
 * @param framing   how the answer is cut into pieces
 */
record Call(String method, Address address, Map<String, String> headers, String keyHeader, String keyPrefix, RedactedBody body,
		Framing framing) {

	Call {
		headers = Map.copyOf(headers);
	}
}
