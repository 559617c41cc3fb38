package org.tftsr.ui.logs.internal.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** The settings before the user changes any. */
public final class LogPreferenceInitializer extends AbstractPreferenceInitializer {

	private static final int SIZE_LIMIT_MEGABYTES = 16;

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(LogViewerIds.BUNDLE);
		defaults.putInt(LogViewerIds.SIZE_LIMIT, SIZE_LIMIT_MEGABYTES);
		defaults.put(LogViewerIds.COPY_SECRETS, LogViewerIds.COPY_REPLACED);
		defaults.putBoolean(LogViewerIds.LINE_NUMBERS, true);
		defaults.putBoolean(LogViewerIds.ANSI_COLORS, true);
		defaults.putBoolean(LogViewerIds.SHOW_HISTOGRAM, true);
		for (PiiKind kind : PiiKind.values()) {
			defaults.putBoolean(LogViewerIds.showPreference(kind), true);
		}
	}
}
