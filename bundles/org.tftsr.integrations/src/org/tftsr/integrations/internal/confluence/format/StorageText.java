package org.tftsr.integrations.internal.confluence.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The blocks of a text in the storage format, and the comments that are at places of their text. */
final class StorageText {

	static final String MARKER = "ac:inline-comment-marker";

	/** What makes a block of a kind of its own; paragraphs within are of the same kind, since servers add and drop them. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("h1", "heading"), Map.entry("h2", "heading"),
			Map.entry("h3", "heading"), Map.entry("h4", "heading"), Map.entry("h5", "heading"), Map.entry("h6", "heading"),
			Map.entry("li", "item"), Map.entry("td", "cell"), Map.entry("th", "cell"), Map.entry("blockquote", "quote"),
			Map.entry("ac:task-body", "task"), Map.entry("ac:rich-text-body", "panel"));

	/** What they hold is no text of the page. */
	private static final Set<String> NO_TEXT = Set.of("ac:parameter", "ac:task-id", "ac:task-uuid", "ac:task-status", "ac:placeholder",
			"ac:plain-text-body", "ac:plain-text-link-body", "ac:adf-attribute");

	/**
	 * A comment at a place of the text.
	 *
	 * @param ref   what the server knows it by
	 * @param block the block that it is in
	 * @param start of the text that it is at, in that of the block
	 * @param end   behind it
	 */
	record Comment(String ref, BlockText block, int start, int end) {
	}

	private final List<BlockText> blocks = new ArrayList<>();
	private final List<Comment> comments = new ArrayList<>();
	private final Deque<String> elements = new ArrayDeque<>();
	private final Deque<BlockText> open = new ArrayDeque<>();
	private final Deque<Comment> openComments = new ArrayDeque<>();
	private int hidden;

	StorageText(String storage) {
		open.push(block("paragraph"));
		List<StoragePiece> pieces = StoragePiece.of(storage);
		for (int i = 0; i < pieces.size(); i++) {
			StoragePiece piece = pieces.get(i);
			switch (piece.kind()) {
			case OPEN -> begin(piece.name(), piece, storage);
			case CLOSE -> end(piece.name());
			case TEXT -> text(storage, i, piece);
			default -> {
				// neither text nor a place for a comment
			}
			}
		}
	}

	private BlockText block(String kind) {
		BlockText block = new BlockText(kind);
		blocks.add(block);
		return block;
	}

	private void begin(String name, StoragePiece piece, String storage) {
		elements.push(name);
		if (NO_TEXT.contains(name)) {
			hidden++;
		} else if (name.equals(MARKER)) {
			openComments.push(new Comment(piece.attributes(storage).getOrDefault("ac:ref", ""), open.peek(), open.peek().length(), -1));
		} else if (isBlock(name)) {
			open.push(block(KINDS.getOrDefault(name, open.peek().kind())));
		}
	}

	private static boolean isBlock(String name) {
		return name.equals("p") || KINDS.containsKey(name);
	}

	private void end(String name) {
		if (elements.isEmpty() || !elements.peek().equals(name)) {
			return;
		}
		elements.pop();
		if (NO_TEXT.contains(name)) {
			hidden--;
		} else if (name.equals(MARKER)) {
			Comment begun = openComments.pop();
			comments.add(new Comment(begun.ref, begun.block, begun.start, begun.block.length()));
		} else if (isBlock(name)) {
			open.pop();
		}
	}

	private void text(String storage, int index, StoragePiece piece) {
		if (hidden == 0) {
			open.peek().add(storage, index, piece.start(), piece.end());
		}
	}

	List<BlockText> blocks() {
		return blocks;
	}

	/** In the order of their ends. */
	List<Comment> comments() {
		return comments;
	}
}
