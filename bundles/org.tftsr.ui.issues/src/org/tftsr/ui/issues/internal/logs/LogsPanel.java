package org.tftsr.ui.issues.internal.logs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogFileState;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.triage.IssueLog;
import org.tftsr.triage.IssueLogService;
import org.tftsr.triage.LogPointer;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.PartLook;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.EmptyTip;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.NoticeBar;
import org.tftsr.ui.issues.internal.PageFill;
import org.tftsr.ui.issues.internal.table.ColumnTable;
import org.tftsr.ui.issues.internal.table.RowAction;
import org.tftsr.ui.issues.internal.timeline.ClockDialog;
import org.tftsr.ui.issues.internal.triage.AddLogsJob;
import org.tftsr.ui.issues.internal.undo.IssueOperations;

/** The logs of an issue, with what one can do with them. Belongs to the user interface thread. */
public final class LogsPanel {

	/** Files of up to so many bytes are compared by themselves; else a person asks for it. */
	private static final long COMPARED_BY_ITSELF = 64L << 20;
	private static final int[] SHARES = { 65, 35 };

	private final LogsHost host;
	private final IUndoContext undoContext = new ObjectUndoContext(this);
	private final Composite area;
	private final EmptyTip tip;
	private final LogTable list;
	private final ColumnTable<LogRow> table;
	private final PointerTable pointers;
	private final Label pointersTitle;
	private final NoticeBar notice;
	private final LogsLoader loader;
	private final Button open;
	private final Button review;
	private final Button clock;
	private final Button check;
	private final Button remove;
	private List<IssueLog> logs = List.of();
	private Map<UUID, LogFileState> states = Map.of();
	/** The logs that were compared, or are. */
	private Set<UUID> compared = Set.of();

