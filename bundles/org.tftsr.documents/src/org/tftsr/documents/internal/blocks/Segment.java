package org.tftsr.documents.internal.blocks;

/**
 * A piece of a kept document.
 *
 * @param block    the name of a generated block, or null for text of people
 * @param hash     the hash of what was generated, or null
 * @param markdown the text between the marks, as it stands now
 */
public record Segment(String block, String hash, String markdown) {

	/** Makes a hash that is not the one of the text before it. */
	private static final String EDITED = "\nedited";

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

	/** The piece with another text, which counts as edited where this one does. Nothing in it tells the text it had. */
	public Segment withText(String changed) {
		return isGenerated() ? new Segment(block, BlockMarks.hash(isEdited() ? changed + EDITED : changed), changed)
				: new Segment(null, null, changed);
	}

	/** The piece as it stands in the document, marks and all. */
	public String source() {
		return isGenerated() ? BlockMarks.around(block, hash, markdown) : markdown;
	}
}
