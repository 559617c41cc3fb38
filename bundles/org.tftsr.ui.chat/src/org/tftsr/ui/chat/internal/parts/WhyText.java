package org.tftsr.ui.chat.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.Part;
import org.tftsr.ui.chat.internal.markdown.Run;

/**
 * A why as a part of an answer tells it.
 *
 * @param question the sentence that asks, or empty where none does
 * @param answer   the rest of it
 * @param evidence what it cites, {@code label:line} each
 */
record WhyText(String question, String answer, List<String> evidence) {

	private static final Pattern CITATION = Pattern.compile("\\[([^\\[\\]:\\n]{1,200}:\\d{1,9})(?:-\\d{1,9})?\\]");
	private static final Pattern QUESTION = Pattern.compile("^\\W*(?:Why \\d+\\W+)?([^.?!\\n]{3,300}\\?)\\s*");

	/** The whys of a part: each item of a list with numbers is one, below the one before; otherwise all of it is one. */
	static List<WhyText> of(Part part) {
		if (part.block() instanceof Block.Items items && items.first() > 0) {
			return items.items().stream().map(item -> of(text(item.blocks()))).toList();
		}
		return List.of(of(text(List.of(part.block()))));
	}

	private static WhyText of(String text) {
		List<String> evidence = new ArrayList<>();
		Matcher citation = CITATION.matcher(text);
		while (citation.find()) {
			evidence.add(citation.group(1));
		}
		String said = CITATION.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
		Matcher question = QUESTION.matcher(said);
		return question.find() ? new WhyText(question.group(1).strip(), said.substring(question.end()).strip(), evidence)
				: new WhyText("", said, evidence);
	}

	/** What it says, without marks. */
	static String text(List<Block> blocks) {
		StringBuilder text = new StringBuilder();
		blocks.forEach(block -> append(block, text));
		return text.toString().strip();
	}

	private static void append(Block block, StringBuilder text) {
		switch (block) {
		case Block.Paragraph paragraph -> runs(paragraph.runs(), text);
		case Block.Heading heading -> runs(heading.runs(), text);
		case Block.Code code -> text.append(code.text()).append('\n');
		case Block.Items items -> items.items().forEach(item -> item.blocks().forEach(inner -> append(inner, text)));
		case Block.Quote quote -> quote.blocks().forEach(inner -> append(inner, text));
		case Block.Table table -> table.rows().forEach(row -> {
			row.forEach(cell -> cell.runs().forEach(run -> text.append(run.text()).append(' ')));
			text.append('\n');
		});
		case Block.Rule rule -> text.append('\n');
		}
	}

	private static void runs(List<Run> runs, StringBuilder text) {
		runs.forEach(run -> text.append(run.text()));
		text.append('\n');
	}
}
