package org.tftsr.ui.logs.internal.review;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.DefaultMarkerAnnotationAccess;
import org.eclipse.ui.texteditor.MarkerAnnotationPreferences;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.copy.PrimarySelection;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.editor.LogLineNumbers;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiAnnotations;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.styles.MarkColors;
import org.tftsr.ui.logs.internal.text.LogDocument;
import org.tftsr.ui.logs.internal.text.LogText;

/** One of the two texts that stand side by side, with findings marked as in the editor. */
final class ReviewPane {

	/** So much of a finding is to be seen, in pixels. */
	private static final int ROOM_BEHIND_START = 80;
	private static final int ABOVE = 5;

	private final Composite area;
	private final SourceViewer viewer;
	private final LogDocument document = new LogDocument();
	private final AnnotationModel model = new AnnotationModel();
	private final PiiAnnotations marks = new PiiAnnotations(model);
	private final LogLineNumbers numbers;
	private LogText text;
	private Color background;

	ReviewPane(Composite parent, String title, LogModel log) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(title);
		CompositeRuler ruler = new CompositeRuler();
		numbers = new LogLineNumbers(() -> text, () -> log);
		ruler.addDecorator(0, numbers);
		viewer = new SourceViewer(area, ruler, SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER | SWT.READ_ONLY);
		viewer.setEditable(false);
		StyledText widget = viewer.getTextWidget();
		widget.setLeftMargin(LogLineNumbers.GAP);
		followFont(widget);
		widget.addPaintListener(event -> followBackground(widget));
		numbers.setForeground(ThemeColors.secondary());
		AccessibleNames.set(widget, title);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		forbidCopying(widget);
		viewer.configure(new TextSourceViewerConfiguration(EditorsUI.getPreferenceStore()) {
			@Override
			public IReconciler getReconciler(ISourceViewer sourceViewer) {
				return null;
			}
		});
		viewer.setDocument(document, model);
		MarkColors.prepare();
		support().install(EditorsUI.getPreferenceStore());
	}

	/** The font of text editors, whatever becomes of it. */
	private void followFont(StyledText widget) {
		Runnable follow = () -> {
			widget.setFont(JFaceResources.getTextFont());
			numbers.setFont(JFaceResources.getTextFont());
		};
		follow.run();
		IPropertyChangeListener listener = event -> {
			if (JFaceResources.TEXT_FONT.equals(event.getProperty())) {
				follow.run();
			}
		};
		JFaceResources.getFontRegistry().addListener(listener);
		widget.addDisposeListener(event -> JFaceResources.getFontRegistry().removeListener(listener));
	}

	/** The theme gives the text its background, and not the column of numbers beside it. */
	private void followBackground(StyledText widget) {
		if (!widget.getBackground().equals(background)) {
			background = widget.getBackground();
			numbers.setBackground(background);
			numbers.redraw();
		}
	}

	/** Text is copied from the log's editor, which replaces what is sensitive in it. */
	private static void forbidCopying(StyledText widget) {
		widget.setKeyBinding(SWT.MOD1 | 'C', SWT.NULL);
		widget.setKeyBinding(SWT.MOD1 | 'X', SWT.NULL);
		widget.setKeyBinding(SWT.MOD1 | SWT.INSERT, SWT.NULL);
		widget.setKeyBinding(SWT.MOD2 | SWT.DEL, SWT.NULL);
		widget.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> widget.setSelection(widget.getCaretOffset())));
		// the finding that is shown is selected, by the program
		PrimarySelection.guard(widget, Optional::empty);
	}

	private SourceViewerDecorationSupport support() {
		SourceViewerDecorationSupport support = new SourceViewerDecorationSupport(viewer, null,
				new DefaultMarkerAnnotationAccess(), EditorsUI.getSharedTextColors());
		Iterator<AnnotationPreference> types = new MarkerAnnotationPreferences().getAnnotationPreferences().iterator();
		while (types.hasNext()) {
			AnnotationPreference type = types.next();
			if (String.valueOf(type.getAnnotationType()).startsWith(LogViewerIds.BUNDLE)) {
				support.setAnnotationPreference(type);
			}
		}
		viewer.getControl().addDisposeListener(event -> support.dispose());
		return support;
	}

	/** The pane's control. */
	Control control() {
		return area;
	}

	/** Scrolls another pane as this one is scrolled. */
	void lead(ReviewPane other) {
		viewer.addViewportListener(offset -> {
			if (other.viewer.getTextWidget().getTopPixel() != viewer.getTextWidget().getTopPixel()) {
				other.viewer.getTextWidget().setTopPixel(viewer.getTextWidget().getTopPixel());
			}
		});
	}

	/**
	 * Shows a text.
	 *
	 * @param decisions tells what was decided about a finding
	 * @param index     the line to be seen, from 0
	 * @param start     the part to be selected
	 * @param end       behind it
	 */
	void show(LogText shown, Findings findings, Function<Finding, Optional<Decision>> decisions, int index, int start,
			int end) {
		text = shown;
		viewer.setRedraw(false);
		document.show(shown);
		marks.show(findings, LogPreferences.shownTypes(), decisions, shown.around(shown.number(index)));
		viewer.setSelectedRange(start, end - start);
		viewer.setTopIndex(Math.max(0, index - ABOVE));
		viewer.setRedraw(true);
		showStart(start);
		numbers.update();
	}

	/** Lines stand at their starts where a finding begins in sight so, as those of the other pane do. */
	private void showStart(int offset) {
		StyledText widget = viewer.getTextWidget();
		widget.setHorizontalPixel(0);
		if (widget.getLocationAtOffset(offset).x > widget.getClientArea().width - ROOM_BEHIND_START) {
			widget.showSelection();
		}
	}
}
