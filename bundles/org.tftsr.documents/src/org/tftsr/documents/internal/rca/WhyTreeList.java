package org.tftsr.documents.internal.rca;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Predicate;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.MarkdownEscaper;

/** Whys of a tree as a nested list, each with its number in the tree, its answer and what shows it. */
public final class WhyTreeList {

	private final WhyTree tree;
	private final Predicate<Why> shown;
	private final StringBuilder list = new StringBuilder();

	private WhyTreeList(WhyTree tree, Predicate<Why> shown) {
		this.tree = tree;
		this.shown = shown;
	}

	/**
	 * The list, in Markdown.
	 *
	 * @param shown which whys are in it; one whose parent is not stands at the edge
	 */
	public static String of(WhyTree tree, Predicate<Why> shown) {
		return new WhyTreeList(tree, shown).list();
	}

	private String list() {
		for (Why why : tree.whys()) {
			if (shown.test(why)) {
				write(why);
			}
		}
		return list.toString().stripTrailing();
	}

	private void write(Why why) {
		String indent = "  ".repeat((int) tree.ancestors(why.id()).stream().takeWhile(shown).count());
		line(indent, "- **" + tree.number(why.id()) + ' ' + MarkdownEscaper.inline(why.question().strip()) + "**" + notes(why));
		line(indent + "  ", "");
		String answer = why.isAnswered() ? MarkdownEscaper.block(why.answer()) : "*Not answered yet*";
		answer.lines().forEach(text -> line(indent + "  ", text));
		for (WhyEvidence piece : why.evidence()) {
			line(indent + "  ", "- " + evidence(piece));
		}
		line("", "");
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
