package org.tftsr.core.document;

/**
 * A generated block that somebody has edited, and that the product would write differently now.
 *
 * @param block     the name of the block; {@link #WHOLE} where the document has no marked blocks any more
 * @param edited    what stands in the document
 * @param generated what would take its place
 */
public record BlockConflict(String block, String edited, String generated) {

	/** Stands for the document as a whole among the names of blocks. */
	public static final String WHOLE = "document";
}
