package org.tftsr.ui.logs.internal.editor;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiAnnotations;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * The one thing that the reader of a log should know at this moment.
 *
 * @param text   words for a link control; empty where there is nothing to say
 * @param action what the link in them does
 */
record HeaderMessage(String text, Runnable action) {

	private static final Runnable NO_ACTION = () -> {
		// there is no link in the words
	};

	/** What is to be said of a log; what happens now goes before what was, and what was before what is always so. */
	static HeaderMessage of(LogModel model) {
		if (model.isLoading()) {
			return words(Messages.Header_loading);
		}
		if (model.staleReason() != null) {
			return new HeaderMessage(NLS.bind(Messages.Header_stale, escape(model.staleReason().why())), model::load);
		}
		if (model.searching() != null) {
			return words(Messages.Header_searching);
		}
		if (model.searchProblem() != null) {
			return new HeaderMessage(NLS.bind(Messages.Header_searchStopped, escape(model.searchProblem().why())),
					model::search);
		}
		return ofLimits(model.text(), model.findings());
	}

	private static HeaderMessage ofLimits(LogText text, Findings findings) {
		if (text != null && text.partial()) {
			return words(NLS.bind(Messages.Header_partial, ByteSize.format(LogPreferences.sizeLimit())));
		}
		int shown = 0;
		for (PiiKind kind : LogPreferences.shownKinds()) {
			shown += findings.count(kind);
		}
		boolean limited = shown > PiiAnnotations.LIMIT;
		return words(limited ? NLS.bind(Messages.Header_limited, PiiAnnotations.LIMIT) : ""); //$NON-NLS-1$
	}

	private static HeaderMessage words(String text) {
		return new HeaderMessage(text, NO_ACTION);
	}

	private static String escape(String words) {
		return words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
