package org.tftsr.core.ai;

import java.util.UUID;

/**
 * What is sent along with a question.
 *
 * @param label     how it is called: of a log, its label in the issue, so that {@code label:line} can be looked up
 * @param logFileId the log of the issue that it shows; null where it shows none
 * @param text      redacted
 * @param tokens    how many tokens it takes, by {@link org.tftsr.core.analysis.TokenEstimate}
 */
public record ChatAttachment(String label, UUID logFileId, String text, int tokens) {
}
