package org.tftsr.ui.logs.internal.bookmarks;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationPresentation;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.tftsr.ui.Images;

/** A bookmark in what the document holds of a log. Its image takes the place of that of a finding in its line. */
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

	/** Two images over one another would be neither of them. */
	@Override
	public void paint(GC gc, Canvas canvas, Rectangle bounds) {
		Image image = Images.get(Images.BOOKMARK);
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(bounds.x, bounds.y, bounds.width, Math.min(bounds.height, image.getBounds().height));
		ImageUtilities.drawImage(image, gc, canvas, bounds, SWT.CENTER, SWT.TOP);
	}
}
