package org.tftsr.pii.internal.engine;

import java.util.List;

/**
 * What was found in a block by itself.
 *
 * @param block         where
 * @param found         by place, none overlapping; lines count from the start of the block
 * @param lines         how many lines end in the block
 * @param lastLineStart where the line starts that the block ends in
 * @param tooDense      whether the line that the block ends within is too dense to check
 */
record ScannedBlock(Block block, List<Findings.Finding> found, int lines, int lastLineStart, boolean tooDense) {
}
