package org.tftsr.core.audit;

import java.time.Instant;

/**
 * The end of the audit log as the product signed it. Whoever keeps one elsewhere can tell later whether the log still
 * holds everything up to it.
 *
 * @param sequence  number of the last row; 0 for an empty log
 * @param hash      hash of that row, 64 hexadecimal digits; zeros for an empty log
 * @param time      when it was signed, to the second
 * @param publicKey Ed25519 key that the signature is checked with, 64 hexadecimal digits
 */
public record AuditHead(long sequence, String hash, Instant time, String publicKey) {
}
