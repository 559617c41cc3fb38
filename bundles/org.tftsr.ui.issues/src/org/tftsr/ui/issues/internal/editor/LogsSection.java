package org.tftsr.ui.issues.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.Images;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.issues.internal.triage.AddLogsJob;

/** The first logs of the issue, each a link to it, and the way to the page that has all of them. */
final class LogsSection implements IssueSection {

	private static final int COLUMNS = 3;
	private static final int MAX_LOGS_SHOWN = 5;
	private static final int TEXT_WIDTH = 120;

	private final FormToolkit toolkit;
	private final IssueEditor editor;
	private final Section section;
	private final Composite rows;
	private List<LogFile> logs;

	LogsSection(FormToolkit toolkit, Composite parent, IssueEditor editor) {
		this.toolkit = toolkit;
		this.editor = editor;
		section = Sections.create(toolkit, parent, Messages.LogsSection_title);
		rows = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(2, 6).spacing(8, 4).applyTo(rows);
		section.setClient(rows);
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		if (detail.logFiles().equals(logs)) {
			return;
		}
		logs = detail.logFiles();
		for (Control child : rows.getChildren()) {
			child.dispose();
		}
		for (LogFile log : logs.subList(0, Math.min(MAX_LOGS_SHOWN, logs.size()))) {
			toolkit.createLabel(rows, "").setImage(Images.get(Images.LOG)); //$NON-NLS-1$
			Link link = ActionLink.create(toolkit, rows, log.name(), () -> editor.openLog(log, Optional.empty()));
			link.setToolTipText(log.path());
			GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(link);
			toolkit.createLabel(rows, ByteSize.format(log.size()));
		}
		createLinks();
		section.setText(NLS.bind(Messages.LogsSection_titleWithCount, logs.size()));
		rows.layout(true, true);
	}

	private void createLinks() {
		Composite links = toolkit.createComposite(rows);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 0).applyTo(links);
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(links);
		ActionLink.create(toolkit, links, Messages.LogsSection_add, this::add);
		ActionLink.create(toolkit, links, Messages.LogsSection_all, () -> editor.setActivePage(LogsPage.ID));
	}

	private void add() {
		List<Path> files = LogFileDialog.choose(section.getShell(), Messages.LogsSection_choose);
		if (!files.isEmpty()) {
			new AddLogsJob(editor.issueId(), files).schedule();
		}
	}
}
