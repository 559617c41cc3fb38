package org.tftsr.ui.issues.internal.whys;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be seen on a drawing besides the whys.
 *
 * @param selected   the card that has the keyboard, or null
 * @param chip       which piece of its evidence has the keyboard, or -1
 * @param focused    whether the drawing itself has it
 * @param found      cards in which stands what is looked for
 * @param target     the card on which something would be dropped, or null
 * @param targetSide before (-1), below (0) or behind (1) it
 */
record WhyMarks(UUID selected, int chip, boolean focused, Set<UUID> found, UUID target, int targetSide) {

	/** Nothing: for paper and files. */
	static final WhyMarks NONE = new WhyMarks(null, -1, false, Set.of(), null, 0);
}
