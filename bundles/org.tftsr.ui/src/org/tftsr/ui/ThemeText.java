package org.tftsr.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/**
 * An image and a sentence in a colour of the theme, like a {@link ThemeLabel}, but for words that matter as a whole: they take as many
 * lines as they need. Whoever lays it out has to give it the width it is to keep to. To be used on the user interface thread.
 */
public final class ThemeText {

	private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$
	/** Between the image and the words, in points. */
	private static final int GAP = 6;

	private final Composite area;
	private final Label image;
	private final Label words;
	private String color;

	/** A text that says nothing yet. */
	public ThemeText(Composite parent) {
		// The background is that of the parent, which the style sheets do reach.
		parent.setBackgroundMode(SWT.INHERIT_FORCE);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(area);
		image = new Label(area, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(image);
		words = new Label(area, SWT.WRAP);
		words.setData(NO_STYLE_SHEET, Boolean.TRUE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		IPropertyChangeListener listener = event -> applyColor();
		themes.addPropertyChangeListener(listener);
		area.addDisposeListener(event -> themes.removePropertyChangeListener(listener));
	}

	/**
	 * Shows something else. The parent has to be laid out anew.
	 *
	 * @param icon    null for none
	 * @param text    in plain words; an ampersand is shown as it is
	 * @param colorId a colour of {@link ThemeColors}
	 */
	public void show(ImageDescriptor icon, String text, String colorId) {
		image.setImage(icon == null ? null : Images.get(icon));
		words.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		color = colorId;
		applyColor();
	}

	/** All of it. */
	public Control control() {
		return area;
	}

	private void applyColor() {
		if (color != null) {
			words.setForeground(ThemeColors.get(color));
		}
	}
}
