package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.documents.MarkdownEscaper;

/** The chain of whys and the root cause it ends in. */
public final class WhySections {

	private static final String PROPOSED = "Proposed, not yet confirmed";

	private WhySections() {
		// only functions
	}

	/** Writes each why with its answer and the lines that show it. */
	public static void writeWhys(List<Why> whys, MarkdownBuilder out) {
		out.heading(2, "5 Whys");
		if (whys.isEmpty()) {
			out.paragraph("*No why has been asked yet. Start from what the users saw and ask why, until the answer is "
					+ "something that can be changed.*");
		}
		for (Why why : whys) {
			out.heading(3, "Why " + why.order() + ": " + MarkdownEscaper.inline(why.question()));
			if (why.proposed()) {
				out.paragraph('*' + PROPOSED + '*');
			}
			out.paragraph(why.answer().isBlank() ? "**Answer:** *not answered yet*"
					: "**Answer:** " + MarkdownEscaper.block(why.answer()));
			writeEvidence(why.evidence(), out);
		}
	}

	/** Writes the last confirmed answer; where there is none, the best that was put forward, and says so. */
	public static void writeRootCause(List<Why> whys, List<LogAnalysis> analyses, MarkdownBuilder out) {
		out.heading(2, "Root cause");
		Optional<Why> confirmed = lastAnswered(whys, why -> !why.proposed());
		if (confirmed.isPresent()) {
			out.quote(MarkdownEscaper.block(confirmed.get().answer()));
			return;
		}
		Optional<Why> proposed = lastAnswered(whys, Why::proposed);
		if (proposed.isPresent()) {
			out.quote('*' + PROPOSED + "*\n\n" + MarkdownEscaper.block(proposed.get().answer()));
			return;
		}
		writeLikeliestLine(analyses, out);
	}

	private static void writeLikeliestLine(List<LogAnalysis> analyses, MarkdownBuilder out) {
		Optional<LogAnalysis> withCause = analyses.stream().filter(log -> !log.causes().isEmpty()).findFirst();
		if (withCause.isEmpty()) {
			out.paragraph("*Not known yet. Complete the 5 Whys: the last confirmed answer becomes the root cause.*");
			return;
		}
		Evidence line = Evidence.of(withCause.get().name(), withCause.get().causes().getFirst());
		out.quote('*' + PROPOSED + "*\n\nThe likeliest cause line is " + MarkdownEscaper.code(line.position()) + ":\n\n"
				+ MarkdownEscaper.fence(line.text()));
	}

	private static Optional<Why> lastAnswered(List<Why> whys, Predicate<Why> condition) {
		return whys.reversed().stream().filter(condition).filter(why -> !why.answer().isBlank()).findFirst();
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
