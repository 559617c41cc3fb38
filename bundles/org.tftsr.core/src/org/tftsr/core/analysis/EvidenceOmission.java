package org.tftsr.core.analysis;

import java.util.Map;

/**
 * What an {@link EvidencePack} does not show.
 *
 * @param lines          lines of the log that are neither shown nor cut; folded ones count as left out
 * @param lineLevels     how many of these of each level
 * @param templates      templates that are not shown, not even by their number
 * @param templateLevels how many of these of each level
 * @param shortened      templates that are shown with fewer words than they have, or none
 */
public record EvidenceOmission(long lines, Map<LogLevel, Long> lineLevels, int templates,
		Map<LogLevel, Long> templateLevels, int shortened) {

	public EvidenceOmission {
		lineLevels = Map.copyOf(lineLevels);
		templateLevels = Map.copyOf(templateLevels);
	}
}
