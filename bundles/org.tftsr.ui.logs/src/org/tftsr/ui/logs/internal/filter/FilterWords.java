package org.tftsr.ui.logs.internal.filter;

import java.text.MessageFormat;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogFiltering;
import org.tftsr.ui.logs.internal.model.LogModel;

/** Puts into words, for a link control, how many lines of a log are shown. */
final class FilterWords {

	private FilterWords() {
	}

	/** Empty where all lines are shown. */
	static String of(LogModel model) {
		LogFiltering filtering = model.filtering();
		TftsrException problem = filtering.problem();
		if (problem != null) {
			return NLS.bind(Messages.FilterBar_problem, problem.why(), problem.remedy()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (model.log() == null || !filtering.isFiltering()) {
			return unfiltered(model);
		}
		LineSet passing = filtering.passing();
		long passed = passing == null ? 0 : passing.size();
		return format(pattern(filtering), passed, model.log().lineCount());
	}

	private static String pattern(LogFiltering filtering) {
		if (filtering.goesOn()) {
			return Messages.FilterBar_countSoFar;
		}
		if (filtering.lines() == null || !filtering.lines().isComplete()) {
			return Messages.FilterBar_countPart;
		}
		if (filtering.isUncertain()) {
			return Messages.FilterBar_uncertain;
		}
		return filtering.isFolding() && !filtering.isFolded() ? Messages.FilterBar_notFolded : Messages.FilterBar_count;
	}

	private static String unfiltered(LogModel model) {
		LogFiltering filtering = model.filtering();
		if (filtering.isFolded() && filtering.lines() != null) {
			long folded = filtering.lines().covered() - filtering.lines().size();
			return format(Messages.FilterBar_folded, folded, model.log().lineCount());
		}
		return filtering.chips().isEmpty() ? "" : Messages.FilterBar_allOff; //$NON-NLS-1$
	}

	private static String format(String pattern, Object... values) {
		return new MessageFormat(pattern, Locale.getDefault()).format(values);
	}
}
