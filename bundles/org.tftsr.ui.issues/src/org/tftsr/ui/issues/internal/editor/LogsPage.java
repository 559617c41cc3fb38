package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.swt.IFocusService;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.triage.LogPointer;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.logs.LogsHost;
import org.tftsr.ui.issues.internal.logs.LogsPanel;

/** The page that lists the logs. */
final class LogsPage extends FormPage implements LogsHost {

	static final String ID = "logs"; //$NON-NLS-1$

	/** While the table has the focus, undoing brings back logs; plugin.xml names it. */
	private static final String FOCUS = "org.tftsr.ui.issues.logs"; //$NON-NLS-1$

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private LogsPanel panel;
	private IssueDetail shown;

	LogsPage(IssueEditor editor) {
		super(editor, ID, Messages.LogsPage_title);
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		ScrolledForm form = managedForm.getForm();
		FormLook.apply(managedForm, Messages.LogsPage_title);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(form.getBody());
		panel = new LogsPanel(managedForm.getToolkit(), form.getBody(), this);
		editor.getSite().getService(IFocusService.class).addFocusTracker(panel.table(), FOCUS);
		// The tables have scroll bars of their own: the page takes the height there is, and asks for none.
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(panel.control());
		editor.model().addListener(modelListener);
		refresh();
	}

	private void refresh() {
		IssueDetail detail = editor.model().detail();
		if (detail != null && detail != shown && !editor.model().isDeleted()) {
			shown = detail;
			panel.load();
		}
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
		return editor.issueId();
	}

	@Override
	public void openLog(LogFile log, Optional<Integer> line) {
		editor.openLog(log, line);
	}

	@Override
	public void review(LogFile log) {
		editor.reviewLog(log);
	}

	@Override
	public void show(LogPointer pointer) {
		editor.show(pointer);
	}

	@Override
	public void onDisplay(Runnable action) {
		editor.onDisplay(action);
	}

	/** The table has the keyboard, so that Insert adds logs at once. */
	@Override
	public void setActive(boolean active) {
		super.setActive(active);
		if (active && panel != null) {
			panel.control().getDisplay().asyncExec(() -> editor.onDisplay(this::setFocus));
		}
	}

	@Override
	public void setFocus() {
		if (panel == null) {
			super.setFocus();
		} else {
			panel.table().setFocus();
		}
	}

	@Override
	public void dispose() {
		editor.model().removeListener(modelListener);
		if (panel != null) {
			panel.dispose();
		}
		super.dispose();
	}
}
