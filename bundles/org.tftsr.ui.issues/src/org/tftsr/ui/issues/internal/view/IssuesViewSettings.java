package org.tftsr.ui.issues.internal.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * What the view remembers of its looks from one session to the next, and when it is closed and opened again: in the dialog
 * settings, since a memento does not outlive the view. They lie in the workspace in the clear; what is looked for is kept by
 * {@link KeptFilter}. What cannot be read is as if it had never been set.
 */
final class IssuesViewSettings {

	private static final String SECTION = "IssuesView"; //$NON-NLS-1$
	private static final String WIDTH = "width."; //$NON-NLS-1$
	private static final String ORDER = "columnOrder"; //$NON-NLS-1$
	private static final String SORT_COLUMN = "sortColumn"; //$NON-NLS-1$
	private static final String DESCENDING = "descending"; //$NON-NLS-1$
	/** Once, what is looked for was kept here in the clear. */
	private static final String FILTER = "filter"; //$NON-NLS-1$
	private static final int MIN_WIDTH = 16;

	private final IDialogSettings settings = DialogSettings.getOrCreateSection(PlatformUI
			.getDialogSettingsProvider(FrameworkUtil.getBundle(IssuesViewSettings.class)).getDialogSettings(), SECTION);

	IssuesViewSettings() {
		settings.put(FILTER, (String) null);
	}

	/** @return empty where nobody made it wider or narrower */
	OptionalInt width(IssueColumn column) {
		try {
			return OptionalInt.of(Math.max(MIN_WIDTH, settings.getInt(WIDTH + column.name())));
		} catch (NumberFormatException e) {
			return OptionalInt.empty();
		}
	}

	/** @param width empty where nobody made it wider or narrower */
	void setWidth(IssueColumn column, OptionalInt width) {
		settings.put(WIDTH + column.name(), width.isPresent() ? Integer.toString(width.getAsInt()) : null);
	}

	/** The order of the columns from left to right; empty where none was set or the number of columns has changed. */
	Optional<int[]> order(int count) {
		String[] stored = settings.getArray(ORDER);
		if (stored == null || stored.length != count) {
			return Optional.empty();
		}
		try {
			int[] order = Arrays.stream(stored).mapToInt(Integer::parseInt).toArray();
			boolean isPermutation = Arrays.equals(Arrays.stream(order).sorted().toArray(),
					IntStream.range(0, count).toArray());
			return isPermutation ? Optional.of(order) : Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	void setOrder(int[] order) {
		settings.put(ORDER, Arrays.stream(order).mapToObj(Integer::toString).toArray(String[]::new));
	}

	IssueColumn sortColumn() {
		String name = settings.get(SORT_COLUMN);
		return Arrays.stream(IssueColumn.values()).filter(column -> column.name().equals(name)).findFirst()
				.orElse(IssueColumn.UPDATED);
	}

	boolean descending() {
		return settings.get(DESCENDING) == null ? sortColumn().descendingFirst() : settings.getBoolean(DESCENDING);
	}

	void setSort(IssueColumn column, boolean descending) {
		settings.put(SORT_COLUMN, column.name());
		settings.put(DESCENDING, descending);
	}
}
