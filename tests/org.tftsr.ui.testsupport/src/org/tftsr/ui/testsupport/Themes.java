package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;

/** The themes that the window can be shown in. */
public final class Themes {

	public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private Themes() {
	}

	/** Shows the window in a theme, as the page of the preferences does. What that page uses is no API, so it is called by name. */
	public static void show(String theme) throws Exception {
		Workbench.ui(() -> {
			Class<?> type = Platform.getBundle("org.eclipse.e4.ui.css.swt.theme")
					.loadClass("org.eclipse.e4.ui.css.swt.theme.IThemeEngine");
			Object engine = PlatformUI.getWorkbench().getService(type);
			type.getMethod("setTheme", String.class, boolean.class).invoke(engine, theme, Boolean.FALSE);
			Object active = type.getMethod("getActiveTheme").invoke(engine);
			assertEquals(theme, active.getClass().getMethod("getId").invoke(active));
			return theme;
		});
		Workbench.settle();
	}
}
