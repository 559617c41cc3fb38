package org.tftsr.ui.logs.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.Preferences;

/**
 * Takes back what Zoom In and Zoom Out of the platform did, which change the size of the font of text editors and of those fonts
 * that are like it: they get the size of the theme again, and stay what they are otherwise.
 */
public final class ResetZoomHandler extends AbstractHandler {

	/** Where the platform keeps the fonts of the theme, by their ids. */
	private static final String FONTS = "org.eclipse.ui.workbench"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		FontRegistry fonts = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getFontRegistry();
		Preferences ofTheme = DefaultScope.INSTANCE.getNode(FONTS);
		String text = ofTheme.get(JFaceResources.TEXT_FONT, ""); //$NON-NLS-1$
		int height = fonts.getFontData(JFaceResources.TEXT_FONT)[0].getHeight();
		for (String id : fonts.getKeySet().toArray(String[]::new)) {
			FontData[] font = fonts.getFontData(id);
			if (!text.isEmpty() && text.equals(ofTheme.get(id, "")) && font[0].getHeight() == height) { //$NON-NLS-1$
				fonts.put(id, FontDescriptor.createFrom(font)
						.setHeight(PreferenceConverter.basicGetFontData(text)[0].getHeight()).getFontData());
			}
		}
		return null;
	}
}
