package org.tftsr.ui.issues.internal.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineChange;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.triage.EventTime;
import org.tftsr.triage.TimelineService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.PartLook;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.EmptyTip;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.PageFill;
import org.tftsr.ui.issues.internal.evidence.IssueToFill;
import org.tftsr.ui.issues.internal.table.ColumnTable;
import org.tftsr.ui.issues.internal.table.RowAction;

/** The timeline of an issue, with what one can do to it. Belongs to the user interface thread. */
public final class TimelinePanel {

	private final UUID issueId;
	private final BiConsumer<UUID, Long> openLine;
	private final Composite area;
	private final TimelineFigures figures;
	private final EmptyTip tip;
	private final TimelineRows rows;
	private final ColumnTable<TimelineEntry> table;
	private final Label unread;
	private final Button clock;
	private final TimelineLoader loader;
	/** The event to select once it is there; null where none is. */
	private UUID wanted;

	/**
	 * Shows nothing at first: {@link #load} makes it.
	 *
	 * @param openLine opens a log file of the issue, given by its id, at a line; 0 for its start
	 */
	public TimelinePanel(FormToolkit toolkit, Composite parent, UUID issueId, BiConsumer<UUID, Long> openLine) {
		this.issueId = issueId;
		this.openLine = openLine;
		area = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 10).applyTo(area);
		figures = new TimelineFigures(toolkit, area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
		Composite buttons = toolkit.createComposite(area);
		RowLayoutFactory.fillDefaults().wrap(true).pack(true).spacing(8).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		FormLook.button(toolkit, buttons, Messages.Panel_add, this::add);
		clock = FormLook.button(toolkit, buttons, Messages.Panel_clock, this::setClock);
		tip = new EmptyTip(toolkit, area, Messages.Panel_none, this::add);
		rows = new TimelineRows(area);
		table = rows.table();
		PageFill.with(table.control());
		unread = toolkit.createLabel(area, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(unread);
		createActions();
		loader = new TimelineLoader(issueId, timeline -> onDisplay(() -> show(timeline)));
	}

	private void createActions() {
		LineDrop.install(table.table(), lines -> AddLine.schedule(new IssueToFill(issueId, null), lines, id -> {
			// the editor hears of the change and loads anew
		}));
		table.viewer().addOpenListener(event -> open());
		table.table().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.DEL && event.stateMask == 0) {
				delete();
			} else if (event.keyCode == SWT.INSERT && event.stateMask == 0) {
				add();
			}
		}));
		table.fillMenu(this::fill);
	}

	private void fill(MenuManager menu) {
		Optional<TimelineEntry> only = table.only();
		menu.add(new RowAction(Messages.Panel_add, true, this::add));
		menu.add(new RowAction(Messages.Panel_start, only.isPresent() && only.get().occurredAt() != null, this::noteStart));
		menu.add(new RowAction(Messages.Panel_edit, only.isPresent() && !only.get().isDerived(), this::edit));
		menu.add(new RowAction(Messages.Panel_delete, !noted().isEmpty(), this::delete));
		menu.add(new RowAction(Messages.Panel_openLog, only.isPresent() && only.get().logFileId() != null, this::openLog));
		menu.add(new RowAction(Messages.Panel_clock, clock.isEnabled(), this::setClock));
	}

	/** The panel. */
	public Control control() {
		return area;
	}

	/** The table, for a page that gives the focus to it. */
	public Control table() {
		return table.table();
	}

	/** Reads the timeline in the background, and shows it. */
	public void load() {
		loader.schedule();
	}

	/** Selects a noted event and brings it into sight, as soon as the timeline has been read. */
	public void select(UUID eventId) {
		wanted = rows.select(eventId) ? null : eventId;
	}

	/** Stops what is going on in the background. */
	public void dispose() {
		loader.cancel();
	}

	private void onDisplay(Runnable action) {
		if (!area.isDisposed()) {
			area.getDisplay().asyncExec(() -> {
				if (!area.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void show(Timeline timeline) {
		figures.show(timeline.times());
		rows.show(timeline.entries());
		tip.show(timeline.entries().isEmpty());
		if (wanted != null) {
			select(wanted);
		}
		boolean hasLogs = !timeline.unread().isEmpty()
				|| timeline.entries().stream().anyMatch(entry -> entry.logFileId() != null);
		PartLook.setEnabled(clock, hasLogs);
		boolean all = timeline.unread().isEmpty();
		unread.setText(all ? "" //$NON-NLS-1$
				: NLS.bind(Messages.Panel_unread, String.join(", ", timeline.unread()))); //$NON-NLS-1$
		((GridData) unread.getLayoutData()).exclude = all;
		unread.setVisible(!all);
		area.layout(true);
	}

	private Shell shell() {
		return area.getShell();
	}

	private List<TimelineEvent> noted() {
		return table.selected().stream().filter(entry -> !entry.isDerived()).map(TimelineEntry::event).toList();
	}

	private void open() {
		table.only().ifPresent(entry -> {
			if (entry.isDerived()) {
				openLog();
			} else {
				edit();
			}
		});
	}

	private void openLog() {
		table.only().filter(entry -> entry.logFileId() != null)
				.ifPresent(entry -> openLine.accept(entry.logFileId(), entry.line()));
	}

	private void add() {
		add(EventDialog.add(shell()));
	}

	private void noteStart() {
		table.only().filter(entry -> entry.occurredAt() != null)
				.ifPresent(entry -> add(EventDialog.start(shell(), entry)));
	}

	private void add(EventDialog dialog) {
		if (dialog.open() == Window.OK) {
			String type = dialog.type();
			String description = dialog.description();
			EventTime time = dialog.time();
			change(Messages.Panel_adding, progress -> Services.get(TimelineService.class).add(issueId, type, description,
					time));
		}
	}

	private void edit() {
		Optional<TimelineEvent> event = table.only().filter(entry -> !entry.isDerived()).map(TimelineEntry::event);
		if (event.isEmpty()) {
			return;
		}
		EventDialog dialog = EventDialog.edit(shell(), event.get());
		if (dialog.open() == Window.OK) {
			TimelineChange change = new TimelineChange(dialog.type(), dialog.description(), dialog.time().utc(),
					dialog.time().written(), event.get());
			change(Messages.Panel_changing,
					progress -> Services.get(TimelineRepository.class).update(event.get().id(), change));
		}
	}

	private void delete() {
		List<TimelineEvent> events = noted();
		String question = events.size() == 1 ? NLS.bind(Messages.Panel_deleteOne, events.getFirst().description())
				: NLS.bind(Messages.Panel_deleteMany, events.size());
		if (!events.isEmpty() && MessageDialog.openConfirm(shell(), Messages.Panel_deleteTitle, LegacyActionTools.escapeMnemonics(question))) {
			change(Messages.Panel_deleting, progress -> {
				for (TimelineEvent event : events) {
					Services.get(TimelineRepository.class).delete(event.id());
				}
			});
		}
	}

	/** Reads logs and clocks in the background, then asks. */
	private void setClock() {
		Optional<UUID> selected = table.only().map(TimelineEntry::logFileId);
		new ServiceJob(Messages.Panel_readingClocks, JobFamilies.ISSUES, progress -> {
			List<LogFile> logs = Services.get(LogRepository.class).list(issueId);
			Map<UUID, LogClock> clocks = Services.get(TimelineRepository.class).clocks(issueId);
			onDisplay(() -> askClock(logs, clocks, selected));
		}).schedule();
	}

	private void askClock(List<LogFile> logs, Map<UUID, LogClock> clocks, Optional<UUID> selected) {
		if (logs.isEmpty()) {
			return;
		}
		int index = Math.max(0, selected.map(id -> logs.stream().map(LogFile::id).toList().indexOf(id)).orElse(0));
		ClockDialog dialog = new ClockDialog(shell(), logs, clocks, index);
		if (dialog.open() == Window.OK) {
			UUID log = dialog.logFileId();
			LogClock chosen = dialog.clock();
			change(Messages.Panel_settingClock, progress -> Services.get(TimelineRepository.class).setClock(log, chosen));
		}
	}

	/** The editor hears of the change and loads anew. */
	private static void change(String name, ServiceJob.Work work) {
		new ServiceJob(name, JobFamilies.ISSUES, work).schedule();
	}
}
