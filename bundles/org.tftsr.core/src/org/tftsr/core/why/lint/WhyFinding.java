package org.tftsr.core.why.lint;

import java.util.List;
import java.util.UUID;

/**
 * Something that a why could be better at.
 *
 * @param rule    which rule says so
 * @param why     the why
 * @param message what is the matter, without any text of the why
 * @param reason  why that matters
 * @param fixes   what can be done at once, the best first; may be empty
 */
public record WhyFinding(WhyRule rule, UUID why, String message, String reason, List<WhyFix> fixes) {

	public WhyFinding {
		fixes = List.copyOf(fixes);
	}
}
