package org.tftsr.logs.internal.evidence;

import org.tftsr.core.analysis.EvidenceLine;
import org.tftsr.core.analysis.LogLevel;

/**
 * A line as it may be shown.
 *
 * @param line  with what stands for it
 * @param level the level it gives itself; null where it gives none, or is folded and so not shown
 */
record ShownLine(EvidenceLine line, LogLevel level) {
}
