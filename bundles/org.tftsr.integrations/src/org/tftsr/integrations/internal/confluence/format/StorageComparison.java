package org.tftsr.integrations.internal.confluence.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import org.tftsr.integrations.internal.rest.Sha256;

/**
 * Whether two texts in the storage format say the same. Servers do not keep a text as it was written: they add identifiers and versions of
 * macros, paragraphs in items and cells, write characters as references and the other way round. Comments at places of the text do not
 * count.
 */
public final class StorageComparison {

	private static final Set<String> ADDED_ATTRIBUTES = Set.of("ac:macro-id", "ac:schema-version", "ac:local-id", "local-id", "class",
			"ac:breakout-mode", "ac:breakout-width", "data-layout", "data-table-width", "data-local-id");
	private static final Set<String> ADDED_ELEMENTS = Set.of("ac:task-uuid", "ac:task-id", "colgroup");
	private static final Set<String> MAY_HOLD_PARAGRAPHS = Set.of("li", "td", "th", "ac:task-body");

	private final List<String> said = new ArrayList<>();
	private final Deque<String> elements = new ArrayDeque<>();
	private BlockText text = new BlockText("");
	private int left;

	private StorageComparison(String storage) {
		List<StoragePiece> pieces = StoragePiece.of(storage);
		for (int i = 0; i < pieces.size(); i++) {
			StoragePiece piece = pieces.get(i);
			switch (piece.kind()) {
			case OPEN -> begin(piece, storage);
			case EMPTY -> {
				begin(piece, storage);
				end();
			}
			case CLOSE -> end();
			case CDATA -> {
				flush();
				say(storage.substring(piece.start(), piece.end()).replace("]]]]><![CDATA[>", "]]>"));
			}
			case TEXT -> text.add(storage, i, piece.start(), piece.end());
			default -> {
				// comments say nothing
			}
			}
		}
		flush();
	}

	private void begin(StoragePiece piece, String storage) {
		boolean counts = counts(piece.name());
		if (counts || ADDED_ELEMENTS.contains(piece.name())) {
			flush();
		}
		elements.push(counts ? piece.name() : '-' + piece.name());
		if (ADDED_ELEMENTS.contains(piece.name())) {
			left++;
		}
		if (counts) {
			SortedMap<String, String> attributes = piece.attributes(storage);
			attributes.keySet().removeAll(ADDED_ATTRIBUTES);
			attributes.replaceAll((name, value) -> plain(value));
			say('<' + piece.name() + attributes);
		}
	}

	private boolean counts(String name) {
		boolean addedParagraph = name.equals("p") && !elements.isEmpty() && MAY_HOLD_PARAGRAPHS.contains(elements.peek());
		return !addedParagraph && !name.equals(StorageText.MARKER) && !name.equals("span") && !ADDED_ELEMENTS.contains(name);
	}

	private void end() {
		if (elements.isEmpty()) {
			return;
		}
		String name = elements.peek();
		boolean counts = !name.startsWith("-");
		if (counts || ADDED_ELEMENTS.contains(name.substring(1))) {
			flush();
		}
		elements.pop();
		if (counts) {
			say(">");
		} else if (ADDED_ELEMENTS.contains(name.substring(1))) {
			left--;
		}
	}

	private void flush() {
		String whole = text.text().strip();
		text = new BlockText("");
		if (!whole.isEmpty()) {
			say(whole);
		}
	}

	private void say(String what) {
		if (left == 0) {
			said.add(what);
		}
	}

	private static String plain(String value) {
		BlockText text = new BlockText("");
		text.add(value, 0, 0, value.length());
		return text.text().strip();
	}

	/** SHA-256 of what a text says, in small hexadecimal digits: those that say the same have the same. */
	public static String hash(String storage) {
		return Sha256.of(String.join("\n", new StorageComparison(storage).said).getBytes(StandardCharsets.UTF_8));
	}

	/** Whether they say the same. */
	public static boolean same(String one, String other) {
		return one.equals(other) || new StorageComparison(one).said.equals(new StorageComparison(other).said);
	}
}
