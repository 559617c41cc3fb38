package org.tftsr.triage;

import org.tftsr.pii.RedactedText;

/**
 * A log of an issue as it may leave: always redacted.
 *
 * @param name what it is called in whys and documents, redacted, without a folder
 * @param text all of it
 */
public record LeavingLog(RedactedText name, RedactedText text) {
}
