package org.tftsr.ui.logs.internal.detection;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.editors.text.EditorsUI;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.TabTraversal;
import org.tftsr.ui.logs.LogViewerIds;

/** A text to type in, where the matches of a pattern are marked as the Log Viewer would mark them. */
final class SamplePreview {

	private static final int LONGEST = 20_000;
	private static final int MATCHES = 1_000;
	private static final int LINES = 4;
	private static final int MARGIN = 4;
	/** A pause in typing. */
	private static final int DELAY_MILLISECONDS = 150;

	private final Label count;
	private final StyledText sample;
	private OwnPattern pattern;
	private PatternTrial trial;

	SamplePreview(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(Messages.Sample_label);
		count = new Label(parent, SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		sample = new StyledText(parent, SWT.BORDER | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		sample.setFont(JFaceResources.getTextFont());
		sample.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		sample.setTextLimit(LONGEST);
		sample.setText(Messages.Sample_text);
		AccessibleNames.set(sample, Messages.Sample_accessible);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1)
				.hint(SWT.DEFAULT, LINES * sample.getLineHeight() + sample.getHorizontalBar().getSize().y)
				.applyTo(sample);
		TabTraversal.enable(sample);
		sample.addModifyListener(event -> search());
		sample.addDisposeListener(event -> cancel());
	}

	/** Shows the matches of another pattern, or none where it cannot be used. */
	void update(Optional<OwnPattern> usable) {
		pattern = usable.orElse(null);
		search();
	}

	private void search() {
		cancel();
		if (pattern == null) {
			sample.setStyleRanges(new StyleRange[0]);
			count.setText(""); //$NON-NLS-1$
			return;
		}
		trial = new PatternTrial(pattern, PatternTrial.Searched.of(sample.getText()), MATCHES, this::show);
		trial.schedule(DELAY_MILLISECONDS);
	}

	private void cancel() {
		if (trial != null) {
			trial.cancel();
			trial = null;
		}
	}

	private void show(PatternTrial from, List<PatternTrial.Match> matches) {
		if (from == trial && !sample.isDisposed()) {
			sample.setStyleRanges(matches.stream().map(this::mark).toArray(StyleRange[]::new));
			count.setText(new MessageFormat(Messages.Sample_count, Locale.getDefault())
					.format(new Object[] { matches.size() }));
		}
	}

	private StyleRange mark(PatternTrial.Match match) {
		PiiKind kind = match.span().type().kind();
		Color color = EditorsUI.getSharedTextColors().getColor(PreferenceConverter
				.getColor(EditorsUI.getPreferenceStore(), LogViewerIds.annotationType(kind) + ".color")); //$NON-NLS-1$
		StyleRange range = new StyleRange();
		range.start = Math.toIntExact(match.span().start());
		range.length = Math.toIntExact(match.span().length());
		if (kind == PiiKind.NETWORK) {
			range.borderStyle = SWT.BORDER_SOLID;
			range.borderColor = color;
		} else {
			range.background = color;
		}
		return range;
	}
}
