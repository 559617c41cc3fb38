package org.tftsr.ui.logs.internal.detection;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Shows the first matches of a pattern in the log that is open. */
final class LogPreview {

	private static final String DOT = "\u25CF"; //$NON-NLS-1$
	private static final int MATCHES = 100;
	private static final int LINES = 10;
	private static final int LINE_WEIGHT = 15;
	private static final int MATCH_WEIGHT = 85;

	private final OpenLog log;
	private final Button button;
	private final Label state;
	private TableViewer viewer;
	private OwnPattern pattern;
	private PatternTrial trial;

	LogPreview(Composite parent) {
		log = OpenLog.active().orElse(null);
		button = new Button(parent, SWT.PUSH);
		button.setText(Messages.Log_search);
		button.setEnabled(false);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search()));
		state = new Label(parent, SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		createTable(parent);
		button.addDisposeListener(event -> cancel());
		update(Optional.empty());
	}

	private void createTable(Composite parent) {
		Composite frame = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		frame.setLayout(columns);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, TextHeight.of(frame, LINES)).applyTo(frame);
		viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION);
		viewer.getTable().setHeaderVisible(true);
		CutCells.mark(viewer.getTable());
		AccessibleNames.set(viewer.getTable(), Messages.Log_accessible);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, Messages.Log_column_line, LINE_WEIGHT, match -> Long.toString(match.span().line()));
		column(columns, Messages.Log_column_match, MATCH_WEIGHT, LogPreview::text);
	}

	private void column(TableColumnLayout columns, String title, int weight,
			Function<PatternTrial.Match, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(
				ColumnLabelProvider.createTextProvider(element -> text.apply((PatternTrial.Match) element)));
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	/** Takes another pattern, or none where it cannot be used; what was found before is no longer true. */
	void update(Optional<OwnPattern> usable) {
		cancel();
		pattern = usable.orElse(null);
		button.setEnabled(pattern != null && log != null);
		state.setText(log == null ? Messages.Log_none : log.name().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		viewer.setInput(List.of());
	}

	private void search() {
		cancel();
		button.setEnabled(false);
		state.setText(NLS.bind(Messages.Log_searching, log.name()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		PatternTrial started = new PatternTrial(pattern, PatternTrial.Searched.of(log), MATCHES + 1, this::show);
		started.addJobChangeListener(IJobChangeListener.onDone(event -> UserInterface.post(() -> ended(started))));
		trial = started;
		trial.schedule();
	}

	private void cancel() {
		if (trial != null) {
			trial.cancel();
			trial = null;
		}
	}

	/** Nothing is found where it has failed; why is told by the workbench. */
	private void ended(PatternTrial from) {
		if (from == trial && !button.isDisposed() && !button.isEnabled()) {
			update(Optional.of(pattern));
		}
	}

	/** The value, but not to who shows his screen to others. */
	private static String text(PatternTrial.Match match) {
		return LogPreferences.isMasked() ? DOT.repeat(match.text().length()) : match.text();
	}

	private void show(PatternTrial from, List<PatternTrial.Match> matches) {
		if (from != trial || button.isDisposed()) {
			return;
		}
		boolean more = matches.size() > MATCHES;
		viewer.setInput(more ? matches.subList(0, MATCHES) : matches);
		String words = more ? NLS.bind(Messages.Log_more, MATCHES)
				: new MessageFormat(Messages.Log_count, Locale.getDefault()).format(new Object[] { matches.size() });
		state.setText(words);
		button.setEnabled(true);
	}
}
