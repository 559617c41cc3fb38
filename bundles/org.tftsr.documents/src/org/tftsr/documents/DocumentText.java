package org.tftsr.documents;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.tftsr.documents.internal.blocks.BlockMarks;
import org.tftsr.documents.internal.blocks.Segment;
import org.tftsr.documents.internal.guidance.Guidance;
import org.tftsr.documents.internal.text.AsRead;

/** The text of a kept document, apart from how it is marked. Thread-safe. */
public final class DocumentText {

	private DocumentText() {
		// only functions
	}

	/** Whether it has generated blocks that can be written anew one by one. */
	public static boolean hasBlocks(String markdown) {
		return BlockMarks.parse(markdown).stream().anyMatch(Segment::isGenerated);
	}

	/** The text as a reader is to see it, without marks. */
	public static String plain(String markdown) {
		return BlockMarks.strip(markdown);
	}

	/**
	 * The text as readers elsewhere are to see it: without marks, and without what it asks its author and nobody has answered. A section of
	 * which nothing is left says so.
	 */
	public static String forReaders(String markdown) {
		return Guidance.without(plain(markdown));
	}

	/** The same after a change to all of it. */
	public static String forReaders(String markdown, UnaryOperator<String> change) {
		// what it asks is known by its words, which a change may replace
		return change.apply(forReaders(markdown));
	}

	/**
	 * Markdown after a change to each of its blocks as a reader sees it: a value whose letters are divided by emphasis, or written as character
	 * references, stands as a whole only there.
	 *
	 * @param change of one line of plain text; it leaves alone what it has made
	 * @return the very same text where nothing changes; else one in which the blocks that change are plain text, or, of a text with more marks
	 *         than anybody writes, one block of code
	 */
	public static String changedAsRead(String markdown, UnaryOperator<String> change) {
		return AsRead.changed(markdown, change);
	}

	/**
	 * The text with its marks, after a change to all of it, generated blocks included: what was written then may have to be
	 * changed now, and a document of a stranger may call anything generated. Blocks count as edited where they did before;
	 * the hashes are of the new text, as those of the old one would let a reader try what stood there.
	 */
	public static String changed(String markdown, UnaryOperator<String> change) {
		return BlockMarks.parse(markdown).stream().map(part -> part.withText(change.apply(part.markdown())).source())
				.collect(Collectors.joining());
	}
}
