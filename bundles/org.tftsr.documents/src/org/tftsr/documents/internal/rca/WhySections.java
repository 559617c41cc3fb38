package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.Map;

import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.MarkdownEscaper;

/** The chain of whys and the root cause it ends in. */
public final class WhySections {

	private static final String HOW_TO_ASK = "*No why has been asked yet. Start from what the users saw and ask why, until the answer is "
			+ "something that can be changed.*";
	private static final String HOW_TO_FIND_OUT = "*Not known yet. Complete the 5 Whys: the last confirmed answer becomes the root cause.*";

	private WhySections() {
		// only functions
	}

	/** What is said where there is nothing to say, with a word for the author, and without. */
	public static Map<String, String> shortened() {
		return Map.of(HOW_TO_ASK, "*No why has been asked yet.*", HOW_TO_FIND_OUT, "*Not known yet.*");
	}

	/**
	 * Writes each why with its answer and the lines that show it, and below them what stands in other branches.
	 *
	 * @param whys the main branch
	 * @param tree all whys
	 */
	public static void writeWhys(List<Why> whys, WhyTree tree, MarkdownBuilder out) {
		out.heading(2, "5 Whys");
		if (whys.isEmpty()) {
			out.paragraph(HOW_TO_ASK);
		}
		for (Why why : whys) {
			out.heading(3, "Why " + why.order() + ": " + MarkdownEscaper.inline(why.question()));
			if (why.proposed()) {
				out.paragraph('*' + RootCause.PROPOSED + '*');
			}
			out.paragraph(why.answer().isBlank() ? "**Answer:** *not answered yet*"
					: "**Answer:** " + MarkdownEscaper.block(why.answer()));
			writeEvidence(why.evidence(), out);
		}
		writeBranches(tree, out);
	}

	private static void writeBranches(WhyTree tree, MarkdownBuilder out) {
		String branches = WhyTreeList.of(tree, why -> !tree.isMain(why.id()));
		if (!branches.isEmpty()) {
			out.heading(3, "Other branches");
			out.paragraph("A number tells the place in the tree: 1.2 is the second why below the first.");
			out.paragraph(branches);
		}
	}

	/** Writes the last confirmed answer; where there is none, the best that was put forward, and says so. */
	public static void writeRootCause(RootCause rootCause, MarkdownBuilder out) {
		writeRootCause(rootCause, 2, out);
	}

	/** @param level of the heading */
	public static void writeRootCause(RootCause rootCause, int level, MarkdownBuilder out) {
		out.heading(level, "Root cause");
		String mark = rootCause.confirmed() ? "" : '*' + RootCause.PROPOSED + "*\n\n";
		if (rootCause.answer().isPresent()) {
			out.quote(mark + MarkdownEscaper.block(rootCause.answer().get()));
		} else if (rootCause.line().isPresent()) {
			RankedLine line = rootCause.line().get();
			out.quote(mark + "The likeliest cause line is " + MarkdownEscaper.code(line.position()) + ":\n\n"
					+ MarkdownEscaper.fence(line.line().text()));
		} else {
			out.paragraph(HOW_TO_FIND_OUT);
		}
	}

	private static void writeEvidence(List<Evidence> evidence, MarkdownBuilder out) {
		if (evidence.isEmpty()) {
			return;
		}
		out.paragraph("**Evidence:**");
		for (Evidence piece : evidence) {
			if (piece.position().isEmpty()) {
				out.item(MarkdownEscaper.inline(piece.text()));
			} else if (piece.text().isEmpty()) {
				out.item(MarkdownEscaper.code(piece.position()));
			} else {
				out.item(MarkdownEscaper.code(piece.position()) + "\n\n" + MarkdownEscaper.fence(piece.text()));
			}
		}
	}
}
