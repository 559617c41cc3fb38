package org.tftsr.ui.notice;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Whether anybody wants to be told of finished work. Thread-safe. */
public final class NoticeSettings {

	private static final String BUNDLE = "org.tftsr.ui";
	private static final String WANTED = "tellOfFinishedWork";

	private NoticeSettings() {
	}

	/** Yes, until somebody says no. */
	public static boolean areWanted() {
		return node().getBoolean(WANTED, true);
	}

	/**
	 * Keeps the choice.
	 *
	 * @throws BackingStoreException where the workspace cannot be written; the choice holds until the program ends then
	 */
	public static void want(boolean wanted) throws BackingStoreException {
		node().putBoolean(WANTED, wanted);
		node().flush();
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(BUNDLE);
	}
}
