package org.tftsr.ui.issues.internal.document;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.tftsr.ui.ThemeColors;

/** Shows the marks of generated blocks in the theme's colour for what matters less than the text around it. */
final class MarkdownConfiguration extends TextSourceViewerConfiguration {

	private static final String MARK = "<!-- tftsr:"; //$NON-NLS-1$

	MarkdownConfiguration(IPreferenceStore preferences) {
		super(preferences);
	}

	@Override
	public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
		EndOfLineRule marks = new EndOfLineRule(MARK, new Token(
				new TextAttribute(ThemeColors.secondary())));
		marks.setColumnConstraint(0);
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setRules(new IRule[] { marks });
		DefaultDamagerRepairer lines = new DefaultDamagerRepairer(scanner);
		PresentationReconciler reconciler = new PresentationReconciler();
		reconciler.setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
		reconciler.setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
		return reconciler;
	}
}
