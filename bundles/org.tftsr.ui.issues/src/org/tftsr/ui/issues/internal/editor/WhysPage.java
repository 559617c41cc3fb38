package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.whys.WhyTreeLoader;
import org.tftsr.ui.issues.internal.whys.WhysHost;
import org.tftsr.ui.issues.internal.whys.WhysModel;
import org.tftsr.ui.issues.internal.whys.WhysPanel;

/** The page that shows the tree of whys. */
final class WhysPage extends FormPage implements WhysHost {

	static final String ID = "whys"; //$NON-NLS-1$

	/** Evidence in logs of up to so many bytes is compared by itself; else a person asks for it. */
	private static final long COMPARED_BY_ITSELF = 64L << 20;

	private final IssueEditor editor;
	private final WhysModel model;
	private final WhyTreeLoader loader;
	private final Runnable modelListener = this::refresh;
	private WhysPanel panel;
	private IssueDetail shown;

	WhysPage(IssueEditor editor, WhysModel model) {
		super(editor, ID, Messages.WhysPage_title);
		this.editor = editor;
		this.model = model;
		this.loader = new WhyTreeLoader(model, this);
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		ScrolledForm form = managedForm.getForm();
		FormLook.apply(managedForm, Messages.WhysPage_title);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(form.getBody());
		panel = new WhysPanel(form.getBody(), model, this);
		// The canvas scrolls by itself: the page takes the height there is, and asks for none.
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(panel.control());
		editor.model().addListener(modelListener);
		refresh();
	}

	private void refresh() {
		IssueDetail detail = editor.model().detail();
		if (detail != null && detail != shown && !editor.model().isDeleted()) {
			boolean first = shown == null;
			shown = detail;
			loader.schedule();
			long bytes = detail.logFiles().stream().mapToLong(LogFile::size).sum();
			if (first && bytes <= COMPARED_BY_ITSELF) {
				panel.checkEvidence();
			}
		}
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
		return editor.getSite();
	}

	@Override
	public UUID issueId() {
		return editor.issueId();
	}

	@Override
	public void openLog(WhyEvidence piece) {
		IssueDetail detail = editor.model().detail();
		if (detail != null) {
			UUID log = piece.resolved(detail.logFiles()).logId();
			detail.logFiles().stream().filter(file -> file.id().equals(log)).findFirst()
					.ifPresent(file -> editor.openLog(file, Optional.of(piece.line())));
		}
	}

	@Override
	public void onDisplay(Runnable action) {
		editor.onDisplay(action);
	}

	/** The tree has the keyboard, not what is looked for. */
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
			panel.setFocus();
		}
	}

	@Override
	public void dispose() {
		editor.model().removeListener(modelListener);
		loader.cancel();
		super.dispose();
	}
}
