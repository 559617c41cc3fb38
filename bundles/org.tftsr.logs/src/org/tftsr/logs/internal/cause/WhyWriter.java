package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.WhyProposal;

/** Puts a chain of lines into questions and answers that quote their messages. */
final class WhyWriter {

	private static final int MAX_WHYS = 5;

	private final LineTexts texts;

	WhyWriter(LineTexts texts) {
		this.texts = texts;
	}

	/** One why for each step, answered by the next one; the last stays open where only a person can answer it. */
	List<WhyProposal> write(List<RankedCause> chain) {
		List<WhyProposal> whys = new ArrayList<>();
		for (int i = 0; i + 1 < chain.size(); i++) {
			Candidate effect = chain.get(i).candidate();
			whys.add(new WhyProposal(i + 1, "Why did “%s” appear %s?".formatted(quote(effect), occurrence(effect)),
					answer(chain.get(i + 1).candidate(), effect), List.of(line(1, chain.get(i + 1)))));
		}
		if (!chain.isEmpty() && chain.size() < MAX_WHYS) {
			Candidate last = chain.get(chain.size() - 1).candidate();
			whys.add(new WhyProposal(whys.size() + 1, openQuestion(last), "", List.of()));
		}
		return whys;
	}

	/** Where the log has no more to say; the question tells what kind of answer a person has to give. */
	private String openQuestion(Candidate last) {
		String quote = quote(last);
		if (!last.isChange() || last.has(Signal.FAILURE)) {
			return "Why did “%s” appear %s?".formatted(quote, occurrence(last));
		}
		if (last.change() != Signal.EXPIRED) {
			return "Why was this change made, and why did no check stop it: “%s”?".formatted(quote);
		}
		return "Why was this not prevented in time: “%s”?".formatted(quote);
	}

	private static String occurrence(Candidate candidate) {
		if (candidate.count == 1) {
			return candidate.firstTime == null ? "in line " + candidate.firstLine
					: TimeWords.at("at ", candidate.firstTime);
		}
		String range = TimeWords.range(candidate.firstTime, candidate.lastTime);
		String where = range.isEmpty() ? "lines %d to %d".formatted(candidate.firstLine, candidate.lastLine) : range;
		return candidate.count == 2 ? "twice (%s)".formatted(where) : "%d times (%s)".formatted(candidate.count, where);
	}

	private String answer(Candidate cause, Candidate effect) {
		String quote = quote(cause);
		if (cause.recordLine == effect.recordLine) {
			String lead = cause.deepest ? "The exception names its innermost cause in line "
					: "The same record tells in line ";
			return "%s%d: “%s”".formatted(lead, cause.firstLine, quote);
		}
		return capitalized("%s, %s: “%s”".formatted(when(cause, effect), what(cause), quote));
	}

	private static String when(Candidate cause, Candidate effect) {
		String at = cause.firstTime == null ? "in line " + cause.firstLine : TimeWords.at("at ", cause.firstTime);
		if (cause.firstLine > effect.firstLine) {
			return at;
		}
		String distance = TimeWords.between(cause.since, effect.since);
		long lines = effect.firstLine - cause.firstLine;
		return (distance.isEmpty() ? lines + (lines == 1 ? " line" : " lines") : distance) + " earlier, " + at;
	}

	/** What happened there, in a word. */
	private static String what(Candidate candidate) {
		Signal strongest = Signal.strongest(candidate.signals);
		if (strongest != null && Evidence.nameCause(strongest.bit())) {
			return strongest.meaning();
		}
		if (candidate.isChange()) {
			return candidate.change().meaning();
		}
		return strongest == null ? "the log says" : strongest.meaning();
	}

	private static String capitalized(String sentence) {
		return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
	}

	private String quote(Candidate candidate) {
		return Quote.of(texts.message(candidate.firstLine));
	}

	/** The line of a candidate, as a result shows it. */
	CauseLine line(int rank, RankedCause ranked) {
		long number = ranked.candidate().firstLine;
		return new CauseLine(rank, number, texts.of(number), texts.message(number), ranked.score(), ranked.reasons());
	}
}
