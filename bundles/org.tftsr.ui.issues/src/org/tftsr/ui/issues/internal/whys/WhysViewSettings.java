package org.tftsr.ui.issues.internal.whys;

import java.util.Arrays;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.core.why.drawing.WhyDrawing.Form;

/**
 * How somebody last looked at whys, as a tree or as a list and from how near: the next issue is shown so too, in the next session
 * as well. What cannot be read is as if it had never been set.
 */
final class WhysViewSettings {

	private static final String SECTION = "WhysPage"; //$NON-NLS-1$
	private static final String FORM = "form"; //$NON-NLS-1$
	private static final String ZOOM = "zoom"; //$NON-NLS-1$

	private final IDialogSettings settings = DialogSettings.getOrCreateSection(PlatformUI
			.getDialogSettingsProvider(FrameworkUtil.getBundle(WhysViewSettings.class)).getDialogSettings(), SECTION);

	Form form() {
		String name = settings.get(FORM);
		return Arrays.stream(Form.values()).filter(form -> form.name().equals(name)).findFirst().orElse(Form.TREE);
	}

	/** 1 is as large as it is. */
	float zoom() {
		try {
			return settings.getFloat(ZOOM);
		} catch (NumberFormatException e) {
			return 1;
		}
	}

	void set(Form form, float zoom) {
		settings.put(FORM, form.name());
		settings.put(ZOOM, zoom);
	}
}
