package org.tftsr.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/**
 * An image and a word in a colour of the theme. The style sheets of the workbench give every label one and the same
 * colour; so they are kept off this one, and it follows a change of the theme by itself.
 */
public final class ThemeLabel {

	private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$

	private final CLabel label;
	private String color;

	/** A label that says nothing yet. */
	public ThemeLabel(Composite parent) {
		// The background is that of the parent, which the style sheets do reach.
		parent.setBackgroundMode(SWT.INHERIT_FORCE);
		label = new CLabel(parent, SWT.NONE);
		label.setData(NO_STYLE_SHEET, Boolean.TRUE);
		label.setMargins(0, 2, 0, 2);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		IPropertyChangeListener listener = event -> applyColor();
		themes.addPropertyChangeListener(listener);
		label.addDisposeListener(event -> themes.removePropertyChangeListener(listener));
	}

	/**
	 * Shows something else.
	 *
	 * @param image   null for none
	 * @param colorId a colour of {@link ThemeColors}
	 */
	public void show(ImageDescriptor image, String text, String colorId) {
		label.setImage(image == null ? null : Images.get(image));
		label.setText(text);
		color = colorId;
		applyColor();
	}

	/** Sets what is said when the pointer rests on it. */
	public void setToolTip(String text) {
		label.setToolTipText(text);
	}

	/** The label itself. */
	public Control control() {
		return label;
	}

	private void applyColor() {
		if (color != null) {
			label.setForeground(ThemeColors.get(color));
		}
	}
}
