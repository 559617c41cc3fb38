package org.tftsr.net;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What will leave.
 *
 * @param destination how the user calls the place
 * @param method      HTTP method
 * @param address     where to
 * @param headers     all that are sent but for those that HTTP itself adds; the value of one that carries a key is shown as dots
 * @param body        the very bytes that are sent; empty where the request has none
 * @param sha256      of the body, in small hexadecimal digits
 * @param tokens      how many tokens the question takes by estimate; 0 where that has no meaning
 * @param costMicros  millionths of a US dollar that it may cost at most; 0 where prices are not known
 * @param redacted    how many values of which type stand as replacements in the body
 * @param notes       what else a person should know before it goes, for a person: what was left out, which lines give orders
 */
public record Preview(String destination, String method, URI address, Map<String, String> headers, byte[] body, String sha256,
		int tokens, long costMicros, Map<String, Integer> redacted, List<String> notes) {
}
