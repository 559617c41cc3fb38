package org.tftsr.pii.internal.engine;

/** Another way to find values, which looks at a block as a whole after the pass over its triggers. Thread-safe. */
public interface BlockSearch {

	/** Adds what starts in the block. */
	void search(Block block, Findings found);
}
