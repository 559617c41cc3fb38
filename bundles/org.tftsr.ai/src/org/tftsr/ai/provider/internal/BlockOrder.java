package org.tftsr.ai.provider.internal;

import java.util.TreeMap;

/**
 * Puts the texts of blocks one behind the other, however their pieces come: a block that begins before another one has ended waits for
 * that. Not thread-safe.
 */
final class BlockOrder {

	/** A block that has not been handed on to its end. */
	private static final class Block {
		private final StringBuilder waiting = new StringBuilder();
		private boolean over;
	}

	private final TreeMap<Integer, Block> blocks = new TreeMap<>();

	/** Some of a block, the first of which may be empty. Returns what can be handed on. */
	String add(int number, String text) {
		blocks.computeIfAbsent(number, block -> new Block()).waiting.append(text);
		return released();
	}

	/** A block is over. Returns what can be handed on. */
	String end(int number) {
		Block block = blocks.get(number);
		if (block != null) {
			block.over = true;
		}
		return released();
	}

	/** No more comes of any block. Returns what can be handed on. */
	String endAll() {
		blocks.values().forEach(block -> block.over = true);
		return released();
	}

	private String released() {
		StringBuilder released = new StringBuilder();
		boolean more = true;
		while (more && !blocks.isEmpty()) {
			Block first = blocks.firstEntry().getValue();
			released.append(first.waiting);
			first.waiting.setLength(0);
			more = first.over;
			if (more) {
				blocks.pollFirstEntry();
			}
		}
		return released.toString();
	}
}
