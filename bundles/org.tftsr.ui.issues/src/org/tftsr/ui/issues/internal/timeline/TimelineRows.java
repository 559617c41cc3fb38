package org.tftsr.ui.issues.internal.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.table.Column;
import org.tftsr.ui.issues.internal.table.ColumnTable;

/** The table of a timeline. What nobody noted has a hollow mark, and says what it follows from. */
final class TimelineRows {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT) //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);
	/** Widths are those of so many letters of the font: of the first two columns always, of the others at least. */
	private static final int TIME_LETTERS = 24;
	private static final int TYPE_LETTERS = 15;
	private static final int DESCRIPTION_LETTERS = 26;
	private static final int PLACE_LETTERS = 16;
	/** What is left goes to the columns in these shares. */
	private static final int DESCRIPTION_SHARE = 4;
	private static final int SOURCE_SHARE = 3;
	private static final int WRITTEN_SHARE = 2;

	private final ColumnTable<TimelineEntry> table;

	TimelineRows(Composite parent) {
		table = new ColumnTable<>(parent, TimelineEntry.class, SWT.MULTI, Messages.Rows_name);
		int place = table.letters(PLACE_LETTERS);
		add(Column.of(Messages.Rows_time, new ColumnPixelData(table.letters(TIME_LETTERS)), TimelineRows::time)
				.withImage(entry -> Images.get(entry.isDerived() ? Images.EVENT_DERIVED : Images.EVENT_NOTED)));
		add(Column.of(Messages.Rows_type, new ColumnPixelData(table.letters(TYPE_LETTERS)),
				entry -> Labels.timelineType(entry.type())));
		add(Column.of(Messages.Rows_description, new ColumnWeightData(DESCRIPTION_SHARE, table.letters(DESCRIPTION_LETTERS)),
				TimelineEntry::description));
		add(Column.of(Messages.Rows_source, new ColumnWeightData(SOURCE_SHARE, place), TimelineRows::source));
		add(Column.of(Messages.Rows_written, new ColumnWeightData(WRITTEN_SHARE, place),
				entry -> entry.originalTime() == null ? "" : entry.originalTime())); //$NON-NLS-1$
		table.viewer().setInput(List.of());
	}

	private void add(Column<TimelineEntry> column) {
		table.add(column.withTextAsToolTip());
	}

	private static String time(TimelineEntry entry) {
		Instant time = entry.occurredAt();
		return time == null ? Messages.Rows_noDay : UTC.format(time);
	}

	private static String source(TimelineEntry entry) {
		if (entry.source() == null) {
			return Messages.Rows_noted;
		}
		if (entry.logFileId() == null) {
			return Messages.Rows_issue;
		}
		String place = entry.line() == 0 ? entry.source()
				: NLS.bind(Messages.Rows_line, entry.source(), Long.toString(entry.line()));
		return entry.isDerived() ? place : NLS.bind(Messages.Rows_notedLine, place);
	}

	/** The table itself, with its selection. */
	ColumnTable<TimelineEntry> table() {
		return table;
	}

	/** Shows other rows; what was selected stays selected as far as it is still there. */
	void show(List<TimelineEntry> entries) {
		table.viewer().setInput(entries);
	}

	/** Selects a noted event and brings it into sight; false where it is not there. */
	boolean select(UUID eventId) {
		List<?> entries = (List<?>) table.viewer().getInput();
		Optional<TimelineEntry> found = entries.stream().map(TimelineEntry.class::cast)
				.filter(entry -> !entry.isDerived() && entry.event().id().equals(eventId)).findFirst();
		found.ifPresent(entry -> table.viewer().setSelection(new StructuredSelection(entry), true));
		return found.isPresent();
	}
}
