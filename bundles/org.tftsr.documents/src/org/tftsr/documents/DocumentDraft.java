package org.tftsr.documents;

import java.util.List;
import java.util.stream.Collectors;

import org.tftsr.documents.internal.blocks.BlockMarks;

/**
 * A document as the product writes it: what it knows, in marked blocks that it may write anew later, and between them texts
 * that are for people to go on with and that it never touches again.
 *
 * @param parts from top to bottom
 */
public record DocumentDraft(List<Part> parts) {

	public DocumentDraft {
		parts = List.copyOf(parts);
	}

	/**
	 * A piece of a document.
	 *
	 * @param block    the name of the block, in lower-case letters and hyphens; null for a text that belongs to people
	 * @param markdown whole blocks of Markdown, ending in a line feed; may be empty where there is nothing to say
	 */
	public record Part(String block, String markdown) {

		/** Whether the product may write it anew. */
		public boolean isGenerated() {
			return block != null;
		}
	}

	/** The text to keep, with a mark around each generated block. */
	public String markdown() {
		return parts.stream()
				.map(part -> part.isGenerated() ? BlockMarks.around(part.block(), part.markdown()) : part.markdown())
				.collect(Collectors.joining("\n"));
	}

	/** The text as it reads, without marks. */
	public String plain() {
		return parts.stream().map(Part::markdown).filter(markdown -> !markdown.isEmpty())
				.collect(Collectors.joining("\n"));
	}
}
