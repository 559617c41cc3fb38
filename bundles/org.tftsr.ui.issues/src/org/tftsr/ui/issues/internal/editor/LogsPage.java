package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.swt.IFocusService;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.triage.LogPointer;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.issues.internal.logs.LogsHost;
import org.tftsr.ui.issues.internal.logs.LogsPanel;

/** The page that lists the logs. */
final class LogsPage extends PanelPage implements LogsHost {

	static final String ID = "logs"; //$NON-NLS-1$

	/** While the table has the focus, undoing brings back logs; plugin.xml names it. */
	private static final String FOCUS = "org.tftsr.ui.issues.logs"; //$NON-NLS-1$

	private LogsPanel panel;

	LogsPage(IssueEditor editor) {
		super(editor, ID, Messages.LogsPage_title, HelpContexts.ISSUE_LOGS);
	}

	@Override
	Control createPanel(FormToolkit toolkit, Composite parent) {
		panel = new LogsPanel(toolkit, parent, this);
		editor().getSite().getService(IFocusService.class).addFocusTracker(panel.table(), FOCUS);
		return panel.control();
	}

	@Override
	void load(IssueDetail detail) {
		panel.load();
	}

	/** Puts back the logs that were removed last. */
	void undo() {
		panel.undo();
	}

	/** Removes again the logs that were put back last. */
	void redo() {
		panel.redo();
	}

	@Override
	public UUID issueId() {
		return editor().issueId();
	}

	@Override
	public void openLog(LogFile log, Optional<Integer> line) {
		editor().openLog(log, line);
	}

	@Override
	public void review(LogFile log) {
		editor().reviewLog(log);
	}

	@Override
	public void show(LogPointer pointer) {
		editor().show(pointer);
	}

	@Override
	public void onDisplay(Runnable action) {
		editor().onDisplay(action);
	}

	@Override
	void focusPanel() {
		panel.table().setFocus();
	}

	@Override
	void disposePanel() {
		panel.dispose();
	}
}
