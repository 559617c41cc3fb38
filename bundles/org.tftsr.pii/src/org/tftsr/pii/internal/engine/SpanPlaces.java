package org.tftsr.pii.internal.engine;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.pii.PiiSpan;

/** Tells where in a whole text the findings of its blocks are; given the blocks in order. Not thread-safe. */
final class SpanPlaces {

	private long lines;
	private long lineOffset;

	/** Counts the lines of the start of a block, where a value of the block before goes on. */
	void skip(Block block, int to) {
		for (int i = block.from(); i < to; i++) {
			if (block.chars()[i] == '\n') {
				lines++;
				lineOffset = block.offsetOf(i + 1);
			}
		}
	}

	/**
	 * The spans of the next block.
	 *
	 * @param from index of the first unit that belongs to the block; what starts before it was said already
	 */
	List<PiiSpan> place(ScannedBlock scanned, int from) {
		Block block = scanned.block();
		List<PiiSpan> spans = new ArrayList<>(scanned.found().size());
		for (Findings.Finding finding : scanned.found()) {
			if (finding.start() < from) {
				continue;
			}
			long start = block.offsetOf(finding.start());
			long lineStart = finding.line() == 0 ? lineOffset : block.offsetOf(finding.lineStart());
			int column = (int) Math.min(Integer.MAX_VALUE, start - lineStart + 1);
			Rule rule = finding.rule();
			spans.add(new PiiSpan(rule.type(), start, block.offsetOf(finding.end()), lines + finding.line() + 1, column,
					rule.detector(), rule.validator()));
		}
		if (scanned.lines() > 0) {
			lines += scanned.lines();
			lineOffset = block.offsetOf(scanned.lastLineStart());
		}
		return spans;
	}
}
