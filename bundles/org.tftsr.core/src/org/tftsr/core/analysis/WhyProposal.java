package org.tftsr.core.analysis;

import java.util.List;

/**
 * A why that the analyst puts forward; a person accepts, edits or rejects it.
 *
 * @param order    from 1
 * @param question such as "Why did checkout requests fail?"
 * @param answer   what the log shows; empty where it shows nothing
 * @param evidence lines that show it, from 1
 */
public record WhyProposal(int order, String question, String answer, List<CauseLine> evidence) {

	public WhyProposal {
		evidence = List.copyOf(evidence);
	}
}
