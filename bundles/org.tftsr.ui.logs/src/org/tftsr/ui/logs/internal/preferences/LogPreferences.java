package org.tftsr.ui.logs.internal.preferences;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.LogViewerIds;

/** Reads and writes the settings of the Log Viewer. */
public final class LogPreferences {

	/** How many bytes are in the unit of the size limit. */
	public static final long MEGABYTE = 1L << 20;
	/** The smallest size limit. */
	public static final int MIN_SIZE_LIMIT = 1;
	/** The largest size limit: what fits, twice over while it is read, into the memory that the product is given. */
	public static final int MAX_SIZE_LIMIT = 256;

	private static final String BLANK = " "; //$NON-NLS-1$
	private static final IPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE,
			LogViewerIds.BUNDLE);

	private LogPreferences() {
	}

	/** The store of all settings; it lives as long as the bundle. */
	public static IPreferenceStore store() {
		return STORE;
	}

	/** How many bytes of a file are shown without asking. */
	public static long sizeLimit() {
		int megabytes = STORE.getInt(LogViewerIds.SIZE_LIMIT);
		return Math.clamp(megabytes, MIN_SIZE_LIMIT, MAX_SIZE_LIMIT) * MEGABYTE;
	}

	/** Whether logs show pseudonyms in the place of values. */
	public static boolean isMasked() {
		return STORE.getBoolean(LogViewerIds.MASKED);
	}

	/** The findings to show. */
	public static ShownTypes shownTypes() {
		return new ShownTypes(shownKinds(), hiddenTypes());
	}

	private static Set<PiiKind> shownKinds() {
		Set<PiiKind> shown = EnumSet.noneOf(PiiKind.class);
		for (PiiKind kind : PiiKind.values()) {
			if (STORE.getBoolean(LogViewerIds.showPreference(kind))) {
				shown.add(kind);
			}
		}
		return shown;
	}

	/** In order, so that the setting tells the same by the same words. */
	private static Set<String> hiddenTypes() {
		Set<String> hidden = new TreeSet<>();
		Stream.of(STORE.getString(LogViewerIds.HIDDEN_TYPES).split(BLANK)).filter(name -> !name.isEmpty()).forEach(hidden::add);
		return hidden;
	}

	/** Shows a type that is hidden, or hides it. Nothing of it is seen while its kind is hidden. */
	public static void toggle(PiiType type) {
		Set<String> hidden = hiddenTypes();
		if (!hidden.remove(type.name())) {
			hidden.add(type.name());
		}
		STORE.setValue(LogViewerIds.HIDDEN_TYPES, String.join(BLANK, hidden));
	}

	/** Shows all kinds and types. */
	public static void showAllTypes() {
		for (PiiKind kind : PiiKind.values()) {
			STORE.setToDefault(LogViewerIds.showPreference(kind));
		}
		STORE.setToDefault(LogViewerIds.HIDDEN_TYPES);
	}

	/** Shows a kind that is hidden, or hides it. */
	public static void toggle(PiiKind kind) {
		toggle(LogViewerIds.showPreference(kind));
	}

	/** Turns a boolean setting on or off. */
	public static void toggle(String key) {
		STORE.setValue(key, !STORE.getBoolean(key));
	}

	/** Whether a preference says which findings to show. */
	public static boolean isShownTypes(String key) {
		if (LogViewerIds.HIDDEN_TYPES.equals(key)) {
			return true;
		}
		for (PiiKind kind : PiiKind.values()) {
			if (LogViewerIds.showPreference(kind).equals(key)) {
				return true;
			}
		}
		return false;
	}
}
