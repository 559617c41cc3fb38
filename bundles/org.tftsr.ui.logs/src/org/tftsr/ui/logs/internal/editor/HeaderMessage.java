package org.tftsr.ui.logs.internal.editor;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiAnnotations;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.preferences.ShownTypes;

/**
 * The one thing that the reader of a log should know.
 *
 * @param text   words for a link control; empty where there is nothing to say
 * @param action what the link in them does
 */
record HeaderMessage(String text, Runnable action) {

	private static final int NAMED_TYPES = 3;
	private static final Runnable NO_ACTION = () -> {
		// there is no link in the words
	};

	/** What is being done with a log; empty where nothing is. */
	static String work(LogModel model) {
		if (model.isLoading()) {
			return Messages.Header_loading;
		}
		if (model.isIndexing()) {
			return Messages.Header_indexing;
		}
		return model.searching() == null && !model.isCounting() ? "" : Messages.Header_searching; //$NON-NLS-1$
	}

	/**
	 * What is to be said of a log; what was goes before what is always so.
	 *
	 * @param following knows what the reader has not seen yet
	 * @param settings  shows the settings of detection
	 */
	static HeaderMessage of(LogModel model, Following following, Runnable settings) {
		if (model.staleReason() != null) {
			return problem(Messages.Header_stale, model.staleReason(), model::load);
		}
		if (model.readProblem() != null && model.log() != null) {
			return problem(model.log().isComplete() ? Messages.Header_stale : Messages.Header_notRead, model.readProblem(), model::readOn);
		}
		long hidden = model.filtering().hidden();
		if (hidden > 0) {
			String text = new MessageFormat(Messages.Header_hidden, Locale.getDefault()).format(new Object[] { hidden });
			return new HeaderMessage(text, model.filtering()::showHidden);
		}
		long unseen = following.unseen();
		if (unseen > 0) {
			String text = new MessageFormat(Messages.Header_unseen, Locale.getDefault()).format(new Object[] { unseen });
			return new HeaderMessage(text, following::showEnd);
		}
		if (model.searchProblem(true) != null) {
			String words = model.findings().isSearched() ? Messages.Header_searchStopped : Messages.Header_notSearched;
			return problem(words, model.searchProblem(true), model::search);
		}
		if (model.understanding().problem() != null) {
			return problem(Messages.Header_notUnderstood, model.understanding().problem(), model.understanding()::goOn);
		}
		if (model.findings().isAllAllowed()) {
			return new HeaderMessage(Messages.Header_allAllowed, settings);
		}
		List<String> typesOff = model.findings().typesOff();
		if (!typesOff.isEmpty()) {
			return new HeaderMessage(typesOff(typesOff), settings);
		}
		return ofLimits(model.findings());
	}

	private static HeaderMessage ofLimits(Findings findings) {
		ShownTypes wanted = LogPreferences.shownTypes();
		boolean limited = findings.all().size() > PiiAnnotations.LIMIT
				&& findings.all().stream().filter(finding -> wanted.test(finding.type())).count() > PiiAnnotations.LIMIT;
		return words(limited ? NLS.bind(Messages.Header_limited, PiiAnnotations.LIMIT) : ""); //$NON-NLS-1$
	}

	/** Names the types that are not looked for, or counts them where they are many. */
	private static String typesOff(List<String> names) {
		if (names.size() > NAMED_TYPES) {
			return NLS.bind(Messages.Header_typesOff_count, names.size());
		}
		return NLS.bind(Messages.Header_typesOff, names.stream().map(TypeLabels::of).collect(Collectors.joining(", "))); //$NON-NLS-1$
	}

	private static HeaderMessage words(String text) {
		return new HeaderMessage(text, NO_ACTION);
	}

	private static HeaderMessage problem(String words, TftsrException problem, Runnable action) {
		return new HeaderMessage(NLS.bind(words, escape(problem.why()), escape(problem.remedy())), action);
	}

	private static String escape(String words) {
		return words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
