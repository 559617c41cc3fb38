package org.tftsr.net;

import java.time.Duration;
import java.util.Map;

/**
 * How a request ended that was answered.
 *
 * @param status       HTTP status
 * @param headers      of the answer, names in small letters, the first value of each
 * @param attempts     how often it was sent
 * @param firstByte    from the last attempt to its first byte
 * @param total        from the call to the end
 * @param auditSequence number of the row of the audit log that was written before it left
 */
public record Completion(int status, Map<String, String> headers, int attempts, Duration firstByte, Duration total,
		long auditSequence) {
}
