package org.tftsr.ui.issues.internal.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.Labels;

/** The table of a timeline. What nobody noted has a hollow mark, and says what it follows from. */
final class TimelineRows {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT) //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);
	/** Widths are those of so many letters of the font: of the first two columns always, of the others at least. */
	private static final int TIME_LETTERS = 24;
	private static final int TYPE_LETTERS = 13;
	private static final int DESCRIPTION_LETTERS = 26;
	private static final int PLACE_LETTERS = 16;
	/** What is left goes to the columns in these shares. */
	private static final int DESCRIPTION_SHARE = 4;
	private static final int SOURCE_SHARE = 3;
	private static final int WRITTEN_SHARE = 2;

	private final Composite area;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;

	TimelineRows(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		Table table = new Table(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.Rows_name);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		PixelConverter font = new PixelConverter(table);
		int place = font.convertWidthInCharsToPixels(PLACE_LETTERS);
		addColumn(Messages.Rows_time, new ColumnPixelData(font.convertWidthInCharsToPixels(TIME_LETTERS)), TimelineRows::time, true);
		addColumn(Messages.Rows_type, new ColumnPixelData(font.convertWidthInCharsToPixels(TYPE_LETTERS)),
				entry -> Labels.timelineType(entry.type()), false);
		addColumn(Messages.Rows_description,
				new ColumnWeightData(DESCRIPTION_SHARE, font.convertWidthInCharsToPixels(DESCRIPTION_LETTERS)),
				TimelineEntry::description, false);
		addColumn(Messages.Rows_source, new ColumnWeightData(SOURCE_SHARE, place), TimelineRows::source, false);
		addColumn(Messages.Rows_written, new ColumnWeightData(WRITTEN_SHARE, place),
				entry -> entry.originalTime() == null ? "" : entry.originalTime(), false); //$NON-NLS-1$
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(List.of());
	}

	private void addColumn(String title, ColumnLayoutData width, Function<TimelineEntry, String> text, boolean marked) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((TimelineEntry) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}

			@Override
			public Image getImage(Object element) {
				boolean derived = ((TimelineEntry) element).isDerived();
				return marked ? Images.get(derived ? Images.EVENT_DERIVED : Images.EVENT_NOTED) : null;
			}
		});
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

	Control control() {
		return area;
	}

	TableViewer viewer() {
		return viewer;
	}

	/** Shows other rows; what was selected stays selected as far as it is still there. */
	void show(List<TimelineEntry> entries) {
		viewer.setInput(entries);
	}

	/** Selects a noted event and brings it into sight; false where it is not there. */
	boolean select(UUID eventId) {
		List<?> entries = (List<?>) viewer.getInput();
		Optional<TimelineEntry> found = entries.stream().map(TimelineEntry.class::cast)
				.filter(entry -> !entry.isDerived() && entry.event().id().equals(eventId)).findFirst();
		found.ifPresent(entry -> viewer.setSelection(new StructuredSelection(entry), true));
		return found.isPresent();
	}

	List<TimelineEntry> selected() {
		return viewer.getStructuredSelection().stream().map(TimelineEntry.class::cast).toList();
	}

	/** The one row that is selected; empty where none is, or several are. */
	Optional<TimelineEntry> only() {
		List<TimelineEntry> selected = selected();
		return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
	}
}
