package org.tftsr.documents.internal.blocks;

/**
 * A piece of a kept document.
 *
 * @param block    the name of a generated block, or null for text of people
 * @param hash     the hash of what was generated, or null
 * @param markdown the text between the marks, as it stands now
 */
public record Segment(String block, String hash, String markdown) {

	/** What the product writes now. */
	public static Segment generated(String block, String markdown) {
		return new Segment(block, BlockMarks.hash(markdown), markdown);
	}

	/** Whether the product wrote it. */
	public boolean isGenerated() {
		return block != null;
	}

	/** Whether somebody has changed what the product wrote. */
	public boolean isEdited() {
		return isGenerated() && !BlockMarks.hash(markdown).equals(hash);
	}

	/** The piece as it stands in the document, marks and all. */
	public String source() {
		return isGenerated() ? BlockMarks.around(block, hash, markdown) : markdown;
	}
}
