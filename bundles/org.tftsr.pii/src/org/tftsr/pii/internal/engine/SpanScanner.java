package org.tftsr.pii.internal.engine;

import java.util.List;

import org.tftsr.core.pii.PiiSpan;

/** Scans blocks of texts, each by itself. Thread-safe. */
public final class SpanScanner {

	private final Scanner scanner;
	private final BlockSearch more;
	private final Selection selection;
	private final Budget budget;

	/**
	 * @param more      asked after the pass over the triggers
	 * @param selection which of the values found count
	 * @param budget    what looks may cost
	 */
	public SpanScanner(TriggerTable triggers, BlockSearch more, Selection selection, Budget budget) {
		this.scanner = new Scanner(triggers);
		this.more = more;
		this.selection = selection;
		this.budget = budget;
	}

	/** The spans of a whole text, by place, none overlapping. */
	public List<PiiSpan> scan(CharSequence text) {
		Block block = Block.whole(text);
		return new SpanPlaces().place(scan(block, false), block.from());
	}

	/** @param passOver whether the line that the block starts in is too dense to check */
	ScannedBlock scan(Block block, boolean passOver) {
		Window window = new Window(block.chars(), block.visible(), block.end(), budget);
		Findings found = new Findings(selection, window);
		found.resetLine(block.from());
		if (passOver) {
			window.passOver();
		}
		boolean tooDense = !scanner.scan(block.chars(), window, block.from(), block.limit(), found);
		found.lengthen();
		more.search(block, found);
		found.dropAllowed();
		return new ScannedBlock(block, found.resolve(), found.line(), found.lineStart(), tooDense);
	}
}
