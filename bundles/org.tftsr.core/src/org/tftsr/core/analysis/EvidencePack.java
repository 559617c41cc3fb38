package org.tftsr.core.analysis;

import java.util.List;

/**
 * What a person or a model gets of a log instead of the log. Every text has passed the {@link TextView}; every line has
 * its number, so that what is concluded from it can be looked up.
 *
 * @param name            the log's name
 * @param templateCount   how many templates the log has
 * @param budget          how many tokens it might take
 * @param estimatedTokens how many its text takes by {@link TokenEstimate}; never more than the budget
 * @param statistics      what kind of log it is
 * @param templates       by number; all of level ERROR and FATAL unless {@code omitted} tells otherwise
 * @param lines           those that may show the cause and those around them, by number
 * @param omitted         what is not shown
 */
public record EvidencePack(String name, int templateCount, int budget, int estimatedTokens, LogStatistics statistics,
		List<TemplateEvidence> templates, List<EvidenceLine> lines, EvidenceOmission omitted) {

	public EvidencePack {
		templates = List.copyOf(templates);
		lines = List.copyOf(lines);
	}

	/** The pack as text that people and models read; lines end at LF. */
	public String text() {
		EvidenceText text = new EvidenceText(name, statistics, templateCount);
		return text.header() + text.templates(templates) + text.lines(lines) + text.omission(omitted);
	}
}
