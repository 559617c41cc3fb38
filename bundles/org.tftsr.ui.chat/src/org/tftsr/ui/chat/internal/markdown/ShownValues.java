package org.tftsr.ui.chat.internal.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tftsr.core.problem.TftsrException;

/**
 * Puts real values in the place of pseudonyms in what is shown, and there only: a value is text, never markup, whatever
 * characters it has.
 */
public final class ShownValues {

	/** Between two texts; no text has it, as the parser takes control characters out. */
	private static final String BETWEEN = "\u001F";

	private ShownValues() {
	}

	/** Gives back a text with real values. */
	@FunctionalInterface
	public interface Restorer {

		/** Gives back a text with real values. */
		String restored(String text) throws TftsrException;
	}

	/** The same parts with real values on the screen; as they are where nothing stands for a value. */
	public static List<Part> in(List<Part> parts, Restorer restorer) throws TftsrException {
		List<String> texts = new ArrayList<>();
		parts.forEach(part -> map(part.block(), text -> {
			texts.add(text);
			return text;
		}));
		if (texts.isEmpty()) {
			return parts;
		}
		String joined = texts.stream().collect(Collectors.joining(BETWEEN));
		String restored = restorer.restored(joined);
		List<String> shown = Arrays.asList(restored.split(BETWEEN, -1));
		if (restored.equals(joined) || shown.size() != texts.size()) {
			return parts;
		}
		Iterator<String> next = shown.iterator();
		return parts.stream().map(part -> new Part(map(part.block(), text -> next.next()), part.markdown())).toList();
	}

	/** In the order in which they stand. */
	private static Block map(Block block, Function<String, String> shown) {
		return switch (block) {
		case Block.Paragraph paragraph -> new Block.Paragraph(map(paragraph.runs(), shown));
		case Block.Heading heading -> new Block.Heading(heading.level(), map(heading.runs(), shown));
		case Block.Code code -> new Block.Code(code.language(), code.text(), shown.apply(code.text()));
		case Block.Items items -> new Block.Items(items.first(), items.items().stream()
				.map(item -> new Block.Item(item.checked(), blocks(item.blocks(), shown))).toList());
		case Block.Quote quote -> new Block.Quote(blocks(quote.blocks(), shown));
		case Block.Table table -> new Block.Table(table.alignments(), table.rows().stream()
				.map(row -> row.stream().map(cell -> new Block.Cell(map(cell.runs(), shown))).toList()).toList());
		case Block.Rule rule -> rule;
		};
	}

	private static List<Block> blocks(List<Block> blocks, Function<String, String> shown) {
		return blocks.stream().map(block -> map(block, shown)).toList();
	}

	private static List<Run> map(List<Run> runs, Function<String, String> shown) {
		return runs.stream().map(run -> run.showing(shown.apply(run.text()))).toList();
	}
}
