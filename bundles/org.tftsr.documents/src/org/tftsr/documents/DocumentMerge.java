package org.tftsr.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tftsr.core.document.BlockConflict;
import org.tftsr.documents.DocumentDraft.Part;
import org.tftsr.documents.internal.blocks.BlockMarks;
import org.tftsr.documents.internal.blocks.Segment;

/**
 * Writes a document anew without losing what people wrote. Blocks that nobody edited get their new text; text outside of blocks
 * stays as it is and where it is; a block that somebody deleted stays away. An edited block stays, and is told as a
 * {@link BlockConflict} where the product would write something else now than when it was edited. Thread-safe.
 */
public final class DocumentMerge {

	/**
	 * What came out.
	 *
	 * @param markdown  the new text, with marks
	 * @param conflicts edited blocks that were kept, in the order of the document
	 * @param leftOut   names of blocks that somebody had deleted, in the order of the draft
	 */
	public record Result(String markdown, List<BlockConflict> conflicts, List<String> leftOut) {

		public Result {
			conflicts = List.copyOf(conflicts);
			leftOut = List.copyOf(leftOut);
		}
	}

	private final DocumentDraft draft;
	private final Set<String> replace;
	private final Map<String, Part> generated = new LinkedHashMap<>();
	private final List<BlockConflict> conflicts = new ArrayList<>();

	private DocumentMerge(DocumentDraft draft, Set<String> replace) {
		this.draft = draft;
		this.replace = replace;
		draft.parts().stream().filter(Part::isGenerated).forEach(part -> generated.put(part.block(), part));
	}

	/**
	 * Merges.
	 *
	 * @param kept    the document as it stands
	 * @param draft   what the product would write now
	 * @param replace names of blocks to write anew though somebody edited or deleted them; {@link BlockConflict#WHOLE} for all of it
	 */
	public static Result merge(String kept, DocumentDraft draft, Set<String> replace) {
		return new DocumentMerge(draft, replace).merge(kept);
	}

	private Result merge(String kept) {
		if (replace.contains(BlockConflict.WHOLE)) {
			return new Result(draft.markdown(), List.of(), List.of());
		}
		List<Segment> segments = BlockMarks.parse(kept);
		Set<String> present = segments.stream().filter(Segment::isGenerated).map(Segment::block)
				.collect(Collectors.toSet());
		if (present.isEmpty()) {
			return new Result(kept, List.of(new BlockConflict(BlockConflict.WHOLE, kept, draft.plain())), List.of());
		}
		List<Segment> merged = new ArrayList<>();
		for (Segment segment : segments) {
			add(merged, segment);
		}
		List<String> missing = generated.keySet().stream().filter(block -> !present.contains(block)).toList();
		missing.stream().filter(replace::contains).forEach(block -> bringBack(merged, block));
		List<String> leftOut = missing.stream().filter(block -> !replace.contains(block)).toList();
		String text = merged.stream().map(Segment::source).collect(Collectors.joining());
		return new Result(text, conflicts, leftOut);
	}

	private void add(List<Segment> merged, Segment segment) {
		Part part = segment.isGenerated() ? generated.get(segment.block()) : null;
		if (!segment.isGenerated()) {
			merged.add(segment);
		} else if (part == null) {
			// the product knows no such block: nothing of it can be written anew
			merged.add(segment);
		} else if (!segment.isEdited() || replace.contains(segment.block())) {
			merged.add(Segment.generated(part.block(), part.markdown()));
		} else {
			merged.add(segment);
			if (!Segment.generated(part.block(), part.markdown()).hash().equals(segment.hash())) {
				conflicts.add(new BlockConflict(segment.block(), segment.markdown(), part.markdown()));
			}
		}
	}

	/** Behind the block that it follows in the draft, as far as that is still there; else at the start. */
	private void bringBack(List<Segment> merged, String block) {
		int place = 0;
		for (String before : generated.keySet()) {
			if (before.equals(block)) {
				break;
			}
			for (int i = 0; i < merged.size(); i++) {
				if (before.equals(merged.get(i).block())) {
					place = i + 1;
				}
			}
		}
		Segment blankLine = new Segment(null, null, "\n");
		merged.add(place, Segment.generated(block, generated.get(block).markdown()));
		merged.add(place == 0 ? 1 : place, blankLine);
	}
}
