package org.tftsr.pii.internal.engine;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.pii.PiiSpan;

/**
 * Scans a text block by block and tells where in the whole text each span is. Not thread-safe; one a text.
 */
public final class SpanScanner {

	private final Scanner scanner;
	private long lines;
	private long lineOffset;

	public SpanScanner(TriggerTable triggers) {
		scanner = new Scanner(triggers);
	}

	/**
	 * Scans the next block.
	 *
	 * @param block  the text and which part of it is new
	 * @return the spans by place, none overlapping; offsets count from the start of the text
	 */
	public List<PiiSpan> scan(Block block) {
		Window window = new Window(block.chars(), block.visible(), block.end());
		Findings found = new Findings();
		found.resetLine(block.from());
		scanner.scan(block.chars(), window, block.from(), block.limit(), found);
		List<PiiSpan> spans = spans(found, block);
		if (found.line() > 0) {
			lines += found.line();
			lineOffset = block.offsetOf(found.lineStart());
		}
		return spans;
	}

	private List<PiiSpan> spans(Findings found, Block block) {
		List<Findings.Finding> kept = found.resolve();
		List<PiiSpan> spans = new ArrayList<>(kept.size());
		for (Findings.Finding finding : kept) {
			if (finding.start() < block.from()) {
				continue;
			}
			long start = block.offsetOf(finding.start());
			long lineStart = finding.line() == 0 ? lineOffset : block.offsetOf(finding.lineStart());
			int column = (int) Math.min(Integer.MAX_VALUE, start - lineStart + 1);
			Rule rule = finding.rule();
			spans.add(new PiiSpan(rule.type(), start, block.offsetOf(finding.end()), lines + finding.line() + 1, column,
					rule.detector(), rule.validator()));
		}
		return spans;
	}
}
