package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.timeline.TimelinePanel;

/** The page that shows what happened when. */
final class TimelinePage extends FormPage {

	static final String ID = "timeline"; //$NON-NLS-1$

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private TimelinePanel panel;
	private IssueDetail shown;

	TimelinePage(IssueEditor editor) {
		super(editor, ID, Messages.TimelinePage_title);
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		ScrolledForm form = managedForm.getForm();
		FormLook.apply(managedForm, Messages.TimelinePage_title);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(form.getBody());
		panel = new TimelinePanel(managedForm.getToolkit(), form.getBody(), editor.issueId(), this::openLine);
		// The table has a scroll bar of its own: the page takes the height there is, and asks for none.
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(panel.control());
		editor.model().addListener(modelListener);
		refresh();
	}

	/** Selects a noted event and brings it into sight. */
	void select(UUID eventId) {
		panel.select(eventId);
	}

	private void openLine(UUID logFileId, long line) {
		editor.model().detail().logFiles().stream().filter(log -> log.id().equals(logFileId)).findFirst().ifPresent(
				log -> editor.openLog(log, line == 0 ? Optional.empty() : Optional.of(Math.toIntExact(line))));
	}

	private void refresh() {
		IssueDetail detail = editor.model().detail();
		if (detail != null && detail != shown && !editor.model().isDeleted()) {
			shown = detail;
			panel.load();
		}
	}

	/** The table has the keyboard, so that Insert adds an event at once. */
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
