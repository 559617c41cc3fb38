package org.tftsr.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.search.BudgetedText;
import org.tftsr.logs.internal.search.SearchStopped;

/** Searches the lines of a log. */
public final class LogSearch {

	private LogSearch() {
	}

	/**
	 * Finds an expression line by line; a match does not go over the end of a line. The part of a line that
	 * {@link LineReader} cuts off is not searched.
	 *
	 * @return how many matches were handed over
	 * @throws TftsrException where the expression backtracks beyond measure
	 */
	public static long find(LogSource log, Pattern pattern, MatchSink sink, Progress progress) throws TftsrException {
		BudgetedText text = new BudgetedText(progress);
		Matcher matcher = pattern.matcher(text);
		long[] found = { 0 };
		LogPass.over(log, "Searching " + log.name(), progress, line -> {
			text.set(line.number(), line.line());
			matcher.reset();
			boolean wanted = true;
			while (wanted && next(matcher, line.number())) {
				found[0]++;
				wanted = sink.match(new LogMatch(line.number(), line.line(), matcher.start(), matcher.end(),
						line.offset()));
			}
			return wanted;
		});
		return found[0];
	}

	private static boolean next(Matcher matcher, long line) throws TftsrException {
		try {
			return matcher.find();
		} catch (SearchStopped e) {
			throw e.problem();
		} catch (StackOverflowError e) {
			// java.util.regex recurses for each repetition of a group
			TftsrException problem = BudgetedText.tooExpensive(line);
			problem.addSuppressed(e);
			throw problem;
		}
	}
}
