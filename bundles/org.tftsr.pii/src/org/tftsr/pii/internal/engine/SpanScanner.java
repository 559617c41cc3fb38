package org.tftsr.pii.internal.engine;

import java.util.List;

import org.tftsr.core.pii.PiiSpan;

/** Scans blocks of texts, each by itself. Thread-safe. */
public final class SpanScanner {

	private final Scanner scanner;
	private final BlockSearch more;
	private final Selection selection;

	/**
	 * @param more      asked after the pass over the triggers
	 * @param selection which of the values found count
	 */
	public SpanScanner(TriggerTable triggers, BlockSearch more, Selection selection) {
		this.scanner = new Scanner(triggers);
		this.more = more;
		this.selection = selection;
	}

	/** The spans of a whole text, by place, none overlapping. */
	public List<PiiSpan> scan(CharSequence text) {
		Block block = Block.whole(text);
		return new SpanPlaces().place(scan(block), block.from());
	}

	ScannedBlock scan(Block block) {
		Window window = new Window(block.chars(), block.visible(), block.end());
		Findings found = new Findings(selection, window);
		found.resetLine(block.from());
		scanner.scan(block.chars(), window, block.from(), block.limit(), found);
		more.search(block, found);
		found.dropAllowed();
		return new ScannedBlock(block, found.resolve(), found.line(), found.lineStart());
	}
}
