package org.tftsr.net;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody has said *always* for an issue and a destination.
 *
 * @param issueId     which issue
 * @param destination how the user calls the place
 * @param origin      where it is: scheme, host and port. Another address under the same name is asked about again
 * @param since       when it was said
 */
public record SendPermission(UUID issueId, String destination, String origin, Instant since) {
}
