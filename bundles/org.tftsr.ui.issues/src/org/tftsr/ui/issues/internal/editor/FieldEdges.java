package org.tftsr.ui.issues.internal.editor;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.ThemeColors;

/**
 * The edges of fields on a form, in the colour of the theme. Those that the form toolkit paints are of a colour that it takes from the
 * system once, when the form is made: it may be nearly that of what is around the field, and stays as it is in another theme.
 */
final class FieldEdges {

	private static final String COLOR = "org.tftsr.ui.field.edge"; //$NON-NLS-1$

	private FieldEdges() {
	}

	/**
	 * Paints an edge around each field.
	 *
	 * @param area   what the fields lie in, with at least a pixel between them
	 * @param fields which have no edge of their own
	 */
	static void paint(Composite area, List<? extends Control> fields) {
		area.addPaintListener(event -> fields.stream().filter(Control::isVisible).forEach(field -> paint(event.gc, field.getBounds())));
	}

	private static void paint(GC gc, Rectangle field) {
		gc.setForeground(ThemeColors.get(COLOR));
		gc.drawRectangle(field.x - 1, field.y - 1, field.width + 1, field.height + 1);
	}
}
