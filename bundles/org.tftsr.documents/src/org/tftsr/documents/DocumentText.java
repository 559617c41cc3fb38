package org.tftsr.documents;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.tftsr.documents.internal.blocks.BlockMarks;
import org.tftsr.documents.internal.blocks.Segment;

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

	/** The text as a reader is to see it, after a change to everything in it that a person wrote or edited. */
	public static String plain(String markdown, UnaryOperator<String> peoplesText) {
		return plain(changed(markdown, peoplesText));
	}

	/** The text with its marks, after a change to everything in it that a person wrote or edited. */
	public static String changed(String markdown, UnaryOperator<String> peoplesText) {
		return BlockMarks.parse(markdown).stream()
				.map(part -> part.isGenerated() && !part.isEdited() ? part.source()
						: new Segment(part.block(), part.hash(), peoplesText.apply(part.markdown())).source())
				.collect(Collectors.joining());
	}
}
