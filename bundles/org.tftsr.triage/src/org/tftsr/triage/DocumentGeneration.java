package org.tftsr.triage;

import java.util.List;

import org.tftsr.core.document.BlockConflict;
import org.tftsr.core.document.Document;

/**
 * A document that was written anew.
 *
 * @param document  as it is kept now
 * @param conflicts edited blocks that stayed as they were though the product would write something else now
 * @param leftOut   names of blocks that somebody had deleted, and that stayed away
 */
public record DocumentGeneration(Document document, List<BlockConflict> conflicts, List<String> leftOut) {

	public DocumentGeneration {
		conflicts = List.copyOf(conflicts);
		leftOut = List.copyOf(leftOut);
	}
}
