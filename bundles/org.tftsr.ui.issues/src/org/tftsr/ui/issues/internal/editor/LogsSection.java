package org.tftsr.ui.issues.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.Images;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.triage.AddLogsJob;

/** The log files of the issue. */
final class LogsSection implements IssueSection {

	private static final int HASH_CHARS = 12;
	private static final int MAX_ROWS_SHOWN = 8;

	private final IssueEditor editor;
	private final Section section;
	private final TableViewer viewer;

	LogsSection(FormToolkit toolkit, Composite parent, IssueEditor editor) {
		this.editor = editor;
		section = Sections.create(toolkit, parent, Messages.LogsSection_title);
		Composite area = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().margins(2, 6).spacing(0, 8).applyTo(area);
		Table table = toolkit.createTable(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.LogsSection_title);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(table);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		addColumn(Messages.LogsSection_name, 220, LogFile::name, LogFile::path, true);
		addColumn(Messages.LogsSection_size, 90, log -> ByteSize.format(log.size()), log -> null, false);
		addColumn(Messages.LogsSection_hash, 130,
				log -> log.contentHash().substring(0, Math.min(HASH_CHARS, log.contentHash().length())),
				LogFile::contentHash, false);
		addColumn(Messages.LogsSection_redacted, 90,
				log -> log.redacted() ? Messages.LogsSection_yes : Messages.LogsSection_no, log -> null, false);
		addColumn(Messages.LogsSection_imported, 170, log -> Labels.exact(log.importedAt()), log -> null, false);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addOpenListener(event -> openSelected());
		ActionLink.create(toolkit, area, Messages.LogsSection_add, this::add);
		section.setClient(area);
	}

	private void addColumn(String title, int width, Function<LogFile, String> text, Function<LogFile, String> toolTip,
			boolean hasImage) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((LogFile) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return toolTip.apply((LogFile) element);
			}

			@Override
			public Image getImage(Object element) {
				return hasImage ? Images.get(Images.LOG) : null;
			}
		});
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		List<LogFile> logs = detail.logFiles();
		if (logs.equals(viewer.getInput())) {
			return;
		}
		viewer.setInput(logs);
		Table table = viewer.getTable();
		int rows = Math.clamp(logs.size(), 1, MAX_ROWS_SHOWN);
		((GridData) table.getLayoutData()).heightHint = table.getHeaderHeight() + rows * table.getItemHeight();
		section.setText(NLS.bind(Messages.LogsSection_titleWithCount, logs.size()));
	}

	private void openSelected() {
		if (viewer.getStructuredSelection().getFirstElement() instanceof LogFile log) {
			editor.openLog(log, Optional.empty());
		}
	}

	private void add() {
		List<Path> files = LogFileDialog.choose(section.getShell(), Messages.LogsSection_choose);
		if (!files.isEmpty()) {
			new AddLogsJob(editor.issueId(), files).schedule();
		}
	}
}
