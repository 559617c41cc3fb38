package org.tftsr.documents.whys;

import java.util.List;
import java.util.Objects;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.internal.rca.MarkdownBuilder;
import org.tftsr.documents.internal.rca.WhyTreeList;

/** Writes a tree of whys as Markdown: a nested list, then a table of the actions. */
public final class WhyMarkdown {

	private WhyMarkdown() {
		// only a function
	}

	/**
	 * The document, ending in a line feed.
	 *
	 * @param title what happened
	 */
	public static String write(String title, WhyTree tree) {
		MarkdownBuilder out = new MarkdownBuilder();
		out.heading(1, "5 Whys: " + MarkdownEscaper.inline(title));
		if (tree.isEmpty()) {
			out.paragraph("*No why has been asked yet.*");
			return out.toString();
		}
		out.paragraph(WhyTreeList.of(tree, why -> true));
		List<Why> actions = tree.whys().stream().filter(why -> why.action().isPresent()).toList();
		if (!actions.isEmpty()) {
			out.heading(2, "Actions");
			out.table(List.of("Action", "Owner", "Due", "Why"),
					actions.stream().map(why -> List.of(MarkdownEscaper.inline(why.action().text()),
							MarkdownEscaper.inline(why.action().owner()), Objects.toString(why.action().due(), ""),
							tree.number(why.id()))).toList());
		}
		return out.toString();
	}
}
