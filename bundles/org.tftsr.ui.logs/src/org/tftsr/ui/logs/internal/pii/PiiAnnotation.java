package org.tftsr.ui.logs.internal.pii;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationPresentation;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.editors.text.EditorsUI;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.decision.Decision;

/**
 * The annotation of a finding. Its text, which the hovers show, is put together only when someone wants to read it. It paints itself in the
 * ruler: of one that is given no image the platform looks for methods by name whenever the ruler is painted, and most findings of a line
 * with many have none.
 */
public final class PiiAnnotation extends Annotation implements IAnnotationPresentation {

	private final Finding finding;
	private final Decision decision;
	private final boolean first;
	/** Asked for at each paint; -1 before it was. */
	private int layer = -1;

	/**
	 * @param decision what the user decided about it; null for nothing
	 * @param first    whether of the findings in its line it is the one that matters most
	 */
	PiiAnnotation(Finding finding, Decision decision, boolean first) {
		super(decision == Decision.KEPT ? LogViewerIds.KEPT_ANNOTATION : LogViewerIds.annotationType(finding.kind()), false,
				null);
		this.finding = finding;
		this.decision = decision;
		this.first = first;
	}

	/** Whether its image stands for its line in a ruler: those of several findings would be drawn over one another. */
	boolean isFirst() {
		return first;
	}

	int start() {
		return finding.start();
	}

	/** Whether it is as one that is made of this would be. */
	boolean tells(Finding other, Decision decided, boolean isFirst) {
		return decision == decided && first == isFirst && finding.equals(other);
	}

	@Override
	public String getText() {
		return FindingLabels.describe(finding, decision);
	}

	@Override
	public int getLayer() {
		if (layer < 0) {
			layer = EditorsUI.getAnnotationPreferenceLookup().getAnnotationPreference(this).getPresentationLayer();
		}
		return layer;
	}

	@Override
	public void paint(GC gc, Canvas canvas, Rectangle bounds) {
		Image image = PiiImageProvider.image(this);
		if (image != null) {
			ImageUtilities.drawImage(image, gc, canvas, bounds, SWT.CENTER, SWT.TOP);
		}
	}
}
