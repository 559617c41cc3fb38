package org.tftsr.ui.logs.internal.fold;

import java.text.MessageFormat;
import java.util.Locale;

import org.tftsr.logs.view.Fold;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.text.NulSign;

/**
 * What is said at the end of a line that stands for others.
 *
 * @param fold  the lines
 * @param words how many they are, and for a stack trace its cause, with personal data and secrets replaced
 */
record FoldLabel(Fold fold, String words) {

	/** @param title the title of the fold, redacted */
	static FoldLabel of(Fold fold, String title) {
		long more = fold.lines() - 1;
		return new FoldLabel(fold, switch (fold.kind()) {
		case REPEATS -> format(Messages.FoldLabel_repeats, fold.lines());
		case RECORD -> format(Messages.FoldLabel_record, more);
		case TRACE -> title.isBlank() ? format(Messages.FoldLabel_record, more)
				: format(Messages.FoldLabel_trace, more, NulSign.in(title.strip()));
		});
	}

	private static String format(String pattern, Object... values) {
		return new MessageFormat(pattern, Locale.getDefault()).format(values);
	}
}
