package org.tftsr.ui.logs.internal.bookmarks;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationPresentation;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.tftsr.ui.Images;

/** A bookmark in what the document holds of a log. Its image lies over those of findings in its line. */
final class BookmarkAnnotation extends Annotation implements IAnnotationPresentation {

	/** The type of the platform, with its look. */
	private static final String TYPE = "org.eclipse.ui.workbench.texteditor.bookmark"; //$NON-NLS-1$
	private static final int LAYER = 7;

	BookmarkAnnotation(String text) {
		super(TYPE, false, text);
	}

	@Override
	public int getLayer() {
		return LAYER;
	}

	@Override
	public void paint(GC gc, Canvas canvas, Rectangle bounds) {
		ImageUtilities.drawImage(Images.get(Images.BOOKMARK), gc, canvas, bounds, SWT.CENTER, SWT.TOP);
	}
}
