package org.tftsr.core.pii;

import java.util.List;

/** Finds sensitive values in text, in time linear in its length. Thread-safe. */
public interface PiiDetector {

	/**
	 * The spans of a text, by offset, none overlapping.
	 *
	 * @param text a whole text; lines are counted from its start
	 */
	List<PiiSpan> detect(CharSequence text);
}
