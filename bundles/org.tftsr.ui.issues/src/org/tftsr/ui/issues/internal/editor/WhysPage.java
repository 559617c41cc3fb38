package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.issues.internal.whys.WhyTreeLoader;
import org.tftsr.ui.issues.internal.whys.WhysHost;
import org.tftsr.ui.issues.internal.whys.WhysModel;
import org.tftsr.ui.issues.internal.whys.WhysPanel;

/** The page that shows the tree of whys. */
final class WhysPage extends PanelPage implements WhysHost {

	static final String ID = "whys"; //$NON-NLS-1$

	/** Evidence in logs of up to so many bytes is compared by itself; else a person asks for it. */
	private static final long COMPARED_BY_ITSELF = 64L << 20;

	private final WhysModel model;
	private final WhyTreeLoader loader;
	private WhysPanel panel;
	private boolean compared;

	WhysPage(IssueEditor editor, WhysModel model) {
		super(editor, ID, Messages.WhysPage_title, HelpContexts.ISSUE_WHYS);
		this.model = model;
		this.loader = new WhyTreeLoader(model, this);
	}

	@Override
	Control createPanel(FormToolkit toolkit, Composite parent) {
		panel = new WhysPanel(parent, model, this);
		return panel.control();
	}

	@Override
	void load(IssueDetail detail) {
		loader.schedule();
		long bytes = detail.logFiles().stream().mapToLong(LogFile::size).sum();
		if (!compared && bytes <= COMPARED_BY_ITSELF) {
			panel.checkEvidence();
		}
		compared = true;
	}

	/** Keeps what is being typed in place. */
	void finishEditing() {
		if (panel != null) {
			panel.finishEditing();
		}
	}

	/** Selects a why and brings it into sight. */
	void select(UUID why) {
		panel.select(why);
	}

	@Override
	public IWorkbenchPartSite site() {
		return editor().getSite();
	}

	@Override
	public UUID issueId() {
		return editor().issueId();
	}

	@Override
	public void openLog(WhyEvidence piece) {
		IssueDetail detail = editor().model().detail();
		if (detail != null) {
			UUID log = piece.resolved(detail.logFiles()).logId();
			detail.logFiles().stream().filter(file -> file.id().equals(log)).findFirst()
					.ifPresent(file -> editor().openLog(file, Optional.of(piece.line())));
		}
	}

	@Override
	public void onDisplay(Runnable action) {
		editor().onDisplay(action);
	}

	@Override
	void focusPanel() {
		panel.setFocus();
	}

	@Override
	void disposePanel() {
		loader.cancel();
	}
}
