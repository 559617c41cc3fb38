package org.tftsr.ui.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * What Quick Access keeps of the editors that were chosen in it: the words that were typed to find each, which are words of its title.
 * They lie in the settings of dialogs of the workbench, a file in clear that is written when the program ends. It belongs to the
 * user interface thread.
 */
final class QuickAccessPicks {

	private static final String OURS = "org.tftsr.";
	/** As {@code QuickAccessDialog} and {@code EditorProvider} of the workbench have them. */
	private static final String SECTION = "org.eclipse.ui.internal.QuickAccess";
	private static final String EDITORS = "org.eclipse.ui.editors";
	/** Who was chosen, the last one first. */
	private static final String ELEMENTS = "orderedElements";
	/** Of what kind each is. */
	private static final String PROVIDERS = "orderedProviders";
	/** How many texts each has. */
	private static final String COUNTS = "textEntries";
	/** The texts of all of them, one after another. */
	private static final String TEXTS = "textArray";

	private static final Set<String> OTHERS = new HashSet<>();

	private QuickAccessPicks() {
	}

	/** @param editor one that is not known by its id to be ours: its id and its tool tip */
	static void add(String editor) {
		OTHERS.add(editor);
	}

	/** Forgets those that lead to our editors, and leaves all others as they are. */
	static void forget() {
		IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PlatformUI.class)).getDialogSettings()
				.getSection(SECTION);
		if (settings != null) {
			Kept kept = kept(array(settings, ELEMENTS), array(settings, PROVIDERS), array(settings, COUNTS), array(settings, TEXTS));
			put(settings, ELEMENTS, kept.elements);
			put(settings, PROVIDERS, kept.providers);
			put(settings, COUNTS, kept.counts);
			put(settings, TEXTS, kept.texts);
		}
	}

	private static Kept kept(List<String> elements, List<String> providers, List<String> counts, List<String> texts) {
		Kept kept = new Kept();
		int text = 0;
		for (int pick = 0; pick < elements.size(); pick++) {
			int count = Integer.parseInt(counts.get(pick));
			if (!EDITORS.equals(providers.get(pick)) || !isOurs(elements.get(pick))) {
				kept.elements.add(elements.get(pick));
				kept.providers.add(providers.get(pick));
				kept.counts.add(counts.get(pick));
				kept.texts.addAll(texts.subList(text, text + count));
			}
			text += count;
		}
		return kept;
	}

	private static boolean isOurs(String editor) {
		return editor.startsWith(OURS) || OTHERS.contains(editor);
	}

	private static List<String> array(IDialogSettings settings, String name) {
		return List.of(Objects.requireNonNullElse(settings.getArray(name), new String[0]));
	}

	private static void put(IDialogSettings settings, String name, List<String> values) {
		settings.put(name, values.toArray(String[]::new));
	}

	/** What stays. */
	private static final class Kept {

		private final List<String> elements = new ArrayList<>();
		private final List<String> providers = new ArrayList<>();
		private final List<String> counts = new ArrayList<>();
		private final List<String> texts = new ArrayList<>();
	}
}
