package org.tftsr.ui.issues.internal.timeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.triage.EventTime;
import org.tftsr.ui.FormDialog;

/** Asks in which zone a log writes its times, and how far its clock was ahead. */
public final class ClockDialog extends FormDialog {

	private static final int WIDTH_CHARS = 50;

	private final List<LogFile> logs;
	private final Map<UUID, LogClock> clocks;
	private int selected;
	private Combo log;
	private Combo zone;
	private Text ahead;
	private LogClock clock;

	/**
	 * @param logs     not empty
	 * @param clocks   as they are
	 * @param selected the index of the log to begin with
	 */
	public ClockDialog(Shell shell, List<LogFile> logs, Map<UUID, LogClock> clocks, int selected) {
		super(shell, Messages.Clock_title, Messages.Clock_message);
		this.logs = logs;
		this.clocks = clocks;
		this.selected = selected;
	}

	/** The log of which something was said. */
	public UUID logFileId() {
		return logs.get(selected).id();
	}

	/** What was said of it. */
	public LogClock clock() {
		return clock;
	}

	@Override
	protected void createForm(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.Clock_log);
		log = new Combo(area, SWT.READ_ONLY);
		log.setItems(logs.stream().map(LogFile::name).toArray(String[]::new));
		log.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> select(log.getSelectionIndex())));
		new Label(area, SWT.NONE).setText(Messages.Clock_zone);
		zone = new Combo(area, SWT.BORDER);
		zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/")) //$NON-NLS-1$ //$NON-NLS-2$
				.sorted().toArray(String[]::new));
		zone.add("UTC", 0); //$NON-NLS-1$
		zone.add(ZoneId.systemDefault().getId(), 1);
		new Label(area, SWT.NONE).setText(Messages.Clock_ahead);
		ahead = new Text(area, SWT.BORDER | SWT.SINGLE);
		ahead.setToolTipText(Messages.Clock_aheadHelp);
		for (Control field : List.of(log, zone, ahead)) {
			GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
					.applyTo(field);
		}
		log.select(selected);
		select(selected);
		zone.addModifyListener(event -> validate());
		ahead.addModifyListener(event -> validate());
	}

	private void select(int index) {
		selected = index;
		LogClock known = clocks.getOrDefault(logFileId(), LogClock.UTC);
		zone.setText("Z".equals(known.zone().getId()) ? "UTC" : known.zone().getId()); //$NON-NLS-1$ //$NON-NLS-2$
		ahead.setText(shown(known.skew()));
	}

	private static String shown(Duration skew) {
		return (skew.isNegative() ? "-" : "") + skew.abs().toString().substring(2).toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Optional<Duration> skew() {
		String text = ahead.getText().replace(" ", ""); //$NON-NLS-1$ //$NON-NLS-2$
		boolean behind = text.startsWith("-"); //$NON-NLS-1$
		try {
			Duration duration = Duration.parse("PT" + (behind ? text.substring(1) : text)); //$NON-NLS-1$
			return Optional.of(behind ? duration.negated() : duration);
		} catch (DateTimeException e) {
			// what is typed is checked again at the next key
			return Optional.empty();
		}
	}

	private void validate() {
		setErrorMessage(problem());
		updateOk();
	}

	/** What is wrong; null where nothing is. */
	private String problem() {
		if (EventTime.zone(zone.getText()).isEmpty()) {
			return Messages.Clock_noZone;
		}
		return skew().isEmpty() ? Messages.Clock_noDuration : null;
	}

	@Override
	protected boolean isComplete() {
		return problem() == null;
	}

	@Override
	protected void okPressed() {
		clock = new LogClock(EventTime.zone(zone.getText()).orElseThrow(), skew().orElseThrow());
		super.okPressed();
	}
}