	/** Shows nothing at first: {@link #load} makes it. */
	public LogsPanel(FormToolkit toolkit, Composite parent, LogsHost host) {
		this.host = host;
		area = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 10).applyTo(area);
		Composite buttons = toolkit.createComposite(area);
		// in as many lines as the words of the language and the size of letters ask for
		RowLayoutFactory.fillDefaults().wrap(true).pack(true).spacing(8).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		FormLook.button(toolkit, buttons, Messages.Panel_add, this::add);
		open = FormLook.button(toolkit, buttons, Messages.Panel_open, this::open);
		review = FormLook.button(toolkit, buttons, Messages.Panel_review, this::review);
		clock = FormLook.button(toolkit, buttons, Messages.Panel_clock, this::setClock);
		check = FormLook.button(toolkit, buttons, Messages.Panel_check, this::check);
		remove = FormLook.button(toolkit, buttons, Messages.Panel_remove, this::remove);
		tip = new EmptyTip(toolkit, area, Messages.Panel_none, this::add);
		SashForm halves = new SashForm(area, SWT.VERTICAL);
		toolkit.adapt(halves);
		PageFill.with(halves);
		list = new LogTable(halves);
		table = list.table();
		Composite below = toolkit.createComposite(halves);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(below);
		pointersTitle = toolkit.createLabel(below, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(pointersTitle);
		pointers = new PointerTable(below);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pointers.table().control());
		halves.setWeights(SHARES);
		notice = new NoticeBar(area);
		createActions();
		loader = new LogsLoader(host.issueId(), read -> host.onDisplay(() -> show(read)));
		selectionChanged();
	}

	private void createActions() {
		LogDrop.install(table.viewer(), this::add);
		table.viewer().addSelectionChangedListener(event -> selectionChanged());
		table.viewer().addOpenListener(event -> open());
		table.table().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.DEL && event.stateMask == 0) {
				remove();
			} else if (event.keyCode == SWT.INSERT && event.stateMask == 0) {
				add();
			}
		}));
		pointers.table().viewer().addOpenListener(event -> pointers.table().only().ifPresent(host::show));
		table.fillMenu(this::fill);
		pointers.table().fillMenu(this::fillPointers);
	}

	private void fill(MenuManager menu) {
		menu.add(new RowAction(Messages.Panel_add, true, this::add));
		menu.add(new Separator());
		menu.add(new RowAction(Messages.Panel_open, open.isEnabled(), this::open));
		menu.add(new RowAction(Messages.Panel_review, review.isEnabled(), this::review));
		menu.add(new RowAction(Messages.Panel_clock, clock.isEnabled(), this::setClock));
		menu.add(new RowAction(Messages.Panel_check, check.isEnabled(), this::check));
		menu.add(new Separator());
		menu.add(new RowAction(Messages.Panel_remove, remove.isEnabled(), this::remove));
	}

	private void fillPointers(MenuManager menu) {
		Optional<LogPointer> selected = pointers.table().only();
		menu.add(new RowAction(Messages.Pointers_show, selected.isPresent(), () -> selected.ifPresent(host::show)));
		menu.add(new RowAction(Messages.Pointers_open, selected.isPresent(), () -> selected.ifPresent(this::openLine)));
	}

	/** The panel. */
	public Control control() {
		return area;
	}

	/** The table, for a page that gives the focus to it. */
	public Control table() {
		return table.table();
	}

	/** Lists the logs in the background, and shows them. */
	public void load() {
		loader.schedule();
	}

	/** Puts back what was removed last. */
	public void undo() {
		notice.hide();
		IssueOperations.undo(undoContext);
	}

	/** Removes again what was put back last. */
	public void redo() {
		IssueOperations.redo(undoContext);
	}

	/** Stops what is going on in the background, and forgets what can be undone. */
	public void dispose() {
		loader.cancel();
		IssueOperations.history().dispose(undoContext, true, true, true);
	}

	private void show(List<IssueLog> read) {
		if (area.isDisposed()) {
			return;
		}
		logs = read;
		list.show(logs, states);
		tip.show(logs.isEmpty());
		selectionChanged();
		long bytes = logs.stream().mapToLong(log -> log.file().size()).sum();
		if (bytes <= COMPARED_BY_ITSELF && !compared.containsAll(ids())) {
			check();
		}
	}

	private Set<UUID> ids() {
		return logs.stream().map(log -> log.file().id()).collect(Collectors.toSet());
	}

	private void selectionChanged() {
		Optional<LogRow> only = table.only();
		boolean here = only.isPresent() && only.get().file().hasPlace();
		PartLook.setEnabled(open, here);
		PartLook.setEnabled(review, here);
		PartLook.setEnabled(clock, only.isPresent());
		PartLook.setEnabled(check, !logs.isEmpty());
		PartLook.setEnabled(remove, !table.selected().isEmpty());
		List<LogPointer> found = only.map(row -> row.log().pointers()).orElse(List.of());
		pointers.show(found);
		pointersTitle.setText(LegacyActionTools.escapeMnemonics(title(only, found)));
		pointersTitle.getParent().layout();
	}

	private String title(Optional<LogRow> only, List<LogPointer> found) {
		if (logs.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		if (only.isEmpty()) {
			return Messages.Pointers_selectOne;
		}
		return NLS.bind(found.isEmpty() ? Messages.Pointers_none : Messages.Pointers_title, only.get().file().name());
	}

	private void open() {
		table.only().map(LogRow::file).filter(LogFile::hasPlace).ifPresent(log -> host.openLog(log, Optional.empty()));
	}

	private void openLine(LogPointer pointer) {
		table.only().map(LogRow::file).filter(LogFile::hasPlace)
				.ifPresent(log -> host.openLog(log, Optional.of(Math.toIntExact(pointer.line()))));
	}

	private void review() {
		table.only().map(LogRow::file).filter(LogFile::hasPlace).ifPresent(host::review);
	}

	private void add() {
		add(LogFileDialog.choose(area.getShell(), Messages.Panel_choose));
	}

	private void add(List<Path> files) {
		if (!files.isEmpty()) {
			new AddLogsJob(host.issueId(), files).schedule();
		}
	}

	private void setClock() {
		if (table.only().isEmpty()) {
			return;
		}
		Map<UUID, LogClock> clocks = new HashMap<>();
		logs.forEach(log -> clocks.put(log.file().id(), log.clock()));
		List<LogFile> files = logs.stream().map(IssueLog::file).toList();
		ClockDialog dialog = new ClockDialog(area.getShell(), files, clocks, files.indexOf(table.only().get().file()));
		if (dialog.open() == Window.OK) {
			UUID log = dialog.logFileId();
			LogClock chosen = dialog.clock();
			// the editor hears of the change and loads anew
			new ServiceJob(Messages.Panel_settingClock, JobFamilies.ISSUES,
					progress -> Services.get(TimelineRepository.class).setClock(log, chosen)).schedule();
		}
	}

	/** Compares the files in the background. */
	private void check() {
		compared = ids();
		UUID issue = host.issueId();
		new ServiceJob(Messages.Panel_checking, JobFamilies.TRIAGE, progress -> {
			Map<UUID, LogFileState> found = Services.get(IssueLogService.class).check(issue, progress);
			host.onDisplay(() -> checked(found));
		}).schedule();
	}

	private void checked(Map<UUID, LogFileState> found) {
		states = found;
		if (!area.isDisposed()) {
			list.show(logs, states);
		}
	}

	private void remove() {
		List<LogRow> selected = table.selected();
		if (selected.isEmpty()) {
			return;
		}
		IssueOperations.execute(new RemoveLogs(undoContext, selected.stream().map(LogRow::file).toList(), removal -> {
			String words = removed(selected, removal.removed());
			host.onDisplay(() -> notice.show(words, Messages.Remove_undo, () -> IssueOperations.undo(removal)));
		}));
	}

	/** What to say of those that were removed, which may be less than all that were selected. */
	private static String removed(List<LogRow> selected, List<LogFile> removed) {
		List<LogRow> rows = selected.stream().filter(row -> removed.contains(row.file())).toList();
		String names = rows.stream().map(row -> row.file().name()).collect(Collectors.joining(", ")); //$NON-NLS-1$
		int places = rows.stream().mapToInt(row -> row.log().pointers().size()).sum();
		return places == 0 ? NLS.bind(Messages.Remove_done, names)
				: NLS.bind(Messages.Remove_doneWithPointers, names, places);
	}
}
