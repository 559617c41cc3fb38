package org.tftsr.ui.issues.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.swt.IFocusService;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.IssueContribution;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.FormLook;

/** The first page: the fields of the issue, and all that hangs on it. */
final class OverviewPage extends FormPage {

	static final String ID = "overview"; //$NON-NLS-1$

	private static final int COLUMNS = 2;
	/** What is on the page may be as narrow as this, and grows to what there is. */
	private static final int NARROWEST = 100;

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private final List<IssueSection> sections = new ArrayList<>();
	private SummaryBar summary;
	private IssueDetail shown;

	OverviewPage(IssueEditor editor) {
		super(editor, ID, Messages.OverviewPage_title);
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		HelpContexts.set(managedForm.getForm(), HelpContexts.ISSUE_OVERVIEW);
		FormToolkit toolkit = managedForm.getToolkit();
		ScrolledForm form = managedForm.getForm();
		FormLook.apply(managedForm, Messages.OverviewPage_loading);
		form.getToolBarManager().add(publishAction());
		form.getToolBarManager().add(refreshAction());
		form.updateToolBar();
		Composite body = form.getBody();
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).equalWidth(true).margins(12, 12).spacing(20, 14)
				.applyTo(body);
		summary = new SummaryBar(toolkit, body);
		// it goes on in another line where there is little room: without a width it would make the whole page as wide as its one line
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(NARROWEST, SWT.DEFAULT).applyTo(summary.control());
		DetailsSection details = new DetailsSection(toolkit, body, editor.model());
		details.trackFocus(editor.getSite().getService(IFocusService.class));
		addSection(details, COLUMNS);
		addSection(new WhysSection(toolkit, body, editor), COLUMNS);
		addSection(new LogsSection(toolkit, body, editor), COLUMNS);
		addSection(new DocumentsSection(toolkit, body, editor), COLUMNS);
		for (IssueContribution contribution : Services.all(IssueContribution.class)) {
			addSection(new ContributedSection(toolkit, body, editor, contribution, () -> form.reflow(true)), COLUMNS);
		}
		addSection(new TimelineSection(toolkit, body), COLUMNS);
		addSection(new SimilarSection(toolkit, body), COLUMNS);
		AccessibleNames.ofLabels(body);
		editor.model().addListener(modelListener);
		refresh();
	}

	private void addSection(IssueSection section, int columns) {
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(NARROWEST, SWT.DEFAULT).applyTo(section.control());
		sections.add(section);
	}

	private Action publishAction() {
		Action action = new Action(Messages.OverviewPage_publish, Images.PUBLISH) {
			@Override
			public void run() {
				Commands.execute(getSite(), CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, editor.issueId().toString()));
			}
		};
		action.setToolTipText(Messages.OverviewPage_publish);
		return action;
	}

	private Action refreshAction() {
		Action action = new Action(Messages.OverviewPage_refresh, Images.REFRESH) {
			@Override
			public void run() {
				editor.reload();
			}
		};
		action.setToolTipText(Messages.OverviewPage_refresh);
		return action;
	}

	/** Brings a section into sight, and gives it the focus. */
	void reveal(Class<? extends IssueSection> kind) {
		sections.stream().filter(kind::isInstance).findFirst().ifPresent(section -> {
			getManagedForm().getForm().showControl(section.control());
			section.setFocus();
		});
	}

	private void refresh() {
		ScrolledForm form = getManagedForm().getForm();
		IssueModel model = editor.model();
		showMessage(form, model);
		boolean editable = model.detail() != null && !model.isDeleted();
		form.getBody().setEnabled(editable);
		if (model.detail() == shown && shown != null) {
			// the fields changed otherwise than by typing, as by undoing
			sections.getFirst().show(shown);
		} else if (model.detail() != shown) {
			boolean first = shown == null;
			shown = model.detail();
			form.setText(LegacyActionTools.escapeMnemonics(model.saved().title()));
			summary.show(shown.issue());
			sections.forEach(section -> section.show(shown));
			form.reflow(true);
			if (first && isInFront(form)) {
				// nothing could take the keyboard before
				setFocus();
			}
		}
	}

	private boolean isInFront(ScrolledForm form) {
		return isActive() && editor.getSite().getPage().getActivePart() == editor
				&& form.getDisplay().getActiveShell() == form.getShell();
	}

	private static void showMessage(ScrolledForm form, IssueModel model) {
		TftsrException problem = model.problem();
		if (model.isDeleted()) {
			form.setMessage(Messages.OverviewPage_deleted, IMessageProvider.ERROR);
		} else if (problem != null) {
			form.setMessage(problem.getLocalizedMessage(), IMessageProvider.ERROR);
		} else {
			form.setMessage(null, IMessageProvider.NONE);
		}
	}

	@Override
	public void setFocus() {
		if (sections.isEmpty()) {
			super.setFocus();
		} else {
			sections.getFirst().setFocus();
		}
	}

	@Override
	public void dispose() {
		editor.model().removeListener(modelListener);
		super.dispose();
	}
}
