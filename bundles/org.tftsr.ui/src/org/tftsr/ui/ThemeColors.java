package org.tftsr.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;

/**
 * The colours of the product, as the current theme and the user define them under <em>Colors and Fonts</em>. A colour
 * is never the only sign of something: an image or a word stands beside it.
 */
public final class ThemeColors {

	private static final String BASE = "org.tftsr.ui."; //$NON-NLS-1$

	private ThemeColors() {
	}

	/** The id of the colour of text that names a severity. */
	public static String id(Severity severity) {
		return BASE + "severity." + severity.id(); //$NON-NLS-1$
	}

	/** The id of the colour of text that names a status. */
	public static String id(IssueStatus status) {
		return BASE + "status." + status.id(); //$NON-NLS-1$
	}

	/** The colour of an id, owned by the theme. Call it on the user interface thread, anew after a theme change. */
	public static Color get(String id) {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
	}
}
