package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.issues.internal.timeline.TimelinePanel;

/** The page that shows what happened when. */
final class TimelinePage extends PanelPage {

	static final String ID = "timeline"; //$NON-NLS-1$

	private TimelinePanel panel;

	TimelinePage(IssueEditor editor) {
		super(editor, ID, Messages.TimelinePage_title, HelpContexts.ISSUE_TIMELINE);
	}

	@Override
	Control createPanel(FormToolkit toolkit, Composite parent) {
		panel = new TimelinePanel(toolkit, parent, editor().issueId(), this::openLine);
		return panel.control();
	}

	@Override
	void load(IssueDetail detail) {
		panel.load();
	}

	/** Selects a noted event and brings it into sight. */
	void select(UUID eventId) {
		panel.select(eventId);
	}

	private void openLine(UUID logFileId, long line) {
		editor().model().detail().logFiles().stream().filter(log -> log.id().equals(logFileId)).findFirst().ifPresent(
				log -> editor().openLog(log, line == 0 ? Optional.empty() : Optional.of(Math.toIntExact(line))));
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
