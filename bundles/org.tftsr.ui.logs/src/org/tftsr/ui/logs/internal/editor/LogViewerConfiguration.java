package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** What the platform gives every text editor, without what only makes sense for text that someone writes. */
final class LogViewerConfiguration extends TextSourceViewerConfiguration {

	LogViewerConfiguration(IPreferenceStore store) {
		super(store);
	}

	/** No spelling check: nearly every word of a log is misspelt, and none is the reader's. */
	@Override
	public IReconciler getReconciler(ISourceViewer sourceViewer) {
		return null;
	}

	@Override
	public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer sourceViewer) {
		return null;
	}
}
