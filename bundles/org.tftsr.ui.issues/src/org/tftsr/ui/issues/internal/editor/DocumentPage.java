package org.tftsr.ui.issues.internal.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentType;
import org.tftsr.triage.DocumentGeneration;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.PartLook;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.document.DocumentViewer;
import org.tftsr.ui.document.RenderedDocument;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.PageFill;
import org.tftsr.ui.issues.internal.document.DocumentExport;
import org.tftsr.ui.issues.internal.document.DocumentWriting;
import org.tftsr.ui.issues.internal.document.OpenDocument;
import org.tftsr.ui.issues.internal.document.PublishDocument;
import org.tftsr.ui.notice.FinishedWork;

/** The page that shows a document of the issue, at first the newest root cause analysis; writes, edits and exports it. */
final class DocumentPage extends FormPage {

	static final String ID = "documents"; //$NON-NLS-1$

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private Button generate;
	private Button postmortem;
	private Button edit;
	private Button export;
	private Button publish;
	private Label written;
	private Composite stack;
	private Composite empty;
	private DocumentViewer viewer;
	private UUID selected;
	private Document shown;

	DocumentPage(IssueEditor editor) {
		super(editor, ID, Messages.DocumentPage_title);
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		HelpContexts.set(managedForm.getForm(), HelpContexts.ISSUE_DOCUMENTS);
		FormToolkit toolkit = managedForm.getToolkit();
		ScrolledForm form = managedForm.getForm();
		FormLook.apply(managedForm, Messages.DocumentPage_heading);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(form.getBody());
		createButtons(toolkit, form.getBody());
		stack = toolkit.createComposite(form.getBody());
		stack.setLayout(new StackLayout());
		// The page has a scroll bar of its own: it takes the height there is, and asks for none.
		PageFill.with(stack);
		empty = createEmpty(toolkit);
		viewer = new DocumentViewer(stack);
		editor.model().addListener(modelListener);
		refresh();
	}

	private void createButtons(FormToolkit toolkit, Composite body) {
		Composite bar = toolkit.createComposite(body);
		// in as many lines as the words of the language and the width of the window ask for
		RowLayoutFactory.fillDefaults().wrap(true).pack(true).center(true).margins(12, 6).spacing(8).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		generate = FormLook.button(toolkit, bar, Messages.DocumentPage_generate, () -> generate(DocumentType.RCA));
		postmortem = FormLook.button(toolkit, bar, Messages.DocumentPage_postmortem, () -> generate(DocumentType.POSTMORTEM));
		edit = FormLook.button(toolkit, bar, Messages.DocumentPage_edit, () -> OpenDocument.in(getSite().getPage(), shown));
		export = FormLook.button(toolkit, bar, Messages.DocumentPage_export, this::export);
		publish = FormLook.button(toolkit, bar, Messages.DocumentPage_publish, () -> PublishDocument.in(getSite(), shown));
		written = toolkit.createLabel(bar, ""); //$NON-NLS-1$
	}

	private Composite createEmpty(FormToolkit toolkit) {
		Composite area = toolkit.createComposite(stack);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(5, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false)
				.applyTo(toolkit.createLabel(area, Messages.DocumentPage_empty, SWT.WRAP));
		ActionLink.create(toolkit, area, LegacyActionTools.removeMnemonics(Messages.DocumentPage_generate),
				() -> generate(DocumentType.RCA));
		ActionLink.create(toolkit, area, LegacyActionTools.removeMnemonics(Messages.DocumentPage_postmortem),
				() -> generate(DocumentType.POSTMORTEM));
		return area;
	}

	/** The document that was asked for last; empty where none was. */
	Optional<UUID> selected() {
		return Optional.ofNullable(selected);
	}

	/** Shows this document from now on, if the issue has it. */
	void select(UUID documentId) {
		selected = documentId;
		refresh();
	}

	private void refresh() {
		if (stack == null || editor.model().detail() == null) {
			return;
		}
		Optional<Document> document = document(editor.model().detail().documents());
		boolean usable = !editor.model().isDeleted();
		PartLook.setEnabled(generate, usable);
		PartLook.setEnabled(postmortem, usable);
		PartLook.setEnabled(edit, usable && document.isPresent());
		PartLook.setEnabled(export, usable && document.isPresent());
		PartLook.setEnabled(publish, usable && document.isPresent());
		generate.setText(has(DocumentType.RCA) ? Messages.DocumentPage_regenerate : Messages.DocumentPage_generate);
		written.setText(document.map(DocumentPage::age).orElse("")); //$NON-NLS-1$
		generate.requestLayout();
		showFirst(document.isPresent() ? viewer.control() : empty);
		if (document.isPresent() && !document.get().equals(shown)) {
			shown = document.get();
			render(shown);
		}
	}

	/** What had the keyboard may go away with the page that is covered: the buttons have it then. */
	private void showFirst(Control page) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != page) {
			Control focused = stack.getDisplay().getFocusControl();
			boolean lost = focused != null && focused.getParent() == layout.topControl;
			layout.topControl = page;
			stack.layout();
			if (lost) {
				generate.getParent().setFocus();
			}
		}
	}

	private boolean has(DocumentType type) {
		return editor.model().detail().documents().stream().anyMatch(document -> document.type() == type);
	}

	private static String age(Document document) {
		return NLS.bind(Messages.DocumentsSection_updated, Labels.exact(document.updatedAt()));
	}

	private Optional<Document> document(List<Document> documents) {
		return documents.stream().filter(candidate -> candidate.id().equals(selected)).findFirst()
				.or(() -> documents.stream().filter(candidate -> candidate.type() == DocumentType.RCA)
						.max(Comparator.comparing(Document::updatedAt)));
	}

	private void render(Document document) {
		new ServiceJob(Messages.DocumentPage_rendering, JobFamilies.TRIAGE, progress -> {
			RenderedDocument rendered = RenderedDocument.render(document);
			editor.onDisplay(() -> {
				if (document.equals(shown) && !stack.isDisposed()) {
					viewer.show(rendered);
				}
			});
		}).schedule();
	}

	private void generate(DocumentType type) {
		UUID issueId = editor.issueId();
		FinishedWork work = FinishedWork.begin(IssueEditor.ID, editor.getTitle());
		ServiceJob.scheduleForUser(Messages.DocumentPage_generating, JobFamilies.TRIAGE, progress -> {
			DocumentGeneration result = DocumentWriting.write(work, issueId, type, Set.of(), progress);
			editor.onDisplay(() -> generated(result));
		});
	}

	/** What was edited stayed: the editor of the document shows that beside what would be new. */
	private void generated(DocumentGeneration result) {
		select(result.document().id());
		if (!result.conflicts().isEmpty()) {
			getManagedForm().getForm().setMessage(NLS.bind(Messages.DocumentPage_conflicts,
					Integer.valueOf(result.conflicts().size())), IMessageProvider.WARNING);
		}
	}

	private void export() {
		DocumentExport.ask(getSite().getShell(), shown).ifPresent(target -> {
			Document document = shown;
			ServiceJob job = new ServiceJob(Messages.DocumentPage_exporting, JobFamilies.TRIAGE, progress -> {
				String message = target.write(document, progress);
				editor.onDisplay(() -> getManagedForm().getForm().setMessage(message, IMessageProvider.INFORMATION));
			});
			job.setUser(true);
			job.schedule();
		});
	}

	@Override
	public void dispose() {
		editor.model().removeListener(modelListener);
		super.dispose();
	}
}
