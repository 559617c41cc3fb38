package org.tftsr.ui.issues.internal.editor;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.PageFill;

/**
 * A page of an issue that is one panel as large as the page, which reads what it shows by itself: it is told to whenever the issue has
 * been read anew. Belongs to the user interface thread.
 */
abstract class PanelPage extends FormPage {

	private final IssueEditor editor;
	private final String helpContext;
	private final Runnable modelListener = this::refresh;
	/** Null until somebody goes to the page. */
	private Control panel;
	private IssueDetail shown;

	/** @param helpContext what F1 shows, one of {@link HelpContexts} */
	PanelPage(IssueEditor editor, String id, String title, String helpContext) {
		super(editor, id, title);
		this.editor = editor;
		this.helpContext = helpContext;
	}

	/** Makes the panel. */
	abstract Control createPanel(FormToolkit toolkit, Composite parent);

	/** The issue was read anew. */
	abstract void load(IssueDetail detail);

	/** Gives the keyboard to what is worked on in the panel, so that its keys are of use at once. */
	abstract void focusPanel();

	/** Stops what is going on in the background. */
	abstract void disposePanel();

	/** The editor of the issue. */
	final IssueEditor editor() {
		return editor;
	}

	@Override
	protected final void createFormContent(IManagedForm managedForm) {
		HelpContexts.set(managedForm.getForm(), helpContext);
		FormLook.apply(managedForm, getTitle());
		Composite body = managedForm.getForm().getBody();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		panel = createPanel(managedForm.getToolkit(), body);
		// The panel scrolls by itself: the page takes the height there is, and asks for none.
		PageFill.with(panel);
		editor.model().addListener(modelListener);
		refresh();
	}

	private void refresh() {
		IssueDetail detail = editor.model().detail();
		if (detail != null && detail != shown && !editor.model().isDeleted()) {
			shown = detail;
			load(detail);
		}
	}

	@Override
	public final void setActive(boolean active) {
		super.setActive(active);
		if (active && panel != null) {
			panel.getDisplay().asyncExec(() -> editor.onDisplay(this::setFocus));
		}
	}

	@Override
	public final void setFocus() {
		if (panel == null) {
			super.setFocus();
		} else if (!panel.isDisposed()) {
			// a page that has become active may be gone by its turn, with the window
			focusPanel();
		}
	}

	@Override
	public final void dispose() {
		editor.model().removeListener(modelListener);
		if (panel != null) {
			disposePanel();
		}
		super.dispose();
	}
}
