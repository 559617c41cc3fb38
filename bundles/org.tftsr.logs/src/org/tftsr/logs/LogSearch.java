package org.tftsr.logs;

import java.util.regex.Pattern;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.search.BudgetedMatcher;
import org.tftsr.logs.internal.task.LogTask;

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
		BudgetedMatcher matcher = new BudgetedMatcher(pattern, progress);
		long[] found = { 0 };
		LogPass.over(log, LogTask.SEARCHING, progress, line -> {
			matcher.set(line.number(), line.line());
			boolean wanted = true;
			while (wanted && matcher.find()) {
				found[0]++;
				long from = line.sourceStart(matcher.start());
				long to = Math.max(from, line.sourceEnd(matcher.end()));
				wanted = sink.match(new LogMatch(line.number(), line.line(), matcher.start(), matcher.end(), from, to));
			}
			return wanted;
		});
		return found[0];
	}
}
