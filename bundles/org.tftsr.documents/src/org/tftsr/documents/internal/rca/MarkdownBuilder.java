package org.tftsr.documents.internal.rca;

import java.util.List;

/** Puts blocks of Markdown one below the other. It takes Markdown: whoever calls it escapes. */
public final class MarkdownBuilder {

	private final StringBuilder out = new StringBuilder();

	/** A heading of level 1 to 6. */
	public void heading(int level, String markdown) {
		block("#".repeat(level) + ' ' + markdown);
	}

	/** One or more paragraphs. */
	public void paragraph(String markdown) {
		block(markdown);
	}

	/** A quotation of any blocks. */
	public void quote(String markdown) {
		block("> " + markdown.replace("\n", "\n> "));
	}

	/** A line across the page. */
	public void rule() {
		block("---");
	}

	/** A bulleted item of any blocks. */
	public void item(String markdown) {
		markedItem("- ", markdown);
	}

	/** A numbered item of any blocks. */
	public void numberedItem(int number, String markdown) {
		markedItem(number + ". ", markdown);
	}

	/** A list of tasks that nobody has done yet. */
	public void tasks(List<String> markdown) {
		block("- [ ] " + String.join("\n- [ ] ", markdown));
	}

	/**
	 * A table.
	 *
	 * @param header one cell a column; a name that ends in {@code >} makes a column of numbers, aligned right
	 * @param rows   as many cells each
	 */
	public void table(List<String> header, List<List<String>> rows) {
		StringBuilder table = new StringBuilder();
		row(table, header.stream().map(MarkdownBuilder::columnName).toList());
		table.append('\n');
		row(table, header.stream().map(name -> name.endsWith(">") ? "---:" : "---").toList());
		for (List<String> cells : rows) {
			table.append('\n');
			row(table, cells);
		}
		block(table.toString());
	}

	@Override
	public String toString() {
		return out.toString();
	}

	private static String columnName(String name) {
		return name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
	}

	private static void row(StringBuilder table, List<String> cells) {
		table.append("| ").append(String.join(" | ", cells)).append(" |");
	}

	private void markedItem(String marker, String markdown) {
		block(marker + markdown.replace("\n", '\n' + " ".repeat(marker.length())));
	}

	private void block(String markdown) {
		if (!out.isEmpty()) {
			out.append('\n');
		}
		out.append(markdown).append('\n');
	}
}
