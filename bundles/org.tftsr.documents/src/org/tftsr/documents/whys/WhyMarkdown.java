package org.tftsr.documents.whys;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.internal.rca.MarkdownBuilder;

/** Writes a tree of whys as Markdown: a nested list, then a table of the actions. */
public final class WhyMarkdown {

	private final WhyTree tree;
	private final StringBuilder list = new StringBuilder();

	private WhyMarkdown(WhyTree tree) {
		this.tree = tree;
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
		out.paragraph(new WhyMarkdown(tree).list());
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

	private String list() {
		for (Why why : tree.whys()) {
			String indent = "  ".repeat(tree.depth(why.id()) - 1);
			line(indent, "- **" + tree.number(why.id()) + ' ' + MarkdownEscaper.inline(why.question().strip()) + "**" + notes(why));
			line(indent + "  ", "");
			String answer = why.isAnswered() ? MarkdownEscaper.block(why.answer()) : "*Not answered yet*";
			answer.lines().forEach(text -> line(indent + "  ", text));
			for (WhyEvidence piece : why.evidence()) {
				line(indent + "  ", "- " + evidence(piece));
			}
			line("", "");
		}
		return list.toString().stripTrailing();
	}

	private void line(String indent, String text) {
		list.append((indent + text).stripTrailing()).append('\n');
	}

	private static String evidence(WhyEvidence piece) {
		if (!piece.isLine()) {
			return "Evidence: " + MarkdownEscaper.inline(piece.text());
		}
		String text = piece.text().isEmpty() ? "" : ' ' + MarkdownEscaper.code(piece.text());
		return "Evidence: " + MarkdownEscaper.code(piece.place()) + text;
	}

	private String notes(Why why) {
		StringJoiner notes = new StringJoiner(", ", " (", ")").setEmptyValue("");
		if (why.isAnswered() || why.standing() != WhyStanding.POSSIBLE) {
			notes.add(why.standing().id());
		}
		if (why.causeClass() != null) {
			notes.add(why.causeClass().name().toLowerCase(Locale.ROOT));
		}
		if (why.rootCause()) {
			notes.add("root cause");
		}
		if (why.together() != 0) {
			StringJoiner others = new StringJoiner(" and ");
			tree.siblings(why.id()).stream()
					.filter(other -> other.together() == why.together() && !other.id().equals(why.id()))
					.forEach(other -> others.add(tree.number(other.id())));
			notes.add("only together with " + others);
		}
		return notes.toString();
	}
}
