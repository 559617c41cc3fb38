package org.tftsr.ui.logs.internal.filter;

import org.eclipse.jface.text.IRegion;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineMatcher;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;
import org.tftsr.ui.logs.internal.text.WindowReader;

/**
 * Tells whether a text that lines are filtered by stands anywhere in a log as a part of a value. To be used on the thread of a job.
 *
 * @param log    where it may stand, as it was when this was made
 * @param finder finds lines of the log as it is
 * @param search finds the values in them
 */
record ValueParts(LineLog log, LineFinder finder, WindowSearch search) {

	private static final int AT_A_TIME = 2_000;

	/**
	 * Looks for a text within values, those too that the user keeps.
	 *
	 * @param first the first line to look at
	 * @return what to say in its place; null where it is a part of none
	 */
	String find(Condition.Text wanted, long first, Progress progress) throws TftsrException {
		LineQuery query = new LineQuery(wanted.text(), wanted.regex(), wanted.caseSensitive(), false);
		LineMatcher matcher = query.compile(progress);
		Rows rows = new Rows.Filtered(log, finder.matches(LineFilter.ALL.and(query), null, found -> {
			// it is taken as a whole
		}, progress));
		// lines that have come since are looked at with those that come next
		long end = rows.rowAt(log.lineCount() + 1);
		String part = null;
		for (long row = rows.rowAt(first); part == null && row < end;) {
			LogText text = WindowReader.from(rows, row, AT_A_TIME, progress);
			MaskedText masked = MaskedText.of(text, search.find(log, text, progress), finding -> false);
			for (int line = 0; part == null && line < text.lineCount(); line++) {
				part = find(masked, line, matcher);
			}
			row += Math.max(1, text.lineCount());
		}
		return part;
	}

	private static String find(MaskedText masked, int index, LineMatcher matcher) throws TftsrException {
		if (masked.original().isCut(index)) {
			// what is behind the end that is shown is not masked, and so tells nothing
			return Messages.Chip_partOfValue;
		}
		String text = masked.original().content();
		IRegion line = masked.original().region(index).orElseThrow();
		int start = line.getOffset();
		String words = text.substring(start, start + line.getLength());
		for (LineMatch match : matcher.all(new LogLine(index + 1L, 0, words, false))) {
			int from = start + match.start();
			int to = start + match.end();
			String shown = masked.shown().content().substring(masked.toShown(from, false), masked.toShown(to, true));
			if (!shown.equals(text.substring(from, to))) {
				return masked.values().within(from, to).stream().findFirst().map(Finding::replacement)
						.map(standIn -> NLS.bind(Messages.Chip_part, standIn)).orElse(Messages.Chip_partOfValue);
			}
		}
		return null;
	}
}
