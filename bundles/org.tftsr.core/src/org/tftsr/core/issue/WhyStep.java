package org.tftsr.core.issue;

import java.time.Instant;
import java.util.UUID;

/**
 * One why of an issue. Those of the main branch of its {@linkplain org.tftsr.core.why.WhyTree tree} are a chain.
 *
 * @param id        identifier
 * @param issueId   the issue
 * @param order     from 1; 0 off the main branch
 * @param question  never blank
 * @param answer    may be empty, never null
 * @param evidence  may be empty, never null; lines of logs as {@code file:line}, one a line, with an excerpt after a blank
 * @param state     whether a person stands behind it
 * @param createdAt to the second
 */
public record WhyStep(UUID id, UUID issueId, int order, String question, String answer, String evidence, WhyState state,
		Instant createdAt) {
}
