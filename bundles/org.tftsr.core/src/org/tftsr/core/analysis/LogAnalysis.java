package org.tftsr.core.analysis;

import java.util.List;

/**
 * All that the analyst says about one log.
 *
 * @param name       the log's name
 * @param statistics what kind of log it is
 * @param templates  by first appearance
 * @param causes     likeliest first
 * @param whys       in order
 */
public record LogAnalysis(String name, LogStatistics statistics, List<LogTemplate> templates, List<CauseLine> causes,
		List<WhyProposal> whys) {

	public LogAnalysis {
		templates = List.copyOf(templates);
		causes = List.copyOf(causes);
		whys = List.copyOf(whys);
	}
}
