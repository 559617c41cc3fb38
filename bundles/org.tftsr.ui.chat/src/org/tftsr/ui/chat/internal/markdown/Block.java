package org.tftsr.ui.chat.internal.markdown;

import java.util.List;
import java.util.Objects;

/** A block of an answer. Two are equal where they look the same, so that what has not changed need not be drawn again. */
public sealed interface Block {

	/** Plain text. */
	record Paragraph(List<Run> runs) implements Block {

		public Paragraph {
			runs = List.copyOf(runs);
		}
	}

	/** @param level from 1 to 6 */
	record Heading(int level, List<Run> runs) implements Block {

		public Heading {
			runs = List.copyOf(runs);
		}
	}

	/**
	 * Preformatted text.
	 *
	 * @param language as the fence names it, in small letters; empty where it names none
	 * @param text     as it came: redacted; without a line end at its end
	 * @param shown    what stands on the screen
	 */
	record Code(String language, String text, String shown) implements Block {

		public Code {
			Objects.requireNonNull(language);
			Objects.requireNonNull(text);
			Objects.requireNonNull(shown);
		}
	}

	/** @param first the number of the first item; 0 where items have no numbers */
	record Items(int first, List<Item> items) implements Block {

		public Items {
			items = List.copyOf(items);
		}
	}

	/**
	 * An item of a list.
	 *
	 * @param checked whether the task is done; null where it is none
	 */
	record Item(Boolean checked, List<Block> blocks) {

		public Item {
			blocks = List.copyOf(blocks);
		}
	}

	/** What somebody else says. */
	record Quote(List<Block> blocks) implements Block {

		public Quote {
			blocks = List.copyOf(blocks);
		}
	}

	/**
	 * A table.
	 *
	 * @param alignments one a column
	 * @param rows       the first one is the head; each has as many cells as there are alignments
	 */
	record Table(List<Alignment> alignments, List<List<Cell>> rows) implements Block {

		public Table {
			alignments = List.copyOf(alignments);
			rows = rows.stream().map(List::copyOf).toList();
		}
	}

	/** A cell of a table. */
	record Cell(List<Run> runs) {

		public Cell {
			runs = List.copyOf(runs);
		}
	}

	/** Where the text of a column stands. */
	enum Alignment {
		LEFT, CENTER, RIGHT
	}

	/** A line between two parts. */
	record Rule() implements Block {
	}
}
